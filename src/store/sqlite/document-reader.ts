import type { Database, Statement as PreparedStatement } from "better-sqlite3";
import type { Block } from "../../documents/document.js";
import type { Passage } from "../../documents/passage.js";
import { ThukyError } from "../../errors.js";
import type { Directive, Statement } from "../../facts/directive.js";
import type { Observation } from "../../facts/observation.js";
import type { Store } from "../store.js";
import { audienceParameters, MAY_READ } from "./audience-filter.js";
import {
  type DocumentRow,
  documentOf,
  storedOf,
  type ValueRow,
  type VectorRow,
  vectorOf,
} from "./rows.js";

/** The reading half of the store. */
export type DocumentReader = Pick<
  Store,
  | "documents"
  | "findDocument"
  | "text"
  | "blocks"
  | "passages"
  | "vectors"
  | "observations"
  | "directives"
  | "statements"
>;

const DOCUMENT_COLUMNS = "id, path, revision, derivation, metadata, warnings";

export function createDocumentReader(database: Database): DocumentReader {
  const documents = database.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE ${MAY_READ} ORDER BY path`,
  );
  const findDocument = database.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE path = @path AND ${MAY_READ}`,
  );
  const text = database.prepare("SELECT text FROM texts WHERE document_id = ?").pluck();
  const blocks = database.prepare("SELECT blocks FROM texts WHERE document_id = ?").pluck();
  const passages = database.prepare(selectValues("passages", "passage"));
  const directives = database.prepare(selectValues("directives", "directive"));
  const statements = database.prepare(selectValues("statements", "statement"));
  const vectors = database.prepare(
    `SELECT vectors.passage_id AS passageId, vectors.vector
     FROM documents JOIN passages ON passages.document_id = documents.id
     JOIN vectors ON vectors.passage_id = passages.id
     WHERE documents.embedding_model = @embeddingModel AND ${MAY_READ}
     ORDER BY documents.path, passages.ordinal`,
  );
  const selectObservations = createObservationSelect(database);

  return {
    documents: (audience) =>
      rows<DocumentRow>(documents, audienceParameters(audience)).map(documentOf),
    findDocument(path, audience) {
      const row = findDocument.get({ path, ...audienceParameters(audience) });
      return row === undefined ? null : documentOf(row as DocumentRow);
    },
    text: (documentId) => known(text.get(documentId), documentId),
    blocks: (documentId) =>
      JSON.parse(known(blocks.get(documentId), documentId)) as readonly Block[],
    passages: (audience) =>
      rows<ValueRow>(passages, audienceParameters(audience)).map((row) => storedOf<Passage>(row)),
    vectors: (embeddingModel, audience) =>
      rows<VectorRow>(vectors, { embeddingModel, ...audienceParameters(audience) }).map(vectorOf),
    observations(audience, filter = {}) {
      const parameters = { ...filter, ...audienceParameters(audience) };
      return rows<ValueRow>(selectObservations(filter), parameters).map((row) =>
        storedOf<Observation>(row),
      );
    },
    directives: (audience) =>
      rows<ValueRow>(directives, audienceParameters(audience)).map((row) =>
        storedOf<Directive>(row),
      ),
    statements: (audience) =>
      rows<ValueRow>(statements, audienceParameters(audience)).map((row) =>
        storedOf<Statement>(row),
      ),
  };
}

/** What a table of facts or passages holds, by document path and position. */
function selectValues(table: string, column: string, conditions: readonly string[] = []): string {
  return `SELECT ${table}.id, ${table}.document_id AS documentId, ${table}.${column} AS value
    FROM documents JOIN ${table} ON ${table}.document_id = documents.id
    WHERE ${[MAY_READ, ...conditions].join(" AND ")}
    ORDER BY documents.path, ${table}.ordinal`;
}

/** One prepared statement per combination of filters, so that each can use its index. */
function createObservationSelect(
  database: Database,
): (filter: { readonly indicator?: string; readonly documentId?: number }) => PreparedStatement {
  const prepared = new Map<string, PreparedStatement>();
  return (filter) => {
    const conditions: string[] = [];
    if (filter.indicator !== undefined) conditions.push("observations.indicator = @indicator");
    if (filter.documentId !== undefined) conditions.push("observations.document_id = @documentId");
    const key = conditions.join();
    const statement =
      prepared.get(key) ??
      database.prepare(selectValues("observations", "observation", conditions));
    prepared.set(key, statement);
    return statement;
  };
}

function rows<Row>(statement: PreparedStatement, parameters: object): readonly Row[] {
  return statement.all(parameters) as Row[];
}

function known(value: unknown, documentId: number): string {
  if (typeof value === "string") return value;
  throw new ThukyError({
    code: "document-unknown",
    message: `document ${documentId} is not in the store any more: ask again`,
    details: { documentId },
  });
}
