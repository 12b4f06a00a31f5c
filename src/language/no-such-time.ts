import { findAll, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

/** A time that the calendar does not have, as written. */
export interface NoSuchTime {
  readonly kind: "month" | "quarter" | "day";
  readonly written: string;
}

/** `tháng 13`, `month 15`; not: `13 tháng`, `tháng 12/2024`, `tháng 2024`. */
const MONTH = pattern(
  "(?:tháng|month)~(?<number>\\d{1,2})(?![\\d.,%]|~(?:tỷ|triệu|nghìn|ngày|tháng))",
);
/** `quý 5`, `quý V`; not: `quý IV`, `quý vị`. */
const QUARTER = pattern("(?:quý|quarter)~(?<number>\\d{1,2}|v|vi|vii)(?![\\d.,%\\p{L}])");
/** `31/2`, `ngày 30 tháng 2`, `31.4.2024`; not: `31/12`, `9/14 chỉ tiêu`. */
const DAY = pattern(
  "(?:ngày|đến|tới|hết|on|by)~(?<day>\\d{1,2})(?:[/.-]|~tháng~)(?<month>\\d{1,2})(?![\\d%])",
);

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first time of a question that no calendar has; null when all of them exist. */
export function findNoSuchTime(text: PreparedText): NoSuchTime | null {
  const written = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.surface.slice(start, end);
  for (const match of findAll(MONTH, text)) {
    const month = Number(match.groups.number);
    if (month < 1 || month > 12) return { kind: "month", written: written(match) };
  }
  for (const match of findAll(QUARTER, text)) {
    const quarter = Number(match.groups.number);
    if (!(quarter >= 1 && quarter <= 4)) return { kind: "quarter", written: written(match) };
  }
  for (const match of findAll(DAY, text)) {
    const longest = LONGEST[Number(match.groups.month) - 1];
    if (longest !== undefined && Number(match.groups.day) > longest)
      return { kind: "day", written: written(match) };
  }
  return null;
}
