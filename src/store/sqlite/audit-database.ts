import { existsSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { ThukyError } from "../../errors.js";
import type { AuditAnchor, AuditEnd, AuditRow, AuditRows } from "../audit-rows.js";
import { createDataFolder } from "./data-folder.js";
import { BUSY_TIMEOUT } from "./open-database.js";
import { guarded } from "./store-error.js";

/** A file of its own: indexing never keeps an answer waiting, and a restored store takes no entry back. */
export const AUDIT_FILE = "audit.sqlite";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    mark TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entries_by_kind ON entries (kind, seq);
  CREATE TABLE IF NOT EXISTS anchors (
    position TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    mark TEXT NOT NULL,
    seal TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Opens the audit of a data folder, or with `readOnly` one that is there. WAL with `synchronous=FULL`: what was
 * appended is on the disk. Throws `folder-missing` where there is none to read, else as the store does.
 */
export function openAuditRows(options: {
  readonly folder: string;
  readonly readOnly?: boolean;
}): AuditRows {
  const { folder, readOnly = false } = options;
  const file = path.join(folder, AUDIT_FILE);
  const database = guarded(file, open)(folder, file, readOnly);
  const insert = database.prepare(
    "INSERT INTO entries (seq, id, at, kind, body, mark) VALUES (@seq, @id, @at, @kind, @body, @mark)",
  );
  const putAnchor = database.prepare(
    `INSERT INTO anchors (position, seq, mark, seal) VALUES (@end, @seq, @mark, @seal)
     ON CONFLICT (position) DO UPDATE SET seq = excluded.seq, mark = excluded.mark, seal = excluded.seal`,
  );
  const getAnchor = database.prepare("SELECT seq, mark, seal FROM anchors WHERE position = ?");
  const columns = "SELECT seq, id, at, kind, body, mark FROM entries";
  const byId = database.prepare(`${columns} WHERE id = ?`);
  const following = database.prepare(`${columns} WHERE seq > ? ORDER BY seq LIMIT ?`);
  const newest = database.prepare(
    `${columns} WHERE kind IN (SELECT value FROM json_each(?)) AND seq < ? ORDER BY seq DESC LIMIT ?`,
  );
  const before = database.prepare(`${columns} WHERE at < ? ORDER BY seq DESC LIMIT 1`);
  const drop = database.prepare("DELETE FROM entries WHERE seq <= ?");
  const count = database.prepare("SELECT count(*) FROM entries").pluck();

  const anchor = (end: AuditEnd) => (getAnchor.get(end) as AuditAnchor | undefined) ?? null;
  const append = database.transaction((make: Parameters<AuditRows["append"]>[0]) => {
    const { row, head } = make(anchor("head"));
    insert.run(row);
    putAnchor.run({ end: "head", ...head });
  });
  const dropUpTo = database.transaction((base: AuditAnchor) => {
    drop.run(base.seq);
    putAnchor.run({ end: "base", ...base });
  });

  return {
    anchor: guarded(file, anchor),
    append: guarded(file, (make) => append.immediate(make)),
    find: guarded(file, (id) => (byId.get(id) as AuditRow | undefined) ?? null),
    after: guarded(file, (seq, limit) => following.all(seq, limit) as AuditRow[]),
    newest: guarded(
      file,
      (kinds, seq, limit) => newest.all(JSON.stringify(kinds), seq, limit) as AuditRow[],
    ),
    lastBefore: guarded(file, (at) => (before.get(at) as AuditRow | undefined) ?? null),
    dropUpTo: guarded(file, (base) => dropUpTo.immediate(base)),
    count: guarded(file, () => Number(count.get())),
    close: guarded(file, () => {
      database.close();
    }),
  };
}

function open(folder: string, file: string, readOnly: boolean): Database.Database {
  if (readOnly && !existsSync(file)) {
    throw new ThukyError({
      code: "folder-missing",
      message: `${folder} holds no audit yet: it begins with the first question on Discord`,
      details: { folder },
    });
  }
  if (!readOnly) createDataFolder(folder);
  const database = new Database(file, {
    readonly: readOnly,
    fileMustExist: readOnly,
    timeout: BUSY_TIMEOUT,
  });
  try {
    if (!readOnly) {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      database.pragma("secure_delete = ON");
      database.exec(SCHEMA);
    }
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
