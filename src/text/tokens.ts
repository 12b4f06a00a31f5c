import { canonicalSyllable, foldedSyllable, hasDiacritic } from "./fold.js";
import type { Span } from "./span.js";

/** One syllable, number or symbol-free run of a text, in reading order. */
export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** One spelling per syllable, accents kept (`canonicalSyllable`). */
  readonly canonical: string;
  /** The same without accents. */
  readonly folded: string;
  /** True when it carries a diacritic, so that it may only match the same accents. */
  readonly accented: boolean;
}

/** Letters, digits and combining marks; everything else separates. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The tokens of a stretch of NFC text; offsets are into the whole text. */
export function tokenize(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of stretch.matchAll(WORD)) {
    const start = from + match.index;
    const word = match[0];
    tokens.push({ start, end: start + word.length, text: word, ...spellingsOf(word) });
  }
  return tokens;
}

type Spellings = Pick<Token, "canonical" | "folded" | "accented">;
const spellings = new Map<string, Spellings>();

/** A word's spellings, remembered: the vocabulary of a language is small. */
function spellingsOf(word: string): Spellings {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  const made = {
    canonical: canonicalSyllable(word),
    folded: foldedSyllable(word),
    accented: hasDiacritic(word),
  };
  if (spellings.size < 50_000) spellings.set(word, made);
  return made;
}

/**
 * Share of the letter-bearing tokens that carry a diacritic: 0 for English and for Vietnamese typed
 * without accents, about 0.86 (median) for Vietnamese prose.
 */
export function accentShare(tokens: readonly Token[]): number {
  let words = 0;
  let accented = 0;
  for (const token of tokens) {
    if (!/\p{L}/u.test(token.text)) continue;
    words += 1;
    if (token.accented) accented += 1;
  }
  return words === 0 ? 0 : accented / words;
}
