import {
  isAddressList,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
} from "../official-layout.js";
import { type Element, wordsOf } from "./dom.js";
import type { Piece } from "./page-pieces.js";

/** Most columns a cell is taken to span; pages state absurd ones. */
const MAX_SPAN = 40;

/**
 * The rows of a table of data, its first row the header; one frame for a letterhead or signing table; null
 * for a table that only lays out a page, whose cells are read as text.
 */
export function tablePieces(table: Element, isMain: boolean): readonly Piece[] | null {
  const rows = [...table.querySelectorAll("tr")]
    .map(cellsOf)
    .filter((cells) => cells.some((cell) => cell !== ""));
  const flat = rows.flat();
  if (flat.length === 0) return [];
  if (isFrameTable(flat)) {
    const words = rows.map((cells) => cells.filter((cell) => cell !== "").join(" | ")).join("\n");
    return [{ kind: "frame", words, level: 0, cells: [], row: null, joined: false, isMain }];
  }
  if (!isData(rows) || table.querySelector("table") !== null) return null;
  return rows.map((cells, row) => ({
    kind: row === 0 ? "table-header" : "table-row",
    words: cells.join(" | "),
    level: 0,
    cells,
    row,
    joined: row > 0,
    isMain,
  }));
}

/** A cell over several columns stands in the first; the others are empty. */
function cellsOf(row: Element): readonly string[] {
  return [...row.children].flatMap((cell) => {
    const span = Math.min(Number(cell.getAttribute("colspan") ?? 1) || 1, MAX_SPAN);
    return [wordsOf(cell), ...new Array<string>(Math.max(0, span - 1)).fill("")];
  });
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
  const figures = rows.flat().filter((cell) => /^[-–+(]?\d[\d.,]*\s?%?\)?$/u.test(cell)).length;
  return rows.length >= 2 && wide >= rows.length * 0.6 && figures > 0;
}
