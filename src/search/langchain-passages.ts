import type { Audience } from "../documents/audience.js";
import type { EmbeddingModel } from "../models/embedding-model.js";
import { ThukyEmbeddings } from "../models/langchain-embeddings.js";
import { passageDocument } from "./langchain-passage.js";
import { ThukyVectorStore, type ThukyVectorStoreOptions } from "./langchain-vector-store.js";
import type { DescribedDocument, PassageSource } from "./passage-source.js";

export interface PassageVectorStoreOptions extends ThukyVectorStoreOptions {
  readonly source: PassageSource & {
    documents(audience: Audience): readonly DescribedDocument[];
  };
  /** The model that the source was indexed with; passages without a vector of it are left out. */
  readonly embeddingModel: EmbeddingModel;
  readonly audience: Audience;
}

/**
 * The indexed passages that an audience may read as a LangChain `VectorStore`, with the vectors that are
 * stored: nothing is embedded again. It is what was indexed when it was opened; what is added to it stays
 * in memory.
 */
export async function openPassageVectorStore(
  options: PassageVectorStoreOptions,
): Promise<ThukyVectorStore> {
  const { source, embeddingModel, audience, ...rest } = options;
  const store = new ThukyVectorStore(new ThukyEmbeddings(embeddingModel), rest);
  const documents = new Map(source.documents(audience).map((document) => [document.id, document]));
  const vectors = new Map(
    source
      .vectors(embeddingModel.modelId, audience)
      .map(({ passageId, vector }) => [passageId, vector]),
  );
  const texts = new Map([...documents.keys()].map((id) => [id, source.text(id)]));
  const found = source.passages(audience).flatMap(({ id, documentId, value }) => {
    const document = documents.get(documentId);
    const vector = vectors.get(id);
    if (document === undefined || vector === undefined) return [];
    const passage = { passageId: id, ...value };
    const text = texts.get(documentId) ?? "";
    return [{ vector: Array.from(vector), document: passageDocument(passage, document, text) }];
  });
  await store.addVectors(
    found.map(({ vector }) => vector),
    found.map(({ document }) => document),
  );
  return store;
}
