import type { SourceDocument } from "../documents/document.js";
import { lexiconWords } from "../language/lexicon-words.js";
import { restoreAccents } from "../language/restore-accents.js";
import { accentShare, tokenize } from "../text/tokens.js";
import { isBareSyllable } from "../text/vietnamese-syllable.js";
import { numeralStyleOf } from "./reading-of-block.js";

/** A record is judged by its beginning, in UTF-16 units. */
const JUDGED = 4_000;
/** Fewer words with accents than this are names in a text without (a Vietnamese text has eight or nine of ten). */
const MOST_ACCENTED = 0.1;
/** Words that can be Vietnamese syllables: nearly all of a Vietnamese text, fewer than half of an English one. */
const LEAST_SYLLABLES = 0.75;

/**
 * A Vietnamese record that was typed or sent without accents (a telex, an old message, poor recognition), with those
 * given back that the lexicons are sure of, so that every rule reads it; any other record as it is. No letter moves:
 * spans into the result are spans into the record, which alone is stored and quoted.
 */
export function withAccents(document: SourceDocument): SourceDocument {
  return isBare(document.text)
    ? { ...document, text: restoreAccents(document.text, lexiconWords()) }
    : document;
}

function isBare(text: string): boolean {
  const tokens = tokenize(text.slice(0, JUDGED)).filter((token) => /^\p{L}+$/u.test(token.text));
  if (tokens.length === 0 || accentShare(tokens) >= MOST_ACCENTED) return false;
  const syllables = tokens.filter((token) => isBareSyllable(token.folded)).length;
  return syllables >= tokens.length * LEAST_SYLLABLES && numeralStyleOf(text) === "vi";
}
