import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OPERATOR, PUBLIC } from "../../src/documents/audience.js";
import { ThukyError } from "../../src/errors.js";
import { openSqliteStore, type SqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { MODEL, recordOf, temporaryFolder } from "./records.js";

let place: ReturnType<typeof temporaryFolder>;
const opened: SqliteStore[] = [];

beforeEach(() => {
  place = temporaryFolder();
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  place.remove();
});

function open(options: { readonly readOnly?: boolean; readonly busyTimeout?: number } = {}) {
  const store = openSqliteStore({ folder: place.folder, ...options });
  opened.push(store);
  return store;
}

function file(): string {
  return path.join(place.folder, "thuky.sqlite");
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof ThukyError) return thrown.code;
    throw thrown;
  }
  return "nothing thrown";
}

/** Everything a reader can see, in one value. */
function dump(store: SqliteStore) {
  const documents = store.documents(OPERATOR);
  return {
    documents,
    texts: documents.map((document) => store.text(document.id)),
    blocks: documents.map((document) => store.blocks(document.id)),
    passages: store.passages(OPERATOR),
    vectors: store.vectors(MODEL, OPERATOR),
    observations: store.observations(OPERATOR),
    directives: store.directives(OPERATOR),
    statements: store.statements(OPERATOR),
    generation: store.generation(),
  };
}

test("gives back what was put, also after reopening", () => {
  const record = recordOf("2022/05.txt", ["Thu ngân sách đạt 412,5 tỷ đồng", "Giao Sở Tài chính"]);
  const store = open();
  store.putDocument(record);
  const before = dump(store);
  store.close();

  const reopened = open();
  expect(dump(reopened)).toEqual(before);
  expect(reopened.text(1)).toBe(record.text);
  expect(reopened.blocks(1)).toEqual(record.blocks);
  expect(reopened.passages(OPERATOR).map((passage) => passage.value)).toEqual(record.passages);
  expect(reopened.vectors(MODEL, OPERATOR).map((stored) => stored.vector)).toEqual(record.vectors);
  expect(reopened.observations(OPERATOR)[0]?.value).toEqual(record.observations[0]);
  expect(reopened.directives(OPERATOR)[0]?.value).toEqual(record.directives[0]);
  expect(reopened.statements(OPERATOR)[0]?.value).toEqual(record.statements[0]);
  expect(reopened.documents(OPERATOR)[0]).toEqual({
    id: 1,
    path: "2022/05.txt",
    revision: record.revision,
    derivation: record.derivation,
    metadata: record.metadata,
    warnings: record.warnings,
  });
});

test("vectors of another embedding model are not given", () => {
  const store = open();
  store.putDocument(recordOf("a.txt", ["một"]));
  expect(store.vectors("another:1", OPERATOR)).toEqual([]);
});

test("replacing a document leaves nothing of the old one and keeps its id", () => {
  const store = open();
  store.putDocument(recordOf("a.txt", ["một", "hai", "ba"], { value: 1 }));
  store.putDocument(recordOf("b.txt", ["bốn"], { value: 2 }));
  const generation = store.generation();
  const oldPassages = store.passages(OPERATOR).map((passage) => passage.id);

  store.putDocument(recordOf("a.txt", ["năm"], { value: 3 }));

  expect(store.documents(OPERATOR).map((document) => [document.id, document.path])).toEqual([
    [1, "a.txt"],
    [2, "b.txt"],
  ]);
  expect(store.text(1)).toBe("năm");
  expect(store.observations(OPERATOR).map((stored) => stored.value.value)).toEqual([3, 2]);
  expect(store.passages(OPERATOR).length).toBe(2);
  expect(store.vectors(MODEL, OPERATOR).length).toBe(2);
  const replaced = store.passages(OPERATOR).find((passage) => passage.documentId === 1);
  expect(oldPassages).not.toContain(replaced?.id);
  expect(store.generation()).toBe(generation + 1);
  expect(store.integrityProblems()).toEqual([]);
});

test.each(["texts", "passages", "vectors", "observations", "directives", "statements", "meta"])(
  "a failure while writing %s changes nothing",
  (table) => {
    const store = open();
    store.putDocument(recordOf("a.txt", ["một", "hai"]));
    const before = dump(store);
    const saboteur = new Database(file());
    const event = table === "meta" ? "UPDATE" : "INSERT";
    saboteur.exec(
      `CREATE TRIGGER failing BEFORE ${event} ON ${table} BEGIN SELECT RAISE(ABORT, 'injected'); END`,
    );

    expect(() => store.putDocument(recordOf("a.txt", ["ba"]))).toThrow("injected");
    expect(() => store.putDocument(recordOf("b.txt", ["bốn"]))).toThrow("injected");
    expect(dump(store)).toEqual(before);

    saboteur.exec("DROP TRIGGER failing");
    saboteur.close();
    store.putDocument(recordOf("b.txt", ["bốn"]));
    expect(store.documents(OPERATOR).length).toBe(2);
  },
);

