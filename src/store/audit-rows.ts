/** One row of the audit: what was written, in the order of writing, with the mark that chains it to the one before. */
export interface AuditRow {
  /** Counts up by one from row to row. */
  readonly seq: number;
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly kind: string;
  /** The entry as JSON. */
  readonly body: string;
  /** Hexadecimal; what it is made of is decided by the audit log. */
  readonly mark: string;
}

/** A row's place and mark, sealed so that it cannot be set by whoever lacks the key. */
export interface AuditAnchor {
  readonly seq: number;
  readonly mark: string;
  readonly seal: string;
}

/** Which end of the chain an anchor holds: what came before its first row, or its last row. */
export type AuditEnd = "base" | "head";

/** What the audit is kept in. Every writing method is on the disk when it returns; all throw `ThukyError`s. */
export interface AuditRows {
  anchor(end: AuditEnd): AuditAnchor | null;
  /**
   * Adds the row that `make` gives for the present head (null in an empty audit) and puts the head on it; one
   * transaction, so that two writers never give two rows the same place.
   */
  append(
    make: (head: AuditAnchor | null) => { readonly row: AuditRow; readonly head: AuditAnchor },
  ): void;
  find(id: string): AuditRow | null;
  /** Rows after `seq`, in order, at most `limit`. */
  after(seq: number, limit: number): readonly AuditRow[];
  /** Newest first: rows of the kinds before `seq`, at most `limit`. */
  newest(kinds: readonly string[], seq: number, limit: number): readonly AuditRow[];
  /** The last row before an instant, null when there is none. */
  lastBefore(at: string): AuditRow | null;
  /** Drops rows up to and with the base's and puts the base there. */
  dropUpTo(base: AuditAnchor): void;
  count(): number;
  close(): void;
}
