import type { Audience } from "../documents/audience.js";
import type { DocumentMetadata } from "../documents/document.js";
import type { Passage } from "../documents/passage.js";

/**
 * What retrieval needs of a store (which lies above this room and satisfies it). Every list holds only
 * what the audience may read, by document path and position; that order decides ties.
 */
export interface PassageSource {
  /** Rises with every committed change. */
  generation(): number;
  passages(audience: Audience): readonly SourcePassage[];
  /** The document's stored text, which the passages' spans point into. */
  text(documentId: number): string;
  vectors(
    embeddingModel: string,
    audience: Audience,
  ): readonly { readonly passageId: number; readonly vector: Float32Array }[];
  /** Runs reads on one snapshot, where the source can. */
  consistently?<Result>(read: () => Result): Result;
}

/** A passage with the rows it came from. */
export interface SourcePassage {
  readonly id: number;
  readonly documentId: number;
  readonly value: Passage;
}

/** What the LangChain face tells of a document, beside its passages. */
export interface DescribedDocument {
  readonly id: number;
  readonly path: string;
  readonly revision: string;
  readonly metadata: DocumentMetadata;
}
