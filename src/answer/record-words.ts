import { addLexiconWords } from "../language/lexicon-words.js";
import { createWordCounts, type WordCounts } from "../language/word-counts.js";
import { accentShare, tokenize } from "../text/tokens.js";
import type { Records } from "./records.js";

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
  addLexiconWords(builder, records.places);
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
