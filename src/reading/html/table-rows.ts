import type { TableRow } from "../table-pieces.js";
import { ELEMENT_NODE, type Element, oneLine, TEXT_NODE } from "./dom.js";

/** Most columns or rows a cell is taken to span; pages state absurd ones. */
const MAX_SPAN = 40;

/** A cell that reaches down from a row above takes up columns in the rows below. */
interface Reaching {
  rows: number;
  readonly columns: number;
}

/** The rows of a table that hold words. A cell over several columns or rows stands in the first; the others are empty. */
export function tableRows(table: Element): readonly TableRow[] {
  const reaching = new Map<number, Reaching>();
  return [...table.querySelectorAll("tr")]
    .map((row) => layOutRow(row, reaching))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function layOutRow(row: Element, reaching: Map<number, Reaching>): TableRow {
  const cells: string[] = [];
  const started: (readonly [number, Reaching])[] = [];
  let isHead = true;
  const skipReached = () => {
    for (
      let above = reaching.get(cells.length);
      above !== undefined;
      above = reaching.get(cells.length)
    ) {
      const column = cells.length;
      cells.push(...new Array<string>(above.columns).fill(""));
      above.rows -= 1;
      if (above.rows <= 0) reaching.delete(column);
    }
  };
  for (const cell of row.children) {
    skipReached();
    if (cell.tagName !== "TH") isHead = false;
    const columns = spanOf(cell, "colspan");
    const rows = spanOf(cell, "rowspan");
    if (rows > 1) started.push([cells.length, { rows: rows - 1, columns }]);
    cells.push(cellWords(cell), ...new Array<string>(columns - 1).fill(""));
  }
  skipReached();
  for (const [column, cell] of started) reaching.set(column, cell);
  return { cells, isHead: isHead || row.parentElement?.tagName === "THEAD" };
}

function spanOf(cell: Element, attribute: "colspan" | "rowspan"): number {
  return Math.max(1, Math.min(Number(cell.getAttribute(attribute) ?? 1) || 1, MAX_SPAN));
}

/** The words of a cell on one line; a line break parts words, and spaces that set a child row in are kept. */
function cellWords(cell: Element): string {
  const text = rawText(cell);
  const indent = /^[ \t\n]*(\u{A0}{2,})/u.exec(text)?.[1]?.length ?? 0;
  return " ".repeat(indent) + oneLine(text);
}

function rawText(element: Element): string {
  let text = "";
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT_NODE) text += child.textContent ?? "";
    if (child.nodeType !== ELEMENT_NODE) continue;
    const parts = child.tagName === "BR" || child.tagName === "P" || child.tagName === "DIV";
    text += parts ? ` ${rawText(child)} ` : rawText(child);
  }
  return text;
}
