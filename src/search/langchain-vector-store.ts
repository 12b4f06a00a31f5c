import { Document, type DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { VectorStore } from "@langchain/core/vectorstores";
import { createExactVectorIndex } from "./exact-vector-index.js";
import type { VectorIndex } from "./vector-index.js";

export interface ThukyVectorStoreOptions {
  /** An empty index to use instead of the exact scan: `await createHnswVectorIndex(dimensions)`. */
  readonly index?: VectorIndex;
}

/** Keeps the documents for which it is true. */
export type DocumentFilter = (document: DocumentInterface) => boolean;

/**
 * A vector index as a LangChain `VectorStore`: linear adding, deleting by id, cosine as the score
 * (greater is nearer). Documents live in memory; what must survive lives in the store.
 */
export class ThukyVectorStore extends VectorStore {
  declare FilterType: DocumentFilter;
  private index: VectorIndex | null;
  private readonly documents = new Map<number, Document>();
  private readonly labels = new Map<string, number>();
  private nextLabel = 0;

  constructor(embeddings: EmbeddingsInterface, options: ThukyVectorStoreOptions = {}) {
    super(embeddings, {});
    this.index = options.index ?? null;
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
    options: ThukyVectorStoreOptions = {},
  ): Promise<ThukyVectorStore> {
    const store = new ThukyVectorStore(embeddings, options);
    await store.addDocuments(documents);
    return store;
  }

  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
    options: ThukyVectorStoreOptions = {},
  ): Promise<ThukyVectorStore> {
    const documents = texts.map((pageContent, at) => {
      const metadata = Array.isArray(metadatas) ? (metadatas[at] ?? {}) : metadatas;
      return new Document({ pageContent, metadata });
    });
    return ThukyVectorStore.fromDocuments(documents, embeddings, options);
  }

  override _vectorstoreType(): string {
    return "thuky";
  }

  /** The ids of the added documents, in order: theirs, the given ones, or new ones. A known id is replaced. */
  override async addDocuments(
    documents: DocumentInterface[],
    options: { readonly ids?: readonly string[] } = {},
  ): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(
      documents.map((document) => document.pageContent),
    );
    return this.addVectors(vectors, documents, options);
  }

  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options: { readonly ids?: readonly string[] } = {},
  ): Promise<string[]> {
    return documents.map((document, at) => {
      const id = options.ids?.[at] ?? document.id ?? crypto.randomUUID();
      const vector = Float32Array.from(vectors[at] ?? []);
      this.index ??= createExactVectorIndex(vector.length);
      const label = this.labels.get(id) ?? this.nextLabel;
      this.index.add(label, vector);
      this.nextLabel = Math.max(this.nextLabel, label + 1);
      this.labels.set(id, label);
      const { pageContent, metadata } = document;
      this.documents.set(label, new Document({ pageContent, metadata, id }));
      return id;
    });
  }

  /** Unknown ids are passed over. */
  override async delete(parameters: { readonly ids: readonly string[] }): Promise<void> {
    for (const id of parameters.ids) {
      const label = this.labels.get(id);
      if (label === undefined) continue;
      this.index?.remove(label);
      this.documents.delete(label);
      this.labels.delete(id);
    }
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: DocumentFilter,
  ): Promise<[DocumentInterface, number][]> {
    const allows = filter && ((label: number) => filter(this.documents.get(label) as Document));
    const found = this.index?.nearest(Float32Array.from(query), k, allows) ?? [];
    return found.map(({ id, similarity }) => [this.documents.get(id) as Document, similarity]);
  }
}
