import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/reading/readers.js";
import { readingsOf } from "./read-rows.js";

// Traps held elsewhere: 4 (year, place) and 21 (three dates) test/facts/document-context.test.ts; 8 (superseded) and
// 9 (captions) test/facts/ledger.test.ts; blank units, dashes and indexes of tables (12, 22, pattern 34)
// test/facts/table/formats.test.ts; a page's frame (13) test/reading/html; merged places (17) test/language/place.test.ts.

const SPELLED = [
  "Tổng mức bán lẻ hàng hóa tháng 5 đạt 742,3 tỷ đồng, tăng 1,02% so với cùng kỳ năm trước.",
  "Sản lượng thủy sản tháng 5 đạt 3.210 tấn, giảm 2% so với tháng trước.",
  "Lũy kế 5 tháng, thu ngân sách đạt 1.602 tỷ đồng, bằng 44,5% dự toán HĐND tỉnh giao.",
];
/** What a plain-text file with this content is stored as. */
const stored = (text: string) =>
  readFile({ path: "record.txt", bytes: new TextEncoder().encode(text) }).text.trim();

/** One way of writing a sentence otherwise. */
const WAYS: readonly (readonly [string, (sentence: string) => string])[] = [
  ["decomposed accents", (sentence) => stored(sentence.normalize("NFD"))],
  [
    "the tone on the other vowel",
    (sentence) => sentence.replace("hóa", "hoá").replace("thủy", "thuỷ").replace("Lũy", "Luỹ"),
  ],
  [
    "i for y",
    (sentence) => sentence.replaceAll("tỷ", "tỉ").replaceAll("kỳ", "kì").replace("Lũy", "Lũy"),
  ],
  ["no space before a unit", (sentence) => sentence.replace(" tấn", "tấn").replace("% ", " % ")],
  [
    "no space after a verb",
    (sentence) => sentence.replace("tăng 1", "tăng1").replace("giảm 2", "giảm2"),
  ],
  ["capitals", (sentence) => sentence.toUpperCase().replaceAll("TẤN", "tấn")],
  ["hard wraps", (sentence) => sentence.replace(", ", ",\n").replace("so với ", "so với\n")],
];

describe.each(SPELLED)("%s", (sentence) => {
  it.each(WAYS)("reads the same with %s", (_, write) => {
    const lower = (readings: readonly string[]) => readings.map((line) => line.toLowerCase());
    expect(lower(readingsOf(write(sentence)))).toEqual(lower(readingsOf(sentence)));
  });

  it("is read at all", () => {
    expect(readingsOf(sentence)).toHaveLength(2);
  });
});
