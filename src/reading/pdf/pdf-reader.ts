import type { SourceDocument, Warning } from "../../documents/document.js";
import type { Reader } from "../reader.js";
import { recognitionWarnings } from "../recognition/recognition-warnings.js";
import { otherFormat, withoutText } from "../refusals.js";
import { pagedDocument } from "./paged-document.js";
import { type PdfPage, pagesOfPdf } from "./pdf-pages.js";

/**
 * A PDF with a text layer, and what text recognition read of pages that are pictures. Its pages are laid out
 * as plain text (wrapped lines joined, columns kept, page numbers dropped) and read as such; every block says
 * its page. Running headers and footers stand once, at the end, as frames. Throws `file-empty` for a scan.
 */
export const pdfReader: Reader = {
  extensions: [".pdf"],
  read: async (file): Promise<SourceDocument> => {
    const { path, bytes } = file;
    if (!startsAsPdf(bytes)) throw otherFormat(path, "no PDF");
    const pages = await pagesOfPdf(file);
    const document = pagedDocument(pages, pagesWithoutText(pages));
    if (document === null)
      throw withoutText(
        path,
        "its pages are pictures: run it through text recognition with Vietnamese data and index the result",
      );
    return document;
  },
};

/** Programs write a few bytes before the mark at times. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

function pagesWithoutText(pages: readonly PdfPage[]): readonly Warning[] {
  const recognised = pages.flatMap(({ unread }, index) =>
    unread === null ? [] : [{ page: index + 1, unread }],
  );
  const empty = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === 0) return recognitionWarnings(recognised);
  const listed = empty.slice(0, 10).join(", ") + (empty.length > 10 ? " …" : "");
  return [
    ...recognitionWarnings(recognised),
    {
      code: "page-without-text",
      message: `page ${listed} holds no text that was read; if it is a scan (of a long one only the first pages are read within the time that a file may take), split it or run it through text recognition`,
    },
  ];
}
