import type { Block } from "./document.js";

/**
 * The text of a block with its markup characters as spaces: the same length as the block, so that an offset
 * in the surface plus the block's start is an offset in the stored text. What recognisers read.
 */
export function surfaceOf(text: string, block: Block): string {
  let surface = text.slice(block.start, block.end);
  for (const span of block.markup) {
    const start = span.start - block.start;
    const end = span.end - block.start;
    surface = surface.slice(0, start) + " ".repeat(end - start) + surface.slice(end);
  }
  return surface;
}
