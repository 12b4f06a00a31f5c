import type { SeenPage, SeenWord } from "./tsv-words.js";

/** What stands in the text for a figure that could not be read with certainty. */
export const UNREAD = "[?]";

/** A word with digits that tesseract is less sure of than this was read wrongly as often as not. */
const SURE = 70;
/** Share of the smaller word that two words of one place cover together. */
const SAME_PLACE = 0.4;

const DIGIT = /\d/u;
const EDGES = /^[“”"'‘’([]+|[“”"'‘’)\].,;:!?]+$/gu;
/** Letters that digits are taken for, beside a digit or a separator: `O,8%`, `24,B%`, `5l2`. */
const CONFUSED = /^[\d.,OoIlSsBZz|/%]*$/u;
const WITH_LETTER = /[OoIlSsBZz|]/u;
/** Groups of thousands that have no three digits: `26.9471`, `3.2578`; and two separators in a row. */
const BROKEN_GROUPS = /\d\.\d{4,}|[.,/]{2,}\d|\.\d{3}\.\d{1,2}(?!\d)|,\d+,/u;

/**
 * A recognised page whose doubtful figures are replaced by `[?]`, so that no figure is made of what nobody
 * could read: words with digits that a second pass reads otherwise, that the program itself is unsure of, or
 * that no numeral is written like. `count` says how many.
 */
export function withoutDoubtfulFigures(
  page: SeenPage,
  second: SeenPage | undefined,
): { readonly page: SeenPage; readonly count: number } {
  let count = 0;
  const words = page.words.map((word) => {
    if (!isDoubtful(word, second?.words ?? [])) return word;
    count += 1;
    return { ...word, text: UNREAD };
  });
  return { page: { ...page, words }, count };
}

function isDoubtful(word: SeenWord, others: readonly SeenWord[]): boolean {
  if (!DIGIT.test(word.text)) return false;
  const bare = bareOf(word.text);
  if (word.confidence < SURE || BROKEN_GROUPS.test(bare)) return true;
  if (CONFUSED.test(bare) && WITH_LETTER.test(bare)) return true;
  return !others.some((other) => bareOf(other.text) === bare && isSamePlace(word, other));
}

/** The word without the quotation marks and stops around it, which say nothing of its digits. */
function bareOf(text: string): string {
  return text.replace(EDGES, "");
}

function isSamePlace(one: SeenWord, other: SeenWord): boolean {
  const across =
    Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const down =
    Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  if (across <= 0 || down <= 0) return false;
  const smaller = Math.min(one.width * one.height, other.width * other.height);
  return across * down > smaller * SAME_PLACE;
}
