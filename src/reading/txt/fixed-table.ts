import type { Span } from "../../text/span.js";
import type { RawBlock } from "../blocks.js";
import type { Line } from "./lines.js";

const MIN_ROWS = 3;

/** The cells of a line set in columns: stretches parted by two spaces or a tab. */
function cellsOf(line: Line): readonly Span[] {
  return [...line.content.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

function isNumeric(text: string): boolean {
  return /^[-–+(]?\d[\d.,\s]*%?\)?$|^[-–…]$|^\.{2,3}$/u.test(text);
}

/**
 * A table set with spaces that starts at a line: a header of words, then rows of one name and figures.
 * Returns its lines' number and its blocks, `headerBlock` counted from the table's first block; null when
 * no table starts there.
 */
export function readFixedTable(
  text: string,
  lines: readonly Line[],
  from: number,
): { readonly length: number; readonly blocks: readonly RawBlock[] } | null {
  const rows: { readonly line: Line; readonly cells: readonly Span[] }[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) break;
    const cells = cellsOf(line);
    if (cells.length < 2) break;
    rows.push({ line, cells });
  }
  const [head, ...body] = rows;
  const numeric = ({ cells }: { readonly cells: readonly Span[] }) =>
    cells.slice(1).every((cell) => isNumeric(text.slice(cell.start, cell.end)));
  if (head === undefined || body.length < MIN_ROWS - 1 || !body.every(numeric)) return null;
  const width = Math.max(...body.map(({ cells }) => cells.length));
  if (width < 3) return null;
  const hasHeader = !numeric(head);
  const blocks = rows.map(({ line, cells }, index): RawBlock => {
    const isHeader = hasHeader && index === 0;
    // A header without a name for its first column stands over the figures.
    const lead =
      isHeader && cells.length === width - 1 ? [{ start: line.start, end: line.start }] : [];
    return {
      start: line.start,
      end: line.end,
      kind: isHeader ? "table-header" : "table-row",
      cells: [...lead, ...cells],
      headerBlock: hasHeader && !isHeader ? 0 : null,
      locator: { row: hasHeader ? index : index + 1 },
    };
  });
  return { length: rows.length, blocks };
}
