import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadConfig } from "../../src/config.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { quoteOf } from "../../src/documents/citation.js";
import { openRecords, type Records } from "../../src/main/open-records.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run, surroundingsOf } from "./run.js";

const recordOf = (month: number, value: number) =>
  `Phiên họp tháng ${month} năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng ${month} đạt ${value} tỷ đồng.\n`;

let corpus: CorpusFolder;
let data: CorpusFolder;
let records: Records;

beforeEach(async () => {
  corpus = corpusFolder({ "_records.yaml": "place: Tuyên Quang\n", "5.txt": recordOf(5, 318) });
  for (let month = 6; month <= 12; month += 1) corpus.write(`${month}.txt`, recordOf(month, month));
  data = corpusFolder();
  await run(["index", corpus.folder, "--data", data.folder]);
  const environment = { LOG_LEVEL: "silent" };
  records = await openRecords(surroundingsOf(environment), loadConfig(environment), data.folder);
});

afterEach(() => {
  records.close();
  for (const each of [corpus, data]) each.remove();
});

/** Asks again and again while another process runs a command, and at least once afterwards. */
async function askedWhile(...words: readonly string[]) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/main.ts", ...words, "--data", data.folder],
    { stdio: "ignore" },
  );
  const ended = once(child, "exit");
  let isRunning = true;
  ended.then(() => {
    isRunning = false;
  });
  const values = new Set<number | undefined>();
  let asked = 0;
  do {
    values.add(await ask());
    asked += 1;
    await new Promise(setImmediate);
  } while (isRunning);
  values.add(await ask());
  expect((await ended)[0]).toBe(0);
  return { values: [...values], asked };
}

/** The value told for May; its quote must be what its revision says, then as now. */
async function ask(): Promise<number | undefined> {
  const answer = await records.answerer.answer({
    text: "thu ngân sách tháng 5/2020",
    audience: OPERATOR,
    now: "2020-07-01",
  });
  for (const { document, revision, quote, spans } of answer.citations) {
    const cited = records.store
      .revisions(document, OPERATOR)
      .find((each) => each.revision === revision);
    if (cited !== undefined) expect(quoteOf(cited.text, spans)).toBe(quote);
  }
  const value = answer.figures[0]?.value;
  if (value !== undefined) expect(answer.citations[0]?.quote).toContain(`${value} tỷ`);
  return value;
}

it("answering goes on while another process revises, backs up, forgets and restores, and follows it", async () => {
  corpus.write("5.txt", recordOf(5, 320));
  for (let month = 6; month <= 12; month += 1)
    corpus.write(`${month}.txt`, recordOf(month, 10 * month));
  expect((await askedWhile("index", corpus.folder)).values).toEqual([318, 320]);
  const backup = join(data.folder, "thuky.backup");
  expect((await askedWhile("backup", backup)).values).toEqual([320]);
  expect((await askedWhile("forget", "12.txt")).values).toEqual([320]);
  corpus.write("5.txt", recordOf(5, 999));
  corpus.remove("12.txt");
  expect((await askedWhile("index", corpus.folder)).values).toEqual([320, 999]);
  expect((await askedWhile("restore", backup)).values).toEqual([999, 320]);
  // Erased since the backup was made, and so it stays.
  expect(records.store.findDocument("12.txt", OPERATOR)).toBeNull();
  expect((await askedWhile("index", corpus.folder)).values).toEqual([320, 999]);
}, 600_000);
