import type { PeriodValue } from "./mention.js";

/** The time a text is read from: the record's own month, or the day a question is asked. */
export interface Anchor {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A time period in ISO 8601 as the contract writes it, with how it accumulates. */
export interface ResolvedPeriod {
  /** `2021-08`, `2021-Q3`, `2021`, `2021-01/2021-08`, `2021-08-31`, `2021-08-15/2021-09-14`, `2021/2025`. */
  readonly period: string;
  readonly accumulation: "month" | "quarter" | "year" | "year-to-date" | "at-date" | "other";
  /** True when the year was not in the text. */
  readonly yearImplied: boolean;
}

const two = (value: number) => String(value).padStart(2, "0");

/** `2021-08` of a year and a 1-based month. */
export function isoMonth(year: number, month: number): string {
  return `${year}-${two(month)}`;
}

/** The anchor that an ISO date, month or year gives; all null for null. */
export function anchorOf(iso: string | null): Anchor {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso ?? "");
  if (match === null) return { year: null, month: null, day: null };
  const part = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { year: part(match[1]), month: part(match[2]), day: part(match[3]) };
}

/**
 * Fills in what a period leaves out. A bare month is the anchor's year; a month later in the year than a
 * record's own is still that year (plans look ahead). Null when no year can be told.
 */
export function resolvePeriod(value: PeriodValue, anchor: Anchor): ResolvedPeriod | null {
  if (value.shiftMonths !== null) return shiftedMonth(value.shiftMonths, anchor);
  const baseYear = value.year ?? anchor.year;
  if (baseYear === null) return null;
  const year = value.year ?? baseYear + (value.shiftYears ?? 0);
  const yearImplied = value.year === null;
  switch (value.shape) {
    case "month":
      if (value.month === null) return null;
      return { period: isoMonth(year, value.month), accumulation: "month", yearImplied };
    case "quarter": {
      const quarter = value.quarter ?? (anchor.month === null ? null : Math.ceil(anchor.month / 3));
      if (quarter === null) return null;
      return { period: `${year}-Q${quarter}`, accumulation: "quarter", yearImplied };
    }
    case "year":
      return { period: String(year), accumulation: "year", yearImplied };
    case "date":
      return {
        period: `${isoMonth(year, value.month ?? 1)}-${two(value.day ?? 1)}`,
        accumulation: "at-date",
        yearImplied,
      };
    case "days":
      return days(value, year, yearImplied);
    case "years":
      return { period: `${year}/${value.toYear}`, accumulation: "other", yearImplied };
    default:
      return months(value, year, anchor, yearImplied);
  }
}

/** From a day to another; from December to January the first lies in the year before. */
function days(value: PeriodValue, year: number, yearImplied: boolean): ResolvedPeriod | null {
  const { day, month, toDay, toMonth } = value;
  if (day === null || month === null || toDay === null || toMonth === null) return null;
  const from = `${isoMonth(month > toMonth ? year - 1 : year, month)}-${two(day)}`;
  const to = `${isoMonth(year, toMonth)}-${two(toDay)}`;
  return { period: `${from}/${to}`, accumulation: "other", yearImplied };
}

function months(
  value: PeriodValue,
  year: number,
  anchor: Anchor,
  yearImplied: boolean,
): ResolvedPeriod | null {
  const from = value.month ?? 1;
  const to = value.toMonth ?? anchor.month;
  if (to === null) return null;
  return {
    period: `${isoMonth(year, from)}/${isoMonth(year, to)}`,
    accumulation: from === 1 ? "year-to-date" : "other",
    yearImplied,
  };
}

function shiftedMonth(shift: number, anchor: Anchor): ResolvedPeriod | null {
  if (anchor.year === null || anchor.month === null) return null;
  return {
    period: moveMonth(isoMonth(anchor.year, anchor.month), shift),
    accumulation: "month",
    yearImplied: true,
  };
}

/** `2021-01` moved by a number of months: −1 → `2020-12`. */
export function moveMonth(month: string, shift: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + (number - 1) + shift;
  return isoMonth(Math.floor(index / 12), (index % 12) + 1);
}

/**
 * The period that a comparison base points at: one month, quarter or year earlier, or the same stretch of
 * the year before. Null when the base is no period (a plan, a scenario).
 */
export function basePeriod(period: string, base: string): string | null {
  if (base === "same-period-last-year") {
    return period.replace(/\d{4}/gu, (year) => String(Number(year) - 1));
  }
  if (base === "end-of-last-year") return `${Number(period.slice(0, 4)) - 1}-12-31`;
  if (base !== "previous-month" && base !== "previous-period") return null;
  if (/^\d{4}-\d{2}$/u.test(period)) return moveMonth(period, -1);
  const quarter = /^(\d{4})-Q(\d)$/u.exec(period);
  if (quarter !== null) {
    const index = Number(quarter[1]) * 4 + Number(quarter[2]) - 2;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  }
  return /^\d{4}$/u.test(period) ? String(Number(period) - 1) : null;
}
