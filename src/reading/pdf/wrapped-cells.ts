import type { PageLine, Segment } from "./page-lines.js";

/** Lines of one cell stand closer than this, in heights. */
const CELL_LINES = 1.6;
/** Half a row of two lines: how far a cell set in the middle stands from the lines beside it, in heights. */
const HALF_ROW = 0.95;

/**
 * Puts the lines of a table's cells together: further lines of a cell behind its first, the lines above and
 * below a row whose other cells stand in its middle into the row.
 */
export function withWholeCells(lines: readonly PageLine[]): readonly PageLine[] {
  const whole: PageLine[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const line of withMiddleRows(lines)) {
    const row = whole.at(-1);
    const isNear = lowest - line.y <= line.height * CELL_LINES;
    lowest = line.y;
    const merged = row !== undefined && isNear ? mergedInto(row, line) : null;
    if (merged === null) whole.push(line);
    else whole[whole.length - 1] = merged;
  }
  return whole;
}

function mergedInto(row: PageLine, line: PageLine): PageLine | null {
  if (row.segments.length < 3 || line.segments.length >= row.segments.length) return null;
  const segments: Segment[] = [...row.segments];
  for (const part of line.segments) {
    if (!/^[\p{Ll}(]/u.test(part.text)) return null;
    const at = segments.findIndex((cell) => isUnder(cell, part));
    const cell = segments[at];
    const next = segments[at + 1];
    if (cell === undefined || (next !== undefined && part.right > next.left)) return null;
    segments[at] = joined(cell, part);
  }
  return { ...row, segments };
}

/**
 * `Thu ngân sách nhà nước` | `512,3  400,1` in the middle | `trên địa bàn`: one row. So is a first line over
 * the row whose cell goes on in small letters.
 */
function withMiddleRows(lines: readonly PageLine[]): readonly PageLine[] {
  const whole: PageLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as PageLine;
    const upper = whole.at(-1);
    const [name] = upper?.segments ?? [];
    if (upper?.segments.length !== 1 || name === undefined || line.segments.length < 2) {
      whole.push(line);
      continue;
    }
    const lower = lines[index + 1];
    const around = aroundTheMiddle(upper, name, line, lower);
    if (around !== null) {
      whole[whole.length - 1] = around;
      index += 1;
      continue;
    }
    const headed = headedBy(upper, name, line);
    if (headed === null) whole.push(line);
    else whole[whole.length - 1] = headed;
  }
  return whole;
}

function aroundTheMiddle(
  upper: PageLine,
  name: Segment,
  row: PageLine,
  lower: PageLine | undefined,
): PageLine | null {
  const [rest] = lower?.segments ?? [];
  if (lower?.segments.length !== 1 || rest === undefined || !isUnder(name, rest)) return null;
  if (!/^[\p{Ll}(]/u.test(rest.text) || row.segments.some((cell) => isUnder(cell, name)))
    return null;
  const reach = row.height * HALF_ROW;
  if (upper.y - row.y > reach || row.y - lower.y > reach) return null;
  const segments = [...row.segments, joined(name, rest)].sort((a, b) => a.left - b.left);
  return { ...row, segments };
}

function headedBy(upper: PageLine, name: Segment, row: PageLine): PageLine | null {
  const at = row.segments.findIndex((cell) => isUnder(cell, name));
  const cell = row.segments[at];
  // A table's row holds figures; a name that a paragraph ends above is not its own.
  if (cell === undefined || row.segments.length < 3 || !/^\p{Ll}/u.test(cell.text)) return null;
  if (upper.y - row.y > row.height * CELL_LINES || name.right > nextLeft(row, at)) return null;
  const segments = row.segments.map((own, index) => (index === at ? joined(name, own) : own));
  return { ...row, segments };
}

function nextLeft(row: PageLine, at: number): number {
  return row.segments[at + 1]?.left ?? Number.POSITIVE_INFINITY;
}

function isUnder(one: Segment, other: Segment): boolean {
  return other.left < one.right && one.left < other.right;
}

function joined(upper: Segment, lower: Segment): Segment {
  return {
    text: `${upper.text} ${lower.text}`,
    left: Math.min(upper.left, lower.left),
    right: Math.max(upper.right, lower.right),
  };
}
