import { describe, expect, it } from "vitest";
import { findPeriods } from "../../src/language/period.js";
import { prepareQuestion, prepareRecord } from "../../src/language/prepared-text.js";
import { basePeriod, moveMonth, resolvePeriod } from "../../src/language/resolve-period.js";

const REFERENCE = { year: 2022, month: 9, day: 20 };
const read = (text: string) =>
  findPeriods(prepareQuestion(text)).map(
    (mention) => resolvePeriod(mention.value, REFERENCE)?.period ?? null,
  );

describe("periods", () => {
  it.each([
    ["trong tháng 7", "2022-07"],
    ["tại thời điểm 01/7", "2022-07-01"],
    ["tháng Bảy năm 2020", "2020-07"],
    ["tháng 07/2021", "2021-07"],
    ["t7", "2022-07"],
    ["T7/21", "2021-07"],
    ["thang 7 nam ngoai", "2021-07"],
    ["7 tháng đầu năm", "2022-01/2022-07"],
    ["bảy tháng năm 2021", "2021-01/2021-07"],
    ["7t/2021", "2021-01/2021-07"],
    ["lũy kế đến hết tháng 7/2021", "2021-01/2021-07"],
    ["nửa đầu năm 2020", "2020-01/2020-06"],
    ["quý III/2021", "2021-Q3"],
    ["quy 3 nam 2021", "2021-Q3"],
    ["q3", "2022-Q3"],
    ["cả năm 2021", "2021"],
    ["năm ngoái", "2021"],
    ["giai đoạn 2021 - 2025", "2021/2025"],
    ["đến ngày 25/6/2021", "2021-06-25"],
    ["ngày 5 tháng 4 năm 2021", "2021-04-05"],
    ["trước hai mươi tháng tư", "2022-04-20"],
    ["đến ba mươi tháng sáu", "2022-06-30"],
    ["trước hăm mốt tháng bảy", "2022-07-21"],
    ["đến ba mốt tháng ba", "2022-03-31"],
    ["sáng 30.9", "2022-09-30"],
    ["tháng này", "2022-09"],
    ["tháng trước", "2022-08"],
    ["July 2021", "2021-07"],
    ["in July", "2022-07"],
    ["the first seven months of 2021", "2021-01/2021-07"],
    ["7 months 2021", "2021-01/2021-07"],
    ["the third quarter of 2021", "2021-Q3"],
    ["Q3 2021", "2021-Q3"],
    ["by 15 June 2021", "2021-06-15"],
    ["June 15, 2021", "2021-06-15"],
  ])("%s is %s", (text, period) => {
    expect(read(text)[0]).toBe(period);
  });

  it.each([
    "3 tháng qua",
    "tháng tưởng niệm",
    "tối thiểu 5 tỷ",
    "tăng 2.9 lần",
    "8/11 huyện",
    "may be late",
  ])("%s is none", (text) => {
    expect(findPeriods(prepareRecord(text))).toEqual([]);
  });

  it("keeps month and cumulative apart in one sentence", () => {
    expect(read("tháng 8 thu 90 tỷ; 8 tháng thu 700 tỷ")).toEqual(["2022-08", "2022-01/2022-08"]);
  });

  it("knows what a comparison base points at", () => {
    expect(basePeriod("2022-01", "previous-month")).toBe("2021-12");
    expect(basePeriod("2022-01/2022-08", "same-period-last-year")).toBe("2021-01/2021-08");
    expect(basePeriod("2022-Q1", "previous-period")).toBe("2021-Q4");
    expect(basePeriod("2022-08", "plan")).toBeNull();
    expect(moveMonth("2022-12", 1)).toBe("2023-01");
  });
});
