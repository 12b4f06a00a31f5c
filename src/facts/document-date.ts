import type { MetadataSource, SourceDocument } from "../documents/document.js";
import type { PeriodMention } from "../language/mention.js";
import { findPeriods } from "../language/period.js";
import { prepareRecord } from "../language/prepared-text.js";
import { anchorOf, isoMonth, resolvePeriod } from "../language/resolve-period.js";
import type { DocumentHead } from "./document-head.js";

/** A date and what says so. */
export interface KnownDate {
  readonly value: string | null;
  readonly source: MetadataSource;
}

/** Place and date of a letterhead: `Hà Giang, ngày 28 tháng 9 năm 2022`, `Pleiku, ngày 24/10/2025`. */
const DATE_LINE = /\p{Lu}[\p{L} .-]{1,30},\s*ngày\s/u;

/**
 * The date of a session or document: its date line, what its file states, its file's name, a full date in
 * its opening, or a day there with the year that `year` or the text gives.
 */
export function documentDate(
  document: SourceDocument,
  head: DocumentHead,
  path: string,
  year: number | null,
): KnownDate {
  for (const line of head.frames) {
    const at = DATE_LINE.exec(line)?.index;
    const date = at === undefined ? null : fullDateIn(line.slice(at));
    if (date !== null) return { value: date, source: "header" };
  }
  if (document.date !== null) return { value: document.date, source: "header" };
  const named = dateOfPath(path);
  if (named !== null) return { value: named, source: "text" };
  for (const text of head.opening) {
    const date = fullDateIn(text);
    if (date !== null) return { value: date, source: "text" };
  }
  const dated = dayOfOpening(head, year ?? documentYear(document, head, path));
  return dated === null ? { value: null, source: "none" } : { value: dated, source: "text" };
}

function datesIn(text: string): readonly PeriodMention[] {
  return findPeriods(prepareRecord(text)).filter(({ value }) => value.shape === "date");
}

function fullDateIn(text: string): string | null {
  const full = datesIn(text).find(({ value }) => value.year !== null && value.day !== null);
  return full === undefined ? null : (resolvePeriod(full.value, anchorOf(null))?.period ?? null);
}

/** `Sáng 31.8, …`: a day in the first block, whose year stands elsewhere. */
function dayOfOpening(head: DocumentHead, year: number | null): string | null {
  const day = datesIn(head.opening[0] ?? "")[0];
  if (day === undefined || year === null) return null;
  return resolvePeriod(day.value, { year, month: null, day: null })?.period ?? null;
}

/** `2021-08-31`, and as meeting programs name recordings: `Giao ban-20210831_080000`, `GMT20210831-012345`. */
function dateOfPath(path: string): string | null {
  const named =
    /(?<!\d)((?:19|20)\d{2})[-_.](\d{2})[-_.](\d{2})(?!\d)/u.exec(path) ??
    /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u.exec(path);
  if (named === null || !isCalendarDay(Number(named[2]), Number(named[3]))) return null;
  return `${named[1]}-${named[2]}-${named[3]}`;
}

function isCalendarDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The month or quarter in a file's name: `2021-08`, `quangninh-2023-q1`; null when it has none. */
export function periodOfPath(path: string): string | null {
  const name = path.split("/").at(-1) ?? path;
  const quarter = /(?<!\d)((?:19|20)\d{2})[-_.]?[qQ]([1-4])(?!\d)/u.exec(name);
  if (quarter !== null) return `${quarter[1]}-Q${quarter[2]}`;
  const month = /(?<!\d)((?:19|20)\d{2})[-_.](\d{2})(?!\d)/u.exec(name);
  if (month === null || Number(month[2]) < 1 || Number(month[2]) > 12) return null;
  return isoMonth(Number(month[1]), Number(month[2]));
}

/**
 * The year of a document without a date: in its path, the year after the one it compares with most
 * (`so với cùng kỳ năm 2020`), in its titles, in its opening. A plan's years (`giai đoạn 2021-2025`) are
 * not its own.
 */
export function documentYear(
  document: SourceDocument,
  head: DocumentHead,
  path: string,
): number | null {
  const named = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(path);
  if (named !== null) return Number(named[1]);
  return (
    yearAfterCompared(document.text) ?? yearIn(head.titles) ?? yearIn(head.opening.slice(0, 1))
  );
}

function yearAfterCompared(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/cùng\s(?:kỳ|kì|thời điểm)(?:\snăm)?\s(\d{4})(?!\d)/gu)) {
    const year = Number(match[1]) + 1;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const stated = findPeriods(prepareRecord(text)).find(
      ({ value }) => value.year !== null && value.shape !== "years",
    );
    if (stated !== undefined) return stated.value.year;
  }
  return null;
}

/**
 * The period a document reports on: the first month, quarter or run of months its title names, else its
 * file's name, else its opening. A month well after the document's own is one of the year before.
 */
export function documentPeriod(
  head: DocumentHead,
  path: string,
  year: number | null,
  date: string | null,
): string | null {
  for (const title of head.titles) {
    const period = reviewedIn(title, year, date);
    if (period !== null) return period;
  }
  const named = periodOfPath(path);
  if (named !== null) return named;
  for (const text of head.opening) {
    const period = reviewedIn(text, year, date);
    if (period !== null) return period;
  }
  return null;
}

/** The year that something is compared with (`so với cùng kỳ năm 2020`) is not the one reviewed. */
const COMPARED_BEFORE = /(?:cùng\s(?:kỳ|kì|thời điểm)|so\svới|hơn|than|versus)\s$/u;

function reviewedIn(text: string, year: number | null, date: string | null): string | null {
  const mentions = findPeriods(prepareRecord(text));
  const mention = mentions.find(
    ({ value }) =>
      value.shiftMonths === null && ["month", "quarter", "months", "half"].includes(value.shape),
  );
  if (mention === undefined) return null;
  const { value } = mention;
  const beside = mentions.find(
    (other) =>
      other.value.year !== null &&
      other.value.shape !== "years" &&
      !COMPARED_BEFORE.test(text.slice(0, other.start)),
  );
  const stated = value.year ?? beside?.value.year ?? null;
  const own = stated ?? yearBefore(value.toMonth ?? value.month, year, date);
  const anchor = { ...anchorOf(date), year: own };
  return resolvePeriod({ ...value, year: own }, anchor)?.period ?? null;
}

/** A report of January about December, a report of October about `tháng 12`: of the year before. */
function yearBefore(month: number | null, year: number | null, date: string | null): number | null {
  const written = anchorOf(date).month;
  if (year === null || month === null || written === null) return year;
  return month - written >= 2 ? year - 1 : year;
}
