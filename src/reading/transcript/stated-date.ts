const ENGLISH_MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2}) (${ENGLISH_MONTHS}),? (\\d{4})`, "iu");
const MONTH_FIRST = new RegExp(`(${ENGLISH_MONTHS}) (\\d{1,2}), (\\d{4})`, "iu");

/**
 * The date that the head of a transcript states: `03/04/2019`, `2019-04-03`, `ngày 3 tháng 4 năm 2019`,
 * `3 tháng 4, 2019`, `April 3, 2019`, `3 April 2019`; null for none, or one that no calendar has.
 */
export function statedDate(note: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(note);
  if (iso !== null) return iso[0];
  const local =
    /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(note) ??
    /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: năm|,) (\d{4})/iu.exec(note);
  if (local !== null) return isoDate(local[3], local[2], local[1]);
  const dayFirst = DAY_FIRST.exec(note);
  if (dayFirst !== null) return isoDate(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(note);
  return monthFirst === null ? null : isoDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name = ""): string {
  const months = ENGLISH_MONTHS.toLowerCase().split("|");
  return String(months.indexOf(name.toLowerCase()) + 1);
}

function isoDate(year = "", month = "", day = ""): string | null {
  if (Number(day) > 31 || Number(month) > 12 || Number(month) < 1) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
