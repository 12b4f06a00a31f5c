import { elementsOf, valueAt, type XmlElement } from "../office/xml.js";
import { createParagraphKinds, type ParagraphKinds } from "../paragraph-kind.js";
import type { Piece } from "../pieces.js";
import { tooCostly } from "../refusals.js";
import { READING_LIMITS } from "../sandbox/limits.js";
import { dataTablePieces, isDataTable, isFrameTable } from "../table-pieces.js";
import { cellsOfTable, readTable } from "./docx-table.js";
import type { DrawnLabel, Numbering } from "./numbering.js";
import { isEndDeleted, type NoteReference, paragraphText } from "./paragraph-text.js";
import type { ParagraphStyle } from "./styles.js";

/** The parts of a docx that its body leans on. */
export interface DocxParts {
  readonly path: string;
  readonly styleOf: (styleId: string | null) => ParagraphStyle;
  readonly numbering: Numbering;
  /** The content of a footnote or endnote, null when it is missing. */
  readonly noteOf: (note: NoteReference) => XmlElement | null;
}

interface Walk {
  readonly parts: DocxParts;
  readonly kinds: ParagraphKinds;
  readonly pieces: Piece[];
  /** Words of a paragraph whose end was deleted: they open the next one. */
  carried: string;
}

/** The pieces of a body (or of any part that holds paragraphs and tables) in reading order. */
export function piecesOfBody(body: XmlElement, parts: DocxParts): readonly Piece[] {
  const walk: Walk = { parts, kinds: createParagraphKinds(), pieces: [], carried: "" };
  walkParts(walk, body);
  return walk.pieces;
}

function walkParts(walk: Walk, parent: XmlElement): void {
  for (const child of elementsOf(parent)) {
    if (child.name === "w:p") addParagraph(walk, child);
    else if (child.name === "w:tbl") addTable(walk, child);
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name))
      walkParts(walk, child);
  }
}

function addParagraph(walk: Walk, paragraph: XmlElement): void {
  const read = paragraphText(paragraph);
  const lines = read.lines.length === 0 && walk.carried !== "" ? [""] : [...read.lines];
  if (walk.carried !== "") lines[0] = `${walk.carried} ${lines[0] ?? ""}`.trim();
  walk.carried = isEndDeleted(paragraph) ? (lines.pop() ?? "") : "";
  const style = walk.parts.styleOf(valueAt(paragraph, "w:val", "w:pPr", "w:pStyle"));
  const label = lines.length === 0 ? null : labelOf(walk, paragraph, style);
  lines.forEach((line, index) => {
    const drawn = index === 0 && label !== null ? label : null;
    const words = drawn === null ? line : `${drawn.label} ${line}`;
    const outline = valueAt(paragraph, "w:val", "w:pPr", "w:outlineLvl");
    const found = walk.kinds.next(words, {
      headingLevel:
        style.headingLevel ??
        (outline === null || Number(outline) > 8 ? null : Number(outline) + 1),
      isBold: read.isBold || (style.isBold && !read.isPartlyLight),
      hasPicture: read.hasPicture,
      listLevel: drawn?.level ?? null,
    });
    add(walk, { ...found, words: words.replace(/\s+/gu, " ") });
  });
  for (const box of read.textBoxes) walkParts(walk, box);
  for (const note of read.notes) addNote(walk, note);
}

function labelOf(walk: Walk, paragraph: XmlElement, style: ParagraphStyle): DrawnLabel | null {
  const numberId = valueAt(paragraph, "w:val", "w:pPr", "w:numPr", "w:numId") ?? style.numberId;
  // Id 0 takes a paragraph out of its style's list.
  if (numberId === null || numberId === "0") return null;
  const level = valueAt(paragraph, "w:val", "w:pPr", "w:numPr", "w:ilvl");
  return walk.parts.numbering.next(numberId, Number(level ?? style.listLevel));
}

function add(walk: Walk, piece: Pick<Piece, "kind" | "level" | "words">): void {
  addAll(walk, [{ ...piece, cells: [], row: null, joined: false }]);
}

function addAll(walk: Walk, pieces: readonly Piece[]): void {
  if (walk.pieces.length + pieces.length > READING_LIMITS.blocks)
    throw tooCostly(walk.parts.path, `${READING_LIMITS.blocks} paragraphs and rows`);
  for (const piece of pieces) walk.pieces.push(piece);
}

/** A note stands right under the paragraph that refers to it, as a paragraph of its own. */
function addNote(walk: Walk, note: NoteReference): void {
  const content = walk.parts.noteOf(note);
  if (content === null) return;
  for (const paragraph of elementsOf(content)) {
    const words = paragraphText(paragraph).lines.join(" ").replace(/\s+/gu, " ");
    if (/[\p{L}\p{N}]/u.test(words)) add(walk, { kind: "paragraph", level: 0, words });
  }
}

function addTable(walk: Walk, table: XmlElement): void {
  const { rows, lines, holdsTable } = readTable(table);
  const flat = rows.flatMap(({ cells }) => cells);
  if (flat.length === 0) return;
  if (isFrameTable(flat, lines.flat(2))) {
    const words = lines.flatMap((cells) => cells.flat().map((line) => line.replace(/\t/gu, "   ")));
    walk.kinds.pass("frame");
    add(walk, { kind: "frame", level: 0, words: words.join("\n") });
  } else if (isDataTable(rows) && !holdsTable) {
    walk.kinds.pass("table-row");
    addAll(walk, dataTablePieces(rows, ""));
    // A note in a cell explains its figure.
    for (const cell of cellsOfTable(table))
      for (const paragraph of elementsOf(cell).filter(({ name }) => name === "w:p"))
        for (const note of paragraphText(paragraph).notes) addNote(walk, note);
  } else {
    for (const cell of cellsOfTable(table)) walkParts(walk, cell);
  }
}
