import type { Database } from "better-sqlite3";
import { ThukyError } from "../../errors.js";
import type { Erasure, Store } from "../store.js";
import { createCounters } from "./counters.js";

/** Erasing, and the cleaning of the file that makes it true. */
export interface Eraser {
  readonly erase: Store["eraseDocument"];
  /** Finishes an erasure that was cut short; does nothing when there is none. Throws `store-busy`. */
  finishPending(): void;
}

/**
 * Erasing is two steps: the rows go and their hashes are noted in one transaction, which also notes that the
 * file is still to be cleaned; then the file is rewritten from what is left and the log is cut. Whatever ends
 * the process in between, the next writer finishes it.
 */
export function createEraser(database: Database, note: Store["noteDisposition"]): Eraser {
  const findHash = database.prepare("SELECT revision FROM documents WHERE path = ?").pluck();
  const earlierHashes = database
    .prepare(
      `SELECT revisions.revision FROM revisions JOIN documents ON documents.id = document_id
       WHERE path = ? ORDER BY revisions.id DESC`,
    )
    .pluck();
  const remove = database.prepare("DELETE FROM documents WHERE path = ?");
  const { advance, withdraw } = createCounters(database);
  const isPending = database.prepare("SELECT value FROM meta WHERE key = 'erasing'").pluck();
  const setPending = database.prepare(
    "INSERT INTO meta (key, value) VALUES ('erasing', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );

  const eraseRows = database.transaction(({ path, reason, at }: Erasure): readonly string[] => {
    const hash = findHash.get(path) as string | undefined;
    if (hash === undefined) return [];
    const hashes = [hash, ...(earlierHashes.all(path) as string[])];
    for (const each of hashes) note({ hash: each, action: "erased", reason, at });
    remove.run(path);
    advance();
    withdraw();
    setPending.run(1);
    return hashes;
  });
  const finishPending = () => {
    if (isPending.get() !== 1) return;
    // Rows that are left are written anew: nothing of a gone one stays in the slack of a page.
    database.exec("VACUUM");
    cutLog(database);
    setPending.run(0);
  };
  return {
    erase(erasure) {
      const hashes = eraseRows.immediate(erasure);
      finishPending();
      return hashes;
    },
    finishPending,
  };
}

/** Throws `store-busy` while a reader keeps the log from being cut: erased text may still stand in it. */
function cutLog(database: Database): void {
  const [result] = database.pragma("wal_checkpoint(TRUNCATE)") as { readonly busy: number }[];
  if (result?.busy === 0) return;
  throw new ThukyError({
    code: "store-busy",
    message:
      "the document is erased from the store, but another process is reading and keeps its log, which still holds the text: it is cut by the next thuky index or forget after that process has finished",
  });
}
