import { createTopCandidates } from "./top-candidates.js";
import { unitVector, type VectorIndex } from "./vector-index.js";

/**
 * Compares with every vector: never wrong, about 10 ms at 20,000 × 512, and the oracle the graph is
 * tested against.
 */
export function createExactVectorIndex(dimensions: number, capacity = 64): VectorIndex {
  let numbers = new Float32Array(Math.max(1, capacity) * dimensions);
  const ids: number[] = [];
  const slots = new Map<number, number>();

  function slotFor(id: number): number {
    const known = slots.get(id);
    if (known !== undefined) return known;
    const slot = ids.length;
    if ((slot + 1) * dimensions > numbers.length) {
      const larger = new Float32Array(numbers.length * 2);
      larger.set(numbers);
      numbers = larger;
    }
    ids.push(id);
    slots.set(id, slot);
    return slot;
  }

  return {
    dimensions,
    get size() {
      return ids.length;
    },
    add(id, vector) {
      const unit = unitVector(vector, dimensions);
      // Before `numbers` is looked at: making room may replace it.
      const slot = slotFor(id);
      numbers.set(unit, slot * dimensions);
    },
    remove(id) {
      const slot = slots.get(id);
      if (slot === undefined) return false;
      const last = ids.length - 1;
      const lastId = ids[last] as number;
      numbers.copyWithin(slot * dimensions, last * dimensions, (last + 1) * dimensions);
      numbers.fill(0, last * dimensions, (last + 1) * dimensions);
      ids[slot] = lastId;
      slots.set(lastId, slot);
      ids.pop();
      slots.delete(id);
      return true;
    },
    nearest(vector, limit, allows) {
      const asked = unitVector(vector, dimensions);
      const best = createTopCandidates(limit);
      for (const [slot, id] of ids.entries()) {
        if (allows !== undefined && !allows(id)) continue;
        best.offer(id, dotProduct(asked, numbers, slot * dimensions));
      }
      return best.take().map(({ number, score }) => ({ id: number, similarity: score }));
    },
  };
}

function dotProduct(asked: Float32Array, numbers: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < asked.length; at += 1) {
    sum += (asked[at] as number) * (numbers[from + at] as number);
  }
  return sum;
}
