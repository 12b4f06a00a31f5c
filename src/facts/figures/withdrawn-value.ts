import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame } from "./frame.js";
import { levelSide } from "./two-levels.js";

/** Where the value that takes the place of a withdrawn one is told: before it, or after. */
export type Standing = "before" | "after";

/** A value that the record itself says another has replaced. */
export interface Withdrawal {
  readonly standing: Standing;
  /** The record rejects it outright: without the value that stands it is no figure at all. */
  readonly firm: boolean;
  /** Said by mistake and taken back in the same breath: nobody ever reported it. */
  readonly slip: boolean;
  /** It was an estimate. */
  readonly estimated: boolean;
}

/** Characters between a rejecting word and the value it rejects: room for `con số`, `mức tăng`. */
const REJECTION_REACH = 30;
/** Characters behind a value in which it is said to be an earlier one. */
const BEHIND_REACH = 48;
/** Characters before a value in which a revision is told: room for a name and a time. */
const REVISION_REACH = 120;

/** `8,37% công bố hồi tháng 6`, `452,7 tỷ đồng đã báo cáo`, `309.5 billion printed earlier`. */
const EARLIER_BEHIND =
  /^\s*(?:như )?(?:đã (?:ước|báo cáo|công bố|nêu)|ước tính (?:trước|ban đầu|lần trước)|như (?:ước tính|báo cáo trước)|(?:được )?(?:công bố|báo cáo|nêu) (?:hồi|trước|lần trước|ban đầu|tháng trước|kỳ trước)|(?:hồi|của) (?:báo cáo|bản tin|kỳ) trước|(?:as )?(?:printed|published|reported|given|announced) (?:earlier|before|previously|in|last)|previously|in the (?:earlier|previous|last))/u;

/** `(đã ước 655,0)`, `(đã báo cáo giảm 2,4%)`, `(lần trước ước 8,40%)`, `số cũ 4.801 tỷ`, `(earlier estimate: 60.1)`. */
const EARLIER_BEFORE =
  /(?:^|[\s(,])(?:(?:số |mức |con số )?(?:đã|trước đó|trước đây|lần trước|kỳ trước|ban đầu|lúc đầu)(?: đã)? (?:ước|dự ước|công bố|báo cáo|nêu)(?: tính| đạt| là)?(?: tăng| giảm)?|(?:số|mức|con số) (?:cũ|ước(?: tính)?|đã ước|đã báo cáo|đã công bố|trước đây|ước ban đầu)(?: là| hồi tháng \d{1,2}(?: là)?)?|(?:earlier|previous|first|initial|old) (?:estimate|figure|number)(?: of| was)?|previously|formerly)[\s:]{0,2}(?:usd |vnd )?$/u;

/** `…, dạ không, xin lỗi anh, …`, `à nhầm`, `xin đính chính`, `sorry`: the speaker takes back what was just said. */
const TAKEN_BACK =
  /^[\s,.;…–-]*(?:(?:dạ|à|ấy|ờ|ừ|ạ|thưa(?: \p{L}+){1,2})[\s,]+){0,3}(?:không(?: phải)?\s?[,.]|không phải(?! là| \d)|nhầm|xin lỗi|(?:tôi |em |cho |cho tôi |cho em )?(?:xin )?(?:phép )?(?:nói lại|đính chính|sửa lại)|sorry|correction|i mean|make that|no,)/u;

const REVISES =
  /(?:^|\s)(?:(?:điều|hiệu) chỉnh|đính chính|cập nhật|rà soát lại|tính (?:toán )?lại|chỉnh lại|sửa|revised|restated|adjusted|corrected|amended|updated)(?=\s)/u;
/** `nâng kế hoạch vốn năm 2022 từ 5.260 lên 5.420 tỷ đồng`: another plan for the same time. */
const RAISES_PLAN =
  /(?:^|\s)(?:nâng|tăng|giảm|hạ|bổ sung|raised?|cut|lowered)\s(?:\p{L}+\s){0,3}?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|plan|target)(?=\s)/u;
const REVISED_FROM =
  /(?:điều chỉnh|hiệu chỉnh|tính lại|chỉnh lại|revised|restated|adjusted|corrected)(?=\s).{0,60}(?:\sto|xuống|lên|còn|thành)\s.{0,50}\s(?:from|từ)(?: mức| con số| an?| the)?(?: earlier| estimated| first)?\s(?:usd |vnd )?$/u;

/**
 * Is the value one that the record says was replaced? `chứ không phải 13,6%`, `không phải 526 mà là 542`,
 * `(trước đó ước 6,9%)`, `điều chỉnh từ 6,9% xuống 6,4%`, `4.150 tỷ, dạ không, 4.015 tỷ`; not: `thấp hơn số ước
 * 1,1 triệu` (a difference) or `giảm từ 14,2% xuống 11,9%` (a change through time).
 */
export function withdrawalOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
): Withdrawal | null {
  const { canonical } = reading.text;
  const { quantity, clause } = site;
  const behind = canonical.slice(quantity.end, quantity.end + BEHIND_REACH);
  const from = Math.max(clause.start, quantity.start - REVISION_REACH);
  const told = canonical.slice(from, quantity.start);
  const withdraw = (standing: Standing, words: string, firm = true): Withdrawal => ({
    standing,
    firm,
    slip: false,
    estimated: /(?<!\p{L})(?:ước|dự ước|dự tính|estimate)/u.test(words),
  });
  if (TAKEN_BACK.test(behind)) return { ...withdraw("after", ""), slip: true };
  const rejecting = within(reading.cues, site.left)
    .filter((cue) => cue.value === "rejected")
    .at(-1);
  if (rejecting !== undefined && quantity.start - rejecting.end < REJECTION_REACH) {
    const words = canonical.slice(rejecting.start, quantity.end + BEHIND_REACH);
    return withdraw(goesOn(behind) ? "after" : "before", words);
  }
  if (levelSide(reading, site) === "from" && (REVISES.test(told) || RAISES_PLAN.test(told)))
    return withdraw("after", "");
  if (REVISED_FROM.test(told)) return withdraw("before", "");
  const earlier = EARLIER_BEHIND.exec(behind);
  if (earlier !== null) return withdraw("before", earlier[0]);
  if (followsEstimate(reading, site, frame)) return withdraw("before", "ước");
  const follows =
    site.previous !== null || site.segment.opener === "(" || site.segment.opener === ",";
  const before = follows ? EARLIER_BEFORE.exec(told) : null;
  return before === null ? null : withdraw("before", before[0], false);
}

/** `không phải 526 tỷ mà là 542 tỷ`, `had been put at 498,000. After …, that number was raised to 512,600`. */
function goesOn(behind: string): boolean {
  return /^[\s,]*(?:mà|nay|but|and is now|[.;]\s)/u.test(behind);
}

/** `giảm 1,1 triệu USD so với số ước 58,3 triệu USD`, `cao hơn số ước (289,7 tỷ đồng)`: the estimate itself. */
function followsEstimate(reading: ReadingOfBlock, site: FigureSite, frame: Frame): boolean {
  const { quantity, clause, segment } = site;
  const base = within(reading.bases, { start: clause.start, end: quantity.start }).at(-1);
  if (base?.value !== "estimate") return false;
  const between = reading.text.canonical.slice(base.end, quantity.start);
  const bracketed = segment.opener === "(" && segment.start - base.end <= REJECTION_REACH;
  if (bracketed) return /^[^,;(]*\(\s*$/u.test(between);
  return base.end <= frame.usedUntil && /^\s(?:là )?(?:usd |vnd )?$/u.test(between);
}
