import { expect, test } from "vitest";
import { ThukyError } from "../../src/errors.js";
import { createExactVectorIndex } from "../../src/search/exact-vector-index.js";
import {
  buildHnswVectorIndex,
  createHnswVectorIndex,
  hnswUnavailable,
} from "../../src/search/hnsw-vector-index.js";
import type { VectorIndex } from "../../src/search/vector-index.js";
import { clusteredVectors } from "./random-vectors.js";

const DIMENSIONS = 24;

const KINDS: readonly [string, () => VectorIndex | Promise<VectorIndex>][] = [
  ["the exact scan", () => createExactVectorIndex(DIMENSIONS, 2)],
  ["the graph", () => createHnswVectorIndex(DIMENSIONS, 2)],
];

test("the graph library is installed", async () => {
  expect(await hnswUnavailable()).toBeNull();
});

test("the graph finds what the exact scan finds", async () => {
  const vectors = clusteredVectors(400, DIMENSIONS, 1);
  const graph = await buildHnswVectorIndex(vectors, DIMENSIONS);
  const exact = createExactVectorIndex(DIMENSIONS);
  for (const [id, vector] of vectors.entries()) exact.add(id, vector);
  for (const query of clusteredVectors(20, DIMENSIONS, 2)) {
    const expected = exact.nearest(query, 10);
    const found = graph.nearest(query, 10);
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    for (const [at, { similarity }] of found.entries()) {
      expect(similarity).toBeCloseTo(expected[at]?.similarity ?? 0, 5);
    }
  }
});

test.each(KINDS)(
  "%s gives the nearest first, grows, replaces, filters and forgets",
  async (_, make) => {
    const index = await make();
    const vectors = clusteredVectors(10, DIMENSIONS, 3);
    for (const [id, vector] of vectors.entries()) index.add(id, vector);
    const asked = vectors[4] as Float32Array;
    const first = () => index.nearest(asked, 1)[0];

    expect(index.size).toBe(10);
    expect(first()?.id).toBe(4);
    expect(first()?.similarity).toBeCloseTo(1, 5);
    expect(index.nearest(asked, 100).length).toBe(10);
    expect(index.nearest(asked, 3, (id) => id > 4).every(({ id }) => id > 4)).toBe(true);

    expect(index.remove(4)).toBe(true);
    expect(index.remove(4)).toBe(false);
    expect(index.size).toBe(9);
    expect(index.nearest(asked, 100).map(({ id }) => id)).not.toContain(4);

    index.add(7, asked);
    expect(index.size).toBe(9);
    expect(first()?.id).toBe(7);
    index.add(4, asked);
    expect(index.nearest(asked, 2).map(({ id }) => id)).toEqual([4, 7]);
  },
);

test.each(KINDS)("%s compares by angle, not by length", async (_, make) => {
  const index = await make();
  const [first, second] = clusteredVectors(2, DIMENSIONS, 4) as [Float32Array, Float32Array];
  index.add(
    0,
    first.map((value) => value * 0.01),
  );
  index.add(
    1,
    second.map((value) => value * 100),
  );
  const found = index.nearest(
    first.map((value) => value * 7),
    2,
  );
  expect(found[0]?.id).toBe(0);
  expect(found[0]?.similarity).toBeCloseTo(1, 5);
});

test.each(KINDS)(
  "%s refuses vectors of another length or with values that are not finite",
  async (_, make) => {
    const index = await make();
    const [good] = clusteredVectors(1, DIMENSIONS, 5) as [Float32Array];
    const bad = good.slice();
    bad[3] = Number.NaN;
    for (const vector of [bad, good.subarray(1), new Float32Array(0)]) {
      expect(() => index.add(0, vector)).toThrow(ThukyError);
      expect(() => index.nearest(vector, 1)).toThrow(ThukyError);
    }
    expect(index.size).toBe(0);
    expect(index.nearest(good, 5)).toEqual([]);
  },
);

test("a filter that throws refuses instead of ending the process", async () => {
  const index = await buildHnswVectorIndex(clusteredVectors(5, DIMENSIONS, 6), DIMENSIONS);
  const [query] = clusteredVectors(1, DIMENSIONS, 7) as [Float32Array];
  const failing = () => {
    throw new Error("injected");
  };
  expect(index.nearest(query, 3, failing)).toEqual([]);
});
