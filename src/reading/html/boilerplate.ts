import { type Element, nameOf, wordsOf } from "./dom.js";

const BOILERPLATE =
  "nav, footer, aside, form, script, style, noscript, iframe, button, select, template, svg, object, [role=navigation], [role=banner], [role=complementary], [role=contentinfo], [role=search], [hidden]";
const BLOCKS = "div, section, ul, ol, p, span, table, h2, h3, h4, h5";

/** Names of parts that are not the record, as site builders here write them. */
const BOILERPLATE_NAME =
  /(?:^| )(?:nav|navbar|menu|breadcrumbs?|crumbs?|ads?|adv|advert(?:isement)?s?|quang ?cao|banner|sidebar|related|lien ?quan|tin ?khac|cung ?chuyen ?muc|comments?|binh ?luan|y ?kien ?ban ?doc|share|social|hot|popular|most ?(?:read|viewed)|doc ?nhieu|xem ?nhieu|footer|tts|audio|player|tags?|newsletter|weather|ty ?gia|toolbar|copyright|login|search|print)(?: |$)/u;
/** The words such parts begin with, where their names say nothing. */
const BOILERPLATE_WORDS =
  /^(?:tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|tin khác|các tin khác|tin mới|đọc nhiều|đọc thêm|xem thêm|xem nhiều|bình luận|ý kiến bạn đọc|gửi bình luận|quảng cáo|nghe đọc bài|chia sẻ|từ khóa|tags?\s*:|related (?:news|articles)|most read|comments|advertisement|share this)/iu;

/** No part with more of the page's words than this is boilerplate, whatever it is called. */
const MAX_SHARE = 0.5;
/** A paragraph this long is text of the record. */
const LONG_PARAGRAPH = 240;

/** Cuts what is not the record out of a page: menus, ads, related news, comments, counters. */
export function cutBoilerplate(page: Element): void {
  for (const element of [...page.querySelectorAll(BOILERPLATE)]) {
    if (element.querySelector("h1") === null) element.remove();
  }
  const total = wordsOf(page.querySelector("body") ?? page).length;
  for (const element of [...page.querySelectorAll(BLOCKS)]) {
    if (!isAttached(element) || element.querySelector("h1") !== null) continue;
    const words = wordsOf(element);
    if (words.length > total * MAX_SHARE) continue;
    if (BOILERPLATE_NAME.test(nameOf(element)) || isListOfLinks(element, words)) element.remove();
    else if (BOILERPLATE_WORDS.test(words) && !hasLongParagraph(element)) element.remove();
  }
}

/** An element inside one that was removed already needs no look. */
function isAttached(element: Element): boolean {
  let top: Element = element;
  while (top.parentElement !== null) top = top.parentElement;
  return top.tagName === "HTML";
}

/** Three links or more that are most of the words: a menu or a list of other pages. */
function isListOfLinks(element: Element, words: string): boolean {
  if (element.tagName === "TABLE") return false;
  const links = [...element.querySelectorAll("a")];
  const linked = links.reduce((sum, link) => sum + wordsOf(link).length, 0);
  return links.length >= 3 && linked > words.length * 0.6;
}

function hasLongParagraph(element: Element): boolean {
  return [...element.querySelectorAll("p")].some((part) => wordsOf(part).length > LONG_PARAGRAPH);
}
