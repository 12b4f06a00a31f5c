import { parseHTML } from "linkedom";

/** A node of linkedom's document, as far as this reader looks at it. */
export interface Element {
  readonly tagName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentElement: Element | null;
  readonly childNodes: Iterable<Element>;
  readonly children: Iterable<Element>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  cloneNode(deep: boolean): unknown;
  remove(): void;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export function parsePage(source: string): Element {
  return parseHTML(source).document as unknown as Element;
}

/** Elements inside elements: pages laid out with tables reach about sixty. */
const MAX_DEPTH = 250;

/** Is a page nested deeper than anyone writes? What walks it takes a stack frame for every level. */
export function isNestedTooDeep(page: Element): boolean {
  let level: readonly Element[] = [page];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
    if (level.length === 0) return false;
  }
  return true;
}

/** The words of an element on one line. */
export function wordsOf(element: Element | null): string {
  return oneLine(element?.textContent ?? "");
}

/** White space collapsed; entities may have left decomposed letters. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim().normalize("NFC");
}

/** `class` and `id` as lower-case words: `box-tinLienQuan` → `box tin lien quan`. */
export function nameOf(element: Element): string {
  const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}
