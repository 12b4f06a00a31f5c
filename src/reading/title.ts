import type { RawBlock } from "./blocks.js";
import { isDocumentName } from "./official-layout.js";

const MAX_TITLE = 200;
/** Headings looked at: the document's name stands first, or after a line of its issuer. */
const LEADING_BLOCKS = 6;

/**
 * The title of a document from its blocks: its name with its subject line (`Báo cáo: Tình hình … tháng 9`),
 * else its first heading of level 1. Null when it has neither.
 */
export function titleFrom(
  blocks: readonly RawBlock[],
  wordsOf: (block: RawBlock) => string,
): string | null {
  const headings = blocks.slice(0, LEADING_BLOCKS).filter((block) => block.kind === "heading");
  const words = headings.map((block) => clean(wordsOf(block)));
  const name = words.findIndex(isDocumentName);
  if (name >= 0) {
    const subject = words[name + 1];
    const kind = sentenceCase(words[name] ?? "");
    return subject === undefined ? kind : `${kind}: ${subject}`.slice(0, MAX_TITLE);
  }
  const first = headings.findIndex((block) => block.level === 1);
  return first < 0 ? null : (words[first]?.slice(0, MAX_TITLE) ?? null);
}

function clean(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

function sentenceCase(name: string): string {
  const lower = name.toLocaleLowerCase("vi");
  return lower.charAt(0).toLocaleUpperCase("vi") + lower.slice(1);
}
