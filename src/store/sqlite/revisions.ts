import type { Database } from "better-sqlite3";
import type { DocumentMetadata } from "../../documents/document.js";
import type { Store } from "../store.js";
import { audienceParameters, MAY_READ } from "./audience-filter.js";

/** The texts that citations point to, newest first. */
export function createRevisionReader(database: Database): { readonly of: Store["revisions"] } {
  const document = `documents.id = COALESCE(
    (SELECT id FROM documents WHERE path = @path),
    (SELECT document_id FROM former_paths WHERE path = @path))`;
  const newest = database.prepare(
    `SELECT path, revision, documents.metadata, text FROM documents JOIN texts ON document_id = documents.id
     WHERE ${document} AND ${MAY_READ}`,
  );
  const earlier = database.prepare(
    `SELECT path, revisions.revision, revisions.metadata, revisions.text
     FROM documents JOIN revisions ON revisions.document_id = documents.id
     WHERE ${document} AND ${MAY_READ}
       AND (@everything = 1 OR revisions.label IN (SELECT value FROM json_each(@labels)))
     ORDER BY revisions.id DESC`,
  );
  return {
    of(path, audience) {
      const parameters = { path, ...audienceParameters(audience) };
      return [
        ...(newest.all(parameters) as Row[]).map((row) => revisionOf(row, true)),
        ...(earlier.all(parameters) as Row[]).map((row) => revisionOf(row, false)),
      ];
    },
  };
}

interface Row {
  readonly path: string;
  readonly revision: string;
  readonly metadata: string;
  readonly text: string;
}

function revisionOf(row: Row, isNewest: boolean) {
  const { title } = JSON.parse(row.metadata) as DocumentMetadata;
  return { path: row.path, revision: row.revision, isNewest, title, text: row.text };
}

/** Moves what is to be replaced aside, inside the caller's transaction. */
export function createRevisionKeeper(database: Database): {
  keepEarlier(path: string, revision: string): void;
  rename(from: string, to: string): void;
} {
  const keep = database.prepare(
    `INSERT INTO revisions (document_id, revision, label, metadata, text)
     SELECT documents.id, revision, label, metadata, text
     FROM documents JOIN texts ON document_id = documents.id
     WHERE path = @path AND revision <> @revision
     ON CONFLICT (document_id, revision) DO NOTHING`,
  );
  // A file that was put back as it was is the newest again, and not an earlier one as well.
  const dropReturned = database.prepare(
    `DELETE FROM revisions WHERE revision = @revision
     AND document_id = (SELECT id FROM documents WHERE path = @path)`,
  );
  const move = database.prepare("UPDATE documents SET path = @to WHERE path = @from");
  const noteFormer = database.prepare(
    `INSERT INTO former_paths (path, document_id) SELECT @from, id FROM documents WHERE path = @to
     ON CONFLICT (path) DO UPDATE SET document_id = excluded.document_id`,
  );
  const dropFormer = database.prepare("DELETE FROM former_paths WHERE path = ?");
  return {
    keepEarlier(path, revision) {
      keep.run({ path, revision });
      dropReturned.run({ path, revision });
      dropFormer.run(path);
    },
    rename(from, to) {
      move.run({ from, to });
      noteFormer.run({ from, to });
    },
  };
}
