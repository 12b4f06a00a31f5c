import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Span } from "../../text/span.js";
import { isFrame, numberBlocks, type RawBlock } from "../blocks.js";
import type { Reader } from "../reader.js";

/** What this reader needs of a Markdown tree node: its kind, children and source offsets. */
interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

/**
 * Markdown: the stored text is the source itself, so quotes are verbatim; every character that is not in a
 * text node of the tree is markup and masked before recognition. GFM tables become rows with cells.
 */
export const markdownReader: Reader = {
  extensions: [".md", ".markdown"],
  read: (text) => {
    const tree = fromMarkdown(text, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    }) as Node;
    const raw: RawBlock[] = [];
    for (const node of tree.children ?? []) collect(text, node, raw, 1);
    const blocks = numberBlocks(raw, (block) => plain(text, block));
    const heading = raw.findIndex((block) => block.kind === "heading");
    return {
      text,
      blocks,
      title: titleOf(text, raw, heading),
      date: null,
      type: null,
      warnings: [],
    };
  },
};

function titleOf(text: string, raw: readonly RawBlock[], heading: number): string | null {
  const block = raw[heading];
  if (block === undefined) return null;
  const title = plain(text, block);
  const next = raw[heading + 1];
  if (
    !/^(?:BÁO CÁO|BIÊN BẢN|THÔNG BÁO|CHỈ THỊ|NGHỊ QUYẾT|KẾT LUẬN)$/u.test(title) ||
    next === undefined
  )
    return title;
  return `${title} ${plain(text, next)}`.slice(0, 200);
}

function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function collect(text: string, node: Node, raw: RawBlock[], level: number): void {
  switch (node.type) {
    case "heading":
      raw.push({
        ...spanOf(node),
        kind: "heading",
        level: node.depth ?? 1,
        markup: markupOf(node),
      });
      return;
    case "paragraph": {
      const span = spanOf(node);
      const kind = isFrame(text.slice(span.start, span.end).replace(/[*_#|]/gu, ""))
        ? "frame"
        : "paragraph";
      raw.push({ ...span, kind, markup: markupOf(node) });
      return;
    }
    case "list":
      for (const item of node.children ?? []) collectItem(text, item, raw, level);
      return;
    case "table":
      collectTable(text, node, raw);
      return;
    case "code":
      raw.push({ ...spanOf(node), kind: "paragraph" });
      return;
    default:
      for (const child of node.children ?? []) collect(text, child, raw, level);
  }
}

/** An item is its own first paragraph with its marker; what is nested in it comes as blocks of its own. */
function collectItem(text: string, item: Node, raw: RawBlock[], level: number): void {
  const [first, ...rest] = item.children ?? [];
  if (first !== undefined) {
    const start = spanOf(item).start;
    const { end } = spanOf(first);
    raw.push({
      start,
      end,
      kind: "list-item",
      level,
      markup: [{ start, end: spanOf(first).start }, ...markupOf(first)],
    });
  }
  for (const child of rest) collect(text, child, raw, level + 1);
}

function collectTable(text: string, table: Node, raw: RawBlock[]): void {
  const span = spanOf(table);
  const framed = isFrame(
    text.slice(span.start, span.end).split("\n")[0]?.replace(/[*|]/gu, " ") ?? "",
  );
  const header = raw.length;
  (table.children ?? []).forEach((row, index) => {
    const cells = (row.children ?? []).map((cell) => textSpan(cell));
    raw.push({
      ...spanOf(row),
      kind: framed ? "frame" : index === 0 ? "table-header" : "table-row",
      cells,
      headerBlock: index === 0 || framed ? null : header,
      markup: markupOf(row),
      locator: { row: index },
    });
  });
}

/** The span of a cell's text without its pipes and emphasis; empty cells are empty spans. */
function textSpan(node: Node): Span {
  const texts = textsOf(node);
  const first = texts[0];
  const last = texts.at(-1);
  if (first === undefined || last === undefined) {
    const { start } = spanOf(node);
    return { start, end: start };
  }
  return { start: first.start, end: last.end };
}

const TEXT_NODES = new Set(["text", "inlineCode"]);

function textsOf(node: Node): readonly Span[] {
  if (TEXT_NODES.has(node.type)) return [spanOf(node)];
  return (node.children ?? []).flatMap((child) => textsOf(child));
}

/** Whatever of the node's source is in none of its text nodes. */
function markupOf(node: Node): readonly Span[] {
  const { start, end } = spanOf(node);
  const markup: Span[] = [];
  let at = start;
  for (const span of textsOf(node)) {
    if (span.start > at) markup.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < end) markup.push({ start: at, end });
  return markup;
}

function plain(text: string, block: RawBlock): string {
  let result = "";
  let at = block.start;
  for (const span of block.markup ?? []) {
    result += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return `${result}${text.slice(at, block.end)}`.replace(/\s+/gu, " ").trim();
}
