import path from "node:path";
import Database from "better-sqlite3";
import { ThukyError } from "../../errors.js";
import { createDataFolder } from "./data-folder.js";
import { toStoreError } from "./store-error.js";

const LOCK_FILE = "writer.lock";

/** Held while a process indexes into a folder; readers need none. */
export interface WriterLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly since: string;
}

/**
 * Makes this process the folder's only indexer until `release` or its end. The lock file is a one-row
 * database whose row names the holder and whose write lock the holder keeps: the operating system drops
 * that lock with the process, so a dead holder's lock is never in the way, and neither a reused process
 * number nor another container's numbering can fool it. Throws `store-busy`, naming the holder.
 */
export function acquireWriterLock(folder: string): WriterLock {
  createDataFolder(folder);
  const file = path.join(folder, LOCK_FILE);
  const database = openLock(file);
  try {
    signIn(database);
    database.exec("BEGIN IMMEDIATE");
  } catch (thrown) {
    const holder = isBusy(thrown) ? readHolder(database) : null;
    database.close();
    throw isBusy(thrown) ? busy(folder, holder, thrown) : toStoreError(thrown, file);
  }
  return {
    release() {
      if (database.open) database.close();
    },
  };
}

function openLock(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 });
  } catch (thrown) {
    throw toStoreError(thrown, file);
  }
}

function signIn(database: Database.Database): void {
  const sign = database.transaction(() => {
    database.exec(
      "CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER NOT NULL, since TEXT NOT NULL)",
    );
    database
      .prepare("INSERT OR REPLACE INTO holder (id, pid, since) VALUES (1, ?, ?)")
      .run(process.pid, new Date().toISOString());
  });
  sign.immediate();
}

/** Null in the instant in which the holder is only just signing in. */
function readHolder(database: Database.Database): Holder | null {
  try {
    const row = database.prepare("SELECT pid, since FROM holder WHERE id = 1").get();
    return (row as Holder | undefined) ?? null;
  } catch (thrown) {
    if (thrown instanceof Database.SqliteError) return null;
    throw thrown;
  }
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError && thrown.code.startsWith("SQLITE_BUSY");
}

function busy(folder: string, holder: Holder | null, cause: unknown): ThukyError {
  const who = holder === null ? "another process" : `process ${holder.pid} since ${holder.since}`;
  return new ThukyError({
    code: "store-busy",
    message: `${folder} is being indexed by ${who}: wait until it has finished, or stop it`,
    details: holder === null ? { folder } : { folder, pid: holder.pid, since: holder.since },
    cause,
  });
}
