import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import { type PassageMetadata, passageDocument } from "./langchain-passage.js";
import type { DescribedDocument } from "./passage-source.js";
import type { Retriever } from "./retriever.js";

/** A passage's metadata with how well it was found. */
export interface RankedPassageMetadata extends PassageMetadata {
  readonly score: number;
  readonly coverage: number;
}

export interface ThukyRetrieverOptions extends BaseRetrieverInput {
  readonly retriever: Retriever;
  /** The documents the retriever's audience may read, as they are when a question is asked. */
  readonly documents: () => readonly DescribedDocument[];
  readonly text: (documentId: number) => string;
  /** Passages per question; 10 unless set. */
  readonly limit?: number;
}

/** Thuky's retriever as a LangChain `BaseRetriever`: passages as quoted, with what is needed to cite them. */
export class ThukyRetriever extends BaseRetriever<RankedPassageMetadata> {
  override lc_namespace = ["thuky", "search"];
  private readonly options: ThukyRetrieverOptions;

  static override lc_name(): string {
    return "ThukyRetriever";
  }

  constructor(options: ThukyRetrieverOptions) {
    super(options);
    this.options = options;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<RankedPassageMetadata>[]> {
    const { retriever, documents, text, limit = 10 } = this.options;
    const ranked = await retriever.retrieve(query, { limit });
    const byId = new Map(documents().map((document) => [document.id, document]));
    return ranked.flatMap((passage) => {
      const document = byId.get(passage.documentId);
      if (document === undefined) return [];
      const { id, pageContent, metadata } = passageDocument(
        passage,
        document,
        text(passage.documentId),
      );
      const { score, coverage } = passage;
      const ranking = { ...metadata, score, coverage };
      return [new Document({ id: id ?? "", pageContent, metadata: ranking })];
    });
  }
}
