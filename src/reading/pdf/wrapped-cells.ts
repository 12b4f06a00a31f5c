import type { PageLine, Segment } from "./page-lines.js";

/** Lines of one cell stand closer than this, in heights. */
const CELL_LINES = 1.6;

/**
 * Puts the further lines of a table's cells behind their first: a line under a row whose every segment
 * begins small and stands under one of the row's.
 */
export function withWholeCells(lines: readonly PageLine[]): readonly PageLine[] {
  const whole: PageLine[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
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
    const at = segments.findIndex(({ left, right }) => part.left < right && left < part.right);
    const cell = segments[at];
    const next = segments[at + 1];
    if (cell === undefined || (next !== undefined && part.right > next.left)) return null;
    segments[at] = {
      text: `${cell.text} ${part.text}`,
      left: Math.min(cell.left, part.left),
      right: Math.max(cell.right, part.right),
    };
  }
  return { ...row, segments };
}
