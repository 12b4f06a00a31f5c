import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadConfig } from "../../src/config.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { folderMarks } from "../../src/ingest/folder-marks.js";
import { openRecords, type Records } from "../../src/main/open-records.js";
import { type CorpusWatch, watchCorpus } from "../../src/main/watch-corpus.js";
import { acquireWriterLock } from "../../src/store/sqlite/writer-lock.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run, surroundingsOf } from "./run.js";

const record = (value: string) =>
  `Phiên họp tháng 5 năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt ${value} tỷ đồng.\n`;

let corpus: CorpusFolder;
let data: CorpusFolder;
let records: Records;
let watch: CorpusWatch;
let said: string[];

beforeEach(async () => {
  corpus = corpusFolder({
    "_records.yaml": "place: Tuyên Quang\n",
    "a.txt": record("318,4"),
  });
  data = corpusFolder();
  const environment = { THUKY_CORPUS: corpus.folder, LOG_LEVEL: "silent" };
  const known = await folderMarks(corpus.folder);
  await run(["index", "--data", data.folder], "", environment);
  const config = loadConfig(environment);
  records = await openRecords(surroundingsOf(environment), config, data.folder);
  said = [];
  watch = watchCorpus({
    config,
    dataFolder: data.folder,
    known,
    say: (line) => said.push(line),
    onIndexed: async () => {},
    pace: { every: 20, still: 60, longest: 5000 },
  });
});

afterEach(async () => {
  await watch.stop();
  records.close();
  for (const each of [corpus, data]) each.remove();
});

const asked = async (text = "thu ngân sách tháng 5/2020") =>
  (await records.answerer.answer({ text, audience: OPERATOR, now: "2020-07-01" })).text;

/** A run starts a process; on a busy machine that takes long. */
const SOON = { timeout: 150_000, interval: 50 };
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, SOON);

describe("while Thuky answers, the corpus folder", () => {
  it("is followed: what is revised, renamed, set otherwise and removed there is so in answers", async () => {
    expect(await asked()).toContain("318,4");
    corpus.write("a.txt", record("320,7"));
    await soon(async () => expect(await asked()).toContain("320,7"));
    await soon(() => expect(said).toEqual([`Indexed ${corpus.folder}: changed 1`]));

    corpus.write("c.txt", record("1,5"));
    corpus.write("_records.yaml", "place: Tuyên Quang\nlabel: public\n");
    renameSync(join(corpus.folder, "a.txt"), join(corpus.folder, "b.txt"));
    await soon(() => expect(said.at(-1)).toMatch(/added 1, renamed 1$/u));
    const renamed = records.store.findDocument("b.txt", OPERATOR);
    expect(renamed?.metadata.label).toBe("public");
    expect(records.store.revisions("a.txt", OPERATOR)).toHaveLength(2);
    expect(records.store.revisions("a.txt", OPERATOR)[0]).toMatchObject({ path: "b.txt" });

    rmSync(join(corpus.folder, "b.txt"));
    await soon(() => expect(records.store.findDocument("b.txt", OPERATOR)).toBeNull());
    expect(await asked()).toContain("1,5");
  }, 600_000);

  it("may get indicators of its own, which questions know at once", async () => {
    corpus.write(
      "indicators.yaml",
      "- { id: happiness-index, vi: Chỉ số hạnh phúc, en: happiness index, units: [điểm], kind: rate }\n",
    );
    corpus.write("h.txt", "Báo cáo tháng 5 năm 2020\n\nTháng 5, chỉ số hạnh phúc đạt 7,4 điểm.\n");
    await soon(async () => expect(await asked("chỉ số hạnh phúc tháng 5/2020")).toContain("7,4"));
    const answer = await records.answerer.answer({
      text: "happiness index in May 2020",
      audience: OPERATOR,
      now: "2020-07-01",
    });
    expect(answer.figures).toMatchObject([{ indicator: "happiness-index", value: 7.4 }]);
  }, 600_000);

  it("that goes away or empties all at once loses nothing, and it is said once", async () => {
    const away = `${corpus.folder}-away`;
    renameSync(corpus.folder, away);
    await soon(() =>
      expect(said).toEqual([expect.stringMatching(/cannot be reached.*folder-missing/u)]),
    );
    renameSync(away, corpus.folder);
    for (const name of ["a.txt", "_records.yaml"]) rmSync(join(corpus.folder, name));
    await soon(() => expect(said.at(-1)).toMatch(/is empty all at once.*run thuky index/u));
    expect(said).toHaveLength(2);
    expect(await asked()).toContain("318,4");
    corpus.write("a.txt", record("319,9"));
    await soon(async () => expect(await asked()).toContain("319,9"));
  }, 600_000);

  it("waits while another process indexes, which is said once, and is indexed after it", async () => {
    const lock = acquireWriterLock(data.folder);
    corpus.write("a.txt", record("321,0"));
    await soon(() =>
      expect(said).toEqual([expect.stringMatching(/is being indexed by process \d+/u)]),
    );
    expect(await asked()).toContain("318,4");
    lock.release();
    await soon(async () => expect(await asked()).toContain("321"));
  }, 600_000);
});
