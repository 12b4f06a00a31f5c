import {
  AUTHORITY,
  type DocumentMetadata,
  type DocumentType,
  type MetadataSource,
  type SourceDocument,
  type Warning,
} from "../documents/document.js";
import type { PeriodMention } from "../language/mention.js";
import { findPeriods } from "../language/period.js";
import { findPlaces } from "../language/place.js";
import { prepareRecord } from "../language/prepared-text.js";
import { anchorOf, resolvePeriod } from "../language/resolve-period.js";
import { capitalized } from "../language/unlisted-place.js";

/** What a person decided about a file in `_records.yaml`, inherited from the folders above it. */
export interface RecordSettings {
  readonly place?: string;
  readonly year?: number;
  readonly date?: string;
  readonly label?: string;
  readonly type?: DocumentType;
  readonly authority?: number;
  readonly title?: string;
}

interface Known<T> {
  readonly value: T | null;
  readonly source: MetadataSource;
}

const HEAD_LENGTH = 1500;

/**
 * What a document is: settings first (a person decided), then its own header, then its text. Place and date
 * are never told from an official's name. Where two sources disagree the stronger stands and a warning says so.
 */
export function describeDocument(input: {
  readonly path: string;
  readonly document: SourceDocument;
  readonly settings: RecordSettings;
}): { readonly metadata: DocumentMetadata; readonly warnings: readonly Warning[] } {
  const { path, document, settings } = input;
  const head = headOf(document);
  const warnings: Warning[] = [];
  const stated = dateOf(document, head, path);
  const date: Known<string> =
    settings.date === undefined ? stated : { value: settings.date, source: "settings" };
  const found = placeOf(document, head);
  const place: Known<string> =
    settings.place === undefined ? found : { value: settings.place, source: "settings" };
  if (
    settings.place !== undefined &&
    found.value !== null &&
    found.source === "header" &&
    found.value !== settings.place
  ) {
    warnings.push({
      code: "place-disagrees",
      message: `settings say ${settings.place}, the header says ${found.value}`,
    });
  }
  if (
    settings.date !== undefined &&
    stated.source === "header" &&
    stated.value !== null &&
    stated.value !== settings.date
  ) {
    warnings.push({
      code: "date-disagrees",
      message: `settings say ${settings.date}, the header says ${stated.value}`,
    });
  }
  const year = settings.year ?? yearOf(document, date.value, head);
  const type = settings.type ?? document.type ?? typeOf(head);
  const title = settings.title ?? document.title ?? nameOf(path);
  const metadata: DocumentMetadata = {
    title,
    date: date.value,
    dateSource: date.source,
    period: periodOf(title, head, year, date.value),
    year,
    place: place.value,
    placeSource: place.source,
    type,
    authority: settings.authority ?? AUTHORITY[type],
    label: settings.label ?? null,
  };
  return { metadata, warnings };
}

function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/u, "");
}

