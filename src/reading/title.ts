import type { RawBlock } from "./blocks.js";
import { isCapitals, isDocumentName } from "./official-layout.js";

const MAX_TITLE = 200;
/** Headings looked at: the document's name stands first, or after a line of its issuer. */
const LEADING_BLOCKS = 6;

/**
 * The title of a document from its blocks: its name with its subject line (`Báo cáo: Tình hình … tháng 9`),
 * else its first heading of level 1, else the line in capitals that it begins with. Null when it has none.
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
  const title = words[first] ?? inCapitals(blocks, wordsOf);
  return title?.slice(0, MAX_TITLE) ?? null;
}

/** A record without a name of its kind: its first line in capitals, with those that go on with it; no part's heading. */
function inCapitals(
  blocks: readonly RawBlock[],
  wordsOf: (block: RawBlock) => string,
): string | undefined {
  const body = blocks.slice(0, LEADING_BLOCKS).filter(({ kind }) => kind !== "frame");
  const end = body.findIndex((block) => block.kind !== "heading" || !isTitleLine(wordsOf(block)));
  const lines = body.slice(0, end < 0 ? body.length : end).map((block) => clean(wordsOf(block)));
  return lines.length === 0 ? undefined : lines.slice(0, 2).join(" ");
}

function isTitleLine(words: string): boolean {
  return (
    isCapitals(words) &&
    !/^\s*(?:[IVX]{1,4}|\d{1,2}|[A-ZĐ])[.)]\s|^\s*(?:PHẦN|MỤC|CHƯƠNG)\s/u.test(words)
  );
}

function clean(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

function sentenceCase(name: string): string {
  const lower = name.toLocaleLowerCase("vi");
  return lower.charAt(0).toLocaleUpperCase("vi") + lower.slice(1);
}
