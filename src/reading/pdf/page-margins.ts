import type { PageLine } from "./page-lines.js";

/** Pages without what repeats at their edges, and that once. */
export interface Pages {
  readonly pages: readonly (readonly PageLine[])[];
  /** Running headers and footers, each once. */
  readonly running: readonly string[];
}

/** Lines at the top and at the bottom of a page looked at. */
const EDGE = 2;
/** A line at the edge of this many pages is a running header or footer. */
const MIN_PAGES = 3;
const PAGE_NUMBER = /^(?:trang|page)?\s?[-–]?\s?\d{1,4}\s?[-–]?(?:\s?(?:\/|of|trên)\s?\d{1,4})?$/iu;

/** Drops page numbers, and takes out lines that stand at the edge of page after page. */
export function withoutMargins(pages: readonly (readonly PageLine[])[]): Pages {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const running = new Map<string, string>();
  const kept = pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      const words = wordsOf(line);
      if (PAGE_NUMBER.test(words) && isOuter(lines, line)) return false;
      if ((counts.get(keyOf(line)) ?? 0) < MIN_PAGES) return true;
      if (/\p{L}{2}/u.test(words) && !running.has(keyOf(line))) running.set(keyOf(line), words);
      return false;
    });
  });
  return { pages: kept, running: [...running.values()] };
}

function edgesOf(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.length <= EDGE * 2 ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

function isOuter(lines: readonly PageLine[], line: PageLine): boolean {
  return lines[0] === line || lines.at(-1) === line;
}

function wordsOf(line: PageLine): string {
  return line.segments.map(({ text }) => text).join(" ");
}

/** Numbers in a running line count the pages. */
function keyOf(line: PageLine): string {
  return wordsOf(line).replace(/\d+/gu, "#");
}
