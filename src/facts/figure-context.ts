import type { DocumentMetadata } from "../documents/document.js";
import { type Anchor, anchorOf } from "../language/resolve-period.js";

/** What a document says once for all its figures: place, and the month that bare periods are read from. */
export interface FigureContext {
  readonly place: string | null;
  readonly placeStated: boolean;
  /** ISO period that figures without one of their own are about, null when unknown. */
  readonly period: string | null;
  readonly anchor: Anchor;
}

/**
 * The figures of a document are about its period; where only a date is known, about the month before the
 * date's day 10 (a report of early September is about August), else about the date's own month.
 */
export function figureContextOf(metadata: DocumentMetadata): FigureContext {
  const period = metadata.period ?? monthOfDate(metadata.date);
  const anchor = anchorOf(
    lastMonthOf(period) ?? (metadata.year === null ? null : String(metadata.year)),
  );
  return {
    place: metadata.place,
    placeStated: metadata.placeSource === "header" || metadata.placeSource === "text",
    period,
    anchor: { ...anchor, year: anchor.year ?? metadata.year },
  };
}

function monthOfDate(date: string | null): string | null {
  if (date === null) return null;
  const { year, month, day } = anchorOf(date);
  if (year === null || month === null) return date;
  if (day === null || day >= 10) return `${year}-${String(month).padStart(2, "0")}`;
  const previous = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${previous[0]}-${String(previous[1]).padStart(2, "0")}`;
}

/** The last month a period covers: `2021-01/2021-08` → `2021-08`, `2021-Q3` → `2021-09`, `2021` → `2021-12`. */
export function lastMonthOf(period: string | null): string | null {
  if (period === null) return null;
  const last = period.split("/").at(-1) ?? period;
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(last);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
  if (/^\d{4}$/u.test(last)) return `${last}-12`;
  return last.slice(0, 7);
}
