import { type Audience, audienceKey } from "../documents/audience.js";
import type { Locator } from "../documents/document.js";
import { ThukyError } from "../errors.js";
import type { EmbeddingModel } from "../models/embedding-model.js";
import { normalizeText } from "../text/normalize.js";
import { type AudienceIndex, buildAudienceIndex, withPreparedGraph } from "./audience-index.js";
import { fuse } from "./fuse.js";
import type { LexicalHit } from "./lexical-index.js";
import type { PassageSource } from "./passage-source.js";
import type { Candidate } from "./top-candidates.js";
import { vectorCacheMark } from "./vector-cache.js";

/** A passage that may answer a question; its text is `text.slice(start, end)` of its document. */
export interface RankedPassage {
  readonly passageId: number;
  readonly documentId: number;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly locator: Locator;
  /** Comparable within one result only. */
  readonly score: number;
  /** Share of the question, 0 to 1, that stands close together in it: what to abstain by. */
  readonly coverage: number;
}

export interface RetrieveOptions {
  readonly limit: number;
  /** Ranks only passages of these documents: the meeting, once it is known. */
  readonly documentIds?: ReadonlySet<number>;
}

/** Finds the passages that an audience may read for a question. */
export interface Retriever {
  /** Best first; equal scores by document path and position. Empty when nothing is shared with any. */
  retrieve(query: string, options: RetrieveOptions): Promise<readonly RankedPassage[]>;
}

export interface RetrieverOptions {
  readonly store: PassageSource;
  /** Null for lexical search alone. */
  readonly embeddingModel: EmbeddingModel | null;
  readonly audience: Audience;
  /** Share of the vector leg; `MODEL_FREE_WEIGHT` unless set, about 0.5 for a neural model. */
  readonly vectorWeight?: number;
  /** Where `prepareGraph` caches the graphs of large corpora (the data folder); without it they are scanned. */
  readonly cacheFolder?: string;
  readonly hnswFrom?: number;
  /** Told when the embedding model failed and a question was answered by words alone. */
  readonly onModelFailure?: (error: ThukyError) => void;
}

/**
 * Share of the built-in embedder's leg. R@1 of the fused ranking (accents / without), measured with
 * `scripts/benchmark-retrieval.ts` while the embedder was given no concepts:
 *
 * | weight | alqac | virhe |
 * |---|---|---|
 * | 0 (words alone) | 94.2 / 94.3 | 77.9 / 76.6 |
 * | 0.05 | 94.2 / 94.2 | 77.8 / 77.3 |
 * | 0.1 | 94.5 / 94.2 | 77.3 / 77.2 |
 * | 0.3 | 94.5 / 93.4 | 76.6 / 75.5 |
 * | 1 (vectors alone) | 79.6 / 79.6 | 50.9 / 50.9 |
 */
export const MODEL_FREE_WEIGHT = 0.05;

/** Each leg offers at least so many passages to the fusion. */
const OFFERED = 50;

/**
 * A retriever over the store's present content. Indexes are built when first needed, per audience, and
 * kept until the store's generation changes; retrievers of the same store share them. What an audience
 * may not read is in none of its indexes, so it changes no rank, score or coverage.
 */
export function createRetriever(options: RetrieverOptions): Retriever {
  const { vectorWeight = MODEL_FREE_WEIGHT } = options;
  return {
    async retrieve(query, { limit, documentIds }) {
      const text = normalizeText(query);
      const index = await currentIndex(options);
      const allows = documentFilter(index, documentIds);
      const offered = Math.max(OFFERED, limit);
      const hits = index.lexical.search(text, { limit: offered, ...allows });
      const vector = await vectorLeg(options, index, text, offered, allows.allows);
      const ranked = fuse(hits.map(lexicalCandidate), vector, weightFor(index, text, vectorWeight));
      const coverageOf = index.lexical.coverageOf(text);
      return ranked
        .slice(0, limit)
        .map(({ number, score }) => rankedPassage(index, number, score, coverageOf(number)));
    },
  };
}

/**
 * The vector leg counts more the more of the question's words no record holds: an English question over
 * Vietnamese records has little but its concepts to be found by.
 */
function weightFor(index: AudienceIndex, query: string, vectorWeight: number): number {
  return Math.max(vectorWeight, index.lexical.unknownShare(query));
}

function lexicalCandidate(hit: LexicalHit): Candidate {
  return { number: hit.passage, score: hit.score };
}

/** A failing model must not silence the records: the words alone then decide. */
async function vectorLeg(
  options: RetrieverOptions,
  index: AudienceIndex,
  query: string,
  limit: number,
  allows: ((passage: number) => boolean) | undefined,
): Promise<readonly Candidate[]> {
  if (options.embeddingModel === null || index.vectors === null) return [];
  try {
    const [vector] = await options.embeddingModel.embed([query]);
    if (vector === undefined) return [];
    return index.vectors.index
      .nearest(vector, limit, allows)
      .map(({ id, similarity }) => ({ number: id, score: similarity }));
  } catch (thrown) {
    if (!(thrown instanceof ThukyError && thrown.code === "model-failed")) throw thrown;
    options.onModelFailure?.(thrown);
    return [];
  }
}

function documentFilter(
  index: AudienceIndex,
  documentIds: ReadonlySet<number> | undefined,
): { readonly allows?: (passage: number) => boolean } {
  if (documentIds === undefined) return {};
  return { allows: (number) => documentIds.has(index.passages[number]?.documentId ?? -1) };
}

function rankedPassage(
  index: AudienceIndex,
  number: number,
  score: number,
  coverage: number,
): RankedPassage {
  const { id, documentId, value } = index.passages[number] as AudienceIndex["passages"][number];
  const { ordinal, start, end, locator } = value;
  return { passageId: id, documentId, ordinal, start, end, locator, score, coverage };
}

interface CachedIndex {
  readonly generation: number;
  /** The cached graph's mark when the index was built. */
  readonly graph: string | null;
  readonly index: Promise<AudienceIndex>;
}

/** How many audiences' indexes of one store are kept; the longest unused goes first. */
const KEPT_AUDIENCES = 8;

const indexesOfStores = new WeakMap<PassageSource, Map<string, CachedIndex>>();

function currentIndex(options: RetrieverOptions): Promise<AudienceIndex> {
  const { store, audience, embeddingModel, cacheFolder = null, hnswFrom } = options;
  const cached = indexesOfStores.get(store) ?? new Map<string, CachedIndex>();
  indexesOfStores.set(store, cached);
  const key = JSON.stringify([
    audienceKey(audience),
    embeddingModel?.modelId ?? null,
    cacheFolder,
    hnswFrom ?? null,
  ]);
  const generation = store.generation();
  const graph = cacheFolder === null ? null : vectorCacheMark(cacheFolder, audienceKey(audience));
  const known = cached.get(key);
  cached.delete(key);
  if (known?.generation === generation && known.graph === graph) {
    cached.set(key, known);
    return known.index;
  }
  const parts = {
    store,
    audience,
    embeddingModel,
    cacheFolder,
    ...(hnswFrom === undefined ? {} : { hnswFrom }),
  };
  const index =
    known?.generation === generation
      ? known.index.then((built) => withPreparedGraph(built, parts))
      : buildAudienceIndex(parts);
  cached.set(key, { generation, graph, index });
  // A failed build is not kept: the next question tries again.
  index.catch(() => {
    if (cached.get(key)?.index === index) cached.delete(key);
  });
  const oldest = cached.keys().next().value;
  if (cached.size > KEPT_AUDIENCES && oldest !== undefined) cached.delete(oldest);
  return index;
}
