import type { Audience } from "../documents/audience.js";
import type { Block, DocumentMetadata, Warning } from "../documents/document.js";
import type { Passage } from "../documents/passage.js";
import type { Directive, Statement } from "../facts/directive.js";
import type { Observation } from "../facts/observation.js";

/** Everything one file gave, written in one transaction. */
export interface DocumentRecord {
  /** Path inside the indexed folder, `/` separated. */
  readonly path: string;
  /** `sha256:…` of the file's bytes. */
  readonly revision: string;
  /** `sha256:…` of whatever else decided the record: settings, rules version, embedding model. */
  readonly derivation: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: DocumentMetadata;
  readonly warnings: readonly Warning[];
  readonly passages: readonly Passage[];
  readonly embeddingModel: string;
  /** One per passage, in order. */
  readonly vectors: readonly Float32Array[];
  readonly observations: readonly Observation[];
  readonly directives: readonly Directive[];
  readonly statements: readonly Statement[];
}

/** A stored document without its text and facts. */
export interface StoredDocument {
  readonly id: number;
  readonly path: string;
  readonly revision: string;
  readonly derivation: string;
  readonly metadata: DocumentMetadata;
  readonly warnings: readonly Warning[];
}

/** A text that a citation may point to: the document's newest or an earlier one. */
export interface StoredRevision {
  /** The document's path now. */
  readonly path: string;
  readonly revision: string;
  readonly isNewest: boolean;
  readonly title: string;
  readonly text: string;
}

/** The row and document a fact or passage came from, beside the thing itself. */
export interface Stored<T> {
  readonly id: number;
  readonly documentId: number;
  readonly value: T;
}

export interface StoredVector {
  readonly passageId: number;
  readonly vector: Float32Array;
}

/** What is kept of a file that may not be kept: enough to know it again and to account for it. */
export interface Disposition {
  /** `sha256:…` of the file's bytes. */
  readonly hash: string;
  readonly action: "refused" | "erased";
  /** In English; never a word of the file. */
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

/** The wish to erase a document. */
export interface Erasure {
  readonly path: string;
  /** Why, for the account; never a word of the document. */
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

export interface ObservationFilter {
  readonly indicator?: string;
  readonly documentId?: number;
}

/**
 * The one place where a document's journey and a question's meet. Every reading method takes the audience
 * and returns only what it may read, ordered by document path and position, so answers do not depend on
 * the order of indexing.
 */
export interface Store {
  /**
   * Adds the document or replaces everything an earlier revision at this path gave, keeping that revision's
   * text for the citations that point to it. With `renamedFrom` the document at that path is the one that goes
   * on here. One transaction.
   */
  putDocument(record: DocumentRecord, renamedFrom?: string): void;
  /** Removes the document and everything derived from it; false when there was none. */
  removeDocument(path: string): boolean;
  /**
   * Erases the document with all its revisions from every byte of the store and notes their hashes, which it
   * returns; none when there is no such document.
   */
  eraseDocument(erasure: Erasure): readonly string[];
  /**
   * Rises by one with every committed change; the key of every cache. A store that is answered from may stay
   * behind for a while as long as a run only adds and revises (`isBehind`).
   */
  generation(): number;
  /** True when there is a newer generation than `generation` says. */
  isBehind?(): boolean;
  /** Goes on to the newest generation. */
  catchUp?(): void;
  documents(audience: Audience): readonly StoredDocument[];
  /** Null when there is none or the audience may not read it. */
  findDocument(path: string, audience: Audience): StoredDocument | null;
  /**
   * Every revision of the document at a path, or that was once there, newest first; only those that may be
   * read: both what the revision and what the document is labelled must allow it.
   */
  revisions(path: string, audience: Audience): readonly StoredRevision[];
  text(documentId: number): string;
  blocks(documentId: number): readonly Block[];
  passages(audience: Audience): readonly Stored<Passage>[];
  vectors(embeddingModel: string, audience: Audience): readonly StoredVector[];
  observations(audience: Audience, filter?: ObservationFilter): readonly Stored<Observation>[];
  directives(audience: Audience): readonly Stored<Directive>[];
  statements(audience: Audience): readonly Stored<Statement>[];
  /** Facts of the whole corpus that a person set: the root folder's `home:` place. */
  setting(key: string): string | null;
  setSetting(key: string, value: string | null): void;
  /** Notes what was refused or erased; the first note of a hash and action stays. */
  noteDisposition(disposition: Disposition): void;
  /** Forgets that a hash was erased, so that its file may come in again; false when it was not. */
  allowAgain(hash: string): boolean;
  /** Oldest first. */
  dispositions(): readonly Disposition[];
  /** Runs several reads on one snapshot, where the store can: a commit of another process in between is not seen. */
  consistently?<Result>(read: () => Result): Result;
  /** Problems found, empty when sound. */
  integrityProblems(): readonly string[];
  close(): void;
}
