import { byScore, type Candidate } from "./top-candidates.js";

/**
 * Joins two rankings: each leg's scores divided by its best, the vector leg's share `vectorWeight` (0 to
 * 1). Scores and not ranks, because ranks give a weak leg an equal say (reciprocal rank fusion with
 * model-free vectors cost up to 20 points of R@1; retrieval study §4a). Best first, ties by number.
 */
export function fuse(
  lexical: readonly Candidate[],
  vector: readonly Candidate[],
  vectorWeight: number,
): readonly Candidate[] {
  const scores = new Map<number, number>();
  for (const [leg, weight] of [
    [lexical, 1 - vectorWeight],
    [vector, vectorWeight],
  ] as const) {
    const greatest = leg.reduce((best, { score }) => Math.max(best, score), 0);
    if (greatest === 0 || weight === 0) continue;
    for (const { number, score } of leg) {
      if (score <= 0) continue;
      scores.set(number, (scores.get(number) ?? 0) + (weight * score) / greatest);
    }
  }
  return [...scores].map(([number, score]) => ({ number, score })).sort(byScore);
}
