import { z } from "zod";
import { readLexicon } from "./lexicon.js";
import { findAll, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

const { nouns, states } = readLexicon(
  "difficulty-words.yaml",
  z.strictObject({ nouns: z.array(z.string()).min(1), states: z.array(z.string()).min(1) }),
);

const patternOf = (forms: readonly string[]) =>
  pattern(
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replaceAll(" ", "~"))
      .join("|"),
  );

/** `những điểm nghẽn: …`, `khó khăn lớn nhất là …`; not `khắc phục khó khăn` (what is to be done about them). */
const NOUNS = patternOf(nouns);
const STATES = patternOf(states);
const REMEDIED =
  /(?:khắc phục|tháo gỡ|giải quyết|vượt qua|xử lý|gỡ|hết|không còn|không có|overcome|remove|resolve)(?:\s(?:kịp thời|dứt điểm|các|những|mọi|any|the))*\s$/u;

/** How far into a sentence the word that opens a run of difficulties may stand. */
const NEAR_START = 110;

/** Does the sentence at these offsets say, as its subject, what goes badly? */
export function opensDifficulties(text: PreparedText, start: number, end: number): boolean {
  return findAll(NOUNS, text).some(
    (match) =>
      match.start >= start &&
      match.end <= Math.min(end, start + NEAR_START) &&
      !REMEDIED.test(text.canonical.slice(Math.max(start, match.start - 40), match.start)),
  );
}

/** Does the sentence at these offsets say that something is late, short or not as it should be? */
export function statesDifficulty(text: PreparedText, start: number, end: number): boolean {
  return findAll(STATES, text).some((match) => match.start >= start && match.end <= end);
}
