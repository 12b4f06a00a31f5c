import type { Block, SourceDocument } from "../../documents/document.js";
import type { Span } from "../../text/span.js";

/** One row of a table with its cells' words; `texts` keep white space at their start. */
export interface GridRow {
  readonly block: Block;
  readonly texts: readonly string[];
}

/** A table as its assembler reads it: what each column is called, and the rows under that. */
export interface TableGrid {
  /** Header rows, the first one first. */
  readonly header: readonly Block[];
  /** One heading per column: the words of all header rows over it, a group's heading before its own. */
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
}

/**
 * The table whose first header row stands at `headerIndex`; null when no row hangs on it. Rows of words
 * above the first figure that fill more than a name are header rows too; a row of column numbers is neither.
 */
export function gridOf(document: SourceDocument, headerIndex: number): TableGrid | null {
  const first = document.blocks[headerIndex];
  if (first === undefined || first.headerBlock !== null) return null;
  const header: Block[] = [first];
  const rows: GridRow[] = [];
  for (let index = headerIndex + 1; index < document.blocks.length; index += 1) {
    const block = document.blocks[index];
    if (block === undefined || block.headerBlock !== headerIndex) break;
    const texts = textsOf(document, block);
    if (isNumbering(texts)) continue;
    const isHeader = block.kind === "table-header" || (rows.length === 0 && isHeaderLine(texts));
    if (isHeader) header.push(block);
    else rows.push({ block, texts });
  }
  if (rows.length === 0) return null;
  return { header, headings: headingsOf(header.map((block) => textsOf(document, block))), rows };
}

function textsOf(document: SourceDocument, block: Block): readonly string[] {
  return block.cells.map((cell) =>
    document.text.slice(cell.start, cell.end).replace(/[*_]{2,3}/gu, ""),
  );
}

const isFilled = (text: string | undefined) => text !== undefined && text.trim() !== "";

/** Words over columns of figures: no figure anywhere, and something beyond a number and a name. */
function isHeaderLine(texts: readonly string[]): boolean {
  if (
    texts.some(
      (text) => /^[+−–-]?\d[\d.,\s]*%?$/u.test(text.trim()) && !/^\s*\d{4}\s*$/u.test(text),
    )
  )
    return false;
  const filled = texts.filter(isFilled).length;
  const isPart = isFilled(texts[0]) && !texts.slice(2).some(isFilled);
  return filled >= 2 && !isPart && !texts.some((text) => /^(?:[-–…]|\.{2,3})$/u.test(text.trim()));
}

/** `A | B | 1 | 2 | 3=2/1`. */
function isNumbering(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  const isMark = (text: string) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s?=.{1,20})?$/u.test(text);
  if (filled.length < 3 || !filled.every(isMark)) return false;
  const numbers = filled.flatMap((text) => /^\(?(\d{1,2})/u.exec(text)?.[1] ?? []).map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

const SPANS_ALL =
  /^(?:stt|tt|số tt|no\.?|chỉ tiêu|nội dung|danh mục|đvt|đơn vị(?: tính)?|unit|indicator|tên.*)$/iu;

function headingsOf(lines: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((line, depth) => headingAt(lines, line, depth, column))
      .filter(isFilled)
      .join(" ")
      .replace(/\s+/gu, " ")
      .trim(),
  );
}

/** A blank over a filled cell belongs to the group heading at its left. */
function headingAt(
  lines: readonly (readonly string[])[],
  line: readonly string[],
  depth: number,
  column: number,
): string {
  const own = line[column] ?? "";
  if (isFilled(own)) return own;
  const below = lines.slice(depth + 1);
  if (!below.some((lower) => isFilled(lower[column]))) return "";
  for (let left = column - 1; left >= 0; left -= 1) {
    const group = line[left] ?? "";
    if (!isFilled(group)) continue;
    const isGroup = below.some((lower) => isFilled(lower[left])) && !SPANS_ALL.test(group.trim());
    return isGroup ? group : "";
  }
  return "";
}

/** The span of a row's cell, null when it has none there. */
export function cellAt(row: GridRow, column: number): Span | null {
  return row.block.cells[column] ?? null;
}
