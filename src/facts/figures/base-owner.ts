import { resolvePeriod } from "../../language/resolve-period.js";
import { overlaps, type Span } from "../../text/span.js";
import type { FigureContext } from "../figure-context.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { type Candidate, candidates, isComparison } from "./figure-base.js";
import { isSigned } from "./figure-sign.js";
import type { FigureSite } from "./figure-site.js";
import { isPlanAmount } from "./plan-amount.js";
import { contentWords, unexplainedWords } from "./words.js";

/** The words between a plan and its figure but for the names of what is planned, when and by whom. */
function withoutNames(reading: ReadingOfBlock, from: number, to: number): string {
  let words = reading.text.canonical.slice(from, to);
  const between = { start: from, end: to };
  const names = [reading.indicators, reading.periods, reading.agencies].flatMap<Span>((mentions) =>
    within<Span>(mentions, between),
  );
  for (const { start, end } of names)
    words = words.slice(0, start - from) + " ".repeat(end - start) + words.slice(end - from);
  return words;
}

/**
 * What may stand between a plan and its own figure: `kế hoạch cả năm là 11,8 triệu lượt`,
 * `dự toán thu ngân sách năm 2022 HĐND tỉnh giao là 3.625 tỷ đồng`; not `kế hoạch năm tăng 5%`.
 */
const SAYS_IT_IS =
  /^(?:[\s:,]|là|được|đạt|khoảng|ở mức|mức|của|tỉnh|cả|năm|\d{4}|được|hđnd|ubnd|trung ương|chính phủ|thủ tướng|bộ|huyện|xã|đề ra|đặt ra|giao|phân bổ|phê duyệt|thông qua|was|is|were|are|of|at|set)*$/u;

/**
 * A base right before a figure's bracket or beside it that has the figure itself: the plan in
 * `dự toán HĐND tỉnh giao (12.400 tỷ đồng)`, last year's level in `cùng kỳ năm 2016 (09 vụ)` and
 * `cùng kỳ đạt 41,2%`. Null when the figure is this period's result.
 */
export function ownerOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  if (isPlanAmount(reading, site.quantity))
    return { base: "plan", end: site.quantity.end, rule: "base/plan-amount" };
  return (
    comparedValue(reading, site, own, context) ??
    besideOf(reading, site) ??
    planOfRate(reading, site) ??
    beforeBracket(reading, site, own, context)
  );
}

const COMPARES =
  /(?:^|[\s,(])(?:(?:as )?(?:compared|against) (?:with|to)|(?:as )?against|versus|vs|(?:(?:up|down|increasing|rising|falling) )?from)\s(?:the\s|a\s|about\s|some\s|only\s|just\s)*(?:vnd\s?|usd\s?|us\$\s?)?$/u;
/** Characters between such a value and its time: room for `recorded in`, `for`. */
const TIME_REACH = 24;

/**
 * `41,200 visitors in July, compared with 35,600 in June`, `58,900 hectares from 61,200 a year earlier`: the value of
 * the time that it is compared with. Not: `up 3% against the plan of 500` (no time behind it).
 */
function comparedValue(
  reading: ReadingOfBlock,
  { quantity, right, clause }: FigureSite,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  const { canonical } = reading.text;
  if (!COMPARES.test(canonical.slice(clause.start, quantity.start))) return null;
  const before = within(reading.quantities, { start: clause.start, end: quantity.start - 1 }).at(
    -1,
  );
  if (before === undefined) return null;
  const near = (start: number) =>
    start - quantity.end <= TIME_REACH && !/[,;:()]/u.test(canonical.slice(quantity.end, start));
  const period = within(reading.periods, right).find(({ start }) => near(start));
  const base = within(reading.bases, right).find(({ start }) => near(start));
  // `19 in May last year`: a time of its own already says which year.
  const isTimed = period !== undefined && base !== undefined && overlaps(period, base);
  if (base !== undefined && !isTimed && !base.value.startsWith("plan") && base.value !== "scenario")
    return { base: base.value, end: base.end, rule: base.rule };
  const resolved = period === undefined ? null : resolvePeriod(period.value, context.anchor);
  if (period === undefined || resolved === null || resolved.period === own) return null;
  return { base: resolved.period, end: period.end, rule: "base/named-period" };
}

/** `bằng 42,1% kế hoạch 5.500 ha`: one plan, what the rate is of and what the amount behind it says. */
function planOfRate(reading: ReadingOfBlock, { quantity, previous }: FigureSite): Candidate | null {
  if (previous === null || previous.value.unit !== "%" || quantity.value.unit === "%") return null;
  const plan = within(reading.bases, { start: previous.end, end: quantity.start })[0];
  if (plan === undefined || !plan.value.startsWith("plan")) return null;
  const before = reading.text.canonical.slice(previous.end, plan.start);
  const between = withoutNames(reading, plan.end, quantity.start);
  if (before.trim() !== "" || between.includes(",") || !SAYS_IT_IS.test(between)) return null;
  return { base: plan.value, end: plan.end, rule: plan.rule };
}

/** `cùng kỳ đạt 41,2%`, `kế hoạch cả năm là 11,8 triệu lượt`. */
function besideOf(reading: ReadingOfBlock, site: FigureSite): Candidate | null {
  const span = site.segment.opener === ":" ? site.gap : site.left;
  const bare = within(reading.bases, span).filter((base) => !isComparison(reading, base));
  const last = bare.at(-1);
  if (last === undefined) return null;
  const between = withoutNames(reading, last.end, site.quantity.start);
  if (last.value.startsWith("plan") && !SAYS_IT_IS.test(between)) return null;
  if (last.value === "estimate") return null;
  return { base: last.value, end: last.end, rule: last.rule };
}

/** `dự toán HĐND tỉnh giao (12.400 tỷ đồng)`. */
function beforeBracket(
  reading: ReadingOfBlock,
  site: FigureSite,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  if (site.segment.opener !== "(") return null;
  const before = { start: site.clause.start, end: site.segment.start };
  const last = candidates(reading, before, own, context, true).at(-1);
  if (last === undefined) return null;
  const gap = reading.text.surface.slice(last.end, site.segment.start).replace("(", "");
  const alone = contentWords(reading, unexplainedWords(reading, site.left), ["joining", "generic"]);
  const signed = isSigned(reading, site);
  return gap.trim() === "" && alone.length === 0 && !signed ? last : null;
}
