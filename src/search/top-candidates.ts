/** A numbered thing with its score. */
export interface Candidate {
  /** What it is the number of is the caller's matter; smaller numbers win ties. */
  readonly number: number;
  readonly score: number;
}

/** Keeps the best `limit` candidates offered; a binary heap with the worst on top. */
export interface TopCandidates {
  offer(number: number, score: number): void;
  /** Best first; equal scores by number. Empties the collection. */
  take(): readonly Candidate[];
}

export function createTopCandidates(limit: number): TopCandidates {
  const heap: Candidate[] = [];
  return {
    offer(number, score) {
      const candidate = { number, score };
      if (heap.length < limit) {
        heap.push(candidate);
        siftUp(heap);
      } else if (heap[0] !== undefined && isBetter(candidate, heap[0])) {
        heap[0] = candidate;
        siftDown(heap);
      }
    },
    take: () => heap.splice(0).sort(byScore),
  };
}

/** Higher scores first, then smaller numbers: the order every ranking in this room has. */
export function byScore(first: Candidate, second: Candidate): number {
  return second.score - first.score || first.number - second.number;
}

function isBetter(first: Candidate, second: Candidate): boolean {
  return byScore(first, second) < 0;
}

function siftUp(heap: Candidate[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!swapIfWorse(heap, at, parent)) return;
    at = parent;
  }
}

function siftDown(heap: Candidate[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    const leftEntry = heap[left];
    const rightEntry = heap[right];
    if (leftEntry === undefined) return;
    const worse = rightEntry !== undefined && isBetter(leftEntry, rightEntry) ? right : left;
    if (!swapIfWorse(heap, worse, at)) return;
    at = worse;
  }
}

/** Moves the lower entry up when it is worse than the upper one. */
function swapIfWorse(heap: Candidate[], lower: number, upper: number): boolean {
  const lowerEntry = heap[lower] as Candidate;
  const upperEntry = heap[upper] as Candidate;
  if (!isBetter(upperEntry, lowerEntry)) return false;
  heap[lower] = upperEntry;
  heap[upper] = lowerEntry;
  return true;
}
