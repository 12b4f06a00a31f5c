import type { PeriodMention } from "../../language/mention.js";
import {
  basePeriod,
  isoMonth,
  moveMonth,
  type ResolvedPeriod,
  resolvePeriod,
} from "../../language/resolve-period.js";
import type { Span } from "../../text/span.js";
import type { FigureContext } from "../figure-context.js";
import { lastMonthOf } from "../figure-context.js";
import type { Accumulation, ObservationStatus } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame, Head } from "./frame.js";
import { contentWords, unexplainedWords } from "./words.js";

/** `lũy kế` alone: true of its own clause, not of what follows. */
const TO_DATE = "period/to-date";

/** Right after `so với`, `hơn`, `over`, …, or inside a base: compared with, not reported on. */
export function isComparative(reading: ReadingOfBlock, period: Span): boolean {
  if (reading.bases.some((base) => base.start <= period.start && period.start < base.end))
    return true;
  if (followsRatio(reading, period) || followsRateOn(reading, period)) return true;
  if (isDuring(reading, period)) return false;
  return reading.cues.some(
    (cue) =>
      (cue.value === "versus" ||
        cue.value === "up" ||
        cue.value === "down" ||
        cue.value === "shortfall" ||
        cue.value === "equals") &&
      cue.end <= period.start &&
      /^\s(?:với\s|the\s|in\s|of\s|mức\s|con\s|số\s|liệu\s|thực\s|hiện\s|chính\s|thức\s|của\s){0,6}$/u.test(
        reading.text.canonical.slice(cue.end, period.start),
      ) &&
      !/(?:^|\s)(?:tăng|giảm|up|down|rose|fell|lùi|bằng)$/u.test(
        reading.text.canonical.slice(cue.start, cue.end),
      ),
  );
}

/** `2.7% higher over seven months`, `over the quarter`: how long, not against what; `over July` is a comparison. */
function isDuring(reading: ReadingOfBlock, period: Span): boolean {
  const words = reading.text.canonical.slice(Math.max(0, period.start - 9), period.end);
  return (
    /(?:^|\s)over\s(?:the\s)?(?:first\s)?(?:\p{L}+|\d{1,2})[\s-]?(?:months?|quarter|half|half-year)(?:$|\s)/u.test(
      words,
    ) && !/\d{4}/u.test(words)
  );
}

/** `gấp 1,8 lần tháng trước`, `bằng 96% tháng 4`: the time right behind a ratio is what it is a ratio to. */
function followsRatio(reading: ReadingOfBlock, period: Span): boolean {
  const ratio = reading.quantities.find(
    (quantity) => quantity.end < period.start && period.start - quantity.end <= 1,
  );
  if (ratio === undefined) return false;
  if (ratio.rule === "quantity/double") return true;
  const said = reading.cues.find((cue) => cue.end <= ratio.start && ratio.start - cue.end <= 1);
  return ratio.value.unit === "lần"
    ? said?.value === "up" || said?.value === "equals"
    : ratio.value.unit === "%" && said?.value === "equals";
}

/** `rose 2.51 per cent on March 2018`: what a rate is on. */
function followsRateOn(reading: ReadingOfBlock, period: Span): boolean {
  const before = /\son\s(?:the\s)?$/u.exec(
    reading.text.canonical.slice(Math.max(0, period.start - 8), period.start),
  );
  if (before === null) return false;
  const at = period.start - before[0].length;
  const rate = reading.quantities.find(({ end }) => end === at);
  return rate?.value.unit === "%" || rate?.value.unit === "điểm phần trăm";
}

/** A date is a figure's time only as `tính đến ngày 20/3`, `tại thời điểm 31/8`, `by 20 March`. */
function isFigurePeriod(reading: ReadingOfBlock, mention: PeriodMention): boolean {
  if (mention.value.shape === "years") return false;
  // `bình quân một tháng`: how long, not when.
  if (/^(?:một|1) tháng$/u.test(reading.text.canonical.slice(mention.start, mention.end)))
    return false;
  if (isSaidBefore(reading, mention)) return false;
  if (mention.value.shape !== "date") return true;
  // The canonical spelling of `by` is `bi`.
  const before = reading.text.canonical.slice(Math.max(0, mention.start - 24), mention.end);
  if (/(?:đến|tới|hết|thời điểm|mốc|tại ngày|as of|bi|until|at|on)\s/u.test(before)) return true;
  return /(?:^|[.;:,(]\s?)ngày\s[\d./ tháng năm-]+$/u.test(before);
}

/** Does the time say when an earlier number was given (`hồi tháng 3`)? */
function isSaidBefore(reading: ReadingOfBlock, mention: PeriodMention): boolean {
  return reading.text.canonical.slice(Math.max(0, mention.start - 4), mention.start) === "hồi ";
}

/** The periods of a span that figures can be about, in order. */
export function reportedPeriods(reading: ReadingOfBlock, span: Span): readonly PeriodMention[] {
  return within(reading.periods, span).filter(
    (mention) => !isComparative(reading, mention) && isFigurePeriod(reading, mention),
  );
}

export interface FoundPeriod {
  readonly resolved: ResolvedPeriod | null;
  /** Named beside this figure, not carried over. */
  readonly own: boolean;
  /** End of a period right behind the figure, used up with it; 0 when there is none. */
  readonly usedUntil: number;
}

/**
 * The time of a figure: the last period named before it in its gap, else one right after it, else the one
 * that holds in the clause, else the document's. `lũy kế` alone accumulates to the month that holds.
 */
export function periodOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
  context: FigureContext,
): FoundPeriod {
  const left = reportedPeriods(reading, site.gap).filter(
    (mention) => !isInClosedBracket(reading, mention.end, site.quantity.start),
  );
  const named = left.filter((mention) => mention.rule !== TO_DATE).at(-1);
  const toDate = left.some((mention) => mention.rule === TO_DATE);
  const right = reportedPeriods(reading, site.right).find((mention) =>
    followsDirectly(reading, site.quantity.end, mention.start),
  );
  const own = named ?? (toDate ? undefined : right);
  const resolved =
    own === undefined ? frame.period : notAhead(resolvePeriod(own.value, context.anchor), context);
  if (toDate && (resolved === null || resolved.accumulation === "month")) {
    const month = lastMonthOf(resolved?.period ?? context.period);
    if (month !== null) return { resolved: throughMonth(month), own: true, usedUntil: 0 };
  }
  return {
    resolved: resolved ?? contextPeriod(context),
    own: own !== undefined,
    usedUntil: own !== undefined && own === right ? right.end : 0,
  };
}

