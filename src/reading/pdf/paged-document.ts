import type { SourceDocument, Warning } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { titleFrom } from "../title.js";
import { textBlocks } from "../txt/text-reader.js";
import { withoutMargins } from "./page-margins.js";
import { type LaidOutPages, layOutPages } from "./page-text.js";
import type { PdfPage } from "./pdf-pages.js";

/** The document of pages of lines, whether they were written or read off pictures; null without a word. */
export function pagedDocument(
  read: readonly PdfPage[],
  warnings: readonly Warning[],
): SourceDocument | null {
  const { pages, running } = withoutMargins(read.map(({ lines }) => lines));
  const laidOut = layOutPages(pages);
  if (!/\p{L}/u.test(laidOut.text)) return null;
  const body = textBlocks(laidOut.text).map((block) => onItsPage(block, laidOut, read));
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

function onItsPage(
  block: RawBlock,
  { pageStarts }: LaidOutPages,
  read: readonly PdfPage[],
): RawBlock {
  const page = Math.max(1, pageStarts.findLastIndex((start) => start <= block.start) + 1);
  const isRecognised = typeof read[page - 1]?.unread === "number";
  return {
    ...block,
    locator: { ...block.locator, page },
    ...(isRecognised ? { isRecognised: true as const } : {}),
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
