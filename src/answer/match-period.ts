import { samePeriod } from "../facts/derivation/derived-figure.js";
import type { LedgerEntry } from "../facts/ledger.js";
import { throughMonth } from "../facts/level-book.js";
import { isOfSeason } from "../language/crop.js";
import { findIndicator } from "../language/indicator.js";
import type { PeriodMention } from "../language/mention.js";
import { type Anchor, anchorOf, resolvePeriod } from "../language/resolve-period.js";
import type { Query } from "./query.js";

/** The stretch of time a question asks about, once its year is settled. */
export interface AskedPeriod {
  readonly period: string;
  readonly accumulation: string;
  /** True when the year was taken from the ledger or the day of asking. */
  readonly yearImplied: boolean;
}

/**
 * The periods a question can mean: with its own year one; without, one per year that has a figure for that
 * stretch, newest first. `entries` are the figures that match in everything else.
 */
export function askedPeriods(
  mention: PeriodMention,
  query: Query,
  entries: readonly LedgerEntry[],
  now: Anchor,
): readonly AskedPeriod[] {
  const value =
    query.cumulative && mention.value.shape === "month"
      ? {
          ...mention.value,
          shape: "months" as const,
          month: 1,
          toMonth: mention.value.month,
          cumulative: true,
        }
      : mention.value;
  const yearOfQuestion =
    query.periods.find((other) => other.value.year !== null)?.value.year ?? null;
  const year = value.year ?? (value.shiftYears === null ? yearOfQuestion : null);
  const stated = year !== null || value.shiftMonths !== null || value.shiftYears !== null;
  if (stated) {
    const resolved = resolvePeriod({ ...value, year }, now);
    return resolved === null ? [] : [{ ...resolved, yearImplied: year === null }];
  }
  const years = [...new Set(entries.map((entry) => entry.observation.period?.slice(0, 4) ?? ""))]
    .filter((candidate) => /^\d{4}$/u.test(candidate))
    .sort()
    .reverse();
  const candidates = years.flatMap((candidate) => {
    const resolved = resolvePeriod(value, { ...now, year: Number(candidate) });
    return resolved === null ? [] : [{ ...resolved, yearImplied: true }];
  });
  const withFigures = candidates.filter((asked) => entries.some((entry) => isOf(entry, asked)));
  if (withFigures.length > 0) return withFigures;
  const fallback = resolvePeriod(
    value,
    years[0] === undefined ? now : { ...now, year: Number(years[0]) },
  );
  return fallback === null ? [] : [{ ...fallback, yearImplied: true }];
}

/**
 * The ISO period that a comparison names. A shift counts from the stretch asked about (`tháng 6 so với tháng trước` is
 * May, whatever month it is now), a bare month lies in its year; null when neither can be told.
 */
export function comparedPeriod(
  { value }: PeriodMention,
  own: string | null,
  now: Anchor,
): string | null {
  if (own === null) return resolvePeriod(value, now)?.period ?? null;
  const shifts = value.shiftMonths !== null || value.shiftYears !== null;
  const anchor = shifts
    ? anchorOf(own.split("/").at(-1) ?? own)
    : { ...now, year: Number(own.slice(0, 4)) };
  return resolvePeriod(value, anchor)?.period ?? null;
}

/**
 * Is this figure about the asked stretch? The same period; a stock taken within the asked month or at the end
 * of the asked stretch; an accumulation through the asked date or stretch. A % of a year's plan is always
 * accumulated, so that of a month is the one through its end.
 */
export function isOf(entry: LedgerEntry, asked: AskedPeriod): boolean {
  const { period, accumulation, measure, base } = entry.observation;
  if (period === null) return false;
  if (samePeriod(period, asked.period))
    return (
      accumulation !== "year-to-date" || asked.accumulation !== "month" || period.endsWith("-01")
    );
  if (asked.accumulation === "year" && isOfYear(entry)) return period.startsWith(asked.period);
  if (isOfYear(entry) && period.startsWith(harvestYear(asked.period) ?? " ")) return true;
  // A state told in December is that of the year's end.
  if (asked.accumulation === "year" && period === `${asked.period}-12` && isState(entry))
    return true;
  if (accumulation === "at-date")
    return period.startsWith(asked.period) || endsWithin(period, asked.period);
  const through = throughMonth(period, accumulation);
  const askedThrough = throughMonth(
    asked.period,
    asked.accumulation === "at-date" ? "year-to-date" : asked.accumulation,
  );
  if (through !== null && through === askedThrough) return true;
  // `đến tháng 6 tăng bao nhiêu so với tháng 12 năm trước`: what June is against the end of last year is through June.
  if (base === "end-of-last-year" && askedThrough !== null && period === askedThrough) return true;
  const rated = measure === "attainment" || measure === "excess";
  if (rated && /^\d{4}-\d{2}$/u.test(asked.period))
    return through === asked.period || period.startsWith(`${asked.period}-`);
  if (asked.accumulation === "at-date" && accumulation !== "year-to-date")
    return samePeriod(period, asked.period.slice(0, 7)) && isStockLike(entry);
  return false;
}

/** A season's crop is told of in whatever month the record is from, and the year has it once. */
function isOfYear({ observation: { indicator } }: LedgerEntry): boolean {
  return indicator !== null && isOfSeason(indicator);
}

/** `đông xuân 2015-2016` is harvested in the second of its years; null for a longer run of years. */
function harvestYear(period: string): string | null {
  const [, from, to] = /^(\d{4})\/(\d{4})$/u.exec(period) ?? [];
  return Number(to) - Number(from) === 1 ? (to ?? null) : null;
}

/** How things stand at a time (a stock or a rate), not what flowed in a month. */
function isState({ observation }: LedgerEntry): boolean {
  const kind = findIndicator(observation.indicator ?? "")?.kind;
  return observation.measure === "level" && (kind === "stock" || kind === "rate");
}

/** A month's figure stands for a date in it only where it is a state, not a flow of the month. */
function isStockLike(entry: LedgerEntry): boolean {
  return entry.observation.indicator === null || entry.observation.measure !== "level";
}

/** A stock at a date or month is also that of a stretch that ends there (`6 tháng`, `quý III`). */
function endsWithin(period: string, asked: string): boolean {
  const last = asked.split("/").at(-1) ?? asked;
  const month = lastMonthOf(last);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(asked)) return lastMonthOf(period) === asked.slice(0, 7);
  return month.length >= 7 && period.startsWith(month.slice(0, 7));
}

/** The month a quarter ends with; any other period is its own. */
function lastMonthOf(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/u.exec(period);
  return quarter === null
    ? period
    : `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
}
