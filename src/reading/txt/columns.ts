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
  const columns = columnsOf(rows);
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

/** In this share of the lines at most a column's gap may be crossed, by a name that runs into its unit. */
const CROSSED = 0.15;

/** The stretches of the page that cells stand in; one crossed by few lines only is still a gap. */
function columnsOf(rows: readonly (readonly PlacedCell[])[]): readonly Column[] {
  const width = rows.flat().reduce((widest, cell) => Math.max(widest, cell.to), 0);
  const covered = new Uint32Array(width + 1);
  for (const { from, to } of rows.flat()) addTo(covered, from, to);
  const few = Math.floor(rows.length * CROSSED);
  const columns: Column[] = [];
  let from = -1;
  for (let at = 0; at <= width; at += 1) {
    const inside = (covered[at] ?? 0) > few;
    if (inside && from < 0) from = at;
    if (!inside && from >= 0) {
      columns.push({ from, to: at });
      from = -1;
    }
  }
  return columns;
}

function addTo(covered: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) covered[at] = (covered[at] ?? 0) + 1;
}

function setInto(
  columns: readonly Column[],
  cells: readonly PlacedCell[],
  line: Line,
): readonly Span[] | null {
  const set: Span[] = columns.map(() => ({ start: line.end, end: line.end }));
  for (const cell of cells.flatMap((whole) => partsIn(columns, whole, line))) {
    const at = columns.findIndex(({ from, to }) => from < cell.to && cell.from < to);
    const taken = set[at];
    if (taken === undefined || taken.start < taken.end) return null;
    set[at] = { start: cell.start, end: cell.end };
  }
  return set;
}

/** A cell that runs into the next column is cut at the space before it (`… dịch vụ Tỷ đồng`). */
function partsIn(columns: readonly Column[], cell: PlacedCell, line: Line): readonly PlacedCell[] {
  const under = columns.filter(({ from, to }) => from < cell.to && cell.from < to);
  const last = under.at(-1);
  if (under.length < 2 || last === undefined) return [cell];
  const words = line.content.slice(cell.start - line.start, cell.end - line.start);
  const cut = words.lastIndexOf(" ", last.from - cell.from);
  if (cut <= 0) return [cell];
  return [
    { start: cell.start, end: cell.start + cut, from: cell.from, to: cell.from + cut },
    { start: cell.start + cut + 1, end: cell.end, from: cell.from + cut + 1, to: cell.to },
  ];
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
