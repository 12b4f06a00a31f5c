import type { Database } from "better-sqlite3";
import { ThukyError } from "../../errors.js";

/**
 * The schema, one migration per version; the file's `user_version` is how many were applied. A released
 * migration is never edited: a change is a new one at the end.
 *
 * Ids are never used twice (`AUTOINCREMENT`), so a cache that still holds an old id cannot meet another
 * document under it. `label` and the observation columns repeat what the JSON holds, for filtering.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta (key, value) VALUES ('generation', 0);

  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    revision TEXT NOT NULL,
    derivation TEXT NOT NULL,
    label TEXT,
    embedding_model TEXT NOT NULL,
    metadata TEXT NOT NULL,
    warnings TEXT NOT NULL
  ) STRICT;

  CREATE TABLE texts (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL
  ) STRICT;

  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    passage TEXT NOT NULL,
    UNIQUE (document_id, ordinal)
  ) STRICT;

  CREATE TABLE vectors (
    passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
    vector BLOB NOT NULL
  ) STRICT;

  CREATE TABLE observations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    indicator TEXT,
    period TEXT,
    place TEXT,
    observation TEXT NOT NULL,
    UNIQUE (document_id, ordinal)
  ) STRICT;
  CREATE INDEX observations_by_indicator ON observations (indicator, period, place);

  CREATE TABLE directives (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    directive TEXT NOT NULL,
    UNIQUE (document_id, ordinal)
  ) STRICT;

  CREATE TABLE statements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    statement TEXT NOT NULL,
    UNIQUE (document_id, ordinal)
  ) STRICT;
  `,
  // What was refused at the door or erased: never its text, name or place.
  `
  CREATE TABLE dispositions (
    hash TEXT PRIMARY KEY,
    action TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the file to `SCHEMA_VERSION` in one transaction. Throws `store-newer` for a file of a later
 * program and `store-damaged` for a database that is not a store.
 */
export function migrate(database: Database, file: string): void {
  if (checkedVersion(database, file) === SCHEMA_VERSION) return;
  const apply = database.transaction(() => {
    // Read again under the write lock: another process may have migrated meanwhile.
    const version = checkedVersion(database, file);
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
  apply.immediate();
}

/** The file's schema version. Throws as `migrate` does; `requireCurrent` is for a file that may not be written. */
export function checkedVersion(database: Database, file: string, requireCurrent = false): number {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > SCHEMA_VERSION) {
    throw new ThukyError({
      code: "store-newer",
      message: `${file} was written by a newer version (schema ${version}, this program knows ${SCHEMA_VERSION}): update the program, or choose another data folder`,
      details: { file, version, known: SCHEMA_VERSION },
    });
  }
  if (requireCurrent && version > 0 && version < SCHEMA_VERSION) {
    throw new ThukyError({
      code: "store-older",
      message: `${file} was written by an older version (schema ${version}, this program writes ${SCHEMA_VERSION}): run thuky index once to bring it up to date`,
      details: { file, version, known: SCHEMA_VERSION },
    });
  }
  const tables = Number(database.prepare("SELECT count(*) FROM sqlite_master").pluck().get());
  if ((version === 0 && tables > 0) || (requireCurrent && version < SCHEMA_VERSION)) {
    throw new ThukyError({
      code: "store-damaged",
      message: `${file} is not a complete store: delete it and index the corpus again`,
      details: { file },
    });
  }
  return version;
}
