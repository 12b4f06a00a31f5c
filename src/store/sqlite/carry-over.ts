import Database from "better-sqlite3";
import type { Disposition } from "../store.js";
import { createDispositions } from "./dispositions.js";
import { createEraser } from "./eraser.js";
import { openDatabase, requireStore } from "./open-database.js";
import { migrate } from "./schema.js";

/**
 * What outlives a restore: a document that was erased since the backup stays erased, and the generation goes on
 * rising, so that nothing cached of the replaced store is taken for a part of the restored one.
 */
export function carryOver(temporary: string, folder: string): void {
  const replaced = readReplaced(folder);
  if (replaced === null) return;
  const database = new Database(temporary);
  try {
    migrate(database, temporary);
    database.pragma("secure_delete = ON");
    const dispositions = createDispositions(database);
    const eraser = createEraser(database, dispositions.note);
    const pathsOf = database
      .prepare(
        `SELECT path FROM documents WHERE revision = @hash
       OR id IN (SELECT document_id FROM revisions WHERE revision = @hash)`,
      )
      .pluck();
    for (const { hash, reason, at, action } of replaced.dispositions) {
      if (action === "erased")
        for (const path of pathsOf.all({ hash }) as string[]) eraser.erase({ path, reason, at });
      dispositions.note({ hash, reason, at, action });
    }
    database
      .prepare("UPDATE meta SET value = max(value, ?) + 1 WHERE key = 'generation'")
      .run(replaced.generation);
  } finally {
    database.close();
  }
}

/** Null where there is no store yet, or none that can be read: there is nothing to go by then. */
function readReplaced(folder: string): {
  readonly dispositions: readonly Disposition[];
  readonly generation: number;
} | null {
  try {
    requireStore(folder);
    const database = openDatabase({ folder });
    try {
      const generation = database
        .prepare("SELECT value FROM meta WHERE key = 'generation'")
        .pluck()
        .get();
      return {
        dispositions: createDispositions(database).all(),
        generation: Number(generation),
      };
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
