import { type Token, tokenize } from "../text/tokens.js";
import { countedForm, EDGE, isSamePhrase, type WordCounts } from "./word-counts.js";

/** Among words of two or three letters one accent makes too many others (`bơ`, `bò`). */
const LEAST_LETTERS = 4;

/**
 * Writes a Vietnamese question's words as they were meant of which one accent was mistyped: the word is in no text,
 * and one that differs by that accent stands in texts both behind the word before it and before the word behind it.
 * Meant for a question that found nothing as it stands.
 *
 * `kim ngạch xuất khảu tháng 11` → `kim ngạch xuất khẩu tháng 11`; not `giá bơ`, and no name (`Khảu`).
 */
export function mendAccents(text: string, counts: WordCounts): string {
  const tokens = tokenize(text);
  let mended = "";
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const word = mistyped(token) && counts.count(token.canonical) === 0;
    const meant = word ? meantBy(tokens, index, text, counts) : null;
    if (meant === null) continue;
    mended += text.slice(at, token.start) + meant;
    at = token.end;
  }
  return mended + text.slice(at);
}

function mistyped({ text, accented }: Token): boolean {
  return accented && text.length >= LEAST_LETTERS && text === text.toLowerCase();
}

function meantBy(
  tokens: readonly Token[],
  index: number,
  text: string,
  counts: WordCounts,
): string | null {
  const token = tokens[index] as Token;
  const before = neighbour(tokens, index, index - 1, text);
  const after = neighbour(tokens, index, index + 1, text);
  const meant = counts
    .spellings(token.folded)
    .filter(
      (word) =>
        isOneAccentOff(token.canonical, word) &&
        (before !== null || after !== null) &&
        (before === null || counts.countPair(before, word) > 0) &&
        (after === null || counts.countPair(word, after) > 0),
    );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The word beside a token in its phrase; null at its edge. */
function neighbour(
  tokens: readonly Token[],
  index: number,
  other: number,
  text: string,
): string | null {
  const [first, second] = [tokens[Math.min(index, other)], tokens[Math.max(index, other)]];
  const beside = tokens[other];
  if (first === undefined || second === undefined || beside === undefined) return null;
  if (!isSamePhrase(text, first, second)) return null;
  const form = countedForm(beside);
  return form === EDGE ? null : form;
}

/** The same letters with one accent more, one less, or one for another. */
function isOneAccentOff(typed: string, word: string): boolean {
  const more = marksOf(word);
  const less = marksOf(typed).filter((mark) => {
    const at = more.indexOf(mark);
    if (at >= 0) more.splice(at, 1);
    return at < 0;
  });
  return less.length <= 1 && more.length <= 1;
}

function marksOf(word: string): string[] {
  return word.normalize("NFD").match(/\p{M}|đ/gu) ?? [];
}