test("a record whose vectors do not fit its passages is refused whole", () => {
  const store = open();
  const record = recordOf("a.txt", ["một", "hai"]);
  const [first, second] = record.vectors as [Float32Array, Float32Array];
  for (const vectors of [
    [first],
    [first, second.subarray(1)],
    [first, Float32Array.from(second, () => Number.NaN)],
  ]) {
    expect(codeOf(() => store.putDocument({ ...record, vectors }))).toBe("model-failed");
  }
  expect(store.documents(OPERATOR)).toEqual([]);
  expect(store.generation()).toBe(0);
});

test("a removed document is gone from every byte of the folder", () => {
  const store = open();
  const secret = "bimatkhongaiduocbiet";
  const filler = Array.from({ length: 60 }, (_, index) => `${secret} dòng ${index} của biên bản`);
  store.putDocument(recordOf("a.txt", ["một"]));
  store.putDocument(recordOf("gone.txt", filler, { context: secret }));
  const generation = store.generation();

  expect(store.removeDocument("gone.txt")).toBe(true);
  expect(store.removeDocument("gone.txt")).toBe(false);

  expect(store.generation()).toBe(generation + 1);
  expect(store.passages(OPERATOR).length).toBe(1);
  expect(codeOf(() => store.text(2))).toBe("document-unknown");
  for (const name of readdirSync(place.folder)) {
    const bytes = readFileSync(path.join(place.folder, name));
    expect([name, bytes.includes(secret)]).toEqual([name, false]);
  }
});

test("a removed document's id is never given to another", () => {
  const store = open();
  store.putDocument(recordOf("a.txt", ["một"]));
  store.removeDocument("a.txt");
  store.putDocument(recordOf("b.txt", ["hai"]));
  expect(store.documents(OPERATOR)[0]?.id).toBe(2);
  expect(store.passages(OPERATOR)[0]?.id).toBe(2);
});

test("every reading method gives an audience only what it may read", () => {
  const store = open();
  store.putDocument(recordOf("open.txt", ["một"], { label: "public", value: 1 }));
  store.putDocument(recordOf("inner.txt", ["hai"], { label: "internal", value: 2 }));
  store.putDocument(recordOf("unlabelled.txt", ["ba"], { label: null, value: 3 }));
  const internal = { kind: "labels", labels: ["public", "internal"] } as const;
  const nobody = { kind: "labels", labels: [] } as const;

  const valuesSeen = (audience: Parameters<SqliteStore["documents"]>[0]) => ({
    documents: store.documents(audience).map((document) => document.path),
    passages: store.passages(audience).length,
    vectors: store.vectors(MODEL, audience).length,
    observations: store.observations(audience).map((stored) => stored.value.value),
    directives: store.directives(audience).length,
    statements: store.statements(audience).length,
  });
  const seen = (documents: string[], observations: number[]) => ({
    documents,
    passages: documents.length,
    vectors: documents.length,
    observations,
    directives: documents.length,
    statements: documents.length,
  });
  expect(valuesSeen(nobody)).toEqual(seen([], []));
  expect(valuesSeen(PUBLIC)).toEqual(seen(["open.txt"], [1]));
  expect(valuesSeen(internal)).toEqual(seen(["inner.txt", "open.txt"], [2, 1]));
  expect(valuesSeen(OPERATOR)).toEqual(
    seen(["inner.txt", "open.txt", "unlabelled.txt"], [2, 1, 3]),
  );
  expect(store.findDocument("inner.txt", PUBLIC)).toBeNull();
  expect(store.findDocument("unlabelled.txt", internal)).toBeNull();
  expect(store.findDocument("inner.txt", internal)?.path).toBe("inner.txt");
  expect(store.findDocument("nowhere.txt", OPERATOR)).toBeNull();
});

test("observations are filtered by indicator and document", () => {
  const store = open();
  store.putDocument(recordOf("a.txt", ["một"], { value: 1 }));
  store.putDocument(recordOf("b.txt", ["hai"], { value: 2 }));
  const values = (filter: { indicator?: string; documentId?: number }) =>
    store.observations(OPERATOR, filter).map((stored) => stored.value.value);
  expect(values({ indicator: "state-budget-revenue" })).toEqual([1, 2]);
  expect(values({ indicator: "exports" })).toEqual([]);
  expect(values({ documentId: 2 })).toEqual([2]);
  expect(values({ indicator: "state-budget-revenue", documentId: 1 })).toEqual([1]);
});

