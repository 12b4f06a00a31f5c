import { Readability } from "@mozilla/readability";
import { type Element, parsePage, wordsOf } from "./dom.js";

/** Words shorter than this are found all over a page. */
const MIN_WORDS = 40;
/** A main part with less of the page's words than this is a guess, and the page is read whole. */
const MIN_SHARE = 0.5;

/**
 * The smallest part of a page that holds everything Readability takes for its main text; the body when it
 * finds none or too little. The part is looked up in the page itself, because Readability rewrites what it
 * returns and drops letterheads, dates and captions.
 */
export function mainPartOf(page: Element): Element {
  const body = page.querySelector("body") ?? page;
  const article = new Readability(page.cloneNode(true) as never, { charThreshold: 200 }).parse();
  if (article?.content === null || article?.content === undefined) return body;
  const wanted = new Set(
    leavesOf(parsePage(`<html><body>${article.content}</body></html>`)).map(wordsOf),
  );
  const found = leavesOf(body).filter((leaf) => wanted.has(wordsOf(leaf)));
  const part = commonParent(found);
  if (part === null || wordsOf(part).length < wordsOf(body).length * MIN_SHARE) return body;
  return part;
}

function leavesOf(root: Element): readonly Element[] {
  return [...root.querySelectorAll("p, li, td, blockquote, h2, h3")].filter(
    (element) => wordsOf(element).length >= MIN_WORDS,
  );
}

function ancestorsOf(element: Element): readonly Element[] {
  const chain: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) chain.unshift(at);
  return chain;
}

function commonParent(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements.map(ancestorsOf);
  if (first === undefined) return null;
  const depth = rest.reduce((shared, chain) => {
    let same = 0;
    while (same < shared && chain[same] === first[same]) same += 1;
    return same;
  }, first.length);
  return first[depth - 1] ?? null;
}
