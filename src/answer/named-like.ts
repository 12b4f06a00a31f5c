import { findAskedIndicators } from "../language/indicator.js";
import { canonicalPlace } from "../language/place-lexicon.js";
import { prepareQuestion } from "../language/prepared-text.js";
import { foldedCanonicalText } from "../text/fold.js";

/** Without accents, case and doubled white space: how names are compared with what a person typed. */
export function plainForm(words: string): string {
  return foldedCanonicalText(words.normalize("NFC")).replace(/\s+/gu, " ").trim();
}

/** Do the words hold what was typed, accents and case aside? */
export function holds(words: string, typed: string): boolean {
  return plainForm(words).includes(plainForm(typed));
}

/** Do the words hold every word that was typed, in any order? */
export function holdsAll(words: string, typed: string): boolean {
  const own = new Set(plainForm(words).split(/[^\p{L}\p{N}]+/u));
  return plainForm(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === "" || own.has(word));
}

/** Is this the place that was typed (`tp hcm`, `ha giang`)? */
export function isPlace(place: string | null, typed: string): boolean {
  if (place === null) return false;
  return (
    plainForm(place) === plainForm(canonicalPlace(typed)) || plainForm(place) === plainForm(typed)
  );
}

/** The catalogue ids that a name, short form or id stands for; empty when it is none of the catalogue. */
export function indicatorsNamed(typed: string, ids: ReadonlySet<string>): readonly string[] {
  if (ids.has(typed.trim())) return [typed.trim()];
  const found = findAskedIndicators(prepareQuestion(typed.normalize("NFC")));
  return [...new Set(found.map(({ value }) => value))];
}
