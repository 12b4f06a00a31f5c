import { ThukyError } from "../errors.js";

/** A vector near the one asked for. */
export interface Neighbour {
  readonly id: number;
  /** Cosine, -1 to 1. */
  readonly similarity: number;
}

/** Port to whatever finds the vectors nearest to one; exact scan or graph. */
export interface VectorIndex {
  readonly dimensions: number;
  readonly size: number;
  /** Replaces the vector of a known id. Throws `model-failed` for a wrong length or a value that is not finite. */
  add(id: number, vector: Float32Array): void;
  /** False when there was none. */
  remove(id: number): boolean;
  /** Greatest cosine first, smaller ids first among equals; ids that `allows` refuses are left out. */
  nearest(
    vector: Float32Array,
    limit: number,
    allows?: (id: number) => boolean,
  ): readonly Neighbour[];
}

/** The vector at unit length (a zero vector stays zero). Throws `model-failed` as `VectorIndex.add` does. */
export function unitVector(vector: Float32Array, dimensions: number): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (vector.length !== dimensions || !Number.isFinite(squares)) {
    throw new ThukyError({
      code: "model-failed",
      message: `a vector of ${vector.length} numbers, or with values that are not finite, where ${dimensions} were expected: check the embedding model and index again`,
      details: { length: vector.length, dimensions },
    });
  }
  const length = Math.sqrt(squares);
  return length === 0 ? vector.slice() : vector.map((value) => value / length);
}
