import type { Locator } from "../../documents/document.js";
import type { RawBlock } from "../blocks.js";
import type { PageLine } from "./page-lines.js";
import type { LaidOutLine, LaidOutPages } from "./page-text.js";
import type { PdfPage } from "./pdf-pages.js";

/** How far letters reach over and under their baseline, in heights of their font. */
const ASCENT = 0.95;
const DESCENT = 0.25;

/**
 * Gives blocks of the laid out text their page, and on it the box around their lines: left, top, right and
 * bottom in points (1/72 inch) from the page's upper left corner. Of a block over two pages the first counts.
 */
export function placesIn(
  { lines }: LaidOutPages,
  pages: readonly PdfPage[],
): (block: RawBlock) => Pick<RawBlock, "locator" | "isRecognised"> {
  return (block) => {
    const first = firstLineEndingAfter(lines, block.start);
    const { page = 0 } = lines[first] ?? {};
    const own: PageLine[] = [];
    for (let at = first; at < lines.length; at += 1) {
      const laidOut = lines[at];
      if (laidOut === undefined || laidOut.start >= block.end || laidOut.page !== page) break;
      own.push(laidOut.line);
    }
    const isRecognised = typeof pages[page]?.unread === "number";
    return {
      locator: { ...block.locator, page: page + 1, box: boxAround(own, pages[page]?.height ?? 0) },
      ...(isRecognised ? { isRecognised: true as const } : {}),
    };
  };
}

function firstLineEndingAfter(lines: readonly LaidOutLine[], offset: number): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

function boxAround(lines: readonly PageLine[], pageHeight: number): Locator["box"] {
  if (lines.length === 0) return null;
  const left = Math.min(...lines.map(({ segments }) => segments[0]?.left ?? 0));
  const right = Math.max(...lines.map(({ segments }) => segments.at(-1)?.right ?? 0));
  const top = Math.min(...lines.map(({ y, height }) => pageHeight - y - height * ASCENT));
  const bottom = Math.max(...lines.map(({ y, height }) => pageHeight - y + height * DESCENT));
  return [Math.round(left), Math.round(top), Math.round(right), Math.round(bottom)];
}
