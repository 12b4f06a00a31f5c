import type { RawBlock } from "../blocks.js";
import { hasFinalStop } from "../official-layout.js";

/** A caption says who is in the picture and what they did; longer than this it is a paragraph. */
const MAX_CAPTION = 220;
/** A byline is a few names. */
const MAX_BYLINE = 60;

/**
 * Marks the captions of a press article: paragraphs without a full stop that stand among paragraphs which
 * have one. Its last line of names is a byline, its short first line a title. An official document has
 * none of these.
 */
export function markCaptions(
  text: string,
  blocks: readonly RawBlock[],
  isOfficial: boolean,
): readonly RawBlock[] {
  const wordsOf = (block: RawBlock) => text.slice(block.start, block.end);
  const isLine = (block: RawBlock) =>
    block.kind === "paragraph" &&
    block.end - block.start <= MAX_CAPTION &&
    !wordsOf(block).includes("\n") &&
    !hasFinalStop(wordsOf(block));
  const hasBody = blocks.some(
    (block) => block.kind === "paragraph" && hasFinalStop(wordsOf(block)),
  );
  const hasName = blocks.some((block) => block.kind === "heading" && block.level === 1);
  if (isOfficial || hasName || !hasBody) return blocks;
  return blocks.map((block, index) => {
    if (!isLine(block)) return block;
    if (index === 0) return { ...block, kind: "heading", level: 1 };
    if (index === blocks.length - 1 && isByline(wordsOf(block))) return { ...block, kind: "frame" };
    return { ...block, kind: "caption" };
  });
}

/** `Minh Khôi - Thu Hà`, `Bài, ảnh: An Nhiên`: capitalised names and nothing said of them. */
function isByline(words: string): boolean {
  if (words.length > MAX_BYLINE) return false;
  const names = words.replace(/^(?:Bài|Tin|Ảnh|bài|tin|ảnh|,|\s|và|&|:)+/u, "");
  return /^\p{Lu}[\p{L}.]*(?:[\s,&–-]+\p{Lu}[\p{L}.]*)*$/u.test(names.trim());
}
