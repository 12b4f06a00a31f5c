import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireWriterLock } from "../../src/store/sqlite/writer-lock.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run } from "./run.js";

const record = (value: string) =>
  `Phiên họp tháng 5 năm 2020\n\nThu ngân sách tháng 5 đạt ${value} tỷ đồng.\n`;

let corpus: CorpusFolder;
let data: CorpusFolder;
let kept: CorpusFolder;
let file: string;

beforeEach(() => {
  corpus = corpusFolder({ "a.txt": record("318,4") });
  data = corpusFolder();
  kept = corpusFolder();
  file = join(kept.folder, "thuky.backup");
});

afterEach(() => {
  for (const each of [corpus, data, kept]) each.remove();
});

const thuky = (...words: string[]) =>
  run([...words, "--data", data.folder], "", { THUKY_CORPUS: corpus.folder });
const asked = async () => (await thuky("ask", "thu ngân sách tháng 5/2020")).output;

describe("a backup", () => {
  it("is one file that brings back what was there, over a later store and into an empty folder", async () => {
    await thuky("index");
    expect(await thuky("backup", file)).toMatchObject({
      exitCode: 0,
      output: `backed up 1 documents to ${file}\n`,
    });
    expect(readdirSync(kept.folder)).toEqual(["thuky.backup"]);
    corpus.write("a.txt", record("999,9"));
    await thuky("index");
    expect(await asked()).toContain("999,9");
    expect(await thuky("restore", file)).toMatchObject({ exitCode: 0 });
    expect(await asked()).toContain("318,4");
    data.remove();
    expect(await thuky("restore", file)).toMatchObject({ exitCode: 0 });
    expect(await asked()).toContain("318,4");
    expect((await thuky("index")).output).toMatch(/^added 0, changed 1/u);
  });

  it("that is damaged, cut or none is refused, and the store stays as it was", async () => {
    await thuky("index");
    await thuky("backup", file);
    const whole = readFileSync(file);
    const damages: readonly (() => void)[] = [
      () => writeFileSync(file, "garbage that is no database at all, whatever it says"),
      () => truncateSync(file, Math.floor(whole.length / 8192) * 4096),
      () =>
        writeFileSync(
          file,
          Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(whole.length - 8192, 7)]),
        ),
      () => writeFileSync(file, ""),
    ];
    for (const damage of damages) {
      writeFileSync(file, whole);
      damage();
      const tried = await thuky("restore", file);
      expect(tried).toMatchObject({ exitCode: 1, output: "" });
      expect(tried.errors).toContain("[store-damaged]");
      expect(await asked()).toContain("318,4");
    }
    const missing = await thuky("restore", join(kept.folder, "no"));
    expect(missing.errors).toContain("[file-unreadable]");
  });

  it("is not restored while another process writes, and not made where there is no store", async () => {
    expect(await thuky("backup", file)).toMatchObject({ exitCode: 1 });
    expect(existsSync(file)).toBe(false);
    await thuky("index");
    await thuky("backup", file);
    const lock = acquireWriterLock(data.folder);
    const tried = await thuky("restore", file);
    lock.release();
    expect(tried.errors).toContain("[store-busy]");
  });
});
