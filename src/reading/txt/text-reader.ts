import type { Block, BlockKind } from "../../documents/document.js";
import { isFrame, numberBlocks, type RawBlock } from "../blocks.js";
import type { Reader } from "../reader.js";

/** `I. THÀNH PHẦN`, `II. NỘI DUNG`, `Phần thứ nhất`, a line all in capitals. */
const HEADING = /^(?:(?:[IVX]{1,5}|[A-H])\.\s|PHẦN\s|Phần thứ\s|Chương\s)/u;
/** `- …`, `+ …`, `1. …`, `a) …`. */
const LIST_ITEM = /^\s*(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s)/u;
const CAPTION_MAX = 220;
/** Punctuation that ends running text; a caption ends without it. */
const FULL_STOP = /[.:;!?…"”)]$/u;
/** `THƯ KÝ      CHỦ TỌA`, `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`: the signing block. */
const SIGNATURE =
  /^\s*(?:TM\.|KT\.|TL\.|TUQ\.|Q\.\s?CHỦ|THƯ KÝ\s{2,}|CHỦ TỌA|CHỦ TOẠ|\(?[Đđ]ã ký\)?)/u;

/**
 * Plain text: paragraphs are lines or runs of hard-wrapped lines between blank ones. Short lines without a
 * full stop that stand alone among paragraphs are captions; letterheads and "Nơi nhận" are frames.
 */
export const textReader: Reader = {
  extensions: [".txt"],
  read: (text) => {
    const raw = rawBlocks(text);
    const blocks = numberBlocks(raw, (block) => text.slice(block.start, block.end));
    return { text, blocks, title: titleOf(text, blocks), date: null, type: null, warnings: [] };
  },
};

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
}

function rawBlocks(text: string): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: { start: number; end: number; kind: BlockKind; last: string } | null = null;
  let inAddressList = false;
  const close = () => {
    if (open !== null) blocks.push(trimmed(text, open));
    open = null;
  };
  for (const line of linesOf(text)) {
    const content = line.text.trim();
    if (content === "") {
      close();
      continue;
    }
    inAddressList = /Nơi nhận/u.test(content) || (inAddressList && /^[-–]/u.test(content));
    const kind =
      inAddressList || isFrame(line.text) || SIGNATURE.test(line.text) || isSpread(line.text)
        ? "frame"
        : kindOf(content);
    if (
      open !== null &&
      kind === "paragraph" &&
      open.kind !== "frame" &&
      open.kind !== "heading" &&
      isWrapped(open.last)
    ) {
      open.end = line.end;
      open.last = line.text;
      continue;
    }
    close();
    open = { start: line.start, end: line.end, kind, last: line.text };
  }
  close();
  return withCaptions(text, blocks);
}

/** A line that was broken by the width of the page: long, and its sentence not at an end. */
function isWrapped(line: string): boolean {
  return line.length >= 60 && line.length <= 130 && !/[.;:!?…]\s*$/u.test(line);
}

/** Two columns on one line: a letterhead or a signing block, never a sentence. */
function isSpread(line: string): boolean {
  return /\S\s{6,}\S/u.test(line) && !/\d\s{6,}\d/u.test(line) && line.trim().length < 140;
}

function kindOf(content: string): BlockKind {
  if (LIST_ITEM.test(content)) return "list-item";
  if (HEADING.test(content) && content.length < 160) return "heading";
  const letters = content.replace(/[^\p{L}]/gu, "");
  if (letters.length >= 6 && letters === letters.toLocaleUpperCase("vi") && content.length < 160)
    return "heading";
  return "paragraph";
}

function trimmed(text: string, block: { start: number; end: number; kind: BlockKind }): RawBlock {
  let { start, end } = block;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end, kind: block.kind, level: block.kind === "heading" ? 1 : 0 };
}

/** Captions are told by company: only a text whose paragraphs do end in full stops has any. */
function withCaptions(text: string, blocks: readonly RawBlock[]): readonly RawBlock[] {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const complete = paragraphs.filter((block) => FULL_STOP.test(text.slice(block.start, block.end)));
  if (complete.length < 2) return blocks;
  const firstBody = complete[0]?.start ?? 0;
  return blocks.map((block) => {
    const content = text.slice(block.start, block.end);
    const stands =
      block.kind === "paragraph" &&
      block.start > firstBody &&
      content.length <= CAPTION_MAX &&
      !FULL_STOP.test(content);
    return stands ? { ...block, kind: "caption" } : block;
  });
}

/** The name of the record: the line after its kind (`BÁO CÁO`), else its first heading or short first line. */
function titleOf(text: string, blocks: readonly Block[]): string | null {
  const contents = blocks.map((block) => text.slice(block.start, block.end).replace(/\s+/gu, " "));
  const kind = contents.findIndex((content) =>
    /^(?:BÁO CÁO|BIÊN BẢN|THÔNG BÁO|CHỈ THỊ|NGHỊ QUYẾT|KẾT LUẬN)$/u.test(content),
  );
  const subject = kind < 0 ? undefined : contents[kind + 1];
  if (kind >= 0 && subject !== undefined) return `${contents[kind]} ${subject}`.slice(0, 200);
  const first = contents.findIndex((_, index) => blocks[index]?.kind !== "frame");
  const opening = contents[first];
  return opening !== undefined && opening.length <= 160 && !/[.]$/u.test(opening) ? opening : null;
}
