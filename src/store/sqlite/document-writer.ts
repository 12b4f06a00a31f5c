import type { Database } from "better-sqlite3";
import { ThukyError } from "../../errors.js";
import type { DocumentRecord } from "../store.js";
import { createCounters } from "./counters.js";
import { createRevisionKeeper } from "./revisions.js";
import { vectorToBytes } from "./rows.js";

/** The writing half of the store; every method is one transaction and one step of the generation. */
export interface DocumentWriter {
  put(record: DocumentRecord, renamedFrom?: string): void;
  remove(path: string): boolean;
  setSetting(key: string, value: string | null): void;
}

export function createDocumentWriter(database: Database): DocumentWriter {
  const { advance, withdraw } = createCounters(database);
  const labelOf = database.prepare("SELECT label FROM documents WHERE path = ?").pluck();
  const replaceRecord = createRecordWriter(database);
  const removeDocument = database.prepare("DELETE FROM documents WHERE path = ?");
  const removeSetting = database.prepare("DELETE FROM settings WHERE key = ?");
  const writeSetting = database.prepare(
    "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );

  const revisions = createRevisionKeeper(database);
  const put = database.transaction((record: DocumentRecord, renamedFrom: string | undefined) => {
    if (renamedFrom !== undefined) revisions.rename(renamedFrom, record.path);
    revisions.keepEarlier(record.path, record.revision);
    const label = labelOf.get(record.path) as string | null | undefined;
    replaceRecord(record);
    advance();
    const isLabelledOtherwise = label !== undefined && label !== record.metadata.label;
    if (renamedFrom !== undefined || isLabelledOtherwise) withdraw();
  });
  const remove = database.transaction((path: string) => {
    const removed = removeDocument.run(path).changes > 0;
    if (!removed) return false;
    advance();
    withdraw();
    return true;
  });
  const setSetting = database.transaction((key: string, value: string | null) => {
    if (value === null) removeSetting.run(key);
    else writeSetting.run(key, value);
    advance();
    withdraw();
  });
  return {
    put(record, renamedFrom) {
      checkVectors(record);
      put.immediate(record, renamedFrom);
    },
    remove(path) {
      const removed = remove.immediate(path);
      // `secure_delete` cleans the database file; the text also stands in the log until it is cut.
      if (removed) database.pragma("wal_checkpoint(TRUNCATE)");
      return removed;
    },
    setSetting: (key, value) => setSetting.immediate(key, value),
  };
}

/** Writes one record inside the caller's transaction; the id of a known path stays. */
function createRecordWriter(database: Database): (record: DocumentRecord) => void {
  const upsert = database
    .prepare(
      `INSERT INTO documents (path, revision, derivation, label, embedding_model, metadata, warnings)
       VALUES (@path, @revision, @derivation, @label, @embeddingModel, @metadata, @warnings)
       ON CONFLICT (path) DO UPDATE SET
         revision = excluded.revision, derivation = excluded.derivation, label = excluded.label,
         embedding_model = excluded.embedding_model, metadata = excluded.metadata,
         warnings = excluded.warnings
       RETURNING id`,
    )
    .pluck();
  const clearOld = ["texts", "passages", "observations", "directives", "statements"].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE document_id = ?`),
  );
  const insertText = database.prepare(
    "INSERT INTO texts (document_id, text, blocks) VALUES (?, ?, ?)",
  );
  const insertPassage = database.prepare(
    "INSERT INTO passages (document_id, ordinal, passage) VALUES (?, ?, ?)",
  );
  const insertVector = database.prepare("INSERT INTO vectors (passage_id, vector) VALUES (?, ?)");
  const insertObservation = database.prepare(
    "INSERT INTO observations (document_id, ordinal, indicator, period, place, observation) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const insertDirective = database.prepare(
    "INSERT INTO directives (document_id, ordinal, directive) VALUES (?, ?, ?)",
  );
  const insertStatement = database.prepare(
    "INSERT INTO statements (document_id, ordinal, statement) VALUES (?, ?, ?)",
  );

  return (record) => {
    const id = upsert.get({
      path: record.path,
      revision: record.revision,
      derivation: record.derivation,
      label: record.metadata.label,
      embeddingModel: record.embeddingModel,
      metadata: JSON.stringify(record.metadata),
      warnings: JSON.stringify(record.warnings),
    }) as number;
    for (const clear of clearOld) clear.run(id);
    insertText.run(id, record.text, JSON.stringify(record.blocks));
    for (const [index, passage] of record.passages.entries()) {
      const inserted = insertPassage.run(id, passage.ordinal, JSON.stringify(passage));
      const vector = record.vectors[index];
      if (vector !== undefined) insertVector.run(inserted.lastInsertRowid, vectorToBytes(vector));
    }
    for (const [ordinal, observation] of record.observations.entries()) {
      const { indicator, period, place } = observation;
      insertObservation.run(id, ordinal, indicator, period, place, JSON.stringify(observation));
    }
    for (const [ordinal, directive] of record.directives.entries()) {
      insertDirective.run(id, ordinal, JSON.stringify(directive));
    }
    for (const [ordinal, statement] of record.statements.entries()) {
      insertStatement.run(id, ordinal, JSON.stringify(statement));
    }
  };
}

function checkVectors(record: DocumentRecord): void {
  const { passages, vectors, path } = record;
  const dimensions = vectors[0]?.length ?? 0;
  const sound = vectors.every(
    (vector) => vector.length === dimensions && vector.every((value) => Number.isFinite(value)),
  );
  if (vectors.length === passages.length && sound) return;
  throw new ThukyError({
    code: "model-failed",
    message: `${path}: ${passages.length} passages got ${vectors.length} vectors, or vectors of unequal length or with values that are not numbers: check the embedding model`,
    details: { document: path },
  });
}
