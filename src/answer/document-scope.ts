import type { PeriodMention } from "../language/mention.js";
import { findPeriods } from "../language/period.js";
import { prepareRecord } from "../language/prepared-text.js";
import { type Anchor, resolvePeriod } from "../language/resolve-period.js";
import type { StoredDocument } from "../store/store.js";
import { foldText } from "../text/fold.js";
import type { Span } from "../text/span.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";

/** The documents a question can be answered from. */
export interface DocumentScope {
  readonly documents: ReadonlySet<number>;
  /** True when the question names a document or a session, so that no other may answer for it. */
  readonly named: boolean;
}

/**
 * Resolves which meeting or document is meant: by number (`Chỉ thị 03`, `214/TB-VPUBND`), by the day or month of the
 * session, by year, within the place. Something named that the records do not have leaves nothing.
 */
export function scopeOf(query: Query, records: Records, now: Anchor): DocumentScope {
  const inPlace = [...records.documents.values()].filter((document) =>
    placeFits(query, records, document),
  );
  const numbered = namedNumbers(query);
  if (numbered.length > 0) {
    const anywhere = query.places.length > 0 ? inPlace : [...records.documents.values()];
    const found = anywhere.filter((document) =>
      numbered.some((number) => bearsNumber(headOf(document, records), number)),
    );
    return { documents: idsOf(found), named: true };
  }
  let documents = inPlace;
  let named = false;
  for (const period of query.periods) {
    const role = roleOf(period, query);
    if (role === "limit") continue;
    const fits = documents.map((document) => fitOf(document, records, period, now));
    const best = Math.max(0, ...fits);
    const found = best === 0 ? [] : documents.filter((_, index) => fits[index] === best);
    if (found.length > 0) {
      documents = found;
      named ||= period.value.shape !== "year" || role === "session";
    } else if (role === "session" && period.value.year !== null) {
      return { documents: new Set(), named: true };
    }
  }
  return { documents: idsOf(documents), named };
}

function idsOf(documents: readonly StoredDocument[]): ReadonlySet<number> {
  return new Set(documents.map((document) => document.id));
}

/** A named place, else home when one is set, else anywhere. */
function placeFits(query: Query, records: Records, document: StoredDocument): boolean {
  const { place } = document.metadata;
  if (query.places.length > 0) return place !== null && query.places.includes(place);
  if (records.home === null) return true;
  return place === records.home || query.people.some((person) => person.value.name !== null);
}

interface NamedNumber {
  readonly number: string;
  /** Folded code of the kind (`ct`, `tb`), null when only a number was given. */
  readonly code: string | null;
}

const KIND_CODES: ReadonlyMap<string, string> = new Map([
  ["chi thi", "ct"],
  ["directive", "ct"],
  ["thong bao ket luan", "tb"],
  ["thong bao", "tb"],
  ["notice", "tb"],
  ["tbkl", "tb"],
  ["nghi quyet", "nq"],
  ["resolution", "nq"],
  ["quyet dinh", "qd"],
  ["bao cao", "bc"],
  ["bien ban", "bb"],
  ["ke hoach", "kh"],
  ["ket luan", "kl"],
  ["cong van", "cv"],
  ["to trinh", "ttr"],
]);
const KINDS = [...KIND_CODES.keys(), "ct", "tb", "nq", "qd", "bc", "bb", "kl", "ttr"].join("|");
const BY_KIND = new RegExp(
  `(?<![\\p{L}])(${KINDS})\\s(?:so\\s|no\\.?\\s)?0*(\\d{1,4})(?![\\d.,]|\\s?/\\s?\\d|\\s?(?:ty|trieu|nam|thang|%))`,
  "gu",
);
const BY_SYMBOL =
  /(?<![\d/])0*(\d{1,5})\s?\/\s?(?:\d{4}\s?\/\s?)?(ct|tb|nq|qd|bc|bb|kl|kh|ttr|cv)\s?-/gu;

function namedNumbers(query: Query): readonly NamedNumber[] {
  const { folded } = query.text;
  const symbols = [...folded.matchAll(BY_SYMBOL)].map((match) => ({
    number: match[1] ?? "",
    code: match[2] ?? null,
  }));
  if (symbols.length > 0) return symbols;
  return [...folded.matchAll(BY_KIND)].map((match) => ({
    number: match[2] ?? "",
    code: KIND_CODES.get(match[1] ?? "") ?? match[1] ?? null,
  }));
}

/** Where the question names a document by its number: what it is about is told by its other words. */
export function documentNumberSpans(query: Query): readonly Span[] {
  return [BY_SYMBOL, BY_KIND].flatMap((rule) =>
    [...query.text.folded.matchAll(rule)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function bearsNumber(head: string, { number, code }: NamedNumber): boolean {
  const kind = code === null || code === "cv" ? "[a-z]" : code;
  return new RegExp(`(?<!\\d)0*${number}\\s?[-/]\\s?(?:\\d{4}\\s?/\\s?)?${kind}`, "u").test(
    foldText(head),
  );
}

/** The letterhead, title and opening of a document, where it says what it is. */
const HEAD = 1500;

function headOf(document: StoredDocument, records: Records): string {
  return records.text(document.id).slice(0, HEAD);
}

const SESSION =
  /(?:phien|hop|hoi nghi|giao ban|cuoc|buoi|ky|bien ban|ket luan|bao cao|chi thi|session|meeting|conference|minutes|brief)(?![a-z])[^,;?]{0,60}$/u;
const LIMIT =
  /(?:truoc|den het|den|toi|han|cham nhat|trong|cuoi|xong|by|before|until|due|for the end of|end of|within|during)\s(?:ngay\s|the\s|khi\s|cuoi\s|end of\s|het\s)*$/u;

/** Is the period the session's, a limit that is asked about, or neither? */
function roleOf(period: PeriodMention, query: Query): "session" | "limit" | "time" {
  const before = query.text.folded.slice(0, period.start);
  if (LIMIT.test(before)) return "limit";
  return SESSION.test(before) ? "session" : "time";
}

/**
 * How well a document is of the asked time, its year open when not said: 2 by the period it is about, 1 by its date or a
 * day in its head (the September notice of an August session is of August first), 0 not at all.
 */
function fitOf(
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
