import type { Span } from "../../text/span.js";
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

/**
 * The segments of a clause, in order, together covering it. A comma inside a figure, a period, an indicator's
 * or an agency's name does not cut (`chế biến, chế tạo`, `22.994,1`).
 */
export function segmentsOf(reading: ReadingOfBlock, clause: Span): readonly Segment[] {
  const { surface, tokens } = reading.text;
  const opaque = [
    ...within(reading.quantities, clause),
    ...within(reading.indicators, clause),
    ...within(reading.periods, clause),
    ...within(reading.bases, clause),
    ...within(reading.agencies, clause),
  ];
  const cuts: { readonly at: number; readonly opener: string; readonly depth: number }[] = [
    { at: clause.start, opener: "", depth: 0 },
  ];
  let depth = 0;
  for (let index = clause.start; index < clause.end; index += 1) {
    const unit = surface.charAt(index);
    if (!/[,:()–—-]/u.test(unit)) continue;
    if (
      unit !== "(" &&
      unit !== ")" &&
      opaque.some((span) => span.start < index && index < span.end)
    )
      continue;
    if (/[–—-]/u.test(unit) && !/\s/u.test(surface.charAt(index - 1))) continue;
    if (/[–—-]/u.test(unit) && !/\s/u.test(surface.charAt(index + 1))) continue;
    if (unit === "(") depth += 1;
    if (unit === ")") depth = Math.max(0, depth - 1);
    cuts.push({ at: index + 1, opener: unit === "–" || unit === "—" ? "-" : unit, depth });
  }
  for (const [index, token] of tokens.entries()) {
    if (token.start < clause.start || token.end > clause.end) continue;
    const next = tokens[index + 1];
    const pair = next === undefined ? token.canonical : `${token.canonical} ${next.canonical}`;
    const opener = JOINING.test(pair)
      ? pair
      : JOINING.test(token.canonical)
        ? token.canonical
        : null;
    if (opener === null) continue;
    if (opaque.some((span) => span.start <= token.start && token.start < span.end)) continue;
    const from = cuts
      .filter((cut) => cut.at <= token.start)
      .reduce((a, b) => (b.at > a.at ? b : a));
    const figured = opaque.some(
      (span) =>
        "kind" in span &&
        span.kind === "quantity" &&
        span.start >= from.at &&
        span.end <= token.start,
    );
    if (figured) cuts.push({ at: token.start, opener, depth: from.depth });
  }
  cuts.sort((a, b) => a.at - b.at);
  return cuts.map((cut, index) => ({
    start: cut.at,
    end: cuts[index + 1]?.at ?? clause.end,
    depth: cut.depth,
    opener: cut.opener,
  }));
}
