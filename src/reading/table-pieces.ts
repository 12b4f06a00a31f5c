import { isFigureCell } from "./cell-shapes.js";
import {
  isAddressList,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
} from "./official-layout.js";
import { CELL_GAP, type Piece } from "./pieces.js";

/** One row of a table: its cells left to right, spans laid out, and whether it has head cells only. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly isHead: boolean;
}

/** Cells a letterhead or signing table has at most. */
const MAX_FRAME_CELLS = 12;
const MAX_FRAME_CELL = 200;

/**
 * Does a table only set a letterhead, or the address list beside the signature, in two columns? `cells` are
 * all of its cells in any order, `lines` what stands in them line by line where the format tells.
 */
export function isFrameTable(cells: readonly string[], lines: readonly string[] = cells): boolean {
  if (cells.some((cell) => cell.length > MAX_FRAME_CELL)) return false;
  const isHead = lines.some((line) => isLetterheadLine(line) || isIssuerLine(line));
  const isFoot = lines.some((line) => isAddressList(line) || isSignatureLine(line));
  return (isHead || isFoot) && cells.length <= MAX_FRAME_CELLS;
}

/** Is a table one of data: two rows or more of two columns or more, with a figure among them? */
export function isDataTable(rows: readonly TableRow[]): boolean {
  const wide = rows.filter(({ cells }) => cells.length >= 2).length;
  const figures = rows.flatMap(({ cells }) => cells).filter(isFigureCell).length;
  return rows.length >= 2 && wide >= rows.length * 0.6 && figures > 0;
}

/**
 * The rows of a table of data under its caption: the first row, and rows of nothing but head cells under it,
 * are the header; leading rows of one cell are its title and unit. `rows` hold at least one word each.
 */
export function dataTablePieces(rows: readonly TableRow[], caption: string): readonly Piece[] {
  const start = Math.max(
    0,
    rows.findIndex(({ cells }) => filledOf(cells).length > 1),
  );
  const captions = [caption, ...rows.slice(0, start).flatMap(({ cells }) => cells)]
    .filter((words) => words.trim() !== "")
    .map((words): Piece => ({ ...NO_ROW, kind: "caption", words: words.trim() }));
  const headLines = rows.slice(start).findIndex(({ isHead }, index) => index > 0 && !isHead);
  return [
    ...captions,
    ...rows.slice(start).map(({ cells }, index): Piece => {
      const isHeader = index === 0 || index < headLines;
      return {
        kind: isHeader ? "table-header" : "table-row",
        words: cells.join(CELL_GAP),
        level: 0,
        cells,
        row: isHeader ? 0 : index - Math.max(0, headLines - 1),
        joined: index > 0,
      };
    }),
  ];
}

const NO_ROW = { level: 0, cells: [], row: null, joined: false } as const;

function filledOf(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== "");
}
