import type { SourceDocument } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { type Archive, openArchive } from "../office/archive.js";
import { childOf, elementsOf, parseXml, type XmlElement } from "../office/xml.js";
import { layOutPieces, type Piece } from "../pieces.js";
import type { Reader } from "../reader.js";
import { damaged, otherFormat, withoutText } from "../refusals.js";
import { titleFrom } from "../title.js";
import { spokenLines } from "../transcript/spoken-lines.js";
import { transcriptDocument } from "../transcript/transcript-document.js";
import { piecesOfBody } from "./docx-pieces.js";
import { createNumbering } from "./numbering.js";
import { type NoteReference, paragraphText } from "./paragraph-text.js";
import { withStyledFonts } from "./styled-fonts.js";
import { stylesOf } from "./styles.js";

const BODY = "word/document.xml";

/**
 * A Word document as its final text reads: lists with their numbers, notes under the paragraph that refers
 * to them, text boxes where they are anchored, tracked insertions in and deletions out. Headers and footers
 * stand at the end as frames. The stored text is built from the pieces as that of a page is; a transcript that
 * Teams saved is read as one.
 */
export const docxReader: Reader = {
  extensions: [".docx", ".docm"],
  read: ({ path, bytes }) => {
    const archive = openArchive(path, bytes);
    const partOf = (name: string): XmlElement | null => {
      const part = archive.read(name);
      return part === null ? null : parseXml(path, part);
    };
    if (!archive.names.includes(BODY)) throw notWord(path, archive);
    const written = childOf(partOf(BODY), "w:body");
    if (written === null) throw damaged(path, "it has no body");
    const styles = partOf("word/styles.xml");
    const inFonts = withStyledFonts(styles, written);
    const body = inFonts(written);
    const readPart = (name: string) => {
      const part = partOf(name);
      return part === null ? null : inFonts(part);
    };
    const notes = {
      footnotes: notesOf(readPart, "footnotes"),
      endnotes: notesOf(readPart, "endnotes"),
    };
    const spoken = spokenLines(linesIn(body));
    const margins = marginPieces(archive, readPart);
    if (spoken !== null) {
      const frames = [...spoken.head, ...margins.map(({ words }) => words)];
      return transcriptDocument(spoken.utterances, spoken.head, [], frames);
    }
    const pieces = piecesOfBody(body, {
      path,
      styleOf: stylesOf(styles),
      numbering: createNumbering(partOf("word/numbering.xml")),
      noteOf: ({ part, id }: NoteReference) => notes[part].get(id) ?? null,
    });
    if (pieces.length === 0)
      throw withoutText(path, "if it holds pictures of pages, supply it as a PDF or with its text");
    const { text, raw } = layOutPieces([...pieces, ...margins]);
    const wordsOf = (block: RawBlock) => text.slice(block.start, block.end);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: titleFrom(raw, wordsOf),
      date: null,
      type: null,
      warnings: [],
    };
    return document;
  },
};

function notWord(path: string, archive: Archive) {
  if (archive.names.includes("xl/workbook.xml")) return otherFormat(path, "an Excel workbook");
  if (archive.names.includes("ppt/presentation.xml")) return otherFormat(path, "a presentation");
  return otherFormat(path, "an archive without a Word document");
}

function notesOf(
  partOf: (name: string) => XmlElement | null,
  part: NoteReference["part"],
): ReadonlyMap<string, XmlElement> {
  const root = partOf(`word/${part}.xml`);
  const notes = (root === null ? [] : elementsOf(root)).filter(
    // The line that separates notes from the text is kept as notes too.
    ({ attributes }) => attributes["w:type"] === undefined || attributes["w:type"] === "normal",
  );
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note]));
}

/** Each different line of the headers and footers once; page numbers say nothing. */
function marginPieces(
  archive: Archive,
  partOf: (name: string) => XmlElement | null,
): readonly Piece[] {
  const lines = archive.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
    .sort()
    .flatMap((name) => {
      const part = partOf(name);
      return part === null ? [] : [...linesIn(part)];
    })
    .map((line) => line.replace(/\s+/gu, " "))
    .filter(
      (line) => /\p{L}{2}/u.test(line) && !/^(?:trang|page)\s?\d*(?:\s?[/–-]\s?\d*)?$/iu.test(line),
    );
  return [...new Set(lines)].map((words) => ({
    kind: "frame",
    words,
    level: 0,
    cells: [],
    row: null,
    joined: false,
  }));
}

/** One after the other, so that who needs only the first reads no more. */
function* linesIn(element: XmlElement): Generator<string> {
  for (const child of elementsOf(element)) {
    if (child.name !== "w:p") {
      yield* linesIn(child);
      continue;
    }
    const { lines, textBoxes } = paragraphText(child);
    yield* lines;
    for (const box of textBoxes) yield* linesIn(box);
  }
}
