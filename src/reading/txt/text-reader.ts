import type { SourceDocument } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { decodeText } from "../decode-text.js";
import {
  hasFinalStop,
  headingLevelOf,
  isDocumentName,
  isLetterheadLine,
  listLabelOf,
} from "../official-layout.js";
import type { TextReader } from "../reader.js";
import { titleFrom } from "../title.js";
import { spokenLines } from "../transcript/spoken-lines.js";
import { transcriptDocument } from "../transcript/transcript-document.js";
import { markCaptions } from "./captions.js";
import { readFixedTable } from "./fixed-table.js";
import { closingStart, letterheadEnd } from "./frames.js";
import { continues, isPageNumber, type Line, linesOf, wrapColumnOf } from "./lines.js";

/**
 * Plain text: a paragraph is a line, or a run of hard-wrapped lines, up to a blank line, a list label or a
 * heading. Letterhead, address list and signing block are frames; short lines that stand alone among
 * paragraphs without a full stop are captions; columns of figures set with spaces are tables. A transcript
 * that a program saved as text is read as one.
 */
export const textReader: TextReader = {
  extensions: [".txt"],
  read: (file) => {
    const { text, warnings } = decodeText(file);
    const spoken = spokenLines(writtenLines(text));
    if (spoken !== null) return transcriptDocument(spoken.utterances, spoken.head, warnings);
    const raw = textBlocks(text);
    const wordsOf = (block: RawBlock) => text.slice(block.start, block.end);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: titleFrom(raw, wordsOf),
      date: null,
      type: null,
      warnings,
    };
    return document;
  },
};

function writtenLines(text: string): readonly string[] {
  return linesOf(text).flatMap(({ content, isBlank }) => (isBlank ? [] : [content]));
}

/** The blocks of a plain text, before their paragraphs are numbered. */
export function textBlocks(text: string): readonly RawBlock[] {
  const lines = linesOf(text);
  const bodyStart = letterheadEnd(lines);
  const bodyEnd = closingStart(lines, bodyStart);
  const head = frameOf(lines.slice(0, bodyStart));
  const body = bodyBlocks(text, lines.slice(bodyStart, bodyEnd));
  const blocks = [
    ...head,
    ...body.map((block) => shiftHeader(block, head.length)),
    ...frameOf(lines.slice(bodyEnd)),
  ];
  return markCaptions(text, blocks, bodyStart > 0);
}

function frameOf(lines: readonly Line[]): readonly RawBlock[] {
  const written = lines.filter((line) => !line.isBlank);
  const first = written[0];
  const last = written.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, kind: "frame" }];
}

function bodyBlocks(text: string, lines: readonly Line[]): readonly RawBlock[] {
  const wrapColumn = wrapColumnOf(lines);
  const blocks: RawBlock[] = [];
  let previous: Line | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.isBlank) {
      previous = null;
      continue;
    }
    if (isPageNumber(line)) {
      const joined = joinAcrossPage(lines, index, blocks);
      if (joined === null) continue;
      blocks[blocks.length - 1] = joined.block;
      previous = joined.line;
      index = joined.index;
      continue;
    }
    const table = readFixedTable(text, lines, index);
    if (table !== null) {
      const first = blocks.length;
      blocks.push(...table.blocks.map((block) => shiftHeader(block, first)));
      index += table.length - 1;
      previous = null;
      continue;
    }
    const open = blocks.at(-1);
    if (open !== undefined && previous !== null && goesOn(open, line, previous, wrapColumn)) {
      blocks[blocks.length - 1] = { ...open, end: line.end };
    } else {
      blocks.push(startBlock(line, nextWritten(lines, index), blocks));
    }
    previous = line;
  }
  return blocks;
}

/** A hard-wrapped line of an open paragraph, list item or subject line (trích yếu). */
function goesOn(open: RawBlock, line: Line, previous: Line, wrapColumn: number | null): boolean {
  const isSubject = open.kind === "heading" && headingLevelOf(previous.content) === null;
  const isText = open.kind === "paragraph" || open.kind === "list-item";
  if (!isText && !isSubject) return false;
  return listLabelOf(line.content) === null && continues(line, previous, wrapColumn);
}

function shiftHeader(block: RawBlock, by: number): RawBlock {
  return block.headerBlock === null || block.headerBlock === undefined
    ? block
    : { ...block, headerBlock: block.headerBlock + by };
}

function nextWritten(lines: readonly Line[], index: number): Line | null {
  return lines.slice(index + 1).find((line) => !line.isBlank) ?? null;
}

/** A sentence that a page break cut is one block; the page number inside it is masked as markup. */
function joinAcrossPage(
  lines: readonly Line[],
  index: number,
  blocks: readonly RawBlock[],
): { readonly block: RawBlock; readonly line: Line; readonly index: number } | null {
  const open = blocks.at(-1);
  const number = lines[index];
  const nextIndex = lines.findIndex((line, at) => at > index && !line.isBlank);
  const next = lines[nextIndex];
  if (open?.kind !== "paragraph" || number === undefined || next === undefined) return null;
  const last = lines.slice(0, index).findLast((line) => !line.isBlank);
  if (last === undefined || hasFinalStop(last.content) || !/^\p{Ll}/u.test(next.content))
    return null;
  const markup = [...(open.markup ?? []), { start: number.start, end: number.end }];
  return { block: { ...open, end: next.end, markup }, line: next, index: nextIndex };
}

const MAX_NUMBERED_HEADING = 110;

function startBlock(line: Line, next: Line | null, blocks: readonly RawBlock[]): RawBlock {
  const { content, start, end } = line;
  const level = headingLevelOf(content);
  const label = listLabelOf(content);
  if (blocks.length <= 3 && isLetterheadLine(content)) return { start, end, kind: "frame" };
  if (level !== null && label === null) return { start, end, kind: "heading", level };
  const last = blocks.at(-1);
  const followsName = last?.kind === "heading" && last.level === 1 && blocks.length <= 3;
  if (followsName && label === null && content.length <= 220 && !TELLS.test(content))
    return { start, end, kind: "heading", level: 1 };
  if (label !== null) {
    if (isNumberedHeading(content, next)) return { start, end, kind: "heading", level: 3 };
    return { start: start + label.skip, end, kind: "list-item", level: label.level };
  }
  return { start, end, kind: "paragraph" };
}

/** A document's name tells nothing yet: no end of a sentence or clause, no amount of money, no rate. */
const TELLS = /[.;]$|[;.]\s+\p{L}|\d\s?%|\d\s(?:tỷ|triệu|nghìn)\s/u;

/** `2. Về đầu tư công` over text of its own: a heading; over another number it is an item. */
function isNumberedHeading(content: string, next: Line | null): boolean {
  if (!/^\d{1,2}(?:\.\d{1,2})*[.)]\s\p{Lu}/u.test(content) || next === null) return false;
  if (content.length > MAX_NUMBERED_HEADING || hasFinalStop(content)) return false;
  // Text that runs on: a wrapped line goes on in small letters or figures; a heading has no sentence inside.
  if (/^[\p{Ll}\d(]/u.test(next.content) || /[:;.]\s\S|\d\s?%/u.test(content.slice(3)))
    return false;
  return !/^\d{1,2}(?:\.\d{1,2})*[.)]\s/u.test(next.content) && !isDocumentName(next.content);
}
