import { firstFrom, holderOf } from "../text/in-order.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import type { ReadingOfBlock } from "./reading-of-block.js";

/** For every word of a block, by its place: does a mention explain it? */
interface ExplainedWords {
  /** By a cue, base, period or figure. */
  readonly otherwise: readonly boolean[];
  /** By one of these, or as part of an indicator's name. */
  readonly orNamed: readonly boolean[];
}

const explained = new WeakMap<ReadingOfBlock, ExplainedWords>();

/** Told once for a block: its figures ask about the same words many times. */
function explainedIn(reading: ReadingOfBlock): ExplainedWords {
  const known = explained.get(reading);
  if (known !== undefined) return known;
  const { cues, bases, periods, quantities, indicators } = reading;
  const isExplained = holderOf([...cues, ...bases, ...periods, ...quantities]);
  const isNamed = holderOf(indicators);
  const otherwise = reading.text.tokens.map(isExplained);
  const orNamed = reading.text.tokens.map((token, at) => otherwise[at] === true || isNamed(token));
  const words = { otherwise, orNamed };
  explained.set(reading, words);
  return words;
}

/** The words of a span that no cue, base, period or figure explains, nor (if asked) an indicator's name. */
export function wordsLeft(
  reading: ReadingOfBlock,
  span: Span,
  indicatorsToo: boolean,
): readonly Token[] {
  const { otherwise, orNamed } = explainedIn(reading);
  const isExplained = indicatorsToo ? orNamed : otherwise;
  const { tokens } = reading.text;
  const left: Token[] = [];
  for (let at = firstFrom(tokens, span.start); at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.end > span.end) break;
    if (isExplained[at] !== true) left.push(token);
  }
  return left;
}
