import { existsSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { ThukyError } from "../../errors.js";
import { createDataFolder } from "./data-folder.js";
import { checkedVersion, migrate } from "./schema.js";

/** The store's file inside its data folder. */
export const STORE_FILE = "thuky.sqlite";

/** How long a write waits for another process's transaction before it is `store-busy`, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

export interface DatabaseOptions {
  readonly folder: string;
  /** Opens an existing store without the right to change it. */
  readonly readOnly?: boolean;
  /** Milliseconds a statement waits for a lock; `BUSY_TIMEOUT` unless set. */
  readonly busyTimeout?: number;
}

/**
 * Opens (or creates and migrates) the database. WAL lets readers go on while a document is written;
 * `synchronous=FULL` because WAL with NORMAL lost acknowledged documents in simulated power cuts;
 * `secure_delete` because plain DELETE leaves the text in the file.
 */
export function openDatabase(options: DatabaseOptions): Database.Database {
  const file = path.join(options.folder, STORE_FILE);
  const readOnly = options.readOnly ?? false;
  if (readOnly) requireStore(options.folder);
  if (!readOnly) createDataFolder(options.folder);
  const database = new Database(file, {
    readonly: readOnly,
    fileMustExist: readOnly,
    timeout: options.busyTimeout ?? BUSY_TIMEOUT,
  });
  try {
    database.pragma("foreign_keys = ON");
    if (readOnly) {
      checkedVersion(database, file, true);
    } else {
      // Before journal_mode: a file of a newer program must stay untouched.
      checkedVersion(database, file);
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      database.pragma("secure_delete = ON");
      migrate(database, file);
    }
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

/** Throws `folder-missing` where nothing was indexed yet: a command that works on a store makes no empty one. */
export function requireStore(folder: string): void {
  if (!existsSync(path.join(folder, STORE_FILE))) throw missing(folder);
}

function missing(folder: string): ThukyError {
  return new ThukyError({
    code: "folder-missing",
    message: `${folder} holds no index yet: run "thuky index" first, or name another --data folder`,
    details: { folder },
  });
}
