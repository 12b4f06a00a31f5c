const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });
/** East Asian wide letters and pictures take two columns of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** The columns that words take on a terminal: a letter with its marks is one. */
export function displayWidth(words: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(words)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Widest column printed; longer words are cut with `…`. */
const MAX_WIDTH = 72;

/** Rows as aligned columns under their headings, two spaces apart; numbers are not set right. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [headings, ...rows].map((cells) => cells.map(cut));
  const widths = headings.map((_, column) =>
    Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = lines;
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return `${[line(head), rule, ...body.map(line)].join("\n")}\n`;
}

function cut(words: string): string {
  const plain = words.replace(/\s+/gu, " ").trim();
  if (displayWidth(plain) <= MAX_WIDTH) return plain;
  let kept = "";
  for (const { segment } of segmenter.segment(plain)) {
    if (displayWidth(kept) >= MAX_WIDTH - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * Rows as comma-separated values. A word that a spreadsheet would run as a formula is set behind an
 * apostrophe; numbers stay numbers.
 */
export function csvTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cell = (value: string | number | null) => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const safe = /^[=+\-@\t]/u.test(value) ? `'${value}` : value;
    return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [headings, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
