import type { Span } from "../../text/span.js";
import type { RawBlock } from "../blocks.js";
import {
  hasFinalStop,
  headingLevelOf,
  isAddressList,
  isDocumentName,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
  listLabelOf,
} from "../official-layout.js";
import { coverOf, gapsOf, type Node, plainOf, spanOf, wordSpansOf } from "./markup.js";

/** The blocks of a Markdown tree in source order; offsets are into the source. */
export function blocksOf(source: string, tree: Node): readonly RawBlock[] {
  const walk: Walk = { source, blocks: [], closing: false };
  for (const node of tree.children ?? []) addNode(walk, node, 1);
  return walk.blocks;
}

interface Walk {
  readonly source: string;
  readonly blocks: RawBlock[];
  /** True from the address list on: what follows it are signatures. */
  closing: boolean;
}

function addNode(walk: Walk, node: Node, depth: number): void {
  switch (node.type) {
    case "heading":
      walk.closing = false;
      addWords(walk, node, "heading", node.depth ?? 1);
      return;
    case "paragraph":
      for (const line of linesOf(walk.source, node)) addLine(walk, line);
      return;
    case "list":
      for (const item of node.children ?? []) addItem(walk, item, node.ordered === true, depth);
      return;
    case "table":
      addTable(walk, node);
      return;
    case "code":
      walk.blocks.push({ ...spanOf(node), kind: "paragraph" });
      return;
    case "html":
    case "definition":
    case "thematicBreak":
      return;
    default:
      for (const child of node.children ?? []) addNode(walk, child, depth);
  }
}

/** One block from words that lie in a stretch of the source. */
interface WordBlock extends Span {
  readonly words: readonly Span[];
  readonly isBold: boolean;
  readonly isImage: boolean;
}

function addWords(walk: Walk, node: Node, kind: RawBlock["kind"], level: number): void {
  const words = wordSpansOf(walk.source, node);
  const outer = contentOf(node);
  if (words.length === 0 || outer === null) return;
  walk.blocks.push({ ...outer, kind, level, markup: gapsOf(outer, words) });
}

/** A node without its own marks (`## `, `|`), but with those inside it, so that `**` stay in pairs. */
function contentOf(node: Node): Span | null {
  return coverOf((node.children ?? []).map(spanOf));
}

/** Minutes list `**Time:** …` and `a) …` on lines of one paragraph: each is a block of its own. */
const NEW_LINE = /^(?:\*\*[^*\n]{1,60}:?\*\*|[a-zđ]\) |[-–+•] |\d{1,2}\. )/u;

function linesOf(source: string, paragraph: Node): readonly WordBlock[] {
  const { start, end } = spanOf(paragraph);
  const cuts = [start];
  for (const match of source.slice(start, end).matchAll(/\n[ \t]*/gu)) {
    const at = start + match.index + match[0].length;
    if (NEW_LINE.test(source.slice(at, end))) cuts.push(at);
  }
  const all = wordSpansOf(source, paragraph);
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1] ?? end;
    const words = all
      .filter((span) => span.start < to && span.end > from)
      .map((span) => ({ start: Math.max(span.start, from), end: Math.min(span.end, to) }));
    const raw = source.slice(from, to).trimEnd();
    if (!words.some((span) => source.slice(span.start, span.end).trim() !== "")) return [];
    const line = { start: from, end: from + raw.length, words };
    return [{ ...line, isBold: isWhollyBold(raw), isImage: /^!\[/u.test(raw) }];
  });
}

function isWhollyBold(raw: string): boolean {
  return /^(?:\*\*\*?|__)(?:(?!\*\*|__)[\s\S])+(?:\*\*\*?|__)$/u.test(raw);
}

function addLine(walk: Walk, line: WordBlock): void {
  const markup = gapsOf(line, line.words);
  const plain = plainOf(walk.source, line, markup);
  const block = { start: line.start, end: line.end, markup };
  if (isAddressList(plain)) walk.closing = true;
  if (walk.closing || isFrameLine(plain, walk.blocks)) {
    walk.blocks.push({ ...block, kind: "frame" });
    return;
  }
  const level = line.isBold || headingLevelOf(plain) === 1 ? headingOf(plain, walk.blocks) : null;
  const label = listLabelOf(plain);
  if (level !== null) walk.blocks.push({ ...block, kind: "heading", level });
  else if (label !== null && label.skip === 0)
    walk.blocks.push({ ...block, kind: "list-item", level: label.level });
  else walk.blocks.push({ ...block, kind: line.isImage ? "caption" : "paragraph" });
}

