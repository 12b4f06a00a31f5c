import { Vocabulary } from "./vocabulary.js";

/**
 * Accent folding that keeps every offset: one UTF-16 unit in, one unit out, for NFC input.
 * `Thủy sản` → `thuy san`, `Đ` → `d`. A letter without a one-unit folded form stays as it is.
 */
export function foldText(text: string): string {
  let folded = "";
  const units = new Uint16Array(Math.min(text.length, CHUNK));
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let index = 0; index < length; index += 1)
      units[index] = foldedCode(text.charCodeAt(start + index));
    folded += String.fromCharCode(...units.subarray(0, length));
  }
  return folded;
}

/** Units folded at a time: joined one by one, a line of a megabyte takes more than twice half a megabyte. */
const CHUNK = 8192;

/** The folded form of every unit met so far; 0 is not met (and folds to itself). */
const foldedCodes = new Uint16Array(0x1_00_00);

function foldedCode(code: number): number {
  const known = foldedCodes[code] ?? 0;
  if (known !== 0) return known;
  const folded = foldUnit(String.fromCharCode(code)).charCodeAt(0);
  foldedCodes[code] = folded;
  return folded;
}

/** Lower case that keeps every offset (`İ` would grow, so it stays). */
export function lowerText(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  let kept = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const lower = unit.toLowerCase();
    kept += lower.length === 1 ? lower : unit;
  }
  return kept;
}

const foldedUnits = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const lower = unit.toLowerCase();
  let folded = lower.normalize("NFD").replace(/\p{M}/gu, "");
  if (folded === "đ") folded = "d";
  if (folded.length !== 1) folded = unit;
  foldedUnits.set(unit, folded);
  return folded;
}

/** Does the text carry a Vietnamese diacritic (tone, breve, horn, circumflex or đ)? */
export function hasDiacritic(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit > "\u{7F}" && foldUnit(unit) !== unit.toLowerCase()) return true;
  }
  return false;
}

/** `oà, oé, uỷ` at the end of a syllable: the older placement of the tone, on the second vowel. */
const SECOND_VOWEL_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;
/** `qúy`, a common slip for `quý`. */
const Q_FIRST_VOWEL_TONE = /q[ùúủũụ]y(?![\p{L}\p{M}])/gu;
/** Final `y` that is only a spelling of `i`: `tỷ`, `kỹ`, `lý`, `mỹ`, `sỹ`, not `thuỷ` or `quý`. */
const FINAL_Y =
  /(?<![\p{L}\p{M}])(?:[bcdđghklmnpstvx]|th|tr|ch|ph|kh|nh)[yỳýỷỹỵ](?![\p{L}\p{M}])/gu;

const TONE_MOVES: ReadonlyMap<string, string> = new Map(
  [
    "oà òa oá óa oả ỏa oã õa oạ ọa",
    "oè òe oé óe oẻ ỏe oẽ õe oẹ ọe",
    "uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy",
    "qùy quỳ qúy quý qủy quỷ qũy quỹ qụy quỵ",
  ]
    .join(" ")
    .split(" ")
    .reduce<[string, string][]>((pairs, form, index) => {
      if (index % 2 === 0) pairs.push([form, form]);
      else (pairs.at(-1) as [string, string])[1] = form;
      return pairs;
    }, []),
);

const Y_TO_I: ReadonlyMap<string, string> = new Map(
  [..."yỳýỷỹỵ"].map((letter, index) => [letter, [..."iìíỉĩị"][index] ?? letter]),
);

/**
 * One spelling per syllable, lower case, every offset kept: the tone of open `oa, oe, uy` on its first
 * vowel (`hoà` → `hòa`, `uỷ` → `ủy`) and final `y` after a consonant as `i` (`tỷ` → `tỉ`, `kỹ` → `kĩ`).
 * Spellings that Vietnamese readers hold equal become equal; accents stay.
 */
export function canonicalText(text: string): string {
  return lowerText(text)
    .replace(SECOND_VOWEL_TONE, (form) => TONE_MOVES.get(form) ?? form)
    .replace(Q_FIRST_VOWEL_TONE, (form) => TONE_MOVES.get(form) ?? form)
    .replace(FINAL_Y, (form) => form.slice(0, -1) + (Y_TO_I.get(form.slice(-1)) ?? form.slice(-1)));
}

const canonicalSyllables = new Vocabulary<string>();

/** `canonicalText` of one syllable, remembered: the vocabulary of a language is small. */
export function canonicalSyllable(syllable: string): string {
  const known = canonicalSyllables.get(syllable);
  if (known !== undefined) return known;
  return canonicalSyllables.keep(syllable, canonicalText(syllable));
}

/** The canonical text without accents, every offset kept: `thuỷ`, `Thủy` → `thuy`; `tỷ`, `tỉ` → `ti`. */
export function foldedCanonicalText(text: string): string {
  return foldText(canonicalText(text)).replace(FINAL_Y, (form) => `${form.slice(0, -1)}i`);
}

const foldedSyllables = new Vocabulary<string>();

/** The folded form of one syllable, remembered as well. */
export function foldedSyllable(syllable: string): string {
  const known = foldedSyllables.get(syllable);
  if (known !== undefined) return known;
  return foldedSyllables.keep(syllable, canonicalSyllable(foldText(canonicalSyllable(syllable))));
}
