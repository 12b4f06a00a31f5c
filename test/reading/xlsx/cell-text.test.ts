import { describe, expect, it } from "vitest";
import { shownDate, shownNumber } from "../../../src/reading/xlsx/cell-text.js";

describe("a number in a cell", () => {
  it.each([
    [1385.4, "#,##0.0", "1.385,4"],
    [1385.44, "#,##0.0", "1.385,4"],
    [1385, "0", "1385"],
    [2024, undefined, "2024"],
    [512.3, "General", "512,3"],
    [0.1 + 0.2, undefined, "0,3"],
    [0.685, "0.0%", "68,5%"],
    [1.02, "0%", "102%"],
    [12.5, "0.0#", "12,5"],
    [-20.25, "#,##0.00;(#,##0.00)", "-20,25"],
    [-20.25, "#,##0.00", "-20,25"],
    [512.3, '0.0" tỷ đồng"', "512,3 tỷ đồng"],
    [46000000, "#,##0,,", "46"],
    [1234567.5, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_)', "1.234.567,50"],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "0"],
    [1250000, "[$-42A]#,##0\\ \\₫", "1.250.000 ₫"],
  ])("of %d formatted %s is shown as %s", (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  it("is a date when Excel says so", () => {
    const date = new Date(Date.UTC(2024, 7, 31));
    expect(shownDate(date, "dd/mm/yyyy")).toBe("31/08/2024");
    expect(shownDate(date, "mm/yyyy")).toBe("08/2024");
  });
});
