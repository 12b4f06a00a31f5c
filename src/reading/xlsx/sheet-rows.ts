import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { tooCostly } from "../refusals.js";
import { READING_LIMITS } from "../sandbox/limits.js";
import { shownDate, shownNumber } from "./cell-text.js";

/** A sheet as a person sees it: its visible rows with words, and what is not shown. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly columns: readonly number[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Formulas whose result was never stored. */
  readonly missingResults: number;
}

export interface SheetRow {
  /** 1-based. */
  readonly row: number;
  /** The words of each visible column; of merged cells only the first has any. */
  readonly cells: readonly string[];
}

/** Columns looked at; a table of a record has far fewer. */
const MAX_COLUMNS = 256;

/** Reads one sheet. Throws `file-too-large` for more rows than are read of one file. */
export function sheetRows(path: string, sheet: Worksheet): SheetRows {
  const words = new Map<number, Map<number, string>>();
  const filled = new Set<number>();
  let hiddenRows = 0;
  let missingResults = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) {
      hiddenRows += 1;
      return;
    }
    const cells = new Map<number, string>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MAX_COLUMNS) return;
      if (isFormula(cell.value) && cell.value.result === undefined) missingResults += 1;
      const text = isInsideMerge(cell) ? "" : cellWords(cell);
      if (text.trim() === "") return;
      cells.set(column, text);
      filled.add(column);
    });
    if (words.size > READING_LIMITS.blocks) throw tooCostly(path, `${READING_LIMITS.blocks} rows`);
    words.set(number, cells);
  });
  const columns = Array.from({ length: Math.max(0, ...filled) }, (_, index) => index + 1);
  const isHidden = (column: number) => sheet.getColumn(column).hidden === true;
  const visible = columns.filter((column) => !isHidden(column));
  return {
    name: sheet.name.normalize("NFC"),
    rows: [...words].map(([row, cells]) => ({
      row,
      cells: visible.map((column) => cells.get(column) ?? ""),
    })),
    columns: visible.map((column) => column - 1),
    hiddenRows,
    hiddenColumns: columns.filter((column) => isHidden(column) && filled.has(column)).length,
    missingResults,
  };
}

function isInsideMerge(cell: Cell): boolean {
  return cell.isMerged && cell.master.address !== cell.address;
}

/** The words of a cell on one line, set in as its alignment says. */
function cellWords(cell: Cell): string {
  const words = shown(cell.value, formatOf(cell)).normalize("NFC").replace(/\s+/gu, " ").trim();
  const indent = Number(cell.alignment?.indent ?? 0);
  return words === "" ? "" : " ".repeat(Math.max(0, Math.min(indent * 2, 20))) + words;
}

function formatOf(cell: Cell): string | undefined {
  return typeof cell.numFmt === "object" ? cell.numFmt.formatCode : cell.numFmt;
}

function isFormula(value: unknown): value is { readonly result?: unknown } {
  return (
    typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value)
  );
}

/** A value as its cell shows it; a formula by the result that was stored with it. */
function shown(value: unknown, format: string | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return shownNumber(value, format);
  if (typeof value === "string") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : shownDate(value, format);
  if (isFormula(value)) return shown(value.result, format);
  if (typeof value !== "object") return "";
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: string }) => part.text ?? "").join("");
  if ("text" in value) return shown(value.text, format);
  return "error" in value ? String(value.error) : "";
}
