import type { Span } from "../../text/span.js";
import { hasFinalStop, headingLevelOf, listLabelOf } from "../official-layout.js";
import type { PageLine, Segment } from "./page-lines.js";
import { withWholeCells } from "./wrapped-cells.js";

/** One line of a page in the text made of all pages. */
export interface LaidOutLine extends Span {
  /** 0-based. */
  readonly page: number;
  readonly line: PageLine;
}

/** The text of all pages, laid out as a plain text file would be, and which line gave which part of it. */
export interface LaidOutPages {
  readonly text: string;
  /** In the order of the text. */
  readonly lines: readonly LaidOutLine[];
}

/** Vertical distance of two lines of one paragraph, in heights; set wider, a new one begins. */
const PARAGRAPH_GAP = 2;
/** How far the first line of a paragraph is set in, in heights. */
const INDENT = 1.2;

/** How far, in heights, a margin and the width of a word may be off, which are measured and not told. */
const SLACK = 0.4;

interface OpenLine {
  readonly line: PageLine;
  readonly page: number;
  readonly right: number;
  readonly left: number;
}

/**
 * Writes pages as text: a paragraph a line, its wrapped lines joined, a blank line after it; lines of several
 * segments (tables, two columns) keep their columns with spaces, one under another.
 */
export function layOutPages(pages: readonly (readonly PageLine[])[]): LaidOutPages {
  let text = "";
  const laidOut: LaidOutLine[] = [];
  let open: OpenLine | null = null;
  pages.forEach((lines, page) => {
    const left = Math.min(...lines.map((line) => line.segments[0]?.left ?? Number.MAX_VALUE));
    const right = Math.max(...lines.map((line) => line.segments.at(-1)?.right ?? 0));
    const letter = letterWidth(lines);
    for (const line of withWholeCells(lines)) {
      const own: OpenLine = { line, page, left, right };
      const [only] = line.segments;
      const isRunning = line.segments.length === 1 && only !== undefined;
      let start = text.length;
      if (isRunning && open !== null && goesOn(open, own)) text = joinLine(text, only.text);
      else {
        const gap = open === null || (!isRunning && open.line.segments.length > 1) ? "\n" : "\n\n";
        text += text === "" ? "" : gap;
        start = text.length;
        text += isRunning ? only.text : inColumns(line.segments, left, letter);
      }
      laidOut.push({ start, end: text.length, page, line });
      open = own;
    }
  });
  return { text, lines: laidOut };
}

/** Does a line go on with the paragraph of the line before it? Its first word did not fit there. */
function goesOn(before: OpenLine, after: OpenLine): boolean {
  const [upper] = before.line.segments;
  const [lower] = after.line.segments;
  if (upper === undefined || lower === undefined || before.line.segments.length > 1) return false;
  const { height } = after.line;
  const isOtherSize = Math.abs(before.line.height - height) > height * 0.15;
  if (isOtherSize || listLabelOf(lower.text) !== null || headingLevelOf(lower.text) !== null)
    return false;
  if (before.page !== after.page) return !hasFinalStop(upper.text) && /^\p{Ll}/u.test(lower.text);
  if (before.line.y - after.line.y > height * PARAGRAPH_GAP) return false;
  if (isCentredUnder(upper, lower, after)) return true;
  if (lower.left > after.left + height * INDENT && lower.left > upper.left + height * 0.3)
    return false;
  const firstWord = /^\S+/u.exec(lower.text)?.[0].length ?? 0;
  const wordWidth = ((lower.right - lower.left) / Math.max(1, lower.text.length)) * (firstWord + 1);
  return upper.right + wordWidth > before.right - height * SLACK;
}

/** The rest of a subject line that was wrapped and set in the middle. */
function isCentredUnder(upper: Segment, lower: Segment, { line, left }: OpenLine): boolean {
  const middles = Math.abs(upper.left + upper.right - lower.left - lower.right) / 2;
  const isSetIn = lower.left > left + line.height * INDENT;
  return isSetIn && middles < line.height && /^\p{Ll}/u.test(lower.text);
}

/** A soft hyphen goes; a hyphen between small Latin letters was set by the wrap, any other is the text's own. */
function joinLine(text: string, words: string): string {
  if (text.endsWith("\u{AD}")) return text.slice(0, -1) + words;
  if (/[a-z]-$/u.test(text) && /^[a-z]{2}/u.test(words)) return text.slice(0, -1) + words;
  return /[\p{L}\d]-$/u.test(text) ? text + words : `${text} ${words}`;
}

/** Median width of a letter of the page, which becomes one column of the text. */
function letterWidth(lines: readonly PageLine[]): number {
  const widths = lines
    .flatMap(({ segments }) => segments)
    .filter(({ text }) => text.length > 3)
    .map(({ text, left, right }) => (right - left) / text.length)
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 6;
}

/** Most columns a line is padded to. */
const MAX_COLUMN = 400;

/** Segments around the middle that they have on the page, three spaces apart at least. */
function inColumns(segments: readonly Segment[], left: number, letter: number): string {
  return segments.reduce((line, { text, left: from, right: to }) => {
    const middle = ((from + to) / 2 - left) / letter;
    const column = Math.min(Math.round(middle - text.length / 2), MAX_COLUMN);
    return line === ""
      ? " ".repeat(Math.max(0, column)) + text
      : line.padEnd(Math.max(column, line.length + 3)) + text;
  }, "");
}
