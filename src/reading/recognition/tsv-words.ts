/** A word of a picture, in pixels from its upper left corner. */
export interface SeenWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
  /** Which line of the picture it stands on. */
  readonly line: string;
}

/** A picture's words and its size in pixels. */
export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly SeenWord[];
}

const PAGE = "1";
const WORD = "5";

/** The pages of tesseract's TSV output, in order. */
export function pagesOfTsv(tsv: string): readonly SeenPage[] {
  const pages: { width: number; height: number; words: SeenWord[] }[] = [];
  for (const row of tsv.split("\n").slice(1)) {
    const [level, page, block, paragraph, line, , ...rest] = row.split("\t");
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.map(Number);
    if (level === PAGE) pages.push({ width, height, words: [] });
    const text = (rest[5] ?? "").normalize("NFC").trim();
    if (level !== WORD || text === "") continue;
    const place = `${page}.${block}.${paragraph}.${line}`;
    pages.at(-1)?.words.push({ text, left, top, width, height, confidence, line: place });
  }
  return pages;
}
