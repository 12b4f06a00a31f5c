import type { SourceDocument, Warning } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { titleFrom } from "../title.js";
import { textBlocks } from "../txt/text-reader.js";
import { withoutMargins } from "./page-margins.js";
import { layOutPages } from "./page-text.js";
import type { PdfPage } from "./pdf-pages.js";
import { placesIn } from "./places.js";

/** The document of pages of lines, whether they were written or read off pictures; null without a word. */
export function pagedDocument(
  read: readonly PdfPage[],
  warnings: readonly Warning[],
): SourceDocument | null {
  const { pages, running } = withoutMargins(read.map(({ lines }) => lines));
  const laidOut = layOutPages(pages);
  if (!/\p{L}/u.test(laidOut.text)) return null;
  const place = placesIn(laidOut, read);
  const body = textBlocks(laidOut.text).map((block) => ({ ...block, ...place(block) }));
  const { text, raw } = withRunning(laidOut.text, body, running);
  const wordsOf = (block: RawBlock) => text.slice(block.start, block.end);
  return {
    text,
    blocks: numberBlocks(raw, wordsOf),
    title: titleFrom(raw, wordsOf),
    date: null,
    type: null,
    warnings,
  };
}

function withRunning(
  body: string,
  blocks: readonly RawBlock[],
  running: readonly string[],
): { readonly text: string; readonly raw: readonly RawBlock[] } {
  let text = body;
  const frames = running.map((words): RawBlock => {
    const start = text.length + 2;
    text += `\n\n${words}`;
    return { start, end: text.length, kind: "frame" };
  });
  return { text, raw: [...blocks, ...frames] };
}
