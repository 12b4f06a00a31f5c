import path from "node:path";
import { ThukyError } from "../../errors.js";
import type { Store } from "../store.js";
import { createCounters, type StoreStanding } from "./counters.js";
import { createDispositions } from "./dispositions.js";
import { createDocumentReader } from "./document-reader.js";
import { createDocumentWriter } from "./document-writer.js";
import { createEraser } from "./eraser.js";
import { integrityProblems } from "./integrity.js";
import { type DatabaseOptions, openDatabase, STORE_FILE } from "./open-database.js";
import { createRevisionReader } from "./revisions.js";
import { guarded } from "./store-error.js";

/** The store port, with what only a database can promise. */
export interface SqliteStore extends Store {
  consistently<Result>(read: () => Result): Result;
  standing(): StoreStanding;
  /** Says that a run over the records begins or has ended, for those who answer meanwhile. */
  noteRun(isUnderWay: boolean): void;
}

/**
 * The store in `<folder>/thuky.sqlite`, created when it is not there (unless `readOnly`). Throws
 * `store-damaged`, `store-newer`, `store-busy`, `file-unreadable`, or `folder-missing` when there is
 * nothing to open read-only.
 */
export function openSqliteStore(options: DatabaseOptions): SqliteStore {
  const file = path.join(options.folder, STORE_FILE);
  const database = guarded(file, openDatabase)(options);
  const reader = createDocumentReader(database);
  const writer = createDocumentWriter(database);
  const dispositions = createDispositions(database);
  const revisions = createRevisionReader(database);
  const eraser = createEraser(database, dispositions.note);
  if (options.readOnly !== true) finishIfFree(guarded(file, eraser.finishPending));
  const counters = createCounters(database);
  const setting = database.prepare("SELECT value FROM settings WHERE key = ?").pluck();

  return {
    putDocument: guarded(file, writer.put),
    removeDocument: guarded(file, writer.remove),
    eraseDocument: guarded(file, eraser.erase),
    generation: guarded(file, () => counters.standing().generation),
    standing: guarded(file, counters.standing),
    noteRun: guarded(file, counters.noteRun),
    documents: guarded(file, reader.documents),
    findDocument: guarded(file, reader.findDocument),
    revisions: guarded(file, revisions.of),
    text: guarded(file, reader.text),
    blocks: guarded(file, reader.blocks),
    passages: guarded(file, reader.passages),
    vectors: guarded(file, reader.vectors),
    observations: guarded(file, reader.observations),
    directives: guarded(file, reader.directives),
    statements: guarded(file, reader.statements),
    setting: guarded(file, (key) => (setting.get(key) as string | undefined) ?? null),
    setSetting: guarded(file, writer.setSetting),
    noteDisposition: guarded(file, dispositions.note),
    allowAgain: guarded(file, dispositions.allowAgain),
    dispositions: guarded(file, dispositions.all),
    integrityProblems: guarded(file, () => integrityProblems(database)),
    consistently: (read) => guarded(file, () => database.transaction(read).deferred())(),
    close: guarded(file, () => {
      database.close();
    }),
  };
}

/** While another process reads, what is left to clean stays for the next writer, and `integrityProblems` tells. */
function finishIfFree(finishPending: () => void): void {
  try {
    finishPending();
  } catch (thrown) {
    if (!(thrown instanceof ThukyError && thrown.code === "store-busy")) throw thrown;
  }
}
