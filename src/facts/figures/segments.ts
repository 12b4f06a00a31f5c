import { firstFrom, holderOf } from "../../text/in-order.js";
import type { Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";

/** A stretch of a clause between commas, colons, brackets and joining words; figures in it belong together. */
export interface Segment extends Span {
  /** How many brackets it stands in. */
  readonly depth: number;
  /** What opened it: `,` `:` `(` `)` `-`, a joining word, or the empty string at the clause's start. */
  readonly opener: string;
}

/** Words that open a new segment once a figure has been read in the one before. */
const JOINING =
  /^(?:và|còn|nhưng|song|trong đó|trong số|trong khi|riêng|gồm|bao gồm|cùng với|nhất là|chủ yếu|do|vì|nhờ|and|while|but|whereas|including|of which|of whom|because|mainly)$/u;

/** Where a segment begins. */
interface Cut {
  readonly at: number;
  readonly opener: string;
  readonly depth: number;
}

/**
 * The segments of a clause, in order, together covering it. A comma inside a figure, a period, an indicator's
 * or an agency's name does not cut (`chế biến, chế tạo`, `22.994,1`).
 */
export function segmentsOf(reading: ReadingOfBlock, clause: Span): readonly Segment[] {
  const { surface, tokens } = reading.text;
  const quantities = within(reading.quantities, clause);
  const opaque = holderOf([
    ...quantities,
    ...within(reading.indicators, clause),
    ...within(reading.periods, clause),
    ...within(reading.bases, clause),
    ...within(reading.agencies, clause),
  ]);
  const cuts: Cut[] = [{ at: clause.start, opener: "", depth: 0 }];
  let depth = 0;
  for (let index = clause.start; index < clause.end; index += 1) {
    const unit = surface.charAt(index);
    if (!/[,:()–—-]/u.test(unit)) continue;
    if (unit !== "(" && unit !== ")" && opaque({ start: index - 1, end: index + 1 })) continue;
    if (/[–—-]/u.test(unit) && !/\s/u.test(surface.charAt(index - 1))) continue;
    if (/[–—-]/u.test(unit) && !/\s/u.test(surface.charAt(index + 1))) continue;
    if (unit === "(") depth += 1;
    if (unit === ")") depth = Math.max(0, depth - 1);
    cuts.push({ at: index + 1, opener: unit === "–" || unit === "—" ? "-" : unit, depth });
  }
  const marks = [...cuts];
  let mark = 0;
  let from = marks[0] as Cut;
  for (let index = firstFrom(tokens, clause.start); index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.end > clause.end) break;
    const next = tokens[index + 1];
    const pair = next === undefined ? token.canonical : `${token.canonical} ${next.canonical}`;
    const opener = JOINING.test(pair)
      ? pair
      : JOINING.test(token.canonical)
        ? token.canonical
        : null;
    if (opener === null) continue;
    if (opaque({ start: token.start, end: token.start + 1 })) continue;
    for (; (marks[mark]?.at ?? Number.POSITIVE_INFINITY) <= token.start; mark += 1)
      if ((marks[mark] as Cut).at > from.at) from = marks[mark] as Cut;
    if (within(quantities, { start: from.at, end: token.start }).length === 0) continue;
    from = { at: token.start, opener, depth: from.depth };
    cuts.push(from);
  }
  cuts.sort((a, b) => a.at - b.at);
  return cuts.map((cut, index) => ({
    start: cut.at,
    end: cuts[index + 1]?.at ?? clause.end,
    depth: cut.depth,
    opener: cut.opener,
  }));
}
