import { type Element, wordsOf } from "./dom.js";

/** Shortest heading that can be a page's title; site names in an `h1` are shorter. */
const MIN_TITLE = 12;

/** The title as readers see it: the `h1` of the article, else what the page says of itself. */
export function pageTitle(page: Element): string | null {
  const headings = [
    ...page.querySelectorAll("article h1, main h1"),
    ...page.querySelectorAll("h1"),
  ].map(wordsOf);
  const heading = headings.find((words) => words.length >= MIN_TITLE) ?? headings[0];
  const stated = page.querySelector('meta[property="og:title"]')?.getAttribute("content")?.trim();
  const title = heading ?? stated ?? withoutSite(wordsOf(page.querySelector("title")));
  return title === "" ? null : title.replace(/\s+/gu, " ").normalize("NFC");
}

/** `Tiêu đề | Báo Hà Giang`, `Tiêu đề - Cổng thông tin …`: the last part names the site. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—-]\s+/u);
  const last = parts.at(-1) ?? "";
  const isSite = /^(?:Báo|Cổng|Trang|Đài|Sở|UBND)(?!\p{L})/u.test(last);
  return parts.length > 1 && isSite
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s*[|–—-]\s*$/u, "")
    : title;
}

const DATE_ELEMENTS = [
  ['meta[property="article:published_time"]', "content"],
  ['meta[itemprop="datePublished"]', "content"],
  ['meta[name="pubdate"]', "content"],
  ["time[datetime]", "datetime"],
] as const;

/** ISO date that the page's own elements state, null when none does. */
export function pageDate(page: Element): string | null {
  for (const [selector, attribute] of DATE_ELEMENTS) {
    const stated = page.querySelector(selector)?.getAttribute(attribute) ?? "";
    const date = /^\d{4}-\d{2}-\d{2}/u.exec(stated.trim());
    if (date !== null) return date[0];
  }
  return null;
}