/** Blocks in which a letterhead can still go on. */
const LETTERHEAD_BLOCKS = 6;

function isFrameLine(plain: string, before: readonly RawBlock[]): boolean {
  if (isLetterheadLine(plain)) return plain.length < 160;
  if (before.length < LETTERHEAD_BLOCKS && before.every(({ kind }) => kind === "frame"))
    return isIssuerLine(plain);
  return isSignatureLine(plain) && plain.length < 120;
}

const MAX_BOLD_HEADING = 200;

/** A bold line alone is a heading; right under the document's name it is its subject. */
function headingOf(plain: string, before: readonly RawBlock[]): number | null {
  const own = headingLevelOf(plain);
  if (own !== null) return own;
  if (plain.length > MAX_BOLD_HEADING || /[.;,]$/u.test(plain)) return null;
  const last = before.at(-1);
  if (last?.kind === "heading" && last.level === 1) return 1;
  return /^\d{1,2}(?:\.\d{1,2})*[.)]?\s/u.test(plain) || !hasFinalStop(plain) ? 3 : null;
}

/** An item is its own first paragraph; what is nested in it comes as blocks of its own. */
function addItem(walk: Walk, item: Node, isOrdered: boolean, depth: number): void {
  const [first, ...rest] = item.children ?? [];
  if (first?.type === "paragraph") {
    const words = wordSpansOf(walk.source, first);
    const content = spanOf(first);
    if (words.length > 0) {
      // The number belongs to the words of an item, a bullet does not.
      const start = isOrdered ? spanOf(item).start : content.start;
      const outer = { start, end: content.end };
      const number = { start, end: content.start };
      const kept = isOrdered ? [number, ...words] : words;
      const kind = walk.closing ? "frame" : "list-item";
      walk.blocks.push({ ...outer, kind, level: depth, markup: gapsOf(outer, kept) });
    }
  } else if (first !== undefined) addNode(walk, first, depth + 1);
  for (const child of rest) addNode(walk, child, depth + 1);
}

function addTable(walk: Walk, table: Node): void {
  const { source } = walk;
  const rows = (table.children ?? []).map((row) => {
    const cells = (row.children ?? []).map((cell) => wordSpansOf(source, cell));
    return {
      row,
      cells,
      outer: coverOf((row.children ?? []).flatMap((cell) => contentOf(cell) ?? [])),
    };
  });
  const words = rows.flatMap(({ cells }) => cells.flat());
  const cover = coverOf(words);
  if (cover === null) return;
  if (isFrameTable(walk, rows)) {
    walk.blocks.push({ ...cover, kind: "frame", markup: gapsOf(cover, words) });
    return;
  }
  const header = walk.blocks.length;
  rows.forEach(({ row, cells, outer }, index) => {
    const inRow = cells.flat();
    if (outer === null) return;
    walk.blocks.push({
      ...outer,
      kind: index === 0 ? "table-header" : "table-row",
      cells: cells.map((cell, column) => coverOf(cell) ?? emptyCell(row, column)),
      headerBlock: index === 0 ? null : header,
      markup: gapsOf(outer, inRow),
      locator: { row: index },
    });
  });
}

function emptyCell(row: Node, column: number): Span {
  const cell = row.children?.[column];
  const start = cell === undefined ? spanOf(row).end : spanOf(cell).start;
  return { start, end: start };
}

/** A letterhead in two columns, the address list beside the signature, the two who sign the minutes. */
function isFrameTable(
  walk: Walk,
  rows: readonly { readonly cells: readonly (readonly Span[])[] }[],
): boolean {
  const plain = rows.flatMap(({ cells }) =>
    cells.map((words) => {
      const cover = coverOf(words);
      return cover === null ? "" : plainOf(walk.source, cover, gapsOf(cover, words));
    }),
  );
  if (plain.some(isAddressList)) {
    walk.closing = true;
    return true;
  }
  const early = walk.blocks.filter(({ kind }) => kind !== "frame").length === 0;
  if (early && plain.some((cell) => isLetterheadLine(cell) || isIssuerLine(cell))) return true;
  const signs = plain.some(isSignatureLine) && !plain.some(isDocumentName);
  return signs && rows.length <= 3 && !plain.some((cell) => /\d/u.test(cell));
}
