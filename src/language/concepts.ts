import { z } from "zod";
import { foldText } from "../text/fold.js";
import { createPhraseBook, type PhraseBook } from "../text/phrases.js";
import { spellOut, spellOutName } from "./abbreviation.js";
import { AGENCIES } from "./agency.js";
import { pluralOf } from "./en/plural.js";
import { type IndicatorCatalogue, indicatorCatalogue } from "./indicator.js";
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
 * Every form of every meaning; of two meanings with one form the first counts. A Vietnamese form of one
 * syllable is left out of unaccented matching by being left out altogether: without its accents it is too
 * many other words.
 */
function formsOf(catalogue: IndicatorCatalogue): readonly (readonly [string, Meaning])[] {
  const forms: (readonly [string, Meaning])[] = [];
  const add = (meaning: Meaning, ...names: readonly string[]) => {
    for (const name of names) forms.push([spellOutName(name), meaning]);
  };
  for (const { id, vi, en, names } of catalogue.indicators)
    add({ id: `i:${id}`, vietnamese: vi }, vi, en, ...names.filter(isPhrase));
  for (const { id, vi, en, names } of AGENCIES)
    add({ id: `a:${id}`, vietnamese: vi }, vi, en, ...names);
  const concepts = CONCEPTS.map(({ id, vi, en }) => {
    const meaning = { id, vietnamese: vi[0] ?? "" };
    add(meaning, ...vi.filter(isPhrase), ...en);
    return { meaning, en };
  });
  for (const { meaning, en } of concepts) add(meaning, ...en.map(pluralOf));
  return forms;
}

/** Made when first asked for, and anew for another catalogue of indicators. */
let made: { readonly catalogue: IndicatorCatalogue; readonly book: PhraseBook<Meaning> } | null =
  null;

function bookOfMeanings(): PhraseBook<Meaning> {
  const catalogue = indicatorCatalogue();
  if (made?.catalogue !== catalogue)
    made = { catalogue, book: createPhraseBook(formsOf(catalogue)) };
  return made.book;
}

function meaningsIn(text: string): readonly Meaning[] {
  const prepared = prepareQuestion(text);
  return bookOfMeanings()
    .find(spellOut(prepared.tokens), prepared.surface, prepared.lenient)
    .map((match) => match.value);
}

/** Ids of the concepts, indicators and agencies a text of either language names; sorted, each once. */
export function conceptsOf(text: string): readonly string[] {
  return [...new Set(meaningsIn(text).map((meaning) => meaning.id))].sort();
}

/** The Vietnamese names of what an English text names, in the order of the text, for a search over Vietnamese records. */
export function translationsOf(text: string): readonly string[] {
  return [...new Set(meaningsIn(text).map((meaning) => meaning.vietnamese))];
}
