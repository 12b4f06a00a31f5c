import { z } from "zod";
import { foldText } from "../text/fold.js";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { accentShare } from "../text/tokens.js";
import { AGENCIES } from "./agency.js";
import { INDICATORS } from "./indicator.js";
import { readLexicon } from "./lexicon.js";
import { prepareQuestion } from "./prepared-text.js";

/** One meaning of the glossary with its forms in both languages. */
export interface Concept {
  readonly id: string;
  /** The first is the concept's name. */
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

const schema = z.array(
  z.strictObject({ vi: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
);

/** The glossary's concepts, `c:` + the folded Vietnamese name. */
export const CONCEPTS: readonly Concept[] = readLexicon("glossary.yaml", schema).map((entry) => ({
  ...entry,
  id: `c:${foldText(entry.vi[0] ?? "").replaceAll(" ", "-")}`,
}));

interface Meaning {
  readonly id: string;
  /** How a Vietnamese record says it. */
  readonly vietnamese: string;
}

const isPhrase = (form: string) => /\s/u.test(form.trim());

/**
 * Every form of every meaning. A Vietnamese form of one syllable is left out of unaccented matching by being
 * left out altogether: without its accents it is too many other words.
 */
const forms: readonly (readonly [string, Meaning])[] = [
  ...CONCEPTS.flatMap((concept) => {
    const meaning = { id: concept.id, vietnamese: concept.vi[0] ?? "" };
    return [...concept.vi.filter(isPhrase), ...concept.en].map((form) => [form, meaning] as const);
  }),
  ...INDICATORS.flatMap((indicator) => {
    const meaning = { id: `i:${indicator.id}`, vietnamese: indicator.vi };
    return [indicator.vi, indicator.en, ...indicator.names.filter(isPhrase)].map(
      (form) => [form, meaning] as const,
    );
  }),
  ...AGENCIES.flatMap((agency) => {
    const meaning = { id: `a:${agency.id}`, vietnamese: agency.vi };
    return [agency.vi, agency.en, ...agency.names].map((form) => [form, meaning] as const);
  }),
];

const book = createPhraseBook(forms);
/** With the Vietnamese forms of one syllable: for a text written with its accents, matched to the letter. */
const accentedBook = createPhraseBook([
  ...forms,
  ...CONCEPTS.flatMap((concept) =>
    concept.vi
      .filter((form) => !isPhrase(form))
      .map((form) => [form, { id: concept.id, vietnamese: concept.vi[0] ?? "" }] as const),
  ),
]);
/** From this share of accented words on a text is Vietnamese written with its accents. */
const ACCENTED = 0.3;

/** Where a text names which concept, in order: what in a question another language may say in its own words. */
export function conceptSpansOf(text: string): readonly (Span & { readonly id: string })[] {
  const prepared = prepareQuestion(text);
  const accented = accentShare(prepared.tokens) >= ACCENTED;
  const found = accented
    ? accentedBook.find(prepared.tokens, prepared.surface, false)
    : book.find(prepared.tokens, prepared.surface, prepared.lenient);
  return found.map(({ start, end, value }) => ({ start, end, id: value.id }));
}

function meaningsIn(text: string): readonly Meaning[] {
  const prepared = prepareQuestion(text);
  return book.find(prepared.tokens, prepared.surface, prepared.lenient).map((match) => match.value);
}

/** Ids of the concepts, indicators and agencies a text of either language names; sorted, each once. */
export function conceptsOf(text: string): readonly string[] {
  return [...new Set(meaningsIn(text).map((meaning) => meaning.id))].sort();
}

/** The Vietnamese names of what an English text names, in the order of the text, for a search over Vietnamese records. */
export function translationsOf(text: string): readonly string[] {
  return [...new Set(meaningsIn(text).map((meaning) => meaning.vietnamese))];
}
