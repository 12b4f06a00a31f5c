import { describe, expect, it } from "vitest";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument } from "../../src/facts/metadata.js";
import { readFile } from "../../src/reading/readers.js";

/** The figures of a paragraph that follows one on budget revenue. */
const figureBehind = (sentence: string) => {
  const source = `BÁO CÁO tình hình tháng 5 năm 2023 tỉnh Lào Cai\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt 780 tỷ đồng. ${sentence}\n`;
  const document = readFile({ path: "bao-cao.txt", bytes: Buffer.from(source) });
  const { metadata } = describeDocument({ path: "bao-cao.txt", document, settings: {} });
  return extractFacts(document, metadata).observations[1];
};

describe("a sentence that turns to another matter", () => {
  it.each([
    "Ở mặt trận chống hạn, 14,5 tỷ đồng đã chi cho các xã.",
    "Về cứu trợ, 9,2 tỷ đồng đã đến tay dân.",
    "Trên lĩnh vực khuyến học, 3,1 tỷ đồng được trao.",
  ])("takes no head from before: %s", (sentence) => {
    expect(figureBehind(sentence)?.indicator).not.toBe("state-budget-revenue");
  });

  it("but one that gives only its time goes on", () => {
    expect(figureBehind("Năm tháng đầu năm đạt 3.912 tỷ đồng.")).toMatchObject({
      indicator: "state-budget-revenue",
      value: 3912,
    });
  });
});
