import { describe, expect, it } from "vitest";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument } from "../../src/facts/metadata.js";
import type { Observation } from "../../src/facts/observation.js";
import { readFile } from "../../src/reading/readers.js";

const figureOf = (sentence: string): Observation | undefined => {
  const source = `BÁO CÁO tình hình tháng 5 năm 2023 tỉnh Cao Bằng\n\n${sentence}\n`;
  const document = readFile({ path: "bao-cao.txt", bytes: Buffer.from(source) });
  const { metadata } = describeDocument({ path: "bao-cao.txt", document, settings: {} });
  return extractFacts(document, metadata).observations[0];
};

describe("a figure whose name goes on with a province", () => {
  it.each([
    "Thu ngân sách Cao Bằng tháng 5 đạt 210 tỷ đồng.",
    "Thu ngân sách của tỉnh Cao Bằng tháng 5 đạt 210 tỷ đồng.",
  ])("of the document is no part of it: %s", (sentence) => {
    expect(figureOf(sentence)).toMatchObject({ path: [], place: "Cao Bằng", value: 210 });
  });

  it("of another is that province's", () => {
    expect(figureOf("Thu ngân sách Lạng Sơn tháng 5 đạt 820 tỷ đồng.")).toMatchObject({
      path: [],
      place: "Lạng Sơn",
    });
  });

  it("but a district keeps its share", () => {
    const figure = figureOf("Thu ngân sách huyện Trùng Khánh tháng 5 đạt 3,2 tỷ đồng.");
    expect(figure?.place).toBe("Cao Bằng");
    expect(figure?.path.join(" ")).toContain("Trùng Khánh");
  });
});

describe("a month that a figure is compared with", () => {
  it.each([
    ["CPI tháng 5/2023 tăng 0,3% so với tháng 4.", "previous-month"],
    ["CPI tháng 1/2022 tăng 0,3% so với tháng 12.", "previous-month"],
    ["CPI tháng 3/2021 tăng 0,3% so với tháng 2.", "previous-month"],
    ["CPI tháng 3/2021 tăng 0,3% so với tháng 3/2020.", "same-period-last-year"],
    ["CPI tháng 3/2021 tăng 0,3% so với tháng 1.", "2021-01"],
  ])("is the last of its name before the figure's own time: %s", (sentence, base) => {
    expect(figureOf(sentence)?.base).toBe(base);
  });
});
