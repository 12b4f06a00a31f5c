import type { Span } from "../../text/span.js";
import type { RawBlock } from "../blocks.js";
import { isFigureCell, isMissingMark, isNumberingRow, isYearCell } from "../cell-shapes.js";
import { alignCells } from "./columns.js";
import { cellsOf, isRule } from "./line-cells.js";
import type { Line } from "./lines.js";

const MIN_BODY_ROWS = 2;
const MAX_HEADER_LINES = 4;
/** A unit between a row's name and its figures; anything longer is running text. */
const MAX_UNIT = 30;

/**
 * A table set with spaces, tabs or bars that starts at a line: header lines of words, then rows of a name,
 * perhaps a unit, and figures; part headings may stand between. Returns its lines' number and its blocks,
 * `headerBlock` counted from the table's first block; null when no table starts there.
 */
export function readFixedTable(
  text: string,
  lines: readonly Line[],
  from: number,
): { readonly length: number; readonly blocks: readonly RawBlock[] } | null {
  const first = lines[from];
  if (first === undefined || cellsOf(first).length < 2) return null;
  const wordsOf = (line: Line) => cellsOf(line).map((cell) => text.slice(cell.start, cell.end));
  const taken = takeLines(lines, from, wordsOf);
  const { header, body } = taken;
  const figures = body.filter((line) => isRow(wordsOf(line)));
  if (figures.length < MIN_BODY_ROWS) return null;
  const width = figures.reduce((widest, line) => Math.max(widest, cellsOf(line).length), 0);
  if (width < 3 && (width < 2 || header.length === 0 || figures.length < 3)) return null;
  const aligned = alignCells(body, header);
  if (aligned === null) return null;
  const block = (line: Line, cells: readonly Span[], row: number, isHeader: boolean): RawBlock => ({
    start: line.start,
    end: line.end,
    kind: isHeader ? "table-header" : "table-row",
    cells,
    headerBlock: header.length === 0 || (isHeader && row === 0) ? null : 0,
    markup: barsOf(line),
    locator: { row: isHeader ? 0 : row },
  });
  const blocks = [
    ...header.map((line, index) => block(line, aligned.header[index] ?? [], index, true)),
    ...body.map((line, index) => block(line, aligned.body[index] ?? [], index + 1, false)),
  ];
  return { length: taken.length, blocks };
}

/** The header lines and rows from a line on; numbering and ruled lines belong to the table and give nothing. */
function takeLines(
  lines: readonly Line[],
  from: number,
  wordsOf: (line: Line) => readonly string[],
): { readonly length: number; readonly header: readonly Line[]; readonly body: readonly Line[] } {
  const header: Line[] = [];
  const body: Line[] = [];
  let length = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) break;
    const words = wordsOf(line);
    if (!isRule(line) && !isNumberingRow(words)) {
      if (isRow(words)) body.push(line);
      else if (body.length === 0) {
        if (words.length < 2 || header.length === MAX_HEADER_LINES) break;
        header.push(line);
      } else if (isPartHeading(lines, index, wordsOf)) body.push(line);
      else break;
    }
    length = index - from + 1;
  }
  return { length, header, body };
}

/** A name, perhaps after its number and before its unit, then figures or marks that they are missing. */
function isRow(words: readonly string[]): boolean {
  const isFilled = (word: string) => isFigureCell(word) || isMissingMark(word);
  const firstFigure = words.findIndex((word, index) => index > 0 && isFilled(word));
  const name = words.find((word) => !isFilled(word));
  if (firstFigure < 0 || name === undefined || !/\p{L}/u.test(name)) return false;
  const figures = words.slice(firstFigure);
  if (!figures.every(isFilled) || figures.every(isYearCell)) return false;
  const lead = words.slice(0, firstFigure).filter((word) => !isFigureCell(word));
  return (
    lead.length <= 3 && lead.slice(1).every((word) => word.length <= MAX_UNIT || lead.length < 3)
  );
}

/** One name alone between two rows: `II. Thu ngân sách`, `Trong đó:`. */
function isPartHeading(
  lines: readonly Line[],
  index: number,
  wordsOf: (line: Line) => readonly string[],
): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || next.isBlank) return false;
  return wordsOf(line).length <= 2 && line.content.length <= 90 && isRow(wordsOf(next));
}

function barsOf(line: Line): readonly Span[] {
  return [...line.content.matchAll(/[|│]/gu)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + 1,
  }));
}
