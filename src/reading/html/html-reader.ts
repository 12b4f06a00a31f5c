import type { SourceDocument } from "../../documents/document.js";
import { ThukyError } from "../../errors.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { decodeText } from "../decode-text.js";
import { nestedTooDeep } from "../nesting.js";
import { isDocumentName, isLetterheadLine } from "../official-layout.js";
import { layOutPieces } from "../pieces.js";
import type { TextReader } from "../reader.js";
import { titleFrom } from "../title.js";
import { cutBoilerplate } from "./boilerplate.js";
import { isNestedTooDeep, parsePage } from "./dom.js";
import { mainPartOf } from "./main-part.js";
import { pageDate, pageTitle } from "./page-head.js";
import { isDateLine, type PagePiece, piecesOf } from "./page-pieces.js";

/**
 * A saved page: its main text only. The stored text is the extracted text: blocks parted by a blank line,
 * rows of a table by a line end, cells by ` | `. Of what stands outside the main part only the title, a
 * letterhead and the date line are kept.
 */
export const htmlReader: TextReader = {
  extensions: [".html", ".htm"],
  read: (file) => {
    const { text: source, warnings } = decodeText(file);
    const page = parsePage(source);
    if (isNestedTooDeep(page)) throw nestedTooDeep(file.path);
    const title = pageTitle(page);
    const stated = pageDate(page);
    cutBoilerplate(page);
    const body = page.querySelector("body") ?? page;
    const pieces = keptPieces(piecesOf(body, mainPartOf(page)));
    const isText = ({ kind }: PagePiece) =>
      kind !== "frame" && kind !== "heading" && kind !== "caption";
    if (!pieces.some(isText)) {
      throw new ThukyError({
        code: "file-empty",
        message: `${file.path} has no main text; save the article itself, not a list or a picture of it`,
        details: { path: file.path },
      });
    }
    const { text, raw } = layOutPieces(pieces);
    const plain = (block: RawBlock) => text.slice(block.start, block.end);
    const isOfficial = raw.some(
      (block) => block.kind === "frame" && isLetterheadLine(plain(block)),
    );
    const isNamed = raw.some((block) => block.kind === "heading" && isDocumentName(plain(block)));
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, plain),
      title: (isNamed ? titleFrom(raw, plain) : null) ?? title,
      date: stated ?? dateOfLines(pieces),
      type: isOfficial || isNamed ? null : "press",
      warnings,
    };
    return document;
  },
};

/** Blocks before the main part may still be the record's own head. */
function keptPieces(pieces: readonly PagePiece[]): readonly PagePiece[] {
  const first = pieces.findIndex(({ isMain }) => isMain);
  return pieces.filter(
    ({ isMain, kind, words, level }, index) =>
      isMain ||
      (index < first &&
        ((kind === "heading" && level === 1) ||
          (kind === "frame" &&
            (isDateLine(words) || isLetterheadLine(words) || words.includes("\n"))))),
  );
}

/** The date line under a title, where no meta element states the date. */
function dateOfLines(pieces: readonly PagePiece[]): string | null {
  const line = pieces.slice(0, 6).find(({ kind, words }) => kind === "frame" && isDateLine(words));
  const match = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u.exec(line?.words ?? "");
  if (match === null) return null;
  const [, day = "", month = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
