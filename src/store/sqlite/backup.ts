import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { ThukyError } from "../../errors.js";
import { moveIntoPlace } from "../../search/durable-file.js";
import { carryOver } from "./carry-over.js";
import { createDataFolder } from "./data-folder.js";
import { integrityProblems } from "./integrity.js";
import { openDatabase, requireStore, STORE_FILE } from "./open-database.js";
import { checkedVersion } from "./schema.js";
import { guarded } from "./store-error.js";

/** What a backup holds. */
export interface BackupContent {
  readonly documents: number;
  readonly generation: number;
}

/**
 * Writes a whole, checked copy of the store to one file while others read and write, and puts it there only
 * when it is complete: temporary → check → fsync → rename. Throws `folder-missing`, `store-damaged`, `disk-failed`.
 */
export async function backUpStore(folder: string, file: string): Promise<BackupContent> {
  requireStore(folder);
  const temporary = `${file}.${process.pid}.tmp`;
  const database = guarded(path.join(folder, STORE_FILE), openDatabase)({ folder, readOnly: true });
  try {
    createDataFolder(path.dirname(file));
    await database.backup(temporary);
    const content = guarded(temporary, checkBackup)(temporary);
    moveIntoPlace(temporary, file);
    return content;
  } finally {
    database.close();
    removeDatabase(temporary);
  }
}

/**
 * Puts a backup in the place of a folder's store, after it was checked from its first to its last page; a
 * damaged one changes nothing. The caller holds the folder's writer lock and removes what was cached.
 */
export async function restoreStore(folder: string, file: string): Promise<BackupContent> {
  if (!existsSync(file)) {
    throw new ThukyError({
      code: "file-unreadable",
      message: `${file} is not there: name a file that thuky backup wrote`,
      details: { file },
    });
  }
  createDataFolder(folder);
  const store = path.join(folder, STORE_FILE);
  const temporary = `${store}.${process.pid}.tmp`;
  try {
    // A copy of its own: what was checked is what is put in place.
    const source = guarded(file, () => new Database(file, { readonly: true }))();
    try {
      guarded(file, () => checkedVersion(source, file))();
      await source.backup(temporary);
    } catch (thrown) {
      throw guarded(file, () => {
        throw thrown;
      })();
    } finally {
      source.close();
    }
    guarded(file, checkBackup)(temporary);
    guarded(file, carryOver)(temporary, folder);
    const content = guarded(file, checkBackup)(temporary);
    // The log belongs to the store that is replaced; beside another one it would be applied to it.
    for (const suffix of ["-wal", "-shm"]) rmSync(store + suffix, { force: true });
    moveIntoPlace(temporary, store);
    return content;
  } finally {
    removeDatabase(temporary);
  }
}

/** Throws `store-damaged` when the file is no sound and complete store. */
function checkBackup(file: string): BackupContent {
  const database = new Database(file);
  try {
    const version = checkedVersion(database, file);
    const problems = version === 0 ? ["it holds no store"] : integrityProblems(database);
    if (problems.length > 0) {
      throw new ThukyError({
        code: "store-damaged",
        message: `the copy is not sound (${problems[0]}): nothing was put in place; use another backup, or index the corpus again`,
        details: { file },
      });
    }
    const documents = database.prepare("SELECT count(*) FROM documents").pluck().get();
    const generation = database
      .prepare("SELECT value FROM meta WHERE key = 'generation'")
      .pluck()
      .get();
    // One file and no log beside it.
    database.pragma("journal_mode = DELETE");
    return { documents: Number(documents), generation: Number(generation) };
  } finally {
    database.close();
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(file + suffix, { force: true });
}