test("what is read does not depend on the order of indexing", () => {
  const records = [
    recordOf("b.txt", ["hai"], { value: 2 }),
    recordOf("a.txt", ["một", "bốn"], { value: 1 }),
  ];
  const store = open();
  for (const record of records) store.putDocument(record);
  expect(store.passages(OPERATOR).map((passage) => passage.documentId)).toEqual([2, 2, 1]);
  expect(store.observations(OPERATOR).map((stored) => stored.value.value)).toEqual([1, 2]);
});

test("settings are kept, replaced and removed", () => {
  const store = open();
  expect(store.setting("home")).toBeNull();
  store.setSetting("home", "Hà Nam");
  store.setSetting("home", "Nghệ An");
  expect(store.setting("home")).toBe("Nghệ An");
  expect(store.generation()).toBe(2);
  store.setSetting("home", null);
  expect(store.setting("home")).toBeNull();
});

test("a read-only store reads on while another connection writes, and writes nothing", () => {
  const writer = open();
  writer.putDocument(recordOf("a.txt", ["một"]));
  const reader = open({ readOnly: true });
  expect(reader.documents(OPERATOR).length).toBe(1);
  writer.putDocument(recordOf("b.txt", ["hai"]));
  expect(reader.documents(OPERATOR).length).toBe(2);
  expect(reader.generation()).toBe(2);
  expect(codeOf(() => reader.removeDocument("a.txt"))).toBe("file-unreadable");
  expect(writer.documents(OPERATOR).length).toBe(2);
});

test("several reads see one state when they must", () => {
  const reader = open();
  const writer = open();
  writer.putDocument(recordOf("a.txt", ["một"]));
  const seen = reader.consistently(() => {
    const before = reader.generation();
    writer.putDocument(recordOf("b.txt", ["hai"]));
    return [before, reader.generation(), reader.documents(OPERATOR).length];
  });
  expect(seen).toEqual([1, 1, 1]);
  expect(reader.documents(OPERATOR).length).toBe(2);
});

test("a second writer is told to wait while a transaction is open", () => {
  const store = open({ busyTimeout: 0 });
  const other = new Database(file());
  other.exec("BEGIN IMMEDIATE");
  expect(codeOf(() => store.putDocument(recordOf("a.txt", ["một"])))).toBe("store-busy");
  other.exec("ROLLBACK");
  other.close();
  store.putDocument(recordOf("a.txt", ["một"]));
  expect(store.documents(OPERATOR).length).toBe(1);
});

test("a read-only store needs an index to read", () => {
  expect(codeOf(() => open({ readOnly: true }))).toBe("folder-missing");
  expect(readdirSync(place.folder)).toEqual([]);
});

test("a file that is no database is damaged, named, and left alone", () => {
  writeFileSync(file(), "đây không phải cơ sở dữ liệu ".repeat(100));
  const before = readFileSync(file());
  expect(codeOf(() => open())).toBe("store-damaged");
  expect(() => open()).toThrow(file());
  expect(readFileSync(file())).toEqual(before);
});

test("a truncated store is damaged", () => {
  const store = open();
  for (let index = 0; index < 40; index += 1) {
    store.putDocument(recordOf(`${index}.txt`, ["một dòng biên bản".repeat(60)]));
  }
  store.close();
  truncateSync(file(), 4096 * 3);
  expect(
    codeOf(() => {
      const damaged = open();
      damaged.documents(OPERATOR);
      damaged.passages(OPERATOR);
    }),
  ).toBe("store-damaged");
});

test("someone else's database is not taken for a store", () => {
  const other = new Database(file());
  other.exec("CREATE TABLE contacts (name TEXT)");
  other.close();
  expect(codeOf(() => open())).toBe("store-damaged");
});

test("a store of a newer program is refused untouched", () => {
  open().close();
  const newer = new Database(file());
  newer.pragma("user_version = 99");
  newer.close();
  expect(codeOf(() => open())).toBe("store-newer");
  expect(codeOf(() => open({ readOnly: true }))).toBe("store-newer");
});

test("integrity problems are found", () => {
  const store = open();
  store.putDocument(recordOf("a.txt", ["một", "hai"]));
  expect(store.integrityProblems()).toEqual([]);
  const saboteur = new Database(file());
  saboteur.exec("DELETE FROM vectors WHERE passage_id = 1; DELETE FROM texts");
  saboteur.pragma("foreign_keys = OFF");
  saboteur.exec("INSERT INTO texts (document_id, text, blocks) VALUES (77, '', '[]')");
  saboteur.close();
  expect(store.integrityProblems()).toEqual([
    "1 rows belong to no document",
    "1 passages have no vector",
    "1 documents have no text",
  ]);
});
