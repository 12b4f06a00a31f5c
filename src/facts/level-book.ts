import { moveMonth } from "../language/resolve-period.js";
import { byPrecedence, type LedgerEntry } from "./ledger.js";

/** The strongest levels of one indicator at one place, by the stretch of time they cover. */
export interface LevelBook {
  /** The level of a month, quarter, year or date, as its ISO period says. */
  of(period: string): LedgerEntry | null;
  /** The level accumulated from January through a month (`2018-10`), whatever way its period was written. */
  through(month: string): LedgerEntry | null;
  /** The months that have a level of their own, in order. */
  readonly months: readonly string[];
}

/** Builds the book from results only: plans and ranges take no part in sums. */
export function levelBook(entries: readonly LedgerEntry[]): LevelBook {
  const own = new Map<string, LedgerEntry>();
  const cumulative = new Map<string, LedgerEntry>();
  const levels = entries
    .filter(
      ({ observation }) =>
        observation.measure === "level" &&
        observation.status !== "plan" &&
        observation.upper === null &&
        observation.period !== null &&
        observation.unit !== "%",
    )
    .sort(byPrecedence);
  for (const entry of levels) {
    const { period, accumulation } = entry.observation;
    if (period === null) continue;
    if (accumulation !== "year-to-date" && !own.has(period)) own.set(period, entry);
    const through = throughMonth(period, accumulation);
    if (through !== null && !cumulative.has(through)) cumulative.set(through, entry);
  }
  return {
    of: (period) => own.get(period) ?? null,
    through: (month) =>
      cumulative.get(month) ?? (month.endsWith("-01") ? (own.get(month) ?? null) : null),
    months: [...own.keys()].filter((period) => /^\d{4}-\d{2}$/u.test(period)).sort(),
  };
}

/** The month a level has accumulated through since January, null when it has not. */
export function throughMonth(period: string, accumulation: string): string | null {
  const range = /^(\d{4})-01\/(\d{4}-\d{2})$/u.exec(period);
  if (range !== null) return range[2] ?? null;
  if (/^\d{4}-Q1$/u.test(period)) return `${period.slice(0, 4)}-03`;
  if (/^\d{4}$/u.test(period) && accumulation === "year") return `${period}-12`;
  const date = /^(\d{4}-\d{2})-(\d{2})$/u.exec(period);
  if (date === null || accumulation !== "year-to-date") return null;
  // A count through the 25th is not the month's end, and two such may not be subtracted as months.
  return Number(date[2]) >= 28 ? (date[1] ?? null) : null;
}

/** The months of a quarter, `2019-Q1` → `2019-01`, `2019-02`, `2019-03`. */
export function monthsOfQuarter(quarter: string): readonly string[] {
  const first = `${quarter.slice(0, 4)}-${String((Number(quarter.slice(-1)) - 1) * 3 + 1).padStart(2, "0")}`;
  return [first, moveMonth(first, 1), moveMonth(first, 2)];
}

/** The quarter a month lies in. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}
