import type { Database } from "better-sqlite3";

/**
 * What is wrong with the database, in English, empty when nothing is: SQLite's own check of pages and
 * indexes, rows whose document is gone, passages without a vector.
 */
export function integrityProblems(database: Database): readonly string[] {
  const pages = database.prepare("PRAGMA integrity_check").pluck().all() as string[];
  const problems = pages.filter((line) => line !== "ok");
  const orphans = database.prepare("PRAGMA foreign_key_check").all().length;
  if (orphans > 0) problems.push(`${orphans} rows belong to no document`);
  const withoutVector = Number(
    database
      .prepare("SELECT count(*) FROM passages WHERE id NOT IN (SELECT passage_id FROM vectors)")
      .pluck()
      .get(),
  );
  if (withoutVector > 0) problems.push(`${withoutVector} passages have no vector`);
  const withoutText = Number(
    database
      .prepare("SELECT count(*) FROM documents WHERE id NOT IN (SELECT document_id FROM texts)")
      .pluck()
      .get(),
  );
  if (withoutText > 0) problems.push(`${withoutText} documents have no text`);
  const erasing = database.prepare("SELECT value FROM meta WHERE key = 'erasing'").pluck().get();
  if (erasing === 1) problems.push("an erasure is not finished: run thuky index");
  return problems;
}
