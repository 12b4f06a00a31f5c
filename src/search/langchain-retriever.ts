import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import { quoteOf } from "../documents/citation.js";
import type { Locator } from "../documents/document.js";
import type { Span } from "../text/span.js";
import type { DescribedDocument } from "./passage-source.js";
import type { RankedPassage, Retriever } from "./retriever.js";

/** What a chain may cite by: the place in the stored revision, in the words of the Answer contract. */
export interface PassageMetadata extends Record<string, unknown> {
  /** Path inside the indexed folder. */
  readonly document: string;
  readonly revision: string;
  readonly title: string;
  readonly date: string | null;
  readonly locator: Locator;
  readonly spans: readonly Span[];
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
export class ThukyRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ["thuky", "search"];
  private readonly options: ThukyRetrieverOptions;

  static override lc_name(): string {
    return "ThukyRetriever";
  }

  constructor(options: ThukyRetrieverOptions) {
    super(options);
    this.options = options;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const { retriever, documents, limit = 10 } = this.options;
    const ranked = await retriever.retrieve(query, { limit });
    const byId = new Map(documents().map((document) => [document.id, document]));
    return ranked.flatMap((passage) => {
      const document = byId.get(passage.documentId);
      return document === undefined ? [] : [this.describe(passage, document)];
    });
  }

  private describe(
    passage: RankedPassage,
    { path, revision, metadata }: DescribedDocument,
  ): Document<PassageMetadata> {
    const spans = [{ start: passage.start, end: passage.end }];
    return new Document<PassageMetadata>({
      id: String(passage.passageId),
      pageContent: quoteOf(this.options.text(passage.documentId), spans),
      metadata: {
        document: path,
        revision,
        title: metadata.title,
        date: metadata.date,
        locator: passage.locator,
        spans,
        score: passage.score,
        coverage: passage.coverage,
      },
    });
  }
}
