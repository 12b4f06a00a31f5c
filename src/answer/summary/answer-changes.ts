import { deriveDifference } from "../../facts/derivation/two-figures.js";
import type { Directive } from "../../facts/directive.js";
import { byPrecedence, type LedgerEntry } from "../../facts/ledger.js";
import { findIndicator } from "../../language/indicator.js";
import { findPeriods } from "../../language/period.js";
import type { Anchor } from "../../language/resolve-period.js";
import { SUMMARY_SENTENCES } from "../../sentences/summaries.js";
import type { Stored, StoredDocument } from "../../store/store.js";
import { type Composition, derivedStatement } from "../compose-figures.js";
import type { AnswerFigure, AnswerStatement } from "../contract.js";
import { scopeOf } from "../document-scope.js";
import { type Draft, EMPTY_DRAFT } from "../draft.js";
import { daysOf } from "../period-range.js";
import type { Query } from "../query.js";
import { severalPlaces, whichSession } from "../which-session.js";
import { ordersOf } from "./answer-summary.js";
import { sayOrderGroups } from "./order-groups.js";
import { inSections } from "./sections.js";
import { newestFirst, noSuchSession, sessionOf, timeOf } from "./session-documents.js";

const LONGEST = 4200;
const MOST_FIGURES = 14;

/**
 * `Có gì thay đổi so với phiên họp trước`: of two sessions of one place the figures that both give, worked out and shown,
 * risen and fallen apart; the orders of the later one; the orders of the earlier one that fell due in between. The
 * later session is the one named, else the newest; the earlier one the other one named, else the one before it.
 */
export function answerChanges(on: Composition, now: Anchor): Draft | null {
  const { query, records } = on;
  const sentences = SUMMARY_SENTENCES[query.language];
  const all = [...records.documents.values()].map((document) => ({
    id: document.id,
    documentId: document.id,
    value: null,
  }));
  if (query.places.length === 0 && records.home === null && severalPlaces(all, on))
    return whichSession(query, all, on);
  const pair = pairOf(on, now);
  if (pair === null) return noSuchSession(on, now);
  const [later, earlier] = pair;
  if (earlier.length === 0) return { ...EMPTY_DRAFT, notes: [sentences.nothingEarlier] };
  const moved = movesBetween(later, earlier, on).slice(0, MOST_FIGURES);
  const section = (heading: string, direction: number) => {
    const own = moved.filter(({ figure }) => Math.sign(figure.value) === direction);
    return {
      heading,
      statements: own.map(({ statement }) => statement),
      figures: own.map(({ figure }) => figure),
    };
  };
  const told = inSections(
    [
      section(sentences.rises, 1),
      section(sentences.falls, -1),
      section(sentences.unchanged, 0),
      { heading: sentences.newOrders, statements: sayOrderGroups(ordersOf(later, on), on) },
      {
        heading: sentences.dueSince,
        statements: sayOrderGroups(dueBetween(earlier, later, on), on),
      },
    ],
    { longest: LONGEST, more: sentences.more },
  );
  if (told.statements.length === 0) return null;
  const compared = sentences.compared(titleOf(later), titleOf(earlier));
  return { ...told, notes: [`${compared}.`, ...told.notes] };
}

function titleOf(documents: readonly StoredDocument[]): string {
  return documents[0]?.metadata.title ?? "";
}

/** The later session and the earlier one; null when the later one is not there. */
function pairOf(
  on: Composition,
  now: Anchor,
): readonly [readonly StoredDocument[], readonly StoredDocument[]] | null {
  const { query } = on;
  const times = findPeriods(query.text);
  const sessions = (times.length === 0 ? [[]] : times.map((time) => [time])).map((periods) => {
    const own: Query = { ...query, periods, comparedPeriods: [] };
    const isThere = periods.length === 0 || scopeOf(own, on.records, now).named;
    return isThere ? sessionOf({ ...on, query: own }, now) : [];
  });
  const found = sessions
    .flatMap((documents) => {
      const [first] = documents;
      return first === undefined ? [] : [withSameTime(first, on)];
    })
    .sort((a, b) => newestFirst(a[0] as StoredDocument, b[0] as StoredDocument));
  const [later, earlier] = found;
  if (later === undefined || found.length < sessions.length) return null;
  return [later, earlier ?? before(later, on)];
}

/** All that the records hold of one session: its minutes, notice, report. */
function withSameTime(
  document: StoredDocument,
  { records }: Composition,
): readonly StoredDocument[] {
  return [...records.documents.values()]
    .filter(
      (other) =>
        other.metadata.place === document.metadata.place && timeOf(other) === timeOf(document),
    )
    .sort(newestFirst);
}

/** The session before, of the same place. */
function before(later: readonly StoredDocument[], on: Composition): readonly StoredDocument[] {
  const [first] = later;
  if (first === undefined) return [];
  const [newest] = [...on.records.documents.values()]
    .filter(
      (other) =>
        other.metadata.place === first.metadata.place &&
        timeOf(other) !== "" &&
        timeOf(other) < timeOf(first),
    )
    .sort(newestFirst);
  return newest === undefined ? [] : withSameTime(newest, on);
}

/** Levels of one indicator that both sessions give for their own time, and what lies between. */
function movesBetween(
  later: readonly StoredDocument[],
  earlier: readonly StoredDocument[],
  on: Composition,
): readonly { readonly statement: AnswerStatement; readonly figure: AnswerFigure }[] {
  const old = levelsOf(earlier, on);
  return [...levelsOf(later, on)].flatMap(([key, level]) => {
    const other = old.get(key);
    const derived = other === undefined ? null : deriveDifference(level, other);
    return derived === null ? [] : [derivedStatement(derived, on)];
  });
}

/** The level of each catalogued indicator in a session's own month or day, by what makes two of them comparable. */
function levelsOf(
  documents: readonly StoredDocument[],
  { records }: Composition,
): ReadonlyMap<string, LedgerEntry> {
  const levels = new Map<string, LedgerEntry>();
  const ids = new Set(documents.map(({ id }) => id));
  const month = documents[0] === undefined ? "" : timeOf(documents[0]).slice(0, 7);
  const own = records.entries.filter(({ documentId, observation }) => {
    const { indicator, path, period, measure, status, label, place } = observation;
    return (
      ids.has(documentId) &&
      indicator !== null &&
      label === findIndicator(indicator)?.vi &&
      path.length === 0 &&
      measure === "level" &&
      status !== "plan" &&
      period !== null &&
      !period.includes("/") &&
      place === documents[0]?.metadata.place &&
      daysOf(period).to.startsWith(month)
    );
  });
  for (const entry of [...own].sort(byPrecedence)) {
    const { indicator, accumulation, unit } = entry.observation;
    const key = `${indicator}|${accumulation}|${unit === "%"}`;
    if (!levels.has(key)) levels.set(key, entry);
  }
  return levels;
}

/** Orders of the earlier session whose limit lies behind its day and not behind the later one's. */
function dueBetween(
  earlier: readonly StoredDocument[],
  later: readonly StoredDocument[],
  on: Composition,
): readonly Stored<Directive>[] {
  const from = dayOf(earlier);
  const to = dayOf(later);
  return ordersOf(earlier, on).filter(({ value }) => {
    const due = value.deadline?.due ?? null;
    if (due === null) return false;
    const last = daysOf(due).to;
    return last >= from && last <= to;
  });
}

/** The last day that documents of a session bear. */
function dayOf(documents: readonly StoredDocument[]): string {
  return (
    documents
      .map((document) => document.metadata.date ?? daysOf(timeOf(document)).to)
      .sort()
      .at(-1) ?? ""
  );
}
