import type { Span } from "../../text/span.js";
import { cellsOf, isSeparated, separatedCells } from "./line-cells.js";
import type { Line } from "./lines.js";

/** A cell with its columns on the line, so that cells of several lines can be set under one another. */
interface PlacedCell extends Span {
  readonly from: number;
  readonly to: number;
}

/** The cells of a table, column by column; blanks are spans without length. */
export interface AlignedCells {
  readonly body: readonly (readonly Span[])[];
  readonly header: readonly (readonly Span[])[];
}

/**
 * Sets the cells of a table's lines into columns by where they stand. `body` lines decide the columns; a
 * header's cell joins the column it stands over, and one over several joins the first. Null when the lines
 * are not set in columns.
 */
export function alignCells(body: readonly Line[], header: readonly Line[]): AlignedCells | null {
  if ([...body, ...header].every(isSeparated))
    return { body: body.map(separatedCells), header: header.map(separatedCells) };
  const rows = body.map(placedCells);
  const columns = columnsOf(rows.flat());
  const set = rows.map((cells, index) => setInto(columns, cells, body[index] as Line));
  if (set.some((cells) => cells === null)) return alignInOrder(body, header);
  return {
    body: set as readonly (readonly Span[])[],
    header: header.map((line, index) =>
      setHeader(columns, placedCells(line), line, index === header.length - 1),
    ),
  };
}

function placedCells(line: Line): readonly PlacedCell[] {
  const origin = line.start - line.indent;
  return cellsOf(line).map((cell) => ({
    ...cell,
    from: cell.start - origin,
    to: cell.end - origin,
  }));
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** Cells that overlap on the page are one column. */
function columnsOf(cells: readonly PlacedCell[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { from, to } of [...cells].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to)
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else columns.push({ from, to });
  }
  return columns;
}

function setInto(
  columns: readonly Column[],
  cells: readonly PlacedCell[],
  line: Line,
): readonly Span[] | null {
  const set: Span[] = columns.map(() => ({ start: line.end, end: line.end }));
  for (const cell of cells) {
    const at = columns.findIndex(({ from, to }) => from <= cell.from && cell.to <= to);
    const taken = set[at];
    if (taken === undefined || taken.start < taken.end) return null;
    set[at] = { start: cell.start, end: cell.end };
  }
  return set;
}

function setHeader(
  columns: readonly Column[],
  cells: readonly PlacedCell[],
  line: Line,
  isLast: boolean,
): readonly Span[] {
  const set: Span[] = columns.map(() => ({ start: line.start, end: line.start }));
  const put = (cell: Span, at: number) => {
    const taken = set[at];
    if (taken === undefined) return;
    set[at] =
      taken.start === taken.end
        ? { start: cell.start, end: cell.end }
        : { start: Math.min(taken.start, cell.start), end: Math.max(taken.end, cell.end) };
  };
  if (cells.length === columns.length) cells.forEach(put);
  // A header without a name for its first column stands over the figures.
  else if (
    isLast &&
    cells.length === columns.length - 1 &&
    (cells[0]?.from ?? 0) > (columns[0]?.to ?? 0) / 2
  )
    cells.forEach((cell, index) => {
      put(cell, index + 1);
    });
  else
    for (const cell of cells)
      put(cell, isLast ? nearest(columns, cell) : firstUnder(columns, cell));
  return set;
}

function nearest(columns: readonly Column[], cell: PlacedCell): number {
  const middle = (cell.from + cell.to) / 2;
  const distances = columns.map(({ from, to }) => Math.max(0, from - middle, middle - to));
  return distances.indexOf(Math.min(...distances));
}

function firstUnder(columns: readonly Column[], cell: PlacedCell): number {
  const under = columns.findIndex(({ from, to }) => from < cell.to && cell.from < to);
  return under < 0 ? nearest(columns, cell) : under;
}

/** Columns that do not stand under one another: taken in order when every line has as many cells. */
function alignInOrder(body: readonly Line[], header: readonly Line[]): AlignedCells | null {
  const rows = body.map(cellsOf);
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const full = rows.filter((cells) => cells.length > 1);
  if (!full.every((cells) => cells.length === width)) return null;
  const padded = (cells: readonly Span[], line: Line) => [
    ...cells,
    ...new Array<Span>(width - cells.length).fill({ start: line.end, end: line.end }),
  ];
  return {
    body: rows.map((cells, index) => padded(cells, body[index] as Line)),
    header: header.map((line) => {
      const cells = cellsOf(line);
      const lead =
        cells.length === width - 1 ? [{ start: line.start, end: line.start }] : ([] as Span[]);
      return padded([...lead, ...cells].slice(0, width), line);
    }),
  };
}
