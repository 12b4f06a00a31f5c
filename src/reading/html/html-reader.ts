import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { BlockKind } from "../../documents/document.js";
import { ThukyError } from "../../errors.js";
import { isFrame, numberBlocks, type RawBlock } from "../blocks.js";
import type { Reader } from "../reader.js";

/** Parts of a page that are not the record: menus, ads, related news, comments, counters. */
const BOILERPLATE =
  "nav, header nav, footer, aside, form, script, style, noscript, iframe, button, template, svg, [role=navigation], [role=banner], [role=complementary], [role=contentinfo], [aria-hidden=true], [hidden]";
const BOILERPLATE_NAME =
  /(?:^|[\s_-])(?:nav|menu|breadcrumbs?|ads?|advert\w*|quangcao|banner|sidebar|related|lienquan|tinlienquan|comments?|binhluan|share|social|hot|most-?read|docnhieu|footer|tts|audio|tags?|newsletter|weather|rate|copyright)(?:$|[\s_-])/iu;

/** An element of linkedom's document, as far as this reader looks at it. */
interface Element {
  readonly tagName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Element>;
  readonly children: Iterable<Element>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

/**
 * A saved page: its main text only. Boilerplate is cut by tag, role and class name first, then Readability
 * picks the article; a page it finds nothing in is read whole. The stored text is the extracted text,
 * blocks parted by blank lines, table cells by ` | `.
 */
export const htmlReader: Reader = {
  extensions: [".html", ".htm"],
  read: (source, path) => {
    const { document } = parseHTML(source) as unknown as { document: Element };
    const title = words(document.querySelector("h1") ?? document.querySelector("title"));
    const date = publishedOf(document);
    cutBoilerplate(document);
    const article = articleOf(document) ?? document.querySelector("body") ?? document;
    const page = createPage();
    walk(article, page);
    const text = page.text();
    if (text.trim() === "") {
      throw new ThukyError({
        code: "file-unreadable",
        message: `${path} has no main text; save the article itself, not a list or an infographic`,
        details: { path },
      });
    }
    const raw = page.blocks();
    const blocks = numberBlocks(raw, (block) => text.slice(block.start, block.end));
    return { text, blocks, title: title === "" ? null : title, date, type: "press", warnings: [] };
  },
};

function words(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
}

function publishedOf(document: Element): string | null {
  const meta = document.querySelector(
    'meta[property="article:published_time"], meta[name="pubdate"], meta[itemprop="datePublished"]',
  );
  const stated =
    meta?.getAttribute("content") ??
    document.querySelector("time[datetime]")?.getAttribute("datetime") ??
    null;
  return /^\d{4}-\d{2}-\d{2}/u.exec(stated ?? "")?.[0] ?? null;
}

function cutBoilerplate(document: Element): void {
  for (const element of [...document.querySelectorAll(BOILERPLATE)]) element.remove();
  for (const element of [
    ...document.querySelectorAll("div, section, ul, p, span, figure, table"),
  ]) {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (BOILERPLATE_NAME.test(name)) element.remove();
  }
}

/** Readability's article when it holds most of what is left; else nothing, and the page is read whole. */
function articleOf(document: Element): Element | null {
  const before = words(document.querySelector("body") ?? document).length;
  const copy = (document as unknown as { cloneNode(deep: boolean): unknown }).cloneNode(true);
  const article = new Readability(copy as never, { charThreshold: 200, keepClasses: true }).parse();
  const content = article?.content ?? null;
  if (content === null) return null;
  const { document: parsed } = parseHTML(`<html><body>${content}</body></html>`) as unknown as {
    document: Element;
  };
  const body = parsed.querySelector("body");
  return words(body).length >= before * 0.6 ? body : null;
}

interface Page {
  add(kind: BlockKind, content: string, level?: number): number;
  row(cells: readonly string[], headerBlock: number | null, row: number): number;
  text(): string;
  blocks(): readonly RawBlock[];
}

function createPage(): Page {
  let text = "";
  const blocks: RawBlock[] = [];
  const append = (content: string): number => {
    if (text !== "") text += "\n\n";
    text += content;
    return text.length - content.length;
  };
  return {
    add: (kind, content, level = 0) => {
      const start = append(content);
      blocks.push({
        start,
        end: text.length,
        kind: kind === "paragraph" && isFrame(content) ? "frame" : kind,
        level,
      });
      return blocks.length - 1;
    },
    row: (cells, headerBlock, row) => {
      const start = append(cells.join(" | "));
      let at = start;
      const spans = cells.map((cell) => {
        const span = { start: at, end: at + cell.length };
        at += cell.length + 3;
        return span;
      });
      const markup = spans.slice(0, -1).map((span) => ({ start: span.end, end: span.end + 3 }));
      const kind = isFrame(cells.join(" "))
        ? "frame"
        : headerBlock === null
          ? "table-header"
          : "table-row";
      blocks.push({
        start,
        end: text.length,
        kind,
        cells: spans,
        markup,
        headerBlock,
        locator: { row },
      });
      return blocks.length - 1;
    },
    text: () => text,
    blocks: () => blocks,
  };
}

const CONTAINERS = new Set([
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "BODY",
  "HTML",
  "BLOCKQUOTE",
  "FIGURE",
  "DL",
  "CENTER",
]);
const BLOCK_TAGS =
  "p, div, section, article, ul, ol, table, h1, h2, h3, h4, h5, h6, figure, blockquote, main";

function walk(element: Element, page: Page): void {
  const tag = element.tagName;
  if (/^H[1-6]$/u.test(tag)) addWords(page, "heading", element, Number(tag.slice(1)));
  else if (tag === "FIGCAPTION" || tag === "CAPTION") addWords(page, "caption", element);
  else if (tag === "TABLE") addTable(element, page);
  else if (tag === "UL" || tag === "OL") addList(element, page, tag === "OL");
  else if (element.querySelector(BLOCK_TAGS) === null) addWords(page, "paragraph", element);
  else walkChildren(element, page);
}

/** Text that stands loose between blocks is a paragraph of its own. */
function walkChildren(element: Element, page: Page): void {
  let loose = "";
  const flush = () => {
    const content = loose.replace(/\s+/gu, " ").trim();
    if (content !== "") page.add("paragraph", content);
    loose = "";
  };
  for (const child of element.childNodes) {
    if (child.nodeType === 3) loose += child.textContent ?? "";
    if (child.nodeType !== 1) continue;
    if (isInline(child)) {
      loose += ` ${child.textContent ?? ""} `;
      continue;
    }
    flush();
    walk(child, page);
  }
  flush();
}

function isInline(element: Element): boolean {
  const { tagName } = element;
  if (CONTAINERS.has(tagName) || /^(?:P|H[1-6]|UL|OL|TABLE|FIGCAPTION)$/u.test(tagName))
    return false;
  return element.querySelector(BLOCK_TAGS) === null;
}

function addWords(page: Page, kind: BlockKind, element: Element, level = 0): void {
  const content = words(element);
  if (content !== "") page.add(kind, content, level);
}

function addList(list: Element, page: Page, numbered: boolean): void {
  let number = 0;
  for (const item of list.children) {
    number += 1;
    const content = words(item);
    if (content !== "") page.add("list-item", `${numbered ? `${number}.` : "-"} ${content}`, 1);
  }
}

function addTable(table: Element, page: Page): void {
  let header: number | null = null;
  let row = 0;
  for (const line of table.querySelectorAll("tr")) {
    const cells = [...line.children].map((cell) => words(cell));
    if (cells.every((cell) => cell === "")) continue;
    const index = page.row(cells, header, row);
    header ??= index;
    row += 1;
  }
}
