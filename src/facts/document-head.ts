import type { Block, SourceDocument } from "../documents/document.js";
import { surfaceOf } from "../documents/surface.js";

/** The parts of a document that say what it is; markup masked, white space kept. */
export interface DocumentHead {
  /** Letterhead lines before the text begins. */
  readonly frames: readonly string[];
  /** The document's name and subject, and what a page or transcript calls itself. */
  readonly titles: readonly string[];
  /** The first blocks of running text. */
  readonly opening: readonly string[];
}

/** Blocks looked at for a head: a letterhead, a name, a subject and a few lines of session data. */
const HEAD_BLOCKS = 12;
const OPENING_BLOCKS = 3;

export function headOf(document: SourceDocument): DocumentHead {
  const head = document.blocks.slice(0, HEAD_BLOCKS);
  const words = (block: Block) => surfaceOf(document.text, block).trim();
  const body = head.findIndex(isText);
  const before = body < 0 ? head : head.slice(0, body);
  // The line with place and date may stand under the subject.
  const frames = head.slice(0, Math.max(before.length, 4)).filter(({ kind }) => kind === "frame");
  const titles = before.filter(({ kind }) => kind === "heading").map(words);
  return {
    frames: frames.flatMap((block) => words(block).split("\n")),
    titles: document.title === null ? titles : [document.title, ...titles],
    opening: head.filter(isText).slice(0, OPENING_BLOCKS).map(words),
  };
}

function isText({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "list-item" || kind === "utterance";
}
