import { setImmediate } from "node:timers/promises";
import type { HierarchicalNSW } from "hnswlib-node";
import { ThukyError } from "../errors.js";
import { unitVector, type VectorIndex } from "./vector-index.js";

/** Links per node and breadth while building: recall 0.95–1.0 on clustered vectors (retrieval study §7). */
const LINKS = 16;
const BUILD_BREADTH = 200;

/**
 * Breadth while searching. Hashed vectors have no neighbourhoods for the graph to follow: 10, the
 * library's default, finds 34 % of the true nearest ten, 400 finds 98 % (retrieval study §3).
 */
const SEARCH_BREADTH = 400;

/** Adding blocks the event loop; so many vectors are added between two turns of it. */
const ADDED_PER_TURN = 20;

/** Fixed, so that the same vectors in the same order give the same graph. */
const SEED = 100;

/** The graph index, and what its cache file needs. */
export interface HnswVectorIndex extends VectorIndex {
  /** True once a vector was removed: its bytes are still in the graph, so it must not be written. */
  readonly holdsRemoved: boolean;
  /** Writes the graph. hnswlib reports no failed write: the caller must check the file. */
  write(file: string): void;
}

/** Why the library cannot be used (it is compiled at installation), or null when it can. */
export async function hnswUnavailable(): Promise<string | null> {
  try {
    await hnswLibrary();
    return null;
  } catch (thrown) {
    return `hnswlib-node cannot be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}

/** Builds the graph in slices between which other work goes on; ids are the positions of the vectors. */
export async function buildHnswVectorIndex(
  vectors: readonly Float32Array[],
  dimensions: number,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<HnswVectorIndex> {
  const index = await createHnswVectorIndex(dimensions, vectors.length);
  for (const [id, vector] of vectors.entries()) {
    index.add(id, vector);
    if (id % ADDED_PER_TURN !== ADDED_PER_TURN - 1) continue;
    onProgress(id + 1, vectors.length);
    await setImmediate();
  }
  return index;
}

/** An empty graph that grows as needed. */
export async function createHnswVectorIndex(
  dimensions: number,
  capacity = 64,
): Promise<HnswVectorIndex> {
  const graph = await newGraph(dimensions);
  graph.initIndex({
    maxElements: Math.max(1, capacity),
    m: LINKS,
    efConstruction: BUILD_BREADTH,
    randomSeed: SEED,
  });
  return wrapGraph(graph, dimensions);
}

/**
 * Reads a file that is known, by its hash, to be what `write` wrote: the library checks nothing and may
 * end the process on a damaged one. Throws `index-damaged` when the count is another than expected.
 */
export async function readHnswVectorIndex(
  file: string,
  dimensions: number,
  count: number,
): Promise<HnswVectorIndex> {
  const graph = await newGraph(dimensions);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== count) {
    throw new ThukyError({
      code: "index-damaged",
      message: `${file} holds ${graph.getCurrentCount()} vectors instead of ${count}: index again`,
      details: { file },
    });
  }
  return wrapGraph(graph, dimensions);
}

async function hnswLibrary(): Promise<typeof import("hnswlib-node")> {
  // A CommonJS package: everything is on the default export.
  const { default: library } = await import("hnswlib-node");
  return library;
}

/** Inner product of unit vectors: 1 − cosine, without the library's own normalising. */
async function newGraph(dimensions: number): Promise<HierarchicalNSW> {
  const { HierarchicalNSW } = await hnswLibrary();
  return new HierarchicalNSW("ip", dimensions);
}

function wrapGraph(graph: HierarchicalNSW, dimensions: number): HnswVectorIndex {
  // Not kept in the file: back to 10 after every load.
  graph.setEf(SEARCH_BREADTH);
  const present = new Set(graph.getIdsList());
  let removed = 0;
  return {
    dimensions,
    get size() {
      return present.size;
    },
    get holdsRemoved() {
      return removed > 0;
    },
    add(id, vector) {
      const point = Array.from(unitVector(vector, dimensions));
      if (graph.getCurrentCount() >= graph.getMaxElements()) {
        graph.resizeIndex(graph.getMaxElements() * 2);
      }
      graph.addPoint(point, id);
      present.add(id);
    },
    remove(id) {
      if (!present.delete(id)) return false;
      graph.markDelete(id);
      removed += 1;
      return true;
    },
    nearest(vector, limit, allows) {
      const asked = Array.from(unitVector(vector, dimensions));
      const count = Math.min(limit, present.size);
      if (count === 0) return [];
      const { neighbors, distances } = graph.searchKnn(asked, count, safeFilter(allows));
      return neighbors
        .map((id, at) => ({ id, similarity: 1 - (distances[at] as number) }))
        .sort((first, second) => second.similarity - first.similarity || first.id - second.id);
    },
    write: (file) => graph.writeIndexSync(file),
  };
}

/** An exception inside the library's callback ends the process, so it becomes a refusal. */
function safeFilter(
  allows: ((id: number) => boolean) | undefined,
): ((id: number) => boolean) | undefined {
  if (allows === undefined) return undefined;
  return (id) => {
    try {
      return allows(id);
    } catch {
      return false;
    }
  };
}
