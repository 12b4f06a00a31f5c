import { indicatorCatalogue } from "./indicator.js";
import { EVERYDAY_PHRASES, lexiconPhrases } from "./lexicon-phrases.js";
import { PLACES } from "./place-lexicon.js";
import { createWordCounts, type WordCounts, type WordCountsBuilder } from "./word-counts.js";

/** How often a phrase of the lexicons counts; a sentence of a record counts once. */
const EVERYDAY_WEIGHT = 4;
const NAME_WEIGHT = 2;
/** A shorter name looks like too many other words without its accents. */
const LEAST_SYLLABLES = 3;
/** What stands before the name of a place. */
const BEFORE_PLACE = ["ở", "của", "tại", "tỉnh"];

/** Counts the words of every lexicon, and of the places named besides. */
export function addLexiconWords(builder: WordCountsBuilder, places: Iterable<string>): void {
  for (const phrase of EVERYDAY_PHRASES) builder.add(phrase, EVERYDAY_WEIGHT);
  for (const phrase of lexiconPhrases()) builder.addName(phrase, NAME_WEIGHT, LEAST_SYLLABLES);
  for (const { vi, names } of indicatorCatalogue().indicators)
    for (const name of [vi, ...names]) builder.addName(name, 1, LEAST_SYLLABLES);
  for (const place of new Set([...PLACES.map(({ name }) => name), ...places])) {
    builder.addPlace(place, NAME_WEIGHT);
    for (const before of BEFORE_PLACE) builder.add(`${before} ${place}`, NAME_WEIGHT);
  }
}

/** The words of the lexicons alone: what a record can be read by before any other is known. */
export function lexiconWords(): WordCounts {
  if (counted?.catalogue === indicatorCatalogue()) return counted.words;
  const builder = createWordCounts();
  addLexiconWords(builder, []);
  counted = { catalogue: indicatorCatalogue(), words: builder.finish() };
  return counted.words;
}

let counted: { readonly catalogue: unknown; readonly words: WordCounts } | null = null;
