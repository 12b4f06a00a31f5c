import { findBases } from "../../language/base.js";
import type { PeriodMention } from "../../language/mention.js";
import { findPeriods } from "../../language/period.js";
import type { PreparedText } from "../../language/prepared-text.js";
import { basePeriod, type ResolvedPeriod, resolvePeriod } from "../../language/resolve-period.js";
import { lastMonthOf } from "../figure-context.js";
import type { Accumulation } from "../observation.js";
import type { Heading } from "./table-heading.js";
import type { TableTitle } from "./table-title.js";

/** The stretch of time a column is about. */
export interface ColumnPeriod {
  readonly period: string | null;
  readonly accumulation: Accumulation;
  readonly isStated: boolean;
}

/**
 * The period of a column: what its heading states, else the table's own; a plan's is its year, and a level under
 * `Cùng kỳ năm trước` is last year's.
 */
export function columnPeriod(
  heading: Heading,
  isComparison: boolean,
  isPlan: boolean,
  title: TableTitle,
): ColumnPeriod {
  const { context } = title;
  const stated = statedPeriod(heading.own, title);
  const fallback: ColumnPeriod = {
    period: context.period,
    accumulation: accumulationOf(context.period),
    isStated: title.periodStated,
  };
  const own = stated ?? fallback;
  if (isPlan) return planPeriod(stated, fallback);
  // A level under `Cùng kỳ năm trước` is last year's.
  const isLastYear =
    !isComparison && findBases(heading.own).some(({ value }) => value === "same-period-last-year");
  if (!isLastYear || own.period === null || statesYear(heading.own)) return own;
  return { ...own, period: basePeriod(own.period, "same-period-last-year"), isStated: true };
}

/** A plan is for the year unless a month or quarter is named with it. */
function planPeriod(stated: ColumnPeriod | null, fallback: ColumnPeriod): ColumnPeriod {
  if (stated?.accumulation === "month" || stated?.accumulation === "quarter") return stated;
  const of = stated ?? fallback;
  return {
    ...of,
    period: of.period?.slice(0, 4) ?? null,
    accumulation: "year",
    isStated: stated !== null,
  };
}

function statesYear(text: PreparedText): boolean {
  return findPeriods(text).some(({ value }) => value.year !== null);
}

const BARE_YEAR = /(?<![\d/.,-])(?:19|20)\d{2}(?![\d/.,-])/u;

/** The period a heading's words name; a bare year counts, and joins a month that has none. */
export function statedPeriod(text: PreparedText, title: TableTitle): ColumnPeriod | null {
  const mentions = findPeriods(text).filter(({ value }) => value.shape !== "years");
  const bare = BARE_YEAR.exec(withoutMentions(text.surface, mentions))?.[0];
  const year =
    mentions.find(({ value }) => value.year !== null)?.value.year ??
    (bare === undefined ? null : Number(bare));
  const main = mentions.find(({ value }) => value.shape !== "year") ?? mentions[0];
  if (main === undefined)
    return year === null ? null : { period: String(year), accumulation: "year", isStated: true };
  const anchor = year === null ? title.context.anchor : { ...title.context.anchor, year };
  const value = main.value.year === null && year !== null ? { ...main.value, year } : main.value;
  const resolved: ResolvedPeriod | null = resolvePeriod(value, anchor);
  if (resolved === null) return null;
  const { period, accumulation } = cumulated(resolved, mentions);
  return { period, accumulation, isStated: true };
}

/** `Lũy kế đến tháng 6` and `Lũy kế tháng 6` are everything from January on. */
function cumulated(resolved: ResolvedPeriod, mentions: readonly PeriodMention[]): ResolvedPeriod {
  const cumulative = mentions.some(({ value }) => value.cumulative);
  if (!cumulative || resolved.accumulation !== "month") return resolved;
  return {
    ...resolved,
    period: `${resolved.period.slice(0, 4)}-01/${resolved.period}`,
    accumulation: "year-to-date",
  };
}

function withoutMentions(surface: string, mentions: readonly PeriodMention[]): string {
  let rest = surface;
  for (const { start, end } of mentions)
    rest = rest.slice(0, start) + "_".repeat(end - start) + rest.slice(end);
  return rest;
}

/** How a period accumulates when only the period is known. */
export function accumulationOf(period: string | null): Accumulation {
  if (period === null) return "other";
  if (/^\d{4}-\d{2}$/u.test(period)) return "month";
  if (/^\d{4}-Q\d$/u.test(period)) return "quarter";
  if (/^\d{4}$/u.test(period)) return "year";
  if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return "at-date";
  return period.includes("-01/") ? "year-to-date" : "other";
}

/** A stock in a column of several months is that of their end. */
export function stockPeriod(period: string | null): string | null {
  return period?.includes("/") === true ? lastMonthOf(period) : period;
}
