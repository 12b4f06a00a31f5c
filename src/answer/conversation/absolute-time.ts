import type { PeriodMention } from "../../language/mention.js";
import { anchorOf, resolvePeriod } from "../../language/resolve-period.js";
import { sayPeriod } from "../../sentences/periods.js";
import type { Language } from "../contract.js";

/**
 * A time of a question in words that need no other question: with the year that the conversation is about where it
 * names none (`tháng 9` → `tháng 9/2018`), and a shift (`tháng trước`, `năm ngoái`) counted from the time that was asked
 * about before. `before` is the ISO period of the answer before, null when it had none.
 */
export function absoluteTime(
  written: string,
  mention: PeriodMention,
  before: string | null,
  language: Language,
): string {
  const { value } = mention;
  if (before === null) return written;
  if (value.shiftMonths !== null || (value.shiftYears !== null && value.shape === "year"))
    return shifted(mention, before, language) ?? written;
  if (value.year !== null || value.shiftYears !== null) return written;
  const year = anchorOf(endOf(before)).year;
  return year === null ? written : `${written}${withYear(value.shape, language)}${year}`;
}

/** The quarter or year that the time before lies in, in words; null when there was none. */
export function timeAround(
  shape: "quarter" | "year",
  before: string | null,
  language: Language,
): string | null {
  const { year, month } = anchorOf(before === null ? null : endOf(before));
  if (year === null) return null;
  if (shape === "year") return sayPeriod(`${year}-01/${year}-12`, language);
  return month === null ? null : sayPeriod(`${year}-Q${Math.ceil(month / 3)}`, language);
}

/** The last day or month of an ISO stretch: what a shift is counted from. */
function endOf(period: string): string {
  const last = period.split("/").at(-1) ?? period;
  const quarter = /^(\d{4})-Q(\d)$/u.exec(last);
  return quarter === null
    ? last
    : `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
}

function shifted(mention: PeriodMention, before: string, language: Language): string | null {
  const { value } = mention;
  if (value.shiftMonths !== null) {
    const resolved = resolvePeriod(value, anchorOf(endOf(before)));
    return resolved === null ? null : sayPeriod(resolved.period, language);
  }
  const moved = before.replace(/\d{4}/gu, (year) => String(Number(year) + (value.shiftYears ?? 0)));
  return sayPeriod(moved, language);
}

function withYear(shape: PeriodMention["value"]["shape"], language: Language): string {
  if (language === "en") return " ";
  return shape === "months" || shape === "half" ? " năm " : "/";
}
