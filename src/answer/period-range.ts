import { findPeriods } from "../language/period.js";
import { prepareQuestion } from "../language/prepared-text.js";
import { type Anchor, resolvePeriod } from "../language/resolve-period.js";

/** First and last day of a stretch of time, inclusive; both compare as text. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The days of an ISO period: `2021-08`, `2021-Q3`, `2021`, `2021-01/2021-08`, `2021-08-31`, `2021/2025`. */
export function daysOf(period: string): DayRange {
  const [first = period, last = first] = period.split("/");
  return { from: edgeOf(first, "first"), to: edgeOf(last, "last") };
}

function edgeOf(period: string, edge: "first" | "last"): string {
  const isFirst = edge === "first";
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(period);
  if (quarter !== null) {
    const month = Number(quarter[2]) * 3 - (isFirst ? 2 : 0);
    return `${quarter[1]}-${String(month).padStart(2, "0")}-${isFirst ? "01" : "31"}`;
  }
  if (/^\d{4}$/u.test(period)) return `${period}-${isFirst ? "01-01" : "12-31"}`;
  return /^\d{4}-\d{2}$/u.test(period) ? `${period}-${isFirst ? "01" : "31"}` : period;
}

/** Does the first stretch lie wholly inside the second? */
export function isWithin(period: string, range: DayRange): boolean {
  const days = daysOf(period);
  return range.from <= days.from && days.to <= range.to;
}

/** A period as a person types it: ISO, or `tháng 8/2021`, `quý 3`; null when it is none. */
export function typedPeriod(words: string, anchor: Anchor): string | null {
  const trimmed = words.trim();
  if (/^\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?(?:\/\d{4}(?:-\d{2})?)?$/u.test(trimmed))
    return trimmed;
  const mention = findPeriods(prepareQuestion(trimmed))[0];
  return mention === undefined ? null : (resolvePeriod(mention.value, anchor)?.period ?? null);
}
