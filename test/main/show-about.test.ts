import { afterEach, beforeEach, expect, it } from "vitest";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run } from "./run.js";

let corpus: CorpusFolder;
let data: CorpusFolder;

beforeEach(() => {
  corpus = corpusFolder({
    "a.txt":
      "UBND TỈNH TRÚC LĨNH\nSố: 12/BC-UBND\n\nBÁO CÁO\nTình hình thu tháng 8 năm 2024\n\nThu đạt 5 tỷ đồng.\n",
    "_records.yaml":
      'label: public\nfiles:\n  "a.txt": { signatory: Lê Văn Bình, number: 13/BC-UBND }\n',
  });
  data = corpusFolder();
});

afterEach(() => {
  corpus.remove();
  data.remove();
});

it("show --about prints what a record is, each field with what says so, to who may read it", async () => {
  await run(["index", corpus.folder, "--data", data.folder]);
  const show = (...words: readonly string[]) =>
    run(["show", "a.txt", "--about", "--data", data.folder, ...words]);
  const { output, exitCode } = await show("--as", "public");
  expect(exitCode).toBe(0);
  expect(output.split("\n")).toEqual(
    expect.arrayContaining([
      "title: Báo cáo: Tình hình thu tháng 8 năm 2024",
      "type: report",
      "period: 2024-08",
      "issuer: UBND TỈNH TRÚC LĨNH (header)",
      "number: 13/BC-UBND (settings)",
      "signatory: Lê Văn Bình (settings)",
    ]),
  );
  expect(output).not.toContain("recipients");
  expect(JSON.parse((await show("--json")).output)).toMatchObject({
    type: "report",
    particulars: { number: { value: "13/BC-UBND", source: "settings" } },
  });
  expect((await show("--as", "internal")).exitCode).toBe(1);
});
