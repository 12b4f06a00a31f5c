import type { BlockKind } from "../../documents/document.js";
import {
  hasFinalStop,
  headingLevelOf,
  isAddressList,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
  listLabelOf,
} from "../official-layout.js";
import type { Piece } from "../pieces.js";
import { ELEMENT_NODE, type Element, nameOf, oneLine, TEXT_NODE, wordsOf } from "./dom.js";
import { tablePieces } from "./table-pieces.js";

/** A block of a page before its words have a place in the stored text. */
export interface PagePiece extends Piece {
  /** Inside the main part of the page. */
  readonly isMain: boolean;
}

const BLOCK_TAGS =
  "p, div, section, article, main, header, ul, ol, table, h1, h2, h3, h4, h5, h6, figure, figcaption, blockquote, dl, center, pre";
const BLOCK_TAG =
  /^(?:P|DIV|SECTION|ARTICLE|MAIN|HEADER|UL|OL|TABLE|H[1-6]|FIGURE|FIGCAPTION|BLOCKQUOTE|DL|CENTER|PRE)$/u;

/** Every block of a page in reading order. */
export function piecesOf(body: Element, main: Element): readonly PagePiece[] {
  const walk: Walk = { pieces: [], main, isMain: body === main };
  walkElement(walk, body);
  return markClosing(walk.pieces);
}

interface Walk {
  readonly pieces: PagePiece[];
  readonly main: Element;
  isMain: boolean;
}

function walkElement(walk: Walk, element: Element): void {
  const outside = !walk.isMain && element === walk.main;
  if (outside) walk.isMain = true;
  const tag = element.tagName;
  if (/^H[1-6]$/u.test(tag)) add(walk, "heading", wordsOf(element), Number(tag.slice(1)));
  else if (tag === "FIGCAPTION" || tag === "CAPTION" || isCaption(element))
    add(walk, "caption", wordsOf(element), 0);
  else if (tag === "TABLE") addTable(walk, element);
  else if (tag === "UL" || tag === "OL") addList(walk, element, tag === "OL", 1);
  else walkChildren(walk, element);
  if (outside) walk.isMain = false;
}

function isCaption(element: Element): boolean {
  return /(?:^| )(?:caption|chu ?thich|pcaption)(?: |$)/u.test(nameOf(element));
}

/** Text and inline elements between two blocks or line breaks are a paragraph. */
function walkChildren(walk: Walk, element: Element): void {
  let loose = "";
  const flush = () => {
    addParagraph(walk, oneLine(loose), element);
    loose = "";
  };
  const collect = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === TEXT_NODE) loose += child.textContent ?? "";
      if (child.nodeType !== ELEMENT_NODE) continue;
      if (child.tagName === "BR") flush();
      else if (BLOCK_TAG.test(child.tagName)) {
        flush();
        walkElement(walk, child);
      } else if (child.querySelector(`br, ${BLOCK_TAGS}`) !== null) collect(child);
      else loose += child.textContent ?? "";
    }
  };
  collect(element);
  flush();
}

function add(walk: Walk, kind: BlockKind, words: string, level: number): void {
  if (words === "") return;
  const { isMain } = walk;
  walk.pieces.push({ kind, words, level, cells: [], row: null, joined: false, isMain });
}

const MAX_BOLD_HEADING = 150;

function addParagraph(walk: Walk, words: string, element: Element): void {
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const { kind, level } = kindOf(words, element, walk.pieces.length === 0);
  add(walk, kind, words, level);
}

function kindOf(
  words: string,
  element: Element,
  isFirst: boolean,
): { readonly kind: BlockKind; readonly level: number } {
  if (isFrame(words, element)) return { kind: "frame", level: 0 };
  if (element.querySelector("img") !== null && !hasFinalStop(words))
    return { kind: "caption", level: 0 };
  const label = listLabelOf(words);
  const level = headingLevelOf(words) ?? (isBoldLine(words, element) ? 3 : null);
  if (level !== null && !isFirst && (label === null || !hasFinalStop(words)))
    return { kind: "heading", level };
  return label === null
    ? { kind: "paragraph", level: 0 }
    : { kind: "list-item", level: label.level };
}

function isBoldLine(words: string, element: Element): boolean {
  if (words.length > MAX_BOLD_HEADING || hasFinalStop(words)) return false;
  const bold = element.querySelector("strong, b");
  return bold !== null && wordsOf(bold) === words;
}

const DATE = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/u;
const MAX_FRAME = 140;

/** Letterhead, the line with date and counters under a title, byline and source. */
function isFrame(words: string, element: Element): boolean {
  if (words.length > MAX_FRAME) return false;
  if (isLetterheadLine(words) || isIssuerLine(words)) return true;
  if (/(?:^| )(?:author|byline|tac ?gia|source|src|nguon)(?: |$)/u.test(nameOf(element)))
    return true;
  if (/^(?:Nguồn|Theo|Tác giả|Người đăng)\s*:/u.test(words)) return true;
  return isDateLine(words);
}

/** `Thứ Ba, 30/10/2018 - 17:05 | Lượt xem: 2.418`: a date and nothing that is a sentence. */
export function isDateLine(words: string): boolean {
  if (words.length > MAX_FRAME || !DATE.test(words)) return false;
  const rest = words
    .replace(new RegExp(DATE.source, "gu"), "")
    .replace(/\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?|GMT\s?[+-]\s?\d+/gu, "")
    .replace(
      /Thứ\s(?:Hai|Ba|Tư|Năm|Sáu|Bảy|\d)|Chủ\s[Nn]hật|Lượt xem\s*:?\s*[\d.]*|Cập nhật(?:\slúc)?|Đăng(?:\sngày)?|Ngày(?:\sđăng)?|In bài|Email|(?:AM|PM|SA|CH)(?!\p{L})/giu,
      "",
    );
  return !/\p{L}{2,}/u.test(rest);
}

function addList(walk: Walk, list: Element, numbered: boolean, level: number): void {
  let number = 0;
  for (const item of list.children) {
    if (item.tagName !== "LI") continue;
    number += 1;
    const nested = [...item.children].filter(({ tagName }) => /^(?:UL|OL)$/u.test(tagName));
    for (const part of nested) part.remove();
    const words = wordsOf(item);
    const isLabelled = listLabelOf(words) !== null;
    add(
      walk,
      "list-item",
      numbered && !isLabelled && words !== "" ? `${number}. ${words}` : words,
      level,
    );
    for (const part of nested) addList(walk, part, part.tagName === "OL", level + 1);
  }
}

function addTable(walk: Walk, table: Element): void {
  const pieces = tablePieces(table, walk.isMain);
  if (pieces !== null) {
    walk.pieces.push(...pieces);
    return;
  }
  for (const cell of table.querySelectorAll("td, th, caption")) {
    // A nested table's cells are reached through the outer cell.
    if (nearestTable(cell) === table) walkElement(walk, cell);
  }
}

function nearestTable(cell: Element): Element | null {
  let at = cell.parentElement;
  while (at !== null && at.tagName !== "TABLE") at = at.parentElement;
  return at;
}

/** From the address list on, and in the last lines that sign, everything short is a frame. */
function markClosing(pieces: readonly PagePiece[]): readonly PagePiece[] {
  const address = pieces.findIndex(({ words }) => isAddressList(words));
  return pieces.map((piece, index) => {
    const isShort = piece.words.length <= MAX_FRAME && piece.cells.length === 0;
    const closes = address >= 0 && index >= address;
    const signs = index >= pieces.length - 5 && isSignatureLine(piece.words);
    return isShort && (closes || signs) ? { ...piece, kind: "frame" } : piece;
  });
}
