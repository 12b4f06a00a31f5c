import { isFigureCell } from "../cell-shapes.js";
import {
  isAddressList,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
} from "../official-layout.js";
import { type Element, wordsOf } from "./dom.js";
import type { Piece } from "./page-pieces.js";
import { tableRows } from "./table-rows.js";

/**
 * The rows of a table of data under its caption: the first row, and rows of nothing but head cells under it,
 * are the header, and leading rows of one cell its title and unit; one frame for a letterhead or signing table; null
 * for a table that only lays out a page, whose cells are read as text.
 */
export function tablePieces(table: Element, isMain: boolean): readonly Piece[] | null {
  const read = tableRows(table);
  const rows = read.map(({ cells }) => cells);
  const flat = rows.flat();
  if (flat.length === 0) return [];
  if (isFrameTable(flat)) {
    const words = rows.map((cells) => cells.filter((cell) => cell !== "").join(" | ")).join("\n");
    return [{ kind: "frame", words, level: 0, cells: [], row: null, joined: false, isMain }];
  }
  if (!isData(rows) || table.querySelector("table") !== null) return null;
  const start = Math.max(
    0,
    rows.findIndex((cells) => filledOf(cells).length > 1),
  );
  const above = [wordsOf(table.querySelector("caption")), ...rows.slice(0, start).flat()];
  const captions = above
    .filter((words) => words.trim() !== "")
    .map((words): Piece => ({ ...NO_ROW, kind: "caption", words: words.trim(), isMain }));
  const headLines = read.slice(start).findIndex(({ isHead }, index) => index > 0 && !isHead);
  return [
    ...captions,
    ...rows.slice(start).map((cells, index): Piece => {
      const isHeader = index === 0 || index < headLines;
      return {
        kind: isHeader ? "table-header" : "table-row",
        words: cells.join(" | "),
        level: 0,
        cells,
        row: isHeader ? 0 : index - Math.max(0, headLines - 1),
        joined: index > 0,
        isMain,
      };
    }),
  ];
}

const NO_ROW = { level: 0, cells: [], row: null, joined: false } as const;

function filledOf(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== "");
}

const MAX_FRAME_CELL = 200;

function isFrameTable(cells: readonly string[]): boolean {
  if (cells.some((cell) => cell.length > MAX_FRAME_CELL)) return false;
  const isHead = cells.some((cell) => isLetterheadLine(cell) || isIssuerLine(cell));
  const isFoot = cells.some((cell) => isAddressList(cell) || isSignatureLine(cell));
  return (isHead || isFoot) && cells.length <= 12;
}

/** Two rows or more of two columns or more, with a figure among them. */
function isData(rows: readonly (readonly string[])[]): boolean {
  const wide = rows.filter((cells) => cells.length >= 2).length;
  const figures = rows.flat().filter(isFigureCell).length;
  return rows.length >= 2 && wide >= rows.length * 0.6 && figures > 0;
}
