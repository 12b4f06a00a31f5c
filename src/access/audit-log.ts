import { randomBytes } from "node:crypto";
import type { Audience } from "../documents/audience.js";
import { ThukyError, toThukyError } from "../errors.js";
import type { AuditRow, AuditRows } from "../store/audit-rows.js";
import { openAuditRows } from "../store/sqlite/audit-database.js";
import { markOf, NO_MARK, sealed } from "./audit-chain.js";
import { type AuditEntry, type AuditKind, auditEntrySchema } from "./audit-entry.js";
import { createdAuditKey } from "./audit-key.js";
import { covers } from "./rights.js";

/** Everything of an entry that its writer decides. */
export type NewAuditEntry = Omit<AuditEntry, "id" | "at">;

/** The account of what was asked and shown. What is not in it is not sent. */
export interface AuditLog {
  /** An id for an entry to come; 64 random bits, so that nobody guesses another's. */
  newId(): string;
  /** On the disk when it returns. Throws `audit-failed` when it could not be written; the next call tries anew. */
  record(id: string, entry: NewAuditEntry): void;
  /** Null when there is no such entry, or it is past its days. */
  find(id: string): AuditEntry | null;
  /** Newest first; only entries whose audience reads no more than `reader` may. */
  newest(kinds: readonly AuditKind[], reader: Audience, limit: number): readonly AuditEntry[];
  /** Drops what is older than the days that are kept; nothing when they are kept for good. */
  dropOld(): void;
  close(): void;
}

const BATCH = 200;
const ID_BYTES = 8;
const DAY = 86_400_000;

/**
 * The audit of a data folder, opened with the first entry and again after a failure: a disk that is full at the
 * start keeps nothing from starting, and is used as soon as it has room.
 */
export function createAuditLog(options: {
  readonly folder: string;
  /** Milliseconds. */
  readonly clock: () => number;
  /** Days that entries are kept; null keeps them for good. */
  readonly days?: number | null;
}): AuditLog {
  const { folder, clock, days = null } = options;
  let open: { readonly rows: AuditRows; readonly key: Buffer } | null = null;
  const opened = () => {
    if (open !== null) return open;
    const rows = openAuditRows({ folder });
    try {
      open = { rows, key: createdAuditKey(folder, rows.anchor("head") === null) };
    } catch (thrown) {
      rows.close();
      throw thrown;
    }
    return open;
  };
  const oldest = () => (days === null ? "" : new Date(clock() - days * DAY).toISOString());
  const isKept = (entry: AuditEntry) => entry.at >= oldest();

  return {
    newId: () => randomBytes(ID_BYTES).toString("hex"),
    record: (id, entry) =>
      orAuditFailed(() => {
        const { rows, key } = opened();
        const at = new Date(clock()).toISOString();
        const body = JSON.stringify(auditEntrySchema.parse({ id, at, ...entry }));
        rows.append((head) => {
          const unmarked = { seq: (head?.seq ?? 0) + 1, id, at, kind: entry.kind, body };
          const mark = markOf(key, head?.mark ?? NO_MARK, unmarked);
          const row: AuditRow = { ...unmarked, mark };
          return { row, head: sealed(key, "head", row) };
        });
      }),
    find: (id) =>
      orAuditFailed(() => {
        const row = opened().rows.find(id);
        const entry = row === null ? null : entryOf(row);
        return entry === null || !isKept(entry) ? null : entry;
      }),
    newest: (kinds, reader, limit) =>
      orAuditFailed(() => {
        const { rows } = opened();
        const found: AuditEntry[] = [];
        // What the reader may not see takes no place in the list: its length would tell of it.
        for (let before = Number.MAX_SAFE_INTEGER; found.length < limit; ) {
          const batch = rows.newest(kinds, before, BATCH);
          const last = batch.at(-1);
          if (last === undefined) break;
          before = last.seq;
          const readable = batch
            .map(entryOf)
            .filter((entry) => isKept(entry) && mayReadEntry(reader, entry));
          found.push(...readable.slice(0, limit - found.length));
        }
        return found;
      }),
    dropOld: () =>
      orAuditFailed(() => {
        const { rows, key } = opened();
        const last = days === null ? null : rows.lastBefore(oldest());
        if (last !== null) rows.dropUpTo(sealed(key, "base", last));
      }),
    close: () => {
      open?.rows.close();
      open = null;
    },
  };
}

/** What people asked may be read by who may read all that it was answered from. */
export function mayReadEntry(reader: Audience, entry: AuditEntry): boolean {
  return covers(reader, { kind: "labels", labels: entry.audience });
}

function entryOf(row: AuditRow): AuditEntry {
  return auditEntrySchema.parse(JSON.parse(row.body));
}

function orAuditFailed<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (thrown) {
    const { message, code } = toThukyError(thrown);
    if (code === "audit-failed") throw thrown;
    throw new ThukyError({
      code: "audit-failed",
      message: `the audit could not be written or read, and without it nothing is answered: ${message}`,
      cause: thrown,
    });
  }
}
