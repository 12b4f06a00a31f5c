import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { zipSync } from "fflate";
import type { SourceDocument, Warning } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { type Archive, openArchive } from "../office/archive.js";
import { CELL_GAP } from "../pieces.js";
import type { Reader } from "../reader.js";
import { damaged, otherFormat, withoutText } from "../refusals.js";
import { headerDoubts, sheetBlocks, sheetWords } from "../sheet-blocks.js";
import { type RecordRole, rolesOf } from "../sheet-layout.js";
import { titleFrom } from "../title.js";
import { type SheetRows, sheetRows } from "./sheet-rows.js";

/**
 * An Excel workbook: every visible sheet, row and column with its values as they are shown, formulas by their
 * stored results, merged cells in their first. The stored text has a row a line, cells parted by ` | `, sheets
 * parted by a blank line; a sheet's own name opens it where there are several.
 */
export const xlsxReader: Reader = {
  extensions: [".xlsx", ".xlsm"],
  read: async ({ path, bytes }) => {
    const archive = openArchive(path, bytes);
    if (!archive.names.includes("xl/workbook.xml")) throw notExcel(path, archive);
    const sheets = await sheetsOf(path, archive);
    const visible = sheets.filter(({ state }) => state === "visible");
    const read = visible.map((sheet) => sheetRows(path, sheet));
    const filled = read.filter(({ rows }) =>
      rows.some(({ cells }) => cells.some((cell) => cell !== "")),
    );
    if (filled.length === 0)
      throw withoutText(path, "unhide the sheets that are to be read, or save them as values");
    const { text, raw, roles } = layOut(filled);
    const wordsOf = (block: RawBlock) => sheetWords(text, block);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: titleFrom(raw, wordsOf),
      date: null,
      type: "table",
      warnings: [
        ...hiddenSheets(sheets.filter(({ state }) => state !== "visible")),
        ...read.flatMap(hiddenParts),
        ...headerDoubts(roles),
      ],
    };
    return document;
  },
};

/** Inflated under the limits first, then handed on stored as it is: the library inflates nothing itself. */
async function sheetsOf(path: string, archive: Archive): Promise<readonly Worksheet[]> {
  const parts = Object.fromEntries(
    archive.names
      .filter((name) => /^(?:\[Content_Types\]\.xml|_rels\/|xl\/)/u.test(name))
      .filter((name) => /\.(?:xml|rels)$/u.test(name))
      .map((name) => [name, archive.read(name) ?? new Uint8Array()]),
  );
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(zipSync(parts, { level: 0 }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw damaged(path, reason.slice(0, 120), cause);
  }
  return workbook.worksheets;
}

function notExcel(path: string, archive: Archive) {
  return archive.names.includes("word/document.xml")
    ? otherFormat(path, "a Word document")
    : otherFormat(path, "an archive without an Excel workbook");
}

/** Names that Excel gives by itself. */
const DEFAULT_NAME = /^(?:sheet|trang[ _]?tính|bảng)\s?\d*$/iu;

function layOut(sheets: readonly SheetRows[]): {
  readonly text: string;
  readonly raw: readonly RawBlock[];
  readonly roles: readonly RecordRole[];
} {
  let text = "";
  const raw: RawBlock[] = [];
  const roles: RecordRole[] = [];
  for (const { name, rows, columns } of sheets) {
    if (text !== "") text += "\n\n";
    if (sheets.length > 1 && !DEFAULT_NAME.test(name)) {
      raw.push({
        start: text.length,
        end: text.length + name.length,
        kind: "heading",
        level: 2,
        locator: { sheet: name },
      });
      text += `${name}\n`;
    }
    const lines: string[] = [];
    let at = text.length;
    const records = rows.map(({ row, cells }) => {
      const spans = cells.map((cell) => {
        const span = { start: at, end: at + cell.length };
        at += cell.length + CELL_GAP.length;
        return span;
      });
      const line = cells.join(CELL_GAP);
      lines.push(line);
      at = (spans[0]?.start ?? at) + line.length + 1;
      return { cells: spans, row, columns };
    });
    text += lines.join("\n");
    const own = rolesOf(rows.map(({ cells }) => cells));
    roles.push(...own);
    const before = raw.length;
    for (const block of sheetBlocks(text, records, own))
      raw.push({
        ...block,
        headerBlock:
          block.headerBlock === null || block.headerBlock === undefined
            ? null
            : block.headerBlock + before,
        locator: { ...block.locator, sheet: name },
      });
  }
  return { text, raw, roles };
}

function hiddenSheets(sheets: readonly Worksheet[]): readonly Warning[] {
  return sheets.map(({ name }) => ({
    code: "sheet-hidden",
    message: `the sheet ${name} is hidden and was not read; unhide it if it belongs to the record`,
  }));
}

function hiddenParts(sheet: SheetRows): readonly Warning[] {
  const { name, hiddenRows, hiddenColumns, missingResults } = sheet;
  const warnings: Warning[] = [];
  if (hiddenRows + hiddenColumns > 0)
    warnings.push({
      code: "cells-hidden",
      message: `${hiddenRows} rows and ${hiddenColumns} columns of the sheet ${name} are hidden and were not read`,
    });
  if (missingResults > 0)
    warnings.push({
      code: "formula-without-result",
      message: `${missingResults} formulas of the sheet ${name} have no stored result; open the file in a spreadsheet program and save it`,
    });
  return warnings;
}
