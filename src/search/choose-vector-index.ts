import { createExactVectorIndex } from "./exact-vector-index.js";
import { buildHnswVectorIndex, hnswUnavailable } from "./hnsw-vector-index.js";
import { loadVectorCache, saveVectorCache, type VectorCacheKey } from "./vector-cache.js";
import type { VectorIndex } from "./vector-index.js";

/** From so many vectors on a graph is worth its building; below, a scan takes at most some 10 ms. */
export const HNSW_FROM = 20_000;

export interface VectorIndexOptions {
  /** The vectors in passage order; their positions become the ids. */
  readonly vectors: readonly Float32Array[];
  readonly key: VectorCacheKey;
  /** Where cached graphs lie; null for none. */
  readonly cacheFolder: string | null;
  readonly hnswFrom?: number;
}

export interface ChosenVectorIndex {
  readonly index: VectorIndex;
  readonly kind: "exact" | "hnsw";
  /** Why a corpus large enough for the graph is scanned all the same; null when nothing is amiss. */
  readonly reason: string | null;
}

/** The cached graph for a large corpus when it is there and right; the exact scan otherwise. Builds no graph. */
export async function chooseVectorIndex(options: VectorIndexOptions): Promise<ChosenVectorIndex> {
  if (!isLarge(options)) return exact(options, null);
  if (options.cacheFolder === null) return exact(options, "there is no folder for a cached graph");
  const unavailable = await hnswUnavailable();
  if (unavailable !== null) return exact(options, unavailable);
  const cached = await loadVectorCache(options.cacheFolder, options.key);
  if (cached.index === null) return exact(options, cached.reason);
  return { index: cached.index, kind: "hnsw", reason: null };
}

/** The cached graph for a key, null when it is not there or not right. */
export async function preparedGraph(
  cacheFolder: string,
  key: VectorCacheKey,
): Promise<ChosenVectorIndex | null> {
  if ((await hnswUnavailable()) !== null) return null;
  const { index } = await loadVectorCache(cacheFolder, key);
  return index === null ? null : { index, kind: "hnsw", reason: null };
}

/**
 * Builds and caches the graph when the corpus is large and none fits: half a minute for 20,000 vectors, told by
 * `onProgress`. True when a graph that fits is there afterwards. Throws `index-damaged` as `saveVectorCache` does.
 */
export async function prepareVectorCache(
  options: VectorIndexOptions & { readonly cacheFolder: string },
  onProgress: (done: number, total: number) => void = () => {},
): Promise<boolean> {
  const { vectors, key, cacheFolder } = options;
  if (!isLarge(options) || (await hnswUnavailable()) !== null) return false;
  if ((await loadVectorCache(cacheFolder, key)).index !== null) return true;
  await saveVectorCache(
    cacheFolder,
    key,
    await buildHnswVectorIndex(vectors, key.dimensions, onProgress),
  );
  return true;
}

function isLarge({ vectors, hnswFrom = HNSW_FROM }: VectorIndexOptions): boolean {
  return vectors.length >= hnswFrom;
}

function exact(options: VectorIndexOptions, reason: string | null): ChosenVectorIndex {
  const index = createExactVectorIndex(options.key.dimensions, options.vectors.length);
  for (const [id, vector] of options.vectors.entries()) index.add(id, vector);
  return { index, kind: "exact", reason };
}
