import type { SourceDocument, Warning } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import type { Reader } from "../reader.js";
import { damaged, otherFormat, protectedByPassword, tooCostly, withoutText } from "../refusals.js";
import { titleFrom } from "../title.js";
import { textBlocks } from "../txt/text-reader.js";
import { openPdf } from "./open-pdf.js";
import { type PageLine, pageLines, type TextItem } from "./page-lines.js";
import { withoutMargins } from "./page-margins.js";
import { type LaidOutPages, layOutPages } from "./page-text.js";

const MAX_PAGES = 2_000;

/**
 * A PDF with a text layer. Its pages are laid out as plain text (wrapped lines joined, columns kept, page
 * numbers dropped) and read as such; every block says its page. Running headers and footers stand once, at
 * the end, as frames. Throws `file-empty` for a scan.
 */
export const pdfReader: Reader = {
  extensions: [".pdf"],
  read: async ({ path, bytes }) => {
    if (!startsAsPdf(bytes)) throw otherFormat(path, "no PDF");
    const { pages, running } = withoutMargins(await linesOfPages(path, bytes));
    const laidOut = layOutPages(pages);
    if (!/\p{L}/u.test(laidOut.text))
      throw withoutText(
        path,
        "its pages are pictures: run it through text recognition with Vietnamese data and index the result",
      );
    const body = textBlocks(laidOut.text).map((block) => onItsPage(block, laidOut));
    const { text, raw } = withRunning(laidOut.text, body, running);
    const wordsOf = (block: RawBlock) => text.slice(block.start, block.end);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: titleFrom(raw, wordsOf),
      date: null,
      type: null,
      warnings: pagesWithoutText(pages),
    };
    return document;
  },
};

/** Programs write a few bytes before the mark at times. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

async function linesOfPages(
  path: string,
  bytes: Uint8Array,
): Promise<readonly (readonly PageLine[])[]> {
  const loading = await openPdf(bytes);
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MAX_PAGES) throw tooCostly(path, `${MAX_PAGES} pages`);
    const pages: (readonly PageLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageLines(items.flatMap((item) => ("str" in item ? textItem(item) : []))));
      page.cleanup();
    }
    return pages;
  } catch (thrown) {
    throw refusalOf(path, thrown);
  } finally {
    await loading.destroy();
  }
}

/** Upright text only: what stands across a page is a watermark or a stamp. */
function textItem(item: {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly unknown[];
}): readonly TextItem[] {
  const [, slant = 0, , scale = 0, x = 0, y = 0] = item.transform.map(Number);
  if (Math.abs(slant) > Math.abs(scale) * 0.1) return [];
  return [{ text: item.str, x, y, width: item.width, height: Math.abs(scale) }];
}

function refusalOf(path: string, thrown: unknown): unknown {
  const { name, message } = thrown as Error;
  if (name === "PasswordException") return protectedByPassword(path);
  if (name === "ThukyError") return thrown;
  return damaged(path, message.slice(0, 120), thrown);
}

function onItsPage(block: RawBlock, { pageStarts }: LaidOutPages): RawBlock {
  const page = pageStarts.findLastIndex((start) => start <= block.start) + 1;
  return { ...block, locator: { ...block.locator, page: Math.max(1, page) } };
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

function pagesWithoutText(pages: readonly (readonly PageLine[])[]): readonly Warning[] {
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === 0) return [];
  const listed = empty.slice(0, 10).join(", ") + (empty.length > 10 ? " …" : "");
  return [
    {
      code: "page-without-text",
      message: `page ${listed} holds no text; if it is a scan, run it through text recognition`,
    },
  ];
}
