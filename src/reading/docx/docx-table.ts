import { childOf, elementAt, elementsOf, isOn, valueAt, type XmlElement } from "../office/xml.js";
import type { TableRow } from "../table-pieces.js";
import { paragraphText } from "./paragraph-text.js";

/** Most columns a cell is taken to span; damaged files state absurd ones. */
const MAX_SPAN = 60;
/** Twentieths of a point that set a child row in by one character. */
const INDENT_STEP = 140;

/** A table's rows that hold words, with the lines of each cell for tables that set a letterhead. */
export interface DocxTable {
  readonly rows: readonly TableRow[];
  readonly lines: readonly (readonly (readonly string[])[])[];
  /** Tables in cells, or cells with lists: it lays out a page. */
  readonly holdsTable: boolean;
}

/**
 * Reads `w:tbl`: a cell over several columns or rows stands in the first of them, the others are empty.
 * Rows and cells deleted with tracking on are left out.
 */
export function readTable(table: XmlElement): DocxTable {
  const read = partsOf(table, "w:tr").flatMap((row) => {
    if (elementAt(row, "w:trPr", "w:del") !== null) return [];
    const cells = cellsOf(row);
    if (!cells.some(({ words }) => words.trim() !== "")) return [];
    return [{ isHead: isOn(row, "w:trPr", "w:tblHeader"), cells }];
  });
  return {
    rows: read.map(({ cells, isHead }) => ({ cells: cells.map(({ words }) => words), isHead })),
    lines: read.map(({ cells }) => cells.map(({ lines }) => lines)),
    holdsTable: partsOf(table, "w:tr").some((row) =>
      partsOf(row, "w:tc").some((cell) => partsOf(cell, "w:tbl").length > 0),
    ),
  };
}

/** Every cell of a table, for one that lays out a page. */
export function cellsOfTable(table: XmlElement): readonly XmlElement[] {
  return partsOf(table, "w:tr").flatMap((row) => partsOf(row, "w:tc"));
}

/** Rows, cells, tables: directly inside, or in a content control or tracked insertion around them. */
function partsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name)
      ? partsOf(child, name)
      : [];
  });
}

interface ReadCell {
  readonly words: string;
  readonly lines: readonly string[];
}

const EMPTY: ReadCell = { words: "", lines: [] };

function cellsOf(row: XmlElement): readonly ReadCell[] {
  const before = spanOf(valueAt(row, "w:val", "w:trPr", "w:gridBefore"), 0);
  const cells = partsOf(row, "w:tc").flatMap((cell): readonly ReadCell[] => {
    if (elementAt(cell, "w:tcPr", "w:cellDel") !== null) return [];
    const span = spanOf(valueAt(cell, "w:val", "w:tcPr", "w:gridSpan"), 1);
    const merge = elementAt(cell, "w:tcPr", "w:vMerge");
    const goesOn = merge !== null && merge.attributes["w:val"] !== "restart";
    return [goesOn ? EMPTY : readCell(cell), ...new Array<ReadCell>(span - 1).fill(EMPTY)];
  });
  return [...new Array<ReadCell>(before).fill(EMPTY), ...cells];
}

function spanOf(stated: string | null, least: number): number {
  const span = Number(stated ?? least);
  return Number.isInteger(span) ? Math.max(least, Math.min(span, MAX_SPAN)) : least;
}

function readCell(cell: XmlElement): ReadCell {
  const paragraphs = partsOf(cell, "w:p");
  const lines = paragraphs.flatMap((paragraph) => {
    const { lines: own, textBoxes } = paragraphText(paragraph);
    return [
      ...own,
      ...textBoxes.flatMap((box) =>
        partsOf(box, "w:p").flatMap((inner) => paragraphText(inner).lines),
      ),
    ];
  });
  const words = lines.join(" ").replace(/\s+/gu, " ").trim();
  return { words: words === "" ? "" : " ".repeat(indentOf(paragraphs[0])) + words, lines };
}

/** How far the first paragraph of a cell is set in, in characters. */
function indentOf(paragraph: XmlElement | undefined): number {
  const indent = elementAt(childOf(paragraph ?? null, "w:pPr"), "w:ind")?.attributes ?? {};
  const twips =
    Number(indent["w:left"] ?? indent["w:start"] ?? 0) + Number(indent["w:firstLine"] ?? 0);
  const characters = Math.round(twips / INDENT_STEP);
  return Number.isFinite(characters) ? Math.max(0, Math.min(characters, 20)) : 0;
}