/** Months that a date may lie behind the record's own: a report of May states figures of early June. */
const MONTHS_AHEAD = 3;

/** `tính đến 31/12` in a record of May is last year's day: a result cannot lie that far ahead. */
function notAhead(resolved: ResolvedPeriod | null, context: FigureContext): ResolvedPeriod | null {
  const last = lastMonthOf(context.period);
  if (resolved === null || last === null || !resolved.yearImplied) return resolved;
  if (resolved.accumulation !== "at-date") return resolved;
  if (resolved.period.slice(0, 7) <= moveMonth(last, MONTHS_AHEAD)) return resolved;
  return shifted(resolved, "same-period-last-year");
}

/** `(tháng 5) đến nay 41 con`: a period in a bracket that closed before the figure is an aside. */
function isInClosedBracket(reading: ReadingOfBlock, from: number, to: number): boolean {
  const between = reading.text.surface.slice(from, to);
  const close = between.indexOf(")");
  return close >= 0 && !between.slice(0, close).includes("(");
}

/** The first period that the figures of a span can be about, resolved; null when it names none. */
export function firstPeriodOf(
  reading: ReadingOfBlock,
  span: Span,
  context: FigureContext,
): ResolvedPeriod | null {
  const first = reportedPeriods(reading, span).find(
    (period) =>
      period.value.shape !== "year" &&
      period.rule !== TO_DATE &&
      !isInClosedBracket(reading, period.end, span.end),
  );
  return first === undefined ? null : resolvePeriod(first.value, context.anchor);
}

/** Nothing but joining words between a figure and the period behind it. */
function followsDirectly(reading: ReadingOfBlock, from: number, to: number): boolean {
  if (/[,;:(]/u.test(reading.text.surface.slice(from, to))) return false;
  if (reading.cues.some((cue) => cue.start >= from && cue.end <= to && cue.value !== "reach"))
    return false;
  return (
    contentWords(reading, unexplainedWords(reading, { start: from, end: to }), ["joining"])
      .length <= 4
  );
}

function throughMonth(month: string): ResolvedPeriod {
  const year = Number(month.slice(0, 4));
  return {
    period: `${isoMonth(year, 1)}/${month}`,
    accumulation: "year-to-date",
    yearImplied: true,
  };
}

function contextPeriod(context: FigureContext): ResolvedPeriod | null {
  if (context.period === null) return null;
  return {
    period: context.period,
    accumulation: accumulationOfPeriod(context.period),
    yearImplied: true,
  };
}

export function accumulationOfPeriod(period: string): ResolvedPeriod["accumulation"] {
  if (/^\d{4}-\d{2}$/u.test(period)) return "month";
  if (/^\d{4}-Q\d$/u.test(period)) return "quarter";
  if (/^\d{4}$/u.test(period)) return "year";
  if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return "at-date";
  return period.includes("-01/") ? "year-to-date" : "other";
}

/** The period moved to the other side of a comparison: `cùng kỳ năm 2018 đã được 41,2%`. */
export function shifted(period: ResolvedPeriod | null, base: string): ResolvedPeriod | null {
  if (period === null) return null;
  const moved = basePeriod(period.period, base) ?? (/^\d{4}/u.test(base) ? base : null);
  return moved === null
    ? null
    : { period: moved, accumulation: accumulationOfPeriod(moved), yearImplied: true };
}

/** A plan is for the year unless a month or quarter was named with it. */
export function yearPeriod(found: FoundPeriod): ResolvedPeriod | null {
  const period = found.resolved;
  if (period === null || (found.own && period.accumulation !== "year-to-date")) return period;
  return {
    period: period.period.slice(0, 4),
    accumulation: "year",
    yearImplied: period.yearImplied,
  };
}

/** A month against the month before is a month's own, whatever stretch was named earlier in the sentence. */
export function monthOf(period: ResolvedPeriod | null): ResolvedPeriod | null {
  const month = lastMonthOf(period?.period ?? null);
  return month === null ? period : { period: month, accumulation: "month", yearImplied: true };
}

/** A stock is at a date; a flow through a date has accumulated since January. */
export function accumulationOf(
  head: Head,
  period: ResolvedPeriod | null,
  status: ObservationStatus,
): Accumulation {
  const stated = period?.accumulation ?? "other";
  const kind = head.indicator?.kind ?? null;
  if (kind === "stock" && stated !== "year" && status !== "plan") return "at-date";
  if (stated === "at-date" && (kind === "flow" || kind === "count")) return "year-to-date";
  return stated;
}
