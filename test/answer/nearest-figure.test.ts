import { afterAll, beforeAll, expect, test } from "vitest";
import { openTemporaryRecords } from "../../scripts/open-temporary-records.js";
import { OPERATOR } from "../../src/documents/audience.js";
import type { Records } from "../../src/main/open-records.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";

let folder: CorpusFolder;
let records: Records;

beforeAll(async () => {
  folder = corpusFolder({
    "_records.yaml": `files:
  "t8.txt": { place: Cà Mau, date: 2021-08-31, type: report, title: Báo cáo tháng 8 năm 2021 }
`,
    "t8.txt": `Tình hình tháng 8 năm 2021

Chỉ số sản xuất công nghiệp tăng 6,02% so với tháng trước.
`,
  });
  records = await openTemporaryRecords(folder.folder);
});
afterAll(() => {
  records?.close();
  folder?.remove();
});

test("the nearest figure may be told with the month it is measured against", async () => {
  const answer = await records.answerer.answer({
    text: "Diễn biến chỉ số sản xuất công nghiệp (IIP) năm 2021 Cà Mau",
    audience: OPERATOR,
    now: "2021-09-15",
  });
  expect(answer.text).toContain("6,02% so với tháng 7/2021");
});
