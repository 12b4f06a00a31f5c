/** A colour code of a terminal, which takes no column. */
const COLOUR = /\p{Cc}\[\d+m/gu;
/** Letters and pictures that take two columns. */
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Columns a text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.replace(COLOUR, "")) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/**
 * The text in lines of at most `width` columns, broken between words; a line goes on under its own
 * indentation plus `hanging` columns. A word wider than a line stays whole.
 */
export function wrap(text: string, width: number, hanging = 0): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width, hanging))
    .join("\n");
}

function wrapLine(line: string, width: number, hanging: number): string {
  if (columnsOf(line) <= width) return line;
  const indent = /^\s*/u.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = indent;
  let isStart = true;
  for (const word of line.trim().split(/\s+/u)) {
    if (isStart) current += word;
    else if (columnsOf(current) + 1 + columnsOf(word) <= width) current += ` ${word}`;
    else {
      lines.push(current);
      current = `${indent}${" ".repeat(hanging)}${word}`;
    }
    isStart = false;
  }
  return [...lines, current].join("\n");
}
