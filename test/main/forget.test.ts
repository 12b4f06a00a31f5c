import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkErasures } from "../../scripts/check-erasures.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { builtInEmbeddingModel } from "../../src/main/embedding-model.js";
import { prepareGraphs } from "../../src/main/prepare-graphs.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run, surroundingsOf } from "./run.js";

let corpus: CorpusFolder;
let data: CorpusFolder;

beforeEach(() => {
  corpus = corpusFolder({
    "a.txt": "Phiên họp tháng 5 năm 2020\n\nThu ngân sách tháng 5 đạt 318,4 tỷ đồng.\n",
    "b.txt": "Phiên họp tháng 6 năm 2020\n\nThu ngân sách tháng 6 đạt 320,1 tỷ đồng.\n",
  });
  data = corpusFolder();
});

afterEach(() => {
  corpus.remove();
  data.remove();
});

const thuky = (command: string, ...words: string[]) =>
  run([command, ...words, "--data", data.folder], "", { THUKY_CORPUS: corpus.folder });

const holding = (word: string) =>
  readdirSync(data.folder).filter((name) => readFileSync(join(data.folder, name)).includes(word));

describe("forget", () => {
  it("leaves no byte of text or vector of what was erased, only hash and reason", async () => {
    const check = await checkErasures(11, 6);
    expect(check).toMatchObject({ erased: 6, textHits: 0, vectorHits: 0, unaccounted: 0 });
    expect(check.foundBefore).toBeGreaterThan(6 * 8);
  });

  it("answers no more from it, and does not take its file in again until that is allowed", async () => {
    await thuky("index");
    const erased = await thuky("forget", "a.txt", "--reason", "trùng lặp");
    expect(erased).toMatchObject({ exitCode: 0 });
    const hash = /^erased a\.txt (sha256:[\da-f]{64})\n$/u.exec(erased.output)?.[1] ?? "";
    expect((await thuky("ask", "thu ngân sách tháng 5/2020")).output).not.toContain("318,4");
    const again = await thuky("index");
    expect(again.output).toMatch(/^added 0, .*unchanged 1, refused 1/u);
    expect(again.errors).toMatch(/was erased on request.*\[document-erased\]/su);
    expect(holding("318,4")).toEqual([]);
    expect(await thuky("forget", "--allow-again", hash)).toMatchObject({ exitCode: 0 });
    expect((await thuky("index")).output).toMatch(/^added 1/u);
  });

  it("leaves no graph that was prepared for the operator and for Discord, and keeps none without its records", async () => {
    corpus.write("_records.yaml", "label: public\n");
    await thuky("index");
    const prepare = async () => {
      const store = openSqliteStore({ folder: data.folder });
      const embeddingModel = builtInEmbeddingModel();
      const parts = { store, embeddingModel, dataFolder: data.folder, hnswFrom: 1 };
      await prepareGraphs(surroundingsOf({}), parts);
      store.close();
    };
    const graphs = () => readdirSync(data.folder).filter((name) => name.endsWith(".hnsw"));
    await prepare();
    expect(graphs()).toHaveLength(2);
    await thuky("forget", "a.txt");
    expect(readdirSync(data.folder).filter((name) => name.startsWith("vectors-"))).toEqual([]);
    await prepare();
    expect(graphs()).toHaveLength(2);
    corpus.remove("b.txt");
    await thuky("index");
    expect(graphs()).toEqual([]);
  });

  it("erases nothing when one of the names is not there", async () => {
    await thuky("index");
    const tried = await thuky("forget", "a.txt", "c.txt");
    expect(tried).toMatchObject({ exitCode: 1, output: "" });
    expect(tried.errors).toContain("c.txt is not in the store");
    expect(holding("318,4")).not.toEqual([]);
  });

  it("makes no store where there is none", async () => {
    expect(await thuky("forget", "a.txt")).toMatchObject({ exitCode: 1 });
    expect(readdirSync(data.folder)).toEqual([]);
  });

  it("cut short between its two steps is finished by the next writer", async () => {
    await thuky("index");
    const database = new Database(join(data.folder, "thuky.sqlite"));
    database.exec("DELETE FROM documents WHERE path = 'a.txt'");
    database.exec("INSERT INTO meta (key, value) VALUES ('erasing', 1)");
    database.close();
    writeFileSync(join(corpus.folder, "a.txt"), "Phiên họp khác\n\nNội dung khác hẳn.\n");
    const before = openSqliteStore({ folder: data.folder, readOnly: true });
    expect(before.integrityProblems()).toEqual(["an erasure is not finished: run thuky index"]);
    before.close();
    await thuky("index");
    const after = openSqliteStore({ folder: data.folder, readOnly: true });
    expect(after.integrityProblems()).toEqual([]);
    expect(after.documents(OPERATOR)).toHaveLength(2);
    after.close();
    expect(holding("318,4")).toEqual([]);
  });

  it("says so while a reader keeps the log, and the next writer cuts it", async () => {
    await thuky("index");
    const reader = new Database(join(data.folder, "thuky.sqlite"), { readonly: true });
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM documents").get();
    const erased = await thuky("forget", "a.txt");
    expect(erased.exitCode).toBe(1);
    expect(erased.errors).toMatch(/is erased from the store, but another process is reading/u);
    reader.exec("COMMIT");
    reader.close();
    await thuky("index");
    expect(holding("318,4")).toEqual([]);
  }, 30_000);
});
