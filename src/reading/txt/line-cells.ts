import type { Span } from "../../text/span.js";
import type { Line } from "./lines.js";

/** The stretches of a line that two spaces, a tab or a bar part. Empty stretches between bars or tabs count. */
export function cellsOf(line: Line): readonly Span[] {
  const expression = /[|│\t]/u.test(line.content) ? /[^|│\t]+/gu : /\S+(?: \S+)*/gu;
  return [...line.content.matchAll(expression)].flatMap((match) => {
    const words = match[0].trim();
    if (words === "") return [];
    const start = line.start + match.index + (match[0].length - match[0].trimStart().length);
    return [{ start, end: start + words.length }];
  });
}

/** Is this line only ruled: `-----`, `|----|`, `=====`? */
export function isRule(line: Line): boolean {
  return /^[-=_+|│─┼ ]{3,}$/u.test(line.content);
}

/** Do bars or tabs part every cell of this line, or is it one name alone between such lines? */
export function isSeparated(line: Line): boolean {
  return /[|│\t]/u.test(line.content) || cellsOf(line).length === 1;
}

/** The cells of a line between bars or tabs, the empty ones too. */
export function separatedCells(line: Line): readonly Span[] {
  const outer = /^[|│]/u.test(line.content) ? 1 : 0;
  const cells: Span[] = [];
  let at = line.start + outer;
  for (const words of line.content.slice(outer).split(/[|│\t]/u)) {
    const start = at + (words.length - words.trimStart().length);
    cells.push({ start, end: start + words.trim().length });
    at += words.length + 1;
  }
  const last = cells.at(-1);
  return last !== undefined && last.start === last.end ? cells.slice(0, -1) : cells;
}
