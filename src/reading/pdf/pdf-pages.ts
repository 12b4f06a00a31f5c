import type { SourceFile } from "../reader.js";
import { needsRecognition } from "../recognition/needs-recognition.js";
import { recognisedLines } from "../recognition/recognised-lines.js";
import { damaged, protectedByPassword, tooCostly } from "../refusals.js";
import { openPdf } from "./open-pdf.js";
import { type PageLine, pageLines, type TextItem } from "./page-lines.js";

/** One page: its lines, and where they come from. */
export interface PdfPage {
  readonly lines: readonly PageLine[];
  /** In points. */
  readonly height: number;
  /** How many figures of a page that was read off its picture could not be read; null for a page of text. */
  readonly unread: number | null;
}

const MAX_PAGES = 2_000;

/**
 * The pages of a PDF: of those without text what text recognition read. Throws `needsRecognition` for such
 * pages where it is wanted and not there yet, `file-unreadable` and `file-too-large`.
 */
export async function pagesOfPdf(file: SourceFile): Promise<readonly PdfPage[]> {
  const { path, bytes, recognition } = file;
  const loading = await openPdf(bytes);
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MAX_PAGES) throw tooCostly(path, `${MAX_PAGES} pages`);
    const pages: PdfPage[] = [];
    const pictures: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const lines = pageLines(items.flatMap((item) => ("str" in item ? textItem(item) : [])));
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const height = top - bottom;
      page.cleanup();
      if (!isPicture(lines)) pages.push({ lines, height, unread: null });
      else if (recognition === "wanted") pictures.push(number);
      else {
        const seen = recognition?.find((own) => own.page === number);
        const recognised = seen === undefined ? [] : recognisedLines(seen, right - left);
        pages.push(recognised[0] ?? { lines, height, unread: null });
      }
    }
    if (pictures.length > 0) throw needsRecognition(path, pictures);
    return pages;
  } catch (thrown) {
    throw refusalOf(path, thrown);
  } finally {
    await loading.destroy();
  }
}

/** What a digital signature writes on a scanned page, which is all the text that such a page has. */
const SIGNATURE = /(?:Người ký|Ký bởi|Thời gian ký|Cơ quan|Email|Signed by|Date signed)\s*:/u;
const MAX_SIGNATURE = 400;

/** Has a page no text, or only that of the signature on its scan? */
function isPicture(lines: readonly PageLine[]): boolean {
  const words = lines.flatMap(({ segments }) => segments.map(({ text }) => text)).join(" ");
  return !/\p{L}/u.test(words) || (words.length < MAX_SIGNATURE && SIGNATURE.test(words));
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
