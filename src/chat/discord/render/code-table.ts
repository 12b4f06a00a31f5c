import { displayWidth } from "../../text-table.js";

/** Columns that a phone shows of a code block without breaking its lines. */
export const CODE_COLUMNS = 42;

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** Words in exactly `width` columns: cut with `…`, or filled up, at the right or (`end`) at the left. */
export function inColumns(words: string, width: number, side: "start" | "end" = "start"): string {
  const plain = words.replace(/\s+/gu, " ").replaceAll("`", "'").trim();
  let kept = plain;
  if (displayWidth(plain) > width) {
    kept = "";
    for (const { segment } of segmenter.segment(plain)) {
      if (displayWidth(kept) + displayWidth(segment) > width - 1) break;
      kept += segment;
    }
    kept += "…";
  }
  const blank = " ".repeat(Math.max(0, width - displayWidth(kept)));
  return side === "start" ? kept + blank : blank + kept;
}

/** Rows of two columns as a code block of at most 42 columns: names to the left, values to the right, cut never. */
export function codeTable(
  headings: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): string {
  const widest = Math.max(...[headings, ...rows].map(([, value]) => displayWidth(value)), 1);
  const valueWidth = Math.min(widest, CODE_COLUMNS - 12);
  const nameWidth = CODE_COLUMNS - valueWidth - 2;
  const names = Math.min(
    nameWidth,
    Math.max(...[headings, ...rows].map(([name]) => displayWidth(name))),
  );
  const line = ([name, value]: readonly [string, string]) =>
    `${inColumns(name, names)}  ${inColumns(value, valueWidth, "end")}`.trimEnd();
  return ["```", line(headings), "─".repeat(names + valueWidth + 2), ...rows.map(line), "```"].join(
    "\n",
  );
}
