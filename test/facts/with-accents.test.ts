import { describe, expect, it } from "vitest";
import { NOWHERE, type SourceDocument } from "../../src/documents/document.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument } from "../../src/facts/metadata.js";
import { withAccents } from "../../src/facts/with-accents.js";

const ACCENTED = [
  "UBND TỈNH ĐẮK NÔNG",
  "Báo cáo tình hình kinh tế - xã hội tháng 4 năm 2017",
  "1. Thu ngân sách trên địa bàn tháng 4 ước 186,4 tỷ đồng, tăng 7,2% so với tháng trước; lũy kế 4 tháng 702,9 tỷ đồng, đạt 36,1% dự toán.",
  "2. Kim ngạch xuất khẩu 4 tháng đạt 312,5 triệu USD, giảm 3,4% so với cùng kỳ.",
  "3. Tỷ lệ hộ nghèo còn 16,58%. Toàn tỉnh có 9 xã đạt chuẩn nông thôn mới.",
];
const BARE = [
  "UBND TINH DAK NONG",
  "Bao cao tinh hinh kinh te - xa hoi thang 4 nam 2017",
  "1. Thu ngan sach tren dia ban thang 4 uoc 186,4 ty dong, tang 7,2% so voi thang truoc; luy ke 4 thang 702,9 ty dong, dat 36,1% du toan.",
  "2. Kim ngach xuat khau 4 thang dat 312,5 trieu USD, giam 3,4% so voi cung ky.",
  "3. Ty le ho ngheo con 16,58%. Toan tinh co 9 xa dat chuan nong thon moi.",
];
const ENGLISH = [
  "The province took in VND 186.4 billion in April 2017, and the total of the year was up on that of the one before.",
];

function documentOf(lines: readonly string[]): SourceDocument {
  let at = 0;
  const blocks = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return {
      kind: "paragraph" as const,
      start,
      end: start + line.length,
      locator: NOWHERE,
      level: 0,
      markup: [],
      cells: [],
      headerBlock: null,
    };
  });
  const text = lines.join("\n");
  return { text, blocks, title: null, date: null, type: null, warnings: [] };
}

function factsOf(document: SourceDocument) {
  const { metadata } = describeDocument({ path: "2017/04.txt", document, settings: {} });
  return extractFacts(document, metadata).observations.map((observation) => ({
    indicator: observation.indicator,
    place: observation.place,
    period: observation.period,
    measure: observation.measure,
    base: observation.base,
    value: observation.value,
    span: observation.valueSpan,
  }));
}

describe("a record sent without accents", () => {
  it("gives the figures of the same record with them, at the same places", () => {
    const accented = factsOf(documentOf(ACCENTED));
    expect(accented.map(({ value }) => value)).toContain(702.9);
    expect(factsOf(withAccents(documentOf(BARE)))).toEqual(accented);
  });

  it("keeps its length, its spans and what it is not sure of", () => {
    const document = documentOf(["Kho qyz", ...BARE]);
    const read = withAccents(document);
    expect(read.text).toHaveLength(document.text.length);
    expect(read.blocks).toBe(document.blocks);
    expect(read.text).toMatch(/^Kho qyz/u);
  });

  it.each([
    ["with accents", ACCENTED],
    ["in English", ENGLISH],
  ])("is told from one %s, which stays as it is", (_what, lines) => {
    const document = documentOf(lines);
    expect(withAccents(document)).toBe(document);
  });
});
