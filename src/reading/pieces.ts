import type { BlockKind, Locator } from "../documents/document.js";
import type { Span } from "../text/span.js";
import type { RawBlock } from "./blocks.js";

/** A block of a format that has no text of its own to point into, before its words have a place. */
export interface Piece {
  readonly kind: BlockKind;
  readonly words: string;
  readonly level: number;
  /** For a table's rows; their words are the cells joined. */
  readonly cells: readonly string[];
  readonly row: number | null;
  /** True for rows that stand right under the piece before them. */
  readonly joined: boolean;
  readonly locator?: Partial<Locator>;
}

/** The stored text of a list of pieces, and their blocks in it. */
export interface LaidOut {
  readonly text: string;
  readonly raw: readonly RawBlock[];
}

/** What stands between two cells of a row in the stored text. */
export const CELL_GAP = " | ";

/** Writes pieces one under another: parted by a blank line, rows of a table by a line end. */
export function layOutPieces(pieces: readonly Piece[]): LaidOut {
  const written: string[] = [];
  let length = 0;
  let header: number | null = null;
  const raw = pieces.map((piece, index): RawBlock => {
    const gap = index === 0 ? "" : piece.joined ? "\n" : "\n\n";
    const start = length + gap.length;
    length = start + piece.words.length;
    written.push(gap, piece.words);
    const opens = piece.kind === "table-header" && !piece.joined;
    if (opens) header = index;
    const cells = cellSpans(piece.cells, start);
    const bullet =
      piece.kind === "list-item" ? (/^[-–—+•*]\s+/u.exec(piece.words)?.[0].length ?? 0) : 0;
    return {
      start: start + bullet,
      end: length,
      kind: piece.kind,
      level: piece.level,
      cells,
      markup: cells
        .slice(1)
        .map((cell) => ({ start: cell.start - CELL_GAP.length, end: cell.start })),
      headerBlock: piece.row === null || opens ? null : header,
      locator: { ...piece.locator, ...(piece.row === null ? {} : { row: piece.row }) },
    };
  });
  return { text: written.join(""), raw };
}

function cellSpans(cells: readonly string[], start: number): readonly Span[] {
  let at = start;
  return cells.map((cell) => {
    const span = { start: at, end: at + cell.length };
    at += cell.length + CELL_GAP.length;
    return span;
  });
}
