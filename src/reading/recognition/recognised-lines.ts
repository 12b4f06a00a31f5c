import { type PageLine, pageLines, type TextItem } from "../pdf/page-lines.js";
import { withoutDoubtfulFigures } from "./doubtful-figures.js";
import type { RecognisedPage } from "./recognised-page.js";
import { pagesOfTsv, type SeenPage, type SeenWord } from "./tsv-words.js";

/** The lines of a recognised picture as those of a page, and how many figures stand as `[?]`. */
export interface RecognisedLines {
  readonly lines: readonly PageLine[];
  /** Of the page, in points. */
  readonly height: number;
  readonly unread: number;
}

/** Width of an A4 page in points: the size of a picture says nothing of that of its paper. */
const A4_WIDTH = 595;
/** Box of a word of small letters per size of its font. */
const BOX_PER_SIZE = 0.72;

/** A file may hold several pictures (TIFF): their lines one page after the other. */
export function recognisedLines(
  { first, second }: RecognisedPage,
  pageWidth = A4_WIDTH,
): readonly RecognisedLines[] {
  const others = pagesOfTsv(second);
  return pagesOfTsv(first).map((seen, index) => {
    const { page, count } = withoutDoubtfulFigures(seen, others[index]);
    const height = (seen.height * pageWidth) / Math.max(1, seen.width);
    return { lines: pageLines(itemsOf(page, pageWidth)), height, unread: count };
  });
}

/** Words as runs of glyphs in points; those of one line of the picture share one baseline and size. */
function itemsOf(page: SeenPage, pageWidth: number): readonly TextItem[] {
  const scale = pageWidth / Math.max(1, page.width);
  const usual = median(page.words.map((word) => word.height));
  const lines = new Map<string, SeenWord[]>();
  for (const word of page.words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()].flatMap((words) => {
    const bottom = median(words.map(({ top, height }) => top + height));
    const own = median(words.map((word) => word.height));
    const height = ((isNear(own, usual) ? usual : own) * scale) / BOX_PER_SIZE;
    return words.map(({ text, left, width }) => ({
      text,
      x: left * scale,
      y: (page.height - bottom) * scale,
      width: width * scale,
      height,
    }));
  });
}

/** Boxes of one font differ by what letters they hold: a line of figures is lower than one of capitals. */
function isNear(own: number, usual: number): boolean {
  return own > usual * 0.7 && own < usual * 1.4;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
