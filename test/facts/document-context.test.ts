import { describe, expect, it } from "vitest";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument, type RecordSettings } from "../../src/facts/metadata.js";
import type { Observation } from "../../src/facts/observation.js";
import { readFile } from "../../src/reading/readers.js";

/** The figures of a plain-text record with what the document as a whole says about them. */
function observationsOf(text: string, settings: RecordSettings = {}): readonly Observation[] {
  const path = "record.txt";
  const document = readFile({ path, bytes: new TextEncoder().encode(text) });
  const { metadata } = describeDocument({ path, document, settings });
  return extractFacts(document, metadata).observations;
}

const NOTICE = `UBND TỈNH BẮC KẠN
Số: 41/TB-UBND
Bắc Kạn, ngày 12 tháng 6 năm 2022

THÔNG BÁO
Kết luận phiên họp thường kỳ tháng 5 năm 2022

Tại phiên họp ngày 27/5/2022, các thành viên đã thảo luận.

Tính đến ngày 20/5, thu ngân sách đạt 1.480 tỷ đồng.

Thu nội địa trong tháng đạt 290,1 tỷ đồng.
`;

describe("trap 4. year and place are not in the sentence", () => {
  it("the year is one after that of cùng kỳ năm X, the place the folder's", () => {
    const text =
      "Tháng 8, thu ngân sách đạt 318,7 tỷ đồng, tăng 4% so với cùng kỳ năm 2020.\n\nKế hoạch giai đoạn 2021-2025 đang được rà soát.\n";
    const [level] = observationsOf(text, { place: "Hà Giang" });
    expect(level).toMatchObject({ period: "2021-08", periodProvenance: "implied", value: 318.7 });
    expect(level).toMatchObject({ place: "Hà Giang", placeProvenance: "implied" });
  });

  it("the folder's year stands before a year that is only a stage's", () => {
    const text = "Tháng 8, thu ngân sách đạt 318,7 tỷ đồng trong giai đoạn 2021-2025.\n";
    expect(observationsOf(text, { year: 2022 })[0]?.period).toBe("2022-08");
  });
});

describe("trap 21. a notice has the days of the meeting, of issue and of the data", () => {
  it("a figure is of the day that its own sentence says", () => {
    expect(observationsOf(NOTICE).map(({ period, value }) => [period, value])).toEqual([
      ["2022-05-20", 1480],
      ["2022-05", 290.1],
    ]);
  });
});
