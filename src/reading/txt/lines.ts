import type { Span } from "../../text/span.js";
import { hasFinalStop } from "../official-layout.js";

/** One line of a text file. `start` and `end` are those of its content, without white space around it. */
export interface Line extends Span {
  readonly content: string;
  /** Columns of white space before the content. */
  readonly indent: number;
  readonly isBlank: boolean;
}

/** The lines of a text, in order. A form feed is white space. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const content = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    const from = content === "" ? start : start + indent;
    lines.push({
      start: from,
      end: from + content.length,
      content,
      indent,
      isBlank: content === "",
    });
    start += raw.length + 1;
  }
  return lines;
}

/** Widest column a hard-wrapping editor or PDF export breaks at. */
const MAX_WRAP_COLUMN = 132;
const MIN_WRAP_COLUMN = 55;

/**
 * The column at which a text is hard-wrapped, null when its lines are whole paragraphs. A wrapped text has
 * many lines that end shortly before its widest one.
 */
export function wrapColumnOf(lines: readonly Line[]): number | null {
  const widths = lines
    .filter((line) => !line.isBlank && !/\S\s{3,}\S/u.test(line.content))
    .map((line) => line.indent + line.content.length)
    .sort((a, b) => a - b);
  const widest = widths.at(-1) ?? 0;
  if (widest > MAX_WRAP_COLUMN || widest < MIN_WRAP_COLUMN) return null;
  const full = widths.filter((width) => width >= widest - 15).length;
  return full >= 3 && full >= widths.length * 0.25 ? widest : null;
}

/** A line this full (share of the wrap column) was broken by the column, wherever its sentence stands. */
const FULL_LINE = 0.7;

/** The label of a list item with the space behind it: its further lines are often set in under its words. */
const ITEM_LABEL = /^(?:[-–—+•*]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+/u;
/** A clause ends here and its sentence does not, when what follows begins small. */
const OPEN_CLAUSE = /[;,]$/u;

/**
 * Does `line` go on with the paragraph of the line before it? In a wrapped text it does when its first word
 * would not have fitted there, or when a nearly full line leaves its sentence open; not when it is set in
 * like the start of a paragraph.
 */
export function continues(line: Line, previous: Line, wrapColumn: number | null): boolean {
  const hanging = ITEM_LABEL.exec(previous.content)?.[0].length ?? 0;
  if (wrapColumn === null || line.indent >= previous.indent + Math.max(3, hanging + 1))
    return false;
  const firstWord = /^\S+/u.exec(line.content)?.[0].length ?? 0;
  const width = previous.indent + previous.content.length;
  if (width + 1 + firstWord > wrapColumn) return true;
  const isOpen =
    !hasFinalStop(previous.content) ||
    (OPEN_CLAUSE.test(previous.content) && /^\p{Ll}/u.test(line.content));
  return width >= wrapColumn * FULL_LINE && isOpen;
}

/** A page number left between the lines of a page break: a short number alone, set in from the margin. */
export function isPageNumber(line: Line): boolean {
  return line.indent >= 8 && /^[-–]?\s?\d{1,3}\s?[-–]?$/u.test(line.content);
}
