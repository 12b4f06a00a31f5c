import { canonicalSyllable, foldedSyllable } from "./fold.js";
import type { Span } from "./span.js";
import { type Token, tokenize } from "./tokens.js";

/** A lexicon phrase ready for matching: its syllables in both spellings. */
interface Phrase<T> {
  readonly canonical: readonly string[];
  readonly folded: readonly string[];
  readonly value: T;
}

export interface PhraseMatch<T> extends Span {
  readonly value: T;
  /** Number of syllables matched. */
  readonly length: number;
}

/** Finds the phrases of a lexicon in tokenised text, longest first. */
export interface PhraseBook<T> {
  /**
   * Leftmost-longest, non-overlapping matches in order. An accented token must carry the phrase's own
   * accents; an unaccented one may stand for them only when `lenient`. Tokens of a match lie within
   * `MAX_GAP` characters of each other and not across `;`, `.` or a line end.
   */
  find(tokens: readonly Token[], text: string, lenient: boolean): readonly PhraseMatch<T>[];
}

/** `Sở Kế hoạch - Đầu tư`, `chế biến, chế tạo`: up to three characters of punctuation and space. */
const MAX_GAP = 3;
const BREAK = /[;.:!?\n|]/u;

export function createPhraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): PhraseBook<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const syllables = tokenize(text.normalize("NFC"));
    const first = syllables[0];
    if (first === undefined) continue;
    const phrase: Phrase<T> = {
      canonical: syllables.map((token) => canonicalSyllable(token.text)),
      folded: syllables.map((token) => foldedSyllable(token.text)),
      value,
    };
    const list = byFirst.get(first.folded) ?? [];
    list.push(phrase);
    byFirst.set(first.folded, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  return { find: (tokens, text, lenient) => findPhrases(byFirst, tokens, text, lenient) };
}

function findPhrases<T>(
  byFirst: ReadonlyMap<string, readonly Phrase<T>[]>,
  tokens: readonly Token[],
  text: string,
  lenient: boolean,
): readonly PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    const phrase = byFirst
      .get(token.folded)
      ?.find((candidate) => matchesAt(candidate, tokens, index, text, lenient));
    if (phrase === undefined) {
      index += 1;
      continue;
    }
    const length = phrase.folded.length;
    const last = tokens[index + length - 1] as Token;
    matches.push({ start: token.start, end: last.end, value: phrase.value, length });
    index += length;
  }
  return matches;
}

function matchesAt<T>(
  phrase: Phrase<T>,
  tokens: readonly Token[],
  from: number,
  text: string,
  lenient: boolean,
): boolean {
  for (let offset = 0; offset < phrase.folded.length; offset += 1) {
    const token = tokens[from + offset];
    if (token === undefined || token.folded !== phrase.folded[offset]) return false;
    const sameAccents = token.canonical === phrase.canonical[offset];
    if (!sameAccents && (!lenient || token.accented)) return false;
    const previous = tokens[from + offset - 1];
    if (offset > 0 && previous !== undefined) {
      const gap = text.slice(previous.end, token.start);
      if (gap.length > MAX_GAP || BREAK.test(gap)) return false;
    }
  }
  return true;
}
