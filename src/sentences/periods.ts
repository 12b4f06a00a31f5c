import type { Language } from "./numbers.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const ROMAN = ["I", "II", "III", "IV"];

/**
 * An ISO period in words: `2021-08` → `tháng 8/2021` / `August 2021`; `2021-01/2021-08` → `8 tháng đầu năm
 * 2021`. Both years of a range that crosses one are said.
 */
export function sayPeriod(period: string, language: Language): string {
  const [first = "", last] = period.split("/");
  if (last !== undefined) return sayRange(first, last, language);
  const vi = language === "vi";
  const { year, month, day, quarter } = PERIOD.exec(period)?.groups ?? {};
  if (day !== undefined)
    return vi
      ? `ngày ${Number(day)}/${Number(month)}/${year}`
      : `${Number(day)} ${monthName(month)} ${year}`;
  if (month !== undefined)
    return vi ? `tháng ${Number(month)}/${year}` : `${monthName(month)} ${year}`;
  if (quarter !== undefined)
    return vi ? `quý ${ROMAN[Number(quarter) - 1]}/${year}` : `Q${quarter} ${year}`;
  return vi ? `năm ${period}` : period;
}

const PERIOD = /^(?<year>\d{4})(?:-Q(?<quarter>[1-4])|-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;

function monthName(month: string | undefined): string {
  return MONTHS[Number(month) - 1] ?? "";
}

function sayRange(first: string, last: string, language: Language): string {
  const vi = language === "vi";
  const [from, to] = [first, last].map((end) => PERIOD.exec(end)?.groups ?? {});
  if (from?.month === undefined || to?.month === undefined || from.day !== undefined) {
    if (/^\d{4}$/u.test(first) && /^\d{4}$/u.test(last))
      return vi ? `giai đoạn ${first}-${last}` : `${first}-${last}`;
    const ends = [sayPeriod(first, language), sayPeriod(last, language)];
    return vi ? `từ ${ends[0]} đến ${ends[1]}` : `${ends[0]} to ${ends[1]}`;
  }
  if (from.year !== to.year)
    return vi
      ? `từ ${sayPeriod(first, "vi")} đến ${sayPeriod(last, "vi")}`
      : `${sayPeriod(first, "en")} to ${sayPeriod(last, "en")}`;
  if (from.month !== "01")
    return vi
      ? `từ tháng ${Number(from.month)} đến tháng ${Number(to.month)}/${to.year}`
      : `${monthName(from.month)} to ${monthName(to.month)} ${to.year}`;
  if (to.month === "01") return sayPeriod(last, language);
  if (to.month === "12") return vi ? `cả năm ${to.year}` : `the whole of ${to.year}`;
  const months = Number(to.month);
  return vi ? `${months} tháng đầu năm ${to.year}` : `the first ${months} months of ${to.year}`;
}

/** When, in English: `in August 2021`, `as of 31 August 2021`, of a stock `at the end of August 2021`. */
export function sayWhen(period: string, accumulation: string): string {
  const said = sayPeriod(period, "en");
  if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return `as of ${said}`;
  return accumulation === "at-date" && /^\d{4}-\d{2}$/u.test(period)
    ? `as of ${said}`
    : `in ${said}`;
}

/** A date as records print it: `31/8/2021`. */
export function sayDate(date: string, language: Language): string {
  return sayPeriod(date, language).replace(/^ngày /u, "");
}