/** The opening of the text, markup masked; titles and letterheads stand in it. */
function headOf(document: SourceDocument): string {
  return document.text.slice(0, HEAD_LENGTH).replace(/[*_#|]/gu, " ");
}

/** `Hà Giang, ngày 28 tháng 9 năm 2022`: place and date of a letterhead. */
const DATE_LINE =
  /(\p{Lu}[\p{L} .-]{1,30}),\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;

function dateOf(document: SourceDocument, head: string, path: string): Known<string> {
  if (document.date !== null) return { value: document.date, source: "header" };
  const line = DATE_LINE.exec(head);
  if (line !== null) return { value: isoDate(line[4], line[3], line[2]), source: "header" };
  const full = findPeriods(prepareRecord(head)).find(
    (period) => period.value.shape === "date" && period.value.year !== null,
  );
  if (full !== undefined)
    return { value: resolvePeriod(full.value, anchorOf(null))?.period ?? null, source: "text" };
  const named = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/u.exec(path);
  if (named?.[3] !== undefined)
    return { value: isoDate(named[1], named[2], named[3]), source: "text" };
  const dated = withoutYear(document, head);
  if (dated !== null) return { value: dated, source: "text" };
  return { value: null, source: "none" };
}

/** `Sáng 31.8, …`: a day whose year only the comparisons tell. */
function withoutYear(document: SourceDocument, head: string): string | null {
  const year = yearFromComparison(document.text) ?? yearInTitle(head);
  const day = findPeriods(prepareRecord(head)).find((period) => period.value.shape === "date");
  if (year === null || day === undefined) return null;
  return resolvePeriod(day.value, { year, month: null, day: null })?.period ?? null;
}

function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string {
  return `${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}

/** `so với cùng kỳ năm 2020` is written in 2021: the commonest stated year of a comparison, plus one. */
function yearFromComparison(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/cùng\s(?:kỳ|kì|thời điểm)(?:\snăm)?\s(\d{4})/gu)) {
    const year = Number(match[1]) + 1;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function yearInTitle(head: string): number | null {
  const period = findPeriods(prepareRecord(head)).find(
    (mention) => mention.value.year !== null && mention.value.shape !== "years",
  );
  return period?.value.year ?? null;
}

function yearOf(document: SourceDocument, date: string | null, head: string): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  return yearFromComparison(document.text) ?? yearInTitle(head);
}

const TYPES: readonly (readonly [RegExp, DocumentType])[] = [
  [/(?:^|\n)\s*BIÊN BẢN|^\s*MINUTES/mu, "minutes"],
  [/(?:^|\n)\s*CHỈ THỊ/u, "directive"],
  [/(?:^|\n)\s*NGHỊ QUYẾT/u, "resolution"],
  [/THÔNG BÁO[\s\S]{0,80}[Kk]ết luận|(?:^|\n)\s*KẾT LUẬN\s*\n/u, "conclusion"],
  [/(?:^|\n)\s*BÁO CÁO|^\s*REPORT/mu, "report"],
];

function typeOf(head: string): DocumentType {
  return TYPES.find(([pattern]) => pattern.test(head))?.[1] ?? "press";
}

function placeOf(document: SourceDocument, head: string): Known<string> {
  const line = DATE_LINE.exec(head);
  const named = line === null ? null : (placesIn(line[1] ?? "")[0] ?? null);
  const district = /(?:HUYỆN|THỊ XÃ)\s+(\p{Lu}[\p{Lu} ]+?)(?:\s{2,}|\n)/u.exec(head);
  if (district !== null)
    return { value: capitalized((district[1] ?? "").trim()), source: "header" };
  if (named !== null) return { value: named, source: "header" };
  const letterhead = /(?:TỈNH|THÀNH PHỐ)\s+((?:\p{Lu}+\s?){1,4})/u.exec(head);
  const inLetterhead =
    letterhead === null ? undefined : placesIn(capitalized((letterhead[1] ?? "").trim()))[0];
  if (inLetterhead !== undefined) return { value: inLetterhead, source: "header" };
  return placeInText(document, head);
}

/** A title's place, or a province named as such (`tỉnh X`, `UBND tỉnh X`) in the opening. */
function placeInText(document: SourceDocument, head: string): Known<string> {
  const inTitle = placesIn(document.title ?? "")[0];
  if (inTitle !== undefined) return { value: inTitle, source: "header" };
  const named = /(?:tỉnh|Tỉnh ủy|thành phố|Thành ủy)\s+(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3})/u.exec(
    head,
  );
  const place = named === null ? undefined : placesIn(named[1] ?? "")[0];
  const english =
    place ?? /(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})\s(?:Province|Provincial)/u.exec(head)?.[1];
  const known = english === undefined ? undefined : placesIn(english)[0];
  return known === undefined ? { value: null, source: "none" } : { value: known, source: "text" };
}

function placesIn(text: string): readonly string[] {
  const { tokens } = prepareRecord(text);
  const lenient = !tokens.some((token) => token.accented);
  return findPlaces(tokens, text, { question: false, lenient }).map((mention) => mention.place);
}

/** The period a record is about: its subject line's, else the first month its opening reviews. */
function periodOf(
  title: string,
  head: string,
  year: number | null,
  date: string | null,
): string | null {
  const anchor = date === null ? { year, month: null, day: null } : { ...anchorOf(date), year };
  const pick = (text: string) =>
    findPeriods(prepareRecord(text)).find(
      (mention) => isReviewed(mention) && resolvePeriod(mention.value, anchor) !== null,
    );
  const mention = pick(title) ?? pick(head);
  return mention === undefined ? null : (resolvePeriod(mention.value, anchor)?.period ?? null);
}

function isReviewed(mention: PeriodMention): boolean {
  const { shape, shiftMonths } = mention.value;
  return shiftMonths === null && (shape === "month" || shape === "quarter" || shape === "months");
}
