import type { QuantityMention } from "../../language/mention.js";
import { firstFrom } from "../../text/in-order.js";
import type { Span } from "../../text/span.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { Frame } from "./frame.js";
import type { Segment } from "./segments.js";

/** Where a figure stands and the text around it that may say what it is. */
export interface FigureSite {
  readonly quantity: QuantityMention;
  readonly sentence: Span;
  readonly clause: Span;
  readonly segment: Segment;
  /** Segments of the clause, for looking one back. */
  readonly segments: readonly Segment[];
  /** From what the figure before used up to this figure, within the clause. */
  readonly gap: Span;
  /** The part of the gap inside the figure's own segment. */
  readonly left: Span;
  /** From this figure to the next one or to the end of its segment. */
  readonly right: Span;
  /** The figure before in the same segment, null when this one is its first. */
  readonly previous: QuantityMention | null;
}

/** The site of a figure; `frame.usedUntil` is where the figures before it stopped. */
export function siteOf(
  reading: ReadingOfBlock,
  sentence: Span,
  clause: Span,
  segments: readonly Segment[],
  quantity: QuantityMention,
  frame: Frame,
): FigureSite {
  const segment =
    segments.find((other) => other.start <= quantity.start && quantity.start < other.end) ??
    ({ ...clause, depth: 0, opener: "" } satisfies Segment);
  const from = Math.max(frame.usedUntil, clause.start);
  const behind = reading.quantities[firstFrom(reading.quantities, quantity.end)];
  const next = behind !== undefined && behind.start < segment.end ? behind : undefined;
  const before = { start: segment.start, end: quantity.start };
  const previous = within(reading.quantities, before).at(-1) ?? null;
  return {
    quantity,
    sentence,
    clause,
    segment,
    segments,
    gap: { start: Math.min(from, quantity.start), end: quantity.start },
    left: {
      start:
        startBeforeBracket(reading, segments, from, quantity.start) ??
        Math.min(Math.max(from, segment.start), quantity.start),
      end: quantity.start,
    },
    right: { start: quantity.end, end: Math.max(quantity.end, next?.start ?? segment.end) },
    previous,
  };
}

/** `thấp hơn kịch bản (7,10%) 0,37 điểm`: what a figure right behind a bracket is, stands before the bracket. */
function startBeforeBracket(
  reading: ReadingOfBlock,
  segments: readonly Segment[],
  from: number,
  to: number,
): number | null {
  const { surface } = reading.text;
  if (!/^\s*\)\s*$/u.test(surface.slice(from, to))) return null;
  const open = surface.lastIndexOf("(", from);
  const before = segments.find((segment) => segment.end === open + 1);
  if (before === undefined) return null;
  const used = reading.quantities.filter((other) => other.end <= open).at(-1)?.end ?? 0;
  return Math.max(before.start, used);
}
