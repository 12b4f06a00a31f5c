import { describe, expect, it } from "vitest";
import { docx, paragraph } from "../../made-files/docx.js";
import { xlsx } from "../../made-files/xlsx.js";
import { cellsOf, linesOf } from "../blocks-of.js";
import { readAny } from "../read-any.js";

const readSheet = async (rows: readonly (readonly unknown[])[]) =>
  readAny("bieu.xlsx", await xlsx({ "Biểu 1": (sheet) => sheet.addRows(rows as unknown[][]) }));

describe("a workbook", () => {
  it("gives title, unit, header and rows, each with its cells' addresses", async () => {
    const document = await readSheet([
      ["TỔNG HỢP THU NGÂN SÁCH THÁNG 8 NĂM 2024"],
      [null, null, "Đơn vị: tỷ đồng"],
      ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
      ["Thu nội địa", 480, 505.25],
    ]);
    expect(linesOf(document)).toEqual([
      "heading: TỔNG HỢP THU NGÂN SÁCH THÁNG 8 NĂM 2024",
      "paragraph: Đơn vị: tỷ đồng",
      "table-header: Chỉ tiêu Kế hoạch Thực hiện",
      "table-row: Thu nội địa 480 505,25",
    ]);
    expect(document.blocks.map(({ locator }) => [locator.sheet, locator.cells])).toEqual([
      ["Biểu 1", "A1"],
      ["Biểu 1", "C2"],
      ["Biểu 1", "A3:C3"],
      ["Biểu 1", "A4:C4"],
    ]);
    expect(document.blocks[3]).toMatchObject({ headerBlock: 2, locator: { row: 1 } });
  });

  it("shows formulas by their stored results and merged cells once", async () => {
    const document = await readAny(
      "bieu.xlsx",
      await xlsx({
        Sheet1: (sheet) => {
          sheet.addRows([
            ["Chỉ tiêu", "Tháng 8", null],
            [null, "Kế hoạch", "Thực hiện"],
            ["Thu", 500, { formula: "B3*1.1", result: 550 }],
          ]);
          sheet.mergeCells("B1:C1");
          sheet.mergeCells("A1:A2");
        },
      }),
    );
    expect(document.blocks.map((block) => cellsOf(document, block))).toEqual([
      ["Chỉ tiêu", "Tháng 8", ""],
      ["", "Kế hoạch", "Thực hiện"],
      ["Thu", "500", "550"],
    ]);
    expect(document.warnings).toEqual([]);
  });

  it("never shows hidden sheets, rows and columns, and says so", async () => {
    const document = await readAny(
      "bieu.xlsx",
      await xlsx({
        "Biểu 1": (sheet) => {
          sheet.addRows([
            ["Chỉ tiêu", "Nháp", "Thực hiện"],
            ["Thu", 499, 512.3],
            ["Chi", 399, 401],
          ]);
          sheet.getColumn(2).hidden = true;
          sheet.getRow(3).hidden = true;
        },
        "Tính toán": (sheet) => {
          sheet.addRow(["Thu", 999]);
          sheet.state = "hidden";
        },
      }),
    );
    expect(document.text).toBe("Chỉ tiêu | Thực hiện\nThu | 512,3");
    expect(document.blocks[1]?.locator.cells).toBe("A2:C2");
    expect(document.warnings.map(({ code }) => code)).toEqual(["sheet-hidden", "cells-hidden"]);
  });

  it("warns of formulas that were never calculated", async () => {
    const document = await readSheet([
      ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
      ["Thu", 500, { formula: "B2*2" }],
    ]);
    expect(document.warnings.map(({ code }) => code)).toEqual(["formula-without-result"]);
  });

  it("opens each of several sheets with its name", async () => {
    const fill = (value: number) => (sheet: { addRows(rows: unknown[][]): unknown }) =>
      sheet.addRows([
        ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
        ["Thu", 500, value],
      ]);
    const document = await readAny(
      "bieu.xlsx",
      await xlsx({ "Tháng 8": fill(512.3), "Tháng 9": fill(530) }),
    );
    expect(linesOf(document)).toEqual([
      "heading: Tháng 8",
      "table-header: Chỉ tiêu Kế hoạch Thực hiện",
      "table-row: Thu 500 512,3",
      "heading: Tháng 9",
      "table-header: Chỉ tiêu Kế hoạch Thực hiện",
      "table-row: Thu 500 530",
    ]);
    expect(document.blocks[5]).toMatchObject({ headerBlock: 4, locator: { sheet: "Tháng 9" } });
  });

  it("is refused when it is none, or has nothing to show", async () => {
    await expect(readAny("a.xlsx", docx(paragraph("Thu đạt 5 tỷ đồng.")))).rejects.toMatchObject({
      code: "format-mismatch",
    });
    const hidden = await xlsx({
      A: (sheet) => {
        sheet.addRow(["Thu"]);
        sheet.state = "hidden";
      },
    });
    await expect(readAny("a.xlsx", hidden)).rejects.toMatchObject({ code: "file-empty" });
  });
});
