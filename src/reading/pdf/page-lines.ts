/** A run of glyphs as pdf.js gives it, in points; y grows upwards. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly height: number;
}

/** Words of one line that no wide gap parts. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One line of a page: one segment of running text, or the cells of a table or of two columns. */
export interface PageLine {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly height: number;
}

/** Baselines this near, in heights, are one line. */
const SAME_LINE = 0.35;
/** Raised and lowered signs are smaller than this share of their line, and stand this far off its baseline. */
const RAISED_SIZE = 0.8;
const RAISED = 0.6;
/** A gap this wide, in heights, parts columns; justified text stays below it. */
const COLUMN_GAP = 1.6;
/** A gap this wide, in heights, parts words. */
const WORD_GAP = 0.18;
/** A blank after a glyph without width is false when it is narrower than this, in heights. */
const FALSE_BLANK = 0.6;

/** The lines of a page from top to bottom, each from left to right. */
export function pageLines(items: readonly TextItem[]): readonly PageLine[] {
  const written = items.filter(({ text, height }) => text.trim() !== "" && height > 0);
  const rows: TextItem[][] = [];
  for (const item of [...written].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const base = row?.[0];
    if (row !== undefined && base !== undefined && isSameLine(base, item)) row.push(item);
    else rows.push([item]);
  }
  return rows.map(lineOf);
}

function isSameLine(base: TextItem, item: TextItem): boolean {
  const [small, large] = [Math.min(base.height, item.height), Math.max(base.height, item.height)];
  const reach = small < large * RAISED_SIZE ? RAISED : SAME_LINE;
  return Math.abs(base.y - item.y) <= large * reach;
}

function lineOf(row: readonly TextItem[]): PageLine {
  const height = Math.max(...row.map((item) => item.height));
  const baseline = row.find((item) => item.height === height)?.y ?? 0;
  const kept = [...row].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  let previous: TextItem | null = null;
  for (const item of kept) {
    const open = segments.at(-1);
    if (open !== undefined && isNoteNumber(item, open, baseline, height)) continue;
    const gap = item.x - (open?.right ?? 0);
    if (open === undefined || previous === null || gap > height * COLUMN_GAP)
      segments.push({ text: item.text, left: item.x, right: item.x + item.width });
    else
      segments[segments.length - 1] = {
        text: joined(open.text, item, gap, previous),
        left: open.left,
        right: Math.max(open.right, item.x + item.width),
      };
    previous = item;
  }
  return {
    segments: segments.map((segment) => ({
      ...segment,
      text: segment.text.normalize("NFC").replace(/\s+/gu, " ").trim(),
    })),
    y: baseline,
    height,
  };
}

/** pdf.js gives a glyph that maps to a decomposed letter no width, and a blank that is not there after it. */
function joined(before: string, item: TextItem, gap: number, previous: TextItem): string {
  const isFalse = previous.width === 0 && gap < item.height * FALSE_BLANK;
  const parts = !isFalse && gap > item.height * WORD_GAP;
  return parts && !/\s$/u.test(before) ? `${before} ${item.text}` : `${before}${item.text}`;
}

/** A small raised number refers to a note and must not run into a figure; that of `m²` belongs to its unit. */
function isNoteNumber(item: TextItem, open: Segment, baseline: number, height: number): boolean {
  return (
    item.height < height * RAISED_SIZE &&
    item.y > baseline + height * 0.1 &&
    /^\(?\d{1,2}\)?$/u.test(item.text.trim()) &&
    !/(?:^|[^\p{L}])(?:m|km|cm|ha|dm)$/u.test(open.text)
  );
}
