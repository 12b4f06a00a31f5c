import { overlaps, type Span } from "../text/span.js";

/** Characters of a text that are looked up together. */
const STRETCH = 64;

const lengthOf = (span: Span) => span.end - span.start;

/**
 * The ranges with the candidates among them: the longest candidate first, each takes the place of the ranges it
 * overlaps when it is longer than every one of them. Ranges are looked up by where they stand, so that a long text
 * costs no more for each candidate than a short one.
 */
export function longestOf<T extends Span>(
  ranges: readonly T[],
  candidates: readonly T[],
): readonly T[] {
  const kept = new Set(ranges);
  const byStretch = new Map<number, Set<T>>();
  const stretchesOf = ({ start, end }: T): readonly number[] => {
    const first = Math.floor(start / STRETCH);
    return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, at) => first + at);
  };
  const keep = (range: T): void => {
    kept.add(range);
    for (const stretch of stretchesOf(range)) {
      const near = byStretch.get(stretch);
      if (near === undefined) byStretch.set(stretch, new Set([range]));
      else near.add(range);
    }
  };
  for (const range of ranges) keep(range);
  for (const candidate of [...candidates].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const near = stretchesOf(candidate).flatMap((stretch) => [...(byStretch.get(stretch) ?? [])]);
    const rivals = near.filter((other) => overlaps(other, candidate));
    if (rivals.some((other) => lengthOf(other) >= lengthOf(candidate))) continue;
    for (const rival of rivals) {
      kept.delete(rival);
      for (const stretch of stretchesOf(rival)) byStretch.get(stretch)?.delete(rival);
    }
    keep(candidate);
  }
  return [...kept];
}
