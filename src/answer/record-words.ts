import { indicatorCatalogue } from "../language/indicator.js";
import { EVERYDAY_PHRASES, lexiconPhrases } from "../language/lexicon-phrases.js";
import { PLACES } from "../language/place-lexicon.js";
import { createWordCounts, type WordCounts } from "../language/word-counts.js";
import { accentShare, tokenize } from "../text/tokens.js";
import type { Records } from "./records.js";

/** How often a phrase of the lexicons counts; a sentence of a record counts once. */
const EVERYDAY_WEIGHT = 4;
const NAME_WEIGHT = 2;
/** A shorter name looks like too many other words without its accents; a place is named by two. */
const LEAST_SYLLABLES = 3;
const LEAST_OF_PLACE = 2;
/** What stands before the name of a place. */
const BEFORE_PLACE = ["ở", "của", "tại", "tỉnh"];
/** Text of records that is counted, newest first, in UTF-16 units: enough to know the words, half a second's work. */
const MOST_TEXT = 2_000_000;
/** A record with fewer accents is English or has lost them; judged by its beginning. */
const ACCENTED_SHARE = 0.3;
const JUDGED = 4_000;

const counted = new WeakMap<Records, WordCounts>();

/** The words of the lexicons and of what this audience may read, counted once per generation of the store. */
export function recordWords(records: Records): WordCounts {
  const known = counted.get(records);
  if (known !== undefined) return known;
  const words = countWords(records);
  counted.set(records, words);
  return words;
}

function countWords(records: Records): WordCounts {
  const builder = createWordCounts();
  for (const phrase of EVERYDAY_PHRASES) builder.add(phrase, EVERYDAY_WEIGHT);
  for (const phrase of lexiconPhrases()) builder.addName(phrase, NAME_WEIGHT, LEAST_SYLLABLES);
  for (const { vi, names } of indicatorCatalogue().indicators)
    for (const name of [vi, ...names]) builder.addName(name, 1, LEAST_SYLLABLES);
  for (const place of new Set([...PLACES.map(({ name }) => name), ...records.places])) {
    builder.addName(place, NAME_WEIGHT, LEAST_OF_PLACE);
    for (const before of BEFORE_PLACE) builder.add(`${before} ${place}`, NAME_WEIGHT);
  }
  let left = MOST_TEXT;
  const newestFirst = [...records.documents.values()].sort(
    (a, b) =>
      (b.metadata.date ?? "").localeCompare(a.metadata.date ?? "") || a.path.localeCompare(b.path),
  );
  for (const { id } of newestFirst) {
    if (left <= 0) break;
    const text = records.text(id).slice(0, left);
    if (accentShare(tokenize(text.slice(0, JUDGED))) < ACCENTED_SHARE) continue;
    builder.add(text, 1);
    left -= text.length;
  }
  return builder.finish();
}
