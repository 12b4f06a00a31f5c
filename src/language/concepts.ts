import { z } from "zod";
import { foldText } from "../text/fold.js";
import { createPhraseBook, type PhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { accentShare } from "../text/tokens.js";
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

/** The two books of meanings: for a text as it is typed, and for one written with its accents. */
interface MeaningBooks {
  readonly catalogue: IndicatorCatalogue;
  readonly typed: PhraseBook<Meaning>;
  /** With the Vietnamese forms of one syllable: matched to the letter. */
  readonly accented: PhraseBook<Meaning>;
}

/** Made when first asked for, and anew for another catalogue of indicators. */
let made: MeaningBooks | null = null;

function booksOfMeanings(): MeaningBooks {
  const catalogue = indicatorCatalogue();
  if (made?.catalogue === catalogue) return made;
  const forms = formsOf(catalogue);
  const short = CONCEPTS.flatMap((concept) =>
    concept.vi
      .filter((form) => !isPhrase(form))
      .map((form) => [form, { id: concept.id, vietnamese: concept.vi[0] ?? "" }] as const),
  );
  made = {
    catalogue,
    typed: createPhraseBook(forms),
    accented: createPhraseBook([...forms, ...short]),
  };
  return made;
}

/** From this share of accented words on a text is Vietnamese written with its accents. */
const ACCENTED = 0.3;

/** Where a text names which concept, in order: what in a question another language may say in its own words. */
export function conceptSpansOf(text: string): readonly (Span & { readonly id: string })[] {
  const prepared = prepareQuestion(text);
  const books = booksOfMeanings();
  const found =
    accentShare(prepared.tokens) >= ACCENTED
      ? books.accented.find(spellOut(prepared.tokens), prepared.surface, false)
      : books.typed.find(spellOut(prepared.tokens), prepared.surface, prepared.lenient);
  return found.map(({ start, end, value }) => ({ start, end, id: value.id }));
}

/**
 * Ids of all a text names, those inside a longer name too: `đơn thư khiếu nại, tố cáo` is an indicator and speaks of
 * complaints. What a record is asked about by.
 */
export function conceptIdsWithin(text: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const span of conceptSpansOf(text)) {
    ids.add(span.id);
    for (const id of innerIds(text.slice(span.start, span.end))) ids.add(id);
  }
  return ids;
}

const innerById = new Map<string, ReadonlySet<string>>();
const MAX_INNER = 5_000;
/** A name of more words is a sentence. */
const LONGEST_NAME = 10;

/** What the words of a name mean without its first or its last ones. */
function innerIds(name: string): ReadonlySet<string> {
  const known = innerById.get(name);
  if (known !== undefined) return known;
  const words = [...name.matchAll(/\S+/gu)].slice(0, LONGEST_NAME);
  const ids = new Set<string>();
  for (let from = 0; from < words.length && words.length > 1; from += 1) {
    const start = words[from]?.index ?? 0;
    const last = words[from === 0 ? words.length - 2 : words.length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const inner = name.slice(start, end);
    // A syllable cut out of a longer word is another word.
    for (const span of conceptSpansOf(inner))
      if (isPhrase(inner.slice(span.start, span.end))) ids.add(span.id);
  }
  if (innerById.size >= MAX_INNER) innerById.clear();
  innerById.set(name, ids);
  return ids;
}

function meaningsIn(text: string): readonly Meaning[] {
  const prepared = prepareQuestion(text);
  return booksOfMeanings()
    .typed.find(spellOut(prepared.tokens), prepared.surface, prepared.lenient)
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
