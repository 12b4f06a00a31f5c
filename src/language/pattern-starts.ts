import { Vocabulary } from "../text/vocabulary.js";
import type { PatternForm, PatternMatch } from "./pattern-form.js";
import { SIGNS } from "./pattern-openings.js";
import type { PreparedText } from "./prepared-text.js";

/** The spellings of a text that patterns are matched against. */
export type Spelling = "surface" | "canonical" | "folded";

/** The same of a word. */
const OF_WORD = { surface: "text", canonical: "canonical", folded: "folded" } as const;

/** The forms met so far by the beginnings of words that their matches start with, and what is told of single words. */
interface Starters {
  readonly known: Set<PatternForm>;
  readonly byOpening: Map<string, PatternForm[]>;
  readonly byWord: Vocabulary<readonly PatternForm[]>;
  /** Where in a text each form may match; told anew when another form was met since. */
  readonly byText: WeakMap<PreparedText, Places>;
}

interface Places {
  readonly forms: number;
  readonly of: ReadonlyMap<PatternForm, readonly number[]>;
}

const startersOf = (): Starters => ({
  known: new Set(),
  byOpening: new Map(),
  byWord: new Vocabulary(),
  byText: new WeakMap(),
});
const STARTERS: Readonly<Record<Spelling, Starters>> = {
  surface: startersOf(),
  canonical: startersOf(),
  folded: startersOf(),
};

const LONGEST_OPENING = 6;

/**
 * The matches of a form in a text. A rule is tried only at the words it can start with, and each word of a text is
 * looked up once for all rules: most rules have none in most texts.
 */
export function matchesAtWords(
  form: PatternForm,
  text: PreparedText,
  spelling: Spelling,
): readonly PatternMatch[] {
  const openings = form.openings();
  if (openings === null) return form.everywhere(text[spelling]);
  if (!form.atWord) return form.at(text[spelling], startsInside(form, openings, text, spelling));
  const starters = STARTERS[spelling];
  if (!starters.known.has(form)) meet(starters, form, openings);
  let places = starters.byText.get(text);
  if (places?.forms !== starters.known.size) {
    places = placesIn(starters, text, spelling);
    starters.byText.set(text, places);
  }
  const starts = places.of.get(form);
  return starts === undefined ? [] : form.at(text[spelling], starts);
}

function meet(starters: Starters, form: PatternForm, openings: readonly string[]): void {
  starters.known.add(form);
  starters.byWord.clear();
  for (const opening of openings) {
    const forms = starters.byOpening.get(opening);
    if (forms === undefined) starters.byOpening.set(opening, [form]);
    else forms.push(form);
  }
}

function placesIn(starters: Starters, text: PreparedText, spelling: Spelling): Places {
  const of = new Map<PatternForm, number[]>();
  for (const token of text.tokens) {
    for (const form of formsFor(starters, token[OF_WORD[spelling]])) {
      const starts = of.get(form);
      if (starts === undefined) of.set(form, [token.start]);
      else starts.push(token.start);
    }
  }
  return { forms: starters.known.size, of };
}

function formsFor(starters: Starters, word: string): readonly PatternForm[] {
  const known = starters.byWord.get(word);
  if (known !== undefined) return known;
  const forms = new Set<PatternForm>();
  for (let length = 1; length <= Math.min(word.length, LONGEST_OPENING); length += 1)
    for (const form of starters.byOpening.get(word.slice(0, length)) ?? []) forms.add(form);
  return starters.byWord.keep(word, [...forms]);
}

/** Offsets in the words met so far at which a form that may start inside a word can start. */
const offsetsInside = new WeakMap<PatternForm, Vocabulary<readonly number[]>>();

/** The signs of a text, and the places in its words where a match may start, in order. */
function startsInside(
  form: PatternForm,
  openings: readonly string[],
  text: PreparedText,
  spelling: Spelling,
): readonly number[] {
  const known = offsetsInside.get(form) ?? new Vocabulary<readonly number[]>();
  offsetsInside.set(form, known);
  const starts: number[] = [];
  let end = 0;
  const signsUntil = (to: number) => {
    for (let at = end; at < to; at += 1)
      if (SIGNS.includes(text[spelling].charAt(at))) starts.push(at);
  };
  for (const token of text.tokens) {
    signsUntil(token.start);
    end = token.end;
    const word = token[OF_WORD[spelling]];
    const offsets = known.get(word) ?? known.keep(word, offsetsOf(word, openings));
    for (const offset of offsets) starts.push(token.start + offset);
  }
  signsUntil(text.surface.length);
  return starts;
}

/** Where in a word one of the openings stands. */
function offsetsOf(word: string, openings: readonly string[]): readonly number[] {
  const first = new Set(openings.map((opening) => opening.charAt(0)));
  const offsets: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    if (!first.has(word.charAt(at))) continue;
    if (openings.some((opening) => word.startsWith(opening, at))) offsets.push(at);
  }
  return offsets;
}
