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

/** An ISO period in words: `2021-08` → `tháng 8/2021` / `August 2021`; `2021-01/2021-08` → `8 tháng đầu năm 2021`. */
export function sayPeriod(period: string, language: Language): string {
  const vi = language === "vi";
  const range = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/u.exec(period);
  if (range !== null) return sayRange(range, vi);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(period);
  if (date !== null) {
    const [day, month] = [Number(date[3]), Number(date[2])];
    return vi ? `ngày ${day}/${month}/${date[1]}` : `${day} ${MONTHS[month - 1]} ${date[1]}`;
  }
  const month = /^(\d{4})-(\d{2})$/u.exec(period);
  if (month !== null) {
    return vi
      ? `tháng ${Number(month[2])}/${month[1]}`
      : `${MONTHS[Number(month[2]) - 1]} ${month[1]}`;
  }
  const quarter = /^(\d{4})-Q(\d)$/u.exec(period);
  if (quarter !== null) {
    return vi
      ? `quý ${ROMAN[Number(quarter[2]) - 1]}/${quarter[1]}`
      : `Q${quarter[2]} ${quarter[1]}`;
  }
  const years = /^(\d{4})\/(\d{4})$/u.exec(period);
  if (years !== null) return vi ? `giai đoạn ${years[1]}-${years[2]}` : `${years[1]}-${years[2]}`;
  return vi ? `năm ${period}` : period;
}

function sayRange(range: RegExpExecArray, vi: boolean): string {
  const [, fromYear, from, toYear, to] = range;
  const [first, last] = [Number(from), Number(to)];
  if (first === 1 && fromYear === toYear) {
    if (last === 1) return vi ? `tháng 1/${toYear}` : `January ${toYear}`;
    return vi ? `${last} tháng đầu năm ${toYear}` : `the first ${last} months of ${toYear}`;
  }
  return vi
    ? `từ tháng ${first} đến tháng ${last}/${toYear}`
    : `${MONTHS[first - 1]} to ${MONTHS[last - 1]} ${toYear}`;
}

/** A date as records print it: `31/8/2021`. */
export function sayDate(date: string, language: Language): string {
  return sayPeriod(date, language).replace(/^ngày /u, "");
}
