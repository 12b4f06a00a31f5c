import { dataTablePieces, isDataTable, isFrameTable } from "../table-pieces.js";
import { type Element, wordsOf } from "./dom.js";
import type { PagePiece } from "./page-pieces.js";
import { tableRows } from "./table-rows.js";

/**
 * The pieces of a table: its rows under its caption; one frame for a letterhead or signing table; null for a
 * table that only lays out a page, whose cells are read as text.
 */
export function tablePieces(table: Element, isMain: boolean): readonly PagePiece[] | null {
  const rows = tableRows(table);
  const flat = rows.flatMap(({ cells }) => cells);
  if (flat.length === 0) return [];
  if (isFrameTable(flat)) {
    const words = rows
      .map(({ cells }) => cells.filter((cell) => cell !== "").join(" | "))
      .join("\n");
    return [{ kind: "frame", words, level: 0, cells: [], row: null, joined: false, isMain }];
  }
  if (!isDataTable(rows) || table.querySelector("table") !== null) return null;
  const caption = wordsOf(table.querySelector("caption"));
  return dataTablePieces(rows, caption).map((piece) => ({ ...piece, isMain }));
}
