import { type Block, type BlockKind, type Locator, NOWHERE } from "../documents/document.js";
import type { Span } from "../text/span.js";

/** A block before its place in the document is numbered. */
export interface RawBlock extends Span {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly markup?: readonly Span[];
  readonly cells?: readonly Span[];
  /** Index of the header row among the raw blocks. */
  readonly headerBlock?: number | null;
  readonly locator?: Partial<Locator>;
  readonly isRecognised?: true;
}

const MAX_HEADING_LENGTH = 120;

/**
 * Numbers blocks in reading order: `paragraph` counts all but headings from 1, `heading` is the nearest one
 * above. `plainOf` gives a heading's words without markup.
 */
export function numberBlocks(
  raw: readonly RawBlock[],
  plainOf: (block: RawBlock) => string,
): readonly Block[] {
  let paragraph = 0;
  let heading: string | null = null;
  return raw.map((block) => {
    if (block.kind === "heading")
      heading = plainOf(block).replace(/\s+/gu, " ").trim().slice(0, MAX_HEADING_LENGTH);
    else paragraph += 1;
    return {
      start: block.start,
      end: block.end,
      kind: block.kind,
      level: block.level ?? 0,
      markup: block.markup ?? [],
      cells: block.cells ?? [],
      headerBlock: block.headerBlock ?? null,
      locator: {
        ...NOWHERE,
        heading,
        paragraph: block.kind === "heading" ? null : paragraph,
        ...block.locator,
      },
      ...(block.isRecognised === true ? { isRecognised: true as const } : {}),
    };
  });
}

/** Lines of letterheads that belong to no paragraph: `CỘNG HÒA …`, `Độc lập - Tự do …`, `Số: 12/BC-UBND`. */
const FRAME =
  /CỘNG HO[ÀA]|CỘNG HÒA|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM|^\W*Số:?\s*\d*\s*[-/]|^\W*Nơi nhận|^\W*Kính gửi|^\W*Căn cứ\s/u;

/** Is this stretch of a record its letterhead or address list rather than its text? */
export function isFrame(text: string): boolean {
  return FRAME.test(text.trim());
}
