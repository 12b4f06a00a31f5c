import type { PeriodMention } from "../language/mention.js";
import { findPeriods } from "../language/period.js";
import { prepareRecord } from "../language/prepared-text.js";
import { type Anchor, resolvePeriod } from "../language/resolve-period.js";
import type { StoredDocument } from "../store/store.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";

/** The letterhead, title and opening of a document, where it says what it is. */
const HEAD = 1500;

export function headOf(document: StoredDocument, records: Records): string {
  return records.text(document.id).slice(0, HEAD);
}

const SESSION =
  /(?:phien|hop|hoi nghi|giao ban|cuoc|buoi|ky|bien ban|ket luan|bao cao|chi thi|session|meeting|conference|minutes|brief)(?![a-z])[^,;?]{0,60}$/u;
const LIMIT =
  /(?:truoc|den het|den|toi|han|cham nhat|trong|cuoi|xong|by|before|until|due|for the end of|end of|within|during)\s(?:ngay\s|the\s|khi\s|cuoi\s|end of\s|het\s)*$/u;

/** Is the period the session's, a limit that is asked about, or neither? */
export function roleOf(period: PeriodMention, query: Query): "session" | "limit" | "time" {
  const before = query.text.folded.slice(0, period.start);
  if (LIMIT.test(before)) return "limit";
  return SESSION.test(before) ? "session" : "time";
}

/**
 * How well a document is of the asked time, its year open when not said: 2 by the period it is about, 1 by its date or a
 * day in its head (the September notice of an August session is of August first), 0 not at all.
 */
export function fitOf(
  document: StoredDocument,
  records: Records,
  mention: PeriodMention,
  now: Anchor,
): number {
  const { metadata } = document;
  const year = mention.value.year ?? metadata.year ?? now.year;
  const stated = mention.value.shiftMonths !== null || mention.value.shiftYears !== null;
  const asked = resolvePeriod(mention.value, stated ? now : { ...now, year })?.period;
  if (asked === undefined) return 0;
  if (mention.value.shape === "year")
    return metadata.year === Number(asked) || metadata.period?.startsWith(asked) === true ? 1 : 0;
  if (asked.length === 10)
    return metadata.date === asked || headDates(document, records).has(asked) ? 2 : 0;
  const { date, period } = metadata;
  if (period !== null && (falls(period, asked) || period.endsWith(`/${asked}`))) return 2;
  return date !== null && falls(date, asked) ? 1 : 0;
}

/** `2019-11-28` falls into `2019-11` and `2019-Q4`; a longer stretch falls only into itself. */
function falls(value: string, asked: string): boolean {
  if (value === asked || value.startsWith(`${asked}-`)) return true;
  const quarter = /^(\d{4})-Q(\d)$/u.exec(asked);
  const month = /^(\d{4})-(\d{2})/u.exec(value);
  if (quarter === null || month === null || value.includes("/")) return false;
  return quarter[1] === month[1] && Math.ceil(Number(month[2]) / 3) === Number(quarter[2]);
}

const datesByText = new WeakMap<Records, Map<number, ReadonlySet<string>>>();

/** The days named in a document's head: that of the meeting, that of issue. */
function headDates(document: StoredDocument, records: Records): ReadonlySet<string> {
  const cache = datesByText.get(records) ?? new Map<number, ReadonlySet<string>>();
  datesByText.set(records, cache);
  const known = cache.get(document.id);
  if (known !== undefined) return known;
  const year = document.metadata.year;
  const dates = new Set(
    findPeriods(prepareRecord(headOf(document, records)))
      .filter((period) => period.value.shape === "date")
      .map((period) => resolvePeriod(period.value, { year, month: null, day: null })?.period ?? ""),
  );
  cache.set(document.id, dates);
  return dates;
}
