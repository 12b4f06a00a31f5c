import { describe, expect, it } from "vitest";
import { sayDate, sayPeriod } from "../../src/sentences/periods.js";

describe("a period in words", () => {
  it.each([
    ["2021-08", "tháng 8/2021", "August 2021"],
    ["2021-12", "tháng 12/2021", "December 2021"],
    ["2021-Q3", "quý III/2021", "Q3 2021"],
    ["2021", "năm 2021", "2021"],
    ["2021-08-05", "ngày 5/8/2021", "5 August 2021"],
    ["2021-01/2021-08", "8 tháng đầu năm 2021", "the first 8 months of 2021"],
    ["2021-01/2021-01", "tháng 1/2021", "January 2021"],
    ["2021-01/2021-12", "cả năm 2021", "the whole of 2021"],
    ["2021-07/2021-12", "từ tháng 7 đến tháng 12/2021", "July to December 2021"],
    ["2021/2025", "giai đoạn 2021-2025", "2021-2025"],
  ])("%s is %s, %s", (period, vi, en) => {
    expect(sayPeriod(period, "vi")).toBe(vi);
    expect(sayPeriod(period, "en")).toBe(en);
  });

  it("says both years of a range that crosses one", () => {
    expect(sayPeriod("2021-11/2022-03", "vi")).toBe("từ tháng 11/2021 đến tháng 3/2022");
    expect(sayPeriod("2021-11/2022-03", "en")).toBe("November 2021 to March 2022");
    expect(sayPeriod("2021-01/2022-03", "vi")).toBe("từ tháng 1/2021 đến tháng 3/2022");
  });

  it("says both ends of a range of days", () => {
    expect(sayPeriod("2021-08-01/2021-08-15", "vi")).toBe("từ ngày 1/8/2021 đến ngày 15/8/2021");
    expect(sayPeriod("2021-08-01/2021-08-15", "en")).toBe("1 August 2021 to 15 August 2021");
  });

  it("prints a date as records do", () => {
    expect(sayDate("2021-08-31", "vi")).toBe("31/8/2021");
    expect(sayDate("2021-08-31", "en")).toBe("31 August 2021");
  });
});
