import { setImmediate } from "node:timers/promises";
import { type Audience, audienceKey } from "../documents/audience.js";
import type { Passage } from "../documents/passage.js";
import {
  type ChosenVectorIndex,
  chooseVectorIndex,
  preparedGraph,
  prepareVectorCache,
  type VectorIndexOptions,
} from "./choose-vector-index.js";
import { createLexicalIndexBuilder, type LexicalIndex } from "./lexical-index.js";
import type { PassageSource, SourcePassage } from "./passage-source.js";
import type { VectorCacheKey } from "./vector-cache.js";

/** The indexes of what one audience may read, at one generation of the store. */
export interface AudienceIndex {
  readonly generation: number;
  /** In document order; every index below numbers passages by their place in this list. */
  readonly passages: readonly SourcePassage[];
  readonly lexical: LexicalIndex;
  /** Null without an embedding model, or while any of the passages has no vector of it. */
  readonly vectors: ChosenVectorIndex | null;
}

export interface AudienceIndexOptions {
  readonly store: PassageSource;
  readonly audience: Audience;
  /** Whose vectors to read; null for lexical search alone. */
  readonly embeddingModel: { readonly modelId: string; readonly dimensions: number } | null;
  readonly cacheFolder: string | null;
  readonly hnswFrom?: number;
}

/** What was read of the store, before anything is built from it. */
interface Reading {
  readonly generation: number;
  readonly passages: readonly SourcePassage[];
  readonly texts: ReadonlyMap<number, string>;
  readonly vectors: readonly Float32Array[];
}

/** Passages indexed between two turns of the event loop: some 50 ms. */
const INDEXED_PER_TURN = 500;

/**
 * Reads everything the audience may read in one snapshot and indexes it. A large corpus without a graph that
 * fits is scanned.
 */
export async function buildAudienceIndex(options: AudienceIndexOptions): Promise<AudienceIndex> {
  const reading = readOnce(options, textsOf);
  const vectorOptions = vectorIndexOptions(options, reading);
  return {
    generation: reading.generation,
    passages: reading.passages,
    lexical: await buildLexical(reading),
    vectors: vectorOptions === null ? null : await chooseVectorIndex(vectorOptions),
  };
}

/**
 * Builds and caches the graph that `buildAudienceIndex` finds, where the corpus is large enough for one: at the
 * end of a run over the records, as long as nobody else may write. True when it is there afterwards.
 */
export async function prepareGraph(
  options: AudienceIndexOptions & { readonly cacheFolder: string },
  onProgress?: (done: number, total: number) => void,
): Promise<boolean> {
  const vectorOptions = vectorIndexOptions(
    options,
    readOnce(options, () => new Map()),
  );
  if (vectorOptions === null) return false;
  const { cacheFolder } = options;
  return prepareVectorCache({ ...vectorOptions, cacheFolder }, onProgress);
}

/** The same index with the graph that was prepared since it was built; as it is where none fits. */
export async function withPreparedGraph(
  index: AudienceIndex,
  options: AudienceIndexOptions,
): Promise<AudienceIndex> {
  const { embeddingModel, cacheFolder } = options;
  const isScannedForWant = index.vectors !== null && index.vectors.reason !== null;
  if (!isScannedForWant || embeddingModel === null || cacheFolder === null) return index;
  const count = index.passages.length;
  const graph = await preparedGraph(
    cacheFolder,
    cacheKeyOf(options.audience, embeddingModel, { count, generation: index.generation }),
  );
  return graph === null ? index : { ...index, vectors: graph };
}

type TextsOf = (
  store: PassageSource,
  passages: readonly SourcePassage[],
) => ReadonlyMap<number, string>;

const textsOf: TextsOf = (store, passages) => {
  const ids = new Set(passages.map(({ documentId }) => documentId));
  return new Map([...ids].map((id) => [id, store.text(id)]));
};

function readOnce(
  { store, audience, embeddingModel }: AudienceIndexOptions,
  readTexts: TextsOf,
): Reading {
  const read = (): Reading => {
    const passages = store.passages(audience);
    const texts = readTexts(store, passages);
    const stored = embeddingModel === null ? [] : store.vectors(embeddingModel.modelId, audience);
    const byPassage = new Map(stored.map(({ passageId, vector }) => [passageId, vector]));
    const vectors = passages.flatMap(({ id }) => byPassage.get(id) ?? []);
    return { generation: store.generation(), passages, texts, vectors };
  };
  return store.consistently === undefined ? read() : store.consistently(read);
}

async function buildLexical(reading: Reading): Promise<LexicalIndex> {
  const builder = createLexicalIndexBuilder();
  for (const [number, { documentId, value }] of reading.passages.entries()) {
    builder.add({ context: value.context, text: passageText(reading, documentId, value) });
    if (number % INDEXED_PER_TURN === INDEXED_PER_TURN - 1) await setImmediate();
  }
  return builder.finish();
}

function passageText(reading: Reading, documentId: number, passage: Passage): string {
  return (reading.texts.get(documentId) ?? "").slice(passage.start, passage.end);
}

function vectorIndexOptions(
  options: AudienceIndexOptions,
  reading: Reading,
): VectorIndexOptions | null {
  const { embeddingModel, audience, cacheFolder, hnswFrom } = options;
  const count = reading.passages.length;
  if (embeddingModel === null || count === 0 || reading.vectors.length !== count) return null;
  return {
    vectors: reading.vectors,
    key: cacheKeyOf(audience, embeddingModel, { count, generation: reading.generation }),
    cacheFolder,
    ...(hnswFrom === undefined ? {} : { hnswFrom }),
  };
}

function cacheKeyOf(
  audience: Audience,
  { modelId, dimensions }: { readonly modelId: string; readonly dimensions: number },
  content: { readonly count: number; readonly generation: number },
): VectorCacheKey {
  return { embeddingModel: modelId, dimensions, audience: audienceKey(audience), ...content };
}
