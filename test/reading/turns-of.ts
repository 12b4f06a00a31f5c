import type { SourceDocument } from "../../src/documents/document.js";
import { wordsOf } from "./blocks-of.js";

/** Every utterance of a transcript as `[time, speaker, words]`. */
export function turnsOf(document: SourceDocument) {
  return document.blocks
    .filter(({ kind }) => kind === "utterance")
    .map((block) => [block.locator.time, block.locator.speaker, wordsOf(document, block)]);
}
