import type { Span } from "./span.js";

/** Place of the first range that starts at an offset or after it, in ranges ordered by their start. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells of a span whether one of the ranges holds all of it; the ranges may come in any order and overlap. */
export function holderOf(spans: readonly Span[]): (span: Span) => boolean {
  if (spans.length === 0) return () => false;
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  /** How far the ranges up to each one reach. */
  const reach = new Float64Array(ordered.length);
  for (const [index, { end }] of ordered.entries())
    reach[index] = Math.max(reach[index - 1] ?? end, end);
  return ({ start, end }) => (reach[firstFrom(ordered, start + 1) - 1] ?? -1) >= end;
}
