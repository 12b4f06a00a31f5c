import type { Warning } from "../documents/document.js";
import { cover, type Span } from "../text/span.js";
import type { RawBlock } from "./blocks.js";
import { isIssuerLine, isLetterheadLine, isSignatureLine } from "./official-layout.js";
import type { RecordRole } from "./sheet-layout.js";

/** One record of a file of separated values or one row of a sheet, its cells as spans of the stored text. */
export interface SheetRecord {
  readonly cells: readonly Span[];
  /** 1-based row, as a spreadsheet numbers it. */
  readonly row: number;
  /** 0-based column of each cell. */
  readonly columns: readonly number[];
}

/**
 * The blocks of one sheet: its tables with their headers, and the lines above and below them as title, notes
 * or frames. `headerBlock` counts from the first block of the sheet.
 */
export function sheetBlocks(
  text: string,
  records: readonly SheetRecord[],
  roles: readonly RecordRole[],
): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  let header: number | null = null;
  let row = 0;
  records.forEach((record, index) => {
    const role = roles[index];
    const { cells } = record;
    const filled = cells.filter((cell) => text.slice(cell.start, cell.end).trim() !== "");
    if (role === undefined || role === "blank" || filled.length === 0) return;
    const outer = cover(filled);
    const markup = betweenCells(outer, filled);
    if (role === "text") {
      header = null;
      const locator = { cells: rangeOf(record, filled) };
      blocks.push({ ...outer, ...textKind(text, filled, blocks), markup, locator });
      return;
    }
    const opens = role === "header" && header === null;
    row = opens || role === "header" || role === "numbering" ? 0 : row + 1;
    blocks.push({
      ...outer,
      kind: role === "row" ? "table-row" : "table-header",
      cells,
      headerBlock: opens ? null : header,
      markup,
      locator: { row, cells: rangeOf(record, filled) },
    });
    if (opens) header = blocks.length - 1;
  });
  return blocks;
}

function textKind(
  text: string,
  filled: readonly Span[],
  before: readonly RawBlock[],
): Pick<RawBlock, "kind" | "level"> {
  const lines = filled.map((cell) => text.slice(cell.start, cell.end).trim());
  if (lines.some((line) => isLetterheadLine(line) || isIssuerLine(line) || isSignatureLine(line)))
    return { kind: "frame" };
  if (lines.some((line) => /^Người (?:lập|kiểm)/u.test(line))) return { kind: "frame" };
  const [first = ""] = lines;
  const isNote = /^[(*]|^(?:Ghi chú|Nguồn|Đơn vị|ĐVT|Đvt|Note|Source|Unit)(?!\p{L})/u.test(first);
  const isTitle = before.every(({ kind }) => kind === "frame" || kind === "heading");
  return !isNote && isTitle ? { kind: "heading", level: 1 } : { kind: "paragraph", level: 0 };
}

/** What stands between the words of a record's cells: separators and quotes. */
function betweenCells(outer: Span, filled: readonly Span[]): readonly Span[] {
  return filled
    .slice(1)
    .map((cell, index) => ({ start: filled[index]?.end ?? outer.start, end: cell.start }));
}

/** `A5:I5`, as a spreadsheet names the record's cells. */
function rangeOf(record: SheetRecord, filled: readonly Span[]): string {
  const name = (cell: Span | undefined) => {
    const at = cell === undefined ? 0 : record.cells.indexOf(cell);
    return `${columnName(record.columns[at] ?? 0)}${record.row}`;
  };
  const [first, last] = [name(filled[0]), name(filled.at(-1))];
  return first === last ? first : `${first}:${last}`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The words of a block with a space for its markup. */
export function sheetWords(text: string, block: RawBlock): string {
  let words = "";
  let at = block.start;
  for (const mark of block.markup ?? []) {
    words += `${text.slice(at, mark.start)} `;
    at = mark.end;
  }
  return words + text.slice(at, block.end);
}

/** What a person should mend when none of the records is a header. */
export function headerDoubts(roles: readonly RecordRole[]): readonly Warning[] {
  if (roles.includes("header")) return [];
  return [
    {
      code: "table-without-header",
      message: "no header names the columns, so no figure was read; add a header row",
    },
  ];
}
