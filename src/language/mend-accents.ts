import type { Token } from "../text/tokens.js";
import { neighbourOf, replaceWords } from "./neighbour-words.js";
import { countedForm, type WordCounts } from "./word-counts.js";

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
  return replaceWords(text, (tokens, index) => {
    const token = tokens[index] as Token;
    const isUnknown = mistyped(token) && counts.count(token.canonical) === 0;
    return isUnknown ? meantBy(tokens, index, text, counts) : null;
  });
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
  const [before, after] = (["before", "after"] as const).map((side) => {
    const neighbour = neighbourOf(tokens, index, side, text);
    return neighbour === null ? null : countedForm(neighbour);
  }) as [string | null, string | null];
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
