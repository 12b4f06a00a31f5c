import { isFigureRow, isNumberingRow, isYearCell } from "./cell-shapes.js";

/** What a record of a separated-values file is. */
export type RecordRole = "blank" | "text" | "header" | "row" | "numbering";

/** Cells a header has at least; a title or a letterhead in two columns has fewer. */
const MIN_HEADER_CELLS = 3;

/**
 * The role of every record: title and unit lines above a header are text, a header may take several
 * records, rows run on through part headings (`I;KINH TẾ`) to the last record with figures, and what stands
 * below is text. A file may hold several tables one under another.
 */
export function rolesOf(records: readonly (readonly string[])[]): readonly RecordRole[] {
  const width = records.reduce((widest, cells) => Math.max(widest, filledCells(cells)), 0);
  const minimum = Math.min(MIN_HEADER_CELLS, Math.max(2, width));
  const roles = records.map((cells): RecordRole => {
    if (filledCells(cells) === 0) return "blank";
    if (isNumberingRow(cells)) return "numbering";
    return isFigureRow(cells) ? "row" : "text";
  });
  let from = 0;
  while (from < records.length) {
    const first = nextRow(roles, from);
    if (first < 0) break;
    markHeader(records, roles, from, first, minimum);
    const last = lastRowOfTable(records, roles, first, minimum);
    for (let index = first; index <= last; index += 1)
      if (roles[index] === "text") roles[index] = "row";
    from = last + 1;
  }
  return roles;
}

function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

function nextRow(roles: readonly RecordRole[], from: number): number {
  for (let index = from; index < roles.length; index += 1) if (roles[index] === "row") return index;
  return -1;
}

/** From the first record with enough cells down to the one above the figures; part headings are rows. */
function markHeader(
  records: readonly (readonly string[])[],
  roles: RecordRole[],
  from: number,
  firstRow: number,
  minimum: number,
): void {
  const start = headerStart(records, roles, from, firstRow, minimum);
  if (start < 0) return;
  for (let index = start; index < firstRow; index += 1) {
    if (roles[index] !== "text") continue;
    const cells = records[index] ?? [];
    roles[index] = index === start || isHeaderLine(cells) ? "header" : "row";
  }
}

function headerStart(
  records: readonly (readonly string[])[],
  roles: readonly RecordRole[],
  from: number,
  firstRow: number,
  minimum: number,
): number {
  for (let index = from; index < firstRow; index += 1) {
    const cells = records[index] ?? [];
    if (roles[index] !== "text" || isLetterhead(cells)) continue;
    if (filledCells(cells) >= minimum) return index;
    // Merged cells: a group's heading over two columns leaves one of them blank in each line.
    const below = roles[index + 1] === "text" && index + 1 < firstRow ? records[index + 1] : [];
    // A line that is a header by itself needs no other above it: `(ước đến 20/6; gốc = 100)` is text.
    const filled = [filledCells(cells), filledCells(below ?? [])];
    if (filled.every((count) => count >= 2 && count < minimum) && union(cells, below) >= minimum)
      return index;
  }
  return -1;
}

/** Columns that at least one of two records fills. */
function union(upper: readonly string[], lower: readonly string[] | undefined): number {
  const wider = upper.length >= (lower?.length ?? 0) ? upper : (lower ?? []);
  return wider.filter((_, at) => `${upper[at] ?? ""}${lower?.[at] ?? ""}`.trim() !== "").length;
}

/** A header's further line fills columns of figures; a part heading only the first two. */
function isHeaderLine(cells: readonly string[]): boolean {
  return cells.slice(2).some((cell) => cell.trim() !== "" || isYearCell(cell));
}

function isLetterhead(cells: readonly string[]): boolean {
  return cells.some((cell) => /CỘNG H(?:OÀ|ÒA|OA)\s+XÃ HỘI|Độc lập\s*[-–—]\s*Tự do/u.test(cell));
}

/** Records of text inside a table are rows; two blank records or a new header end it. */
function lastRowOfTable(
  records: readonly (readonly string[])[],
  roles: readonly RecordRole[],
  first: number,
  minimum: number,
): number {
  let last = first;
  for (let index = first + 1; index < records.length; index += 1) {
    const role = roles[index];
    if (role === "row") last = index;
    const cells = records[index] ?? [];
    const isNewHeader = role === "text" && filledCells(cells) >= minimum && isHeaderLine(cells);
    if (isNewHeader && last < index) return last;
  }
  return last;
}
