import { z } from "zod";
import { firstFrom } from "../text/in-order.js";
import type { Span } from "../text/span.js";
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

/** Where a text speaks of what goes badly: the words that open a run of it, and those that state it. */
export interface DifficultyWords {
  readonly openers: readonly Span[];
  readonly states: readonly Span[];
}

export function findDifficultyWords(text: PreparedText): DifficultyWords {
  return {
    openers: findAll(NOUNS, text).filter(
      (match) => !REMEDIED.test(text.canonical.slice(Math.max(0, match.start - 40), match.start)),
    ),
    states: findAll(STATES, text),
  };
}

/** Does a sentence say near its beginning, as its subject, what goes badly? */
export function opensDifficulties({ openers }: DifficultyWords, sentence: Span): boolean {
  const first = openers[firstFrom(openers, sentence.start)];
  return first !== undefined && first.end <= Math.min(sentence.end, sentence.start + NEAR_START);
}

/** Does a sentence say that something is late, short or not as it should be? */
export function statesDifficulty({ states }: DifficultyWords, sentence: Span): boolean {
  const first = states[firstFrom(states, sentence.start)];
  return first !== undefined && first.end <= sentence.end;
}
