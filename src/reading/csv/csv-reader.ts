import type { SourceDocument, Warning } from "../../documents/document.js";
import { cover, type Span } from "../../text/span.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { decodeText } from "../decode-text.js";
import { isIssuerLine, isLetterheadLine, isSignatureLine } from "../official-layout.js";
import type { TextReader } from "../reader.js";
import { titleFrom } from "../title.js";
import { type RecordRole, rolesOf } from "./csv-layout.js";
import { type CsvRecord, readCsvRecords } from "./csv-records.js";

/**
 * A table saved as separated values. The stored text is the file's own; separators and quotes are markup.
 * Lines above a header are its title and unit, lines below its notes. Cells stay text: what is a number,
 * and of which unit, is decided where facts are assembled.
 */
export const csvReader: TextReader = {
  extensions: [".csv", ".tsv"],
  read: (file) => {
    const { text, warnings } = decodeText(file);
    const { records, brokenQuotes } = readCsvRecords(text);
    const cellTexts = records.map(({ cells }) =>
      cells.map((cell) => text.slice(cell.start, cell.end)),
    );
    const roles = rolesOf(cellTexts);
    const raw = blocksOf(text, records, roles);
    const wordsOf = (block: RawBlock) => maskedWords(text, block);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: titleFrom(raw, wordsOf),
      date: null,
      type: "table",
      warnings: [...warnings, ...doubtsAbout(roles, brokenQuotes)],
    };
    return document;
  },
};

function blocksOf(
  text: string,
  records: readonly CsvRecord[],
  roles: readonly RecordRole[],
): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  let header: number | null = null;
  let row = 0;
  records.forEach(({ cells }, index) => {
    const role = roles[index];
    const filled = cells.filter((cell) => text.slice(cell.start, cell.end).trim() !== "");
    if (role === undefined || role === "blank" || filled.length === 0) return;
    const outer = cover(filled);
    const markup = betweenCells(outer, filled);
    if (role === "text") {
      header = null;
      blocks.push({ ...outer, ...textKind(text, filled, blocks), markup });
      return;
    }
    const opens = role === "header" && header === null;
    row = opens || role === "header" || role === "numbering" ? 0 : row + 1;
    blocks.push({
      ...outer,
      kind: role === "row" ? "table-row" : "table-header",
      cells,
      headerBlock: opens ? null : header,
      markup,
      locator: { row, cells: rangeOf(index, cells, filled) },
    });
    if (opens) header = blocks.length - 1;
  });
  return blocks;
}

function textKind(
  text: string,
  filled: readonly Span[],
  before: readonly RawBlock[],
): Pick<RawBlock, "kind" | "level"> {
  const lines = filled.map((cell) => text.slice(cell.start, cell.end).trim());
  if (lines.some((line) => isLetterheadLine(line) || isIssuerLine(line) || isSignatureLine(line)))
    return { kind: "frame" };
  if (lines.some((line) => /^Người (?:lập|kiểm)/u.test(line))) return { kind: "frame" };
  const [first = ""] = lines;
  const isNote = /^[(*]|^(?:Ghi chú|Nguồn|Đơn vị|ĐVT|Đvt|Note|Source|Unit)(?!\p{L})/u.test(first);
  const isTitle = before.every(({ kind }) => kind === "frame" || kind === "heading");
  return !isNote && isTitle ? { kind: "heading", level: 1 } : { kind: "paragraph", level: 0 };
}

/** What stands between the words of a record's cells: separators and quotes. */
function betweenCells(outer: Span, filled: readonly Span[]): readonly Span[] {
  return filled
    .slice(1)
    .map((cell, index) => ({ start: filled[index]?.end ?? outer.start, end: cell.start }));
}

/** `A5:I5`, as a spreadsheet names the record's cells. */
function rangeOf(index: number, cells: readonly Span[], filled: readonly Span[]): string {
  const column = (cell: Span | undefined) => (cell === undefined ? 0 : cells.indexOf(cell));
  const name = (at: number) => `${columnName(at)}${index + 1}`;
  const [first, last] = [column(filled[0]), column(filled.at(-1))];
  return first === last ? name(first) : `${name(first)}:${name(last)}`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function maskedWords(text: string, block: RawBlock): string {
  let words = "";
  let at = block.start;
  for (const mark of block.markup ?? []) {
    words += `${text.slice(at, mark.start)} `;
    at = mark.end;
  }
  return words + text.slice(at, block.end);
}

function doubtsAbout(roles: readonly RecordRole[], brokenQuotes: boolean): readonly Warning[] {
  const warnings: Warning[] = [];
  if (brokenQuotes)
    warnings.push({
      code: "csv-quotes-broken",
      message: "quotes are not in pairs and were read as characters; save the file again",
    });
  if (!roles.includes("header"))
    warnings.push({
      code: "table-without-header",
      message: "no header names the columns, so no figure was read; add a header row",
    });
  return warnings;
}
