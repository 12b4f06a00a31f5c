import { setImmediate } from "node:timers/promises";
import { type Audience, audienceKey } from "../documents/audience.js";
import type { Passage } from "../documents/passage.js";
import {
  type ChosenVectorIndex,
  chooseVectorIndex,
  prepareVectorIndex,
  type VectorIndexOptions,
} from "./choose-vector-index.js";
import { createLexicalIndexBuilder, type LexicalIndex } from "./lexical-index.js";
import type { PassageSource, SourcePassage } from "./passage-source.js";

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
 * Reads everything the audience may read in one snapshot and indexes it. With `prepare`, a missing graph
 * of a large corpus is built and cached; without, such a corpus is scanned.
 */
export async function buildAudienceIndex(
  options: AudienceIndexOptions,
  prepare: boolean,
): Promise<AudienceIndex> {
  const reading = readOnce(options);
  const vectorOptions = vectorIndexOptions(options, reading);
  const chooseOrPrepare = prepare ? prepareVectorIndex : chooseVectorIndex;
  return {
    generation: reading.generation,
    passages: reading.passages,
    lexical: await buildLexical(reading),
    vectors: vectorOptions === null ? null : await chooseOrPrepare(vectorOptions),
  };
}

function readOnce({ store, audience, embeddingModel }: AudienceIndexOptions): Reading {
  const read = (): Reading => {
    const passages = store.passages(audience);
    const texts = new Map<number, string>();
    for (const { documentId } of passages) {
      if (!texts.has(documentId)) texts.set(documentId, store.text(documentId));
    }
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
    key: {
      embeddingModel: embeddingModel.modelId,
      dimensions: embeddingModel.dimensions,
      count,
      generation: reading.generation,
      audience: audienceKey(audience),
    },
    cacheFolder,
    ...(hnswFrom === undefined ? {} : { hnswFrom }),
  };
}
