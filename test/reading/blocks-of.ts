import type { Block, SourceDocument } from "../../src/documents/document.js";
import { surfaceOf } from "../../src/documents/surface.js";
import { readFile } from "../../src/reading/readers.js";

/** A file read as ingest reads it. */
export function read(path: string, content: string | Uint8Array): SourceDocument {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return readFile({ path, bytes });
}

/** The words of a block without markup, white space collapsed. */
export function wordsOf(document: SourceDocument, block: Block): string {
  return surfaceOf(document.text, block).replace(/\s+/gu, " ").trim();
}

/** Every block as `kind: words`, in reading order. */
export function linesOf(document: SourceDocument): readonly string[] {
  return document.blocks.map((block) => `${block.kind}: ${wordsOf(document, block)}`);
}

/** The words of the blocks of one kind. */
export function wordsOfKind(document: SourceDocument, kind: Block["kind"]): readonly string[] {
  return document.blocks
    .filter((block) => block.kind === kind)
    .map((block) => wordsOf(document, block));
}

/** The words of each cell of a table row. */
export function cellsOf(document: SourceDocument, block: Block): readonly string[] {
  return block.cells.map(({ start, end }) => document.text.slice(start, end));
}
