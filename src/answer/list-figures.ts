import type { LedgerEntry } from "../facts/ledger.js";
import { findIndicator, INDICATORS } from "../language/indicator.js";
import { holds, indicatorsNamed, isPlace } from "./named-like.js";
import { type DayRange, isWithin } from "./period-range.js";
import type { Records } from "./records.js";

/** What a listing of the ledger is narrowed to; what is left out narrows nothing. */
export interface FigureFilter {
  /** Id, name or short form; for things outside the catalogue part of their name. */
  readonly indicator?: string;
  readonly place?: string;
  readonly period?: DayRange;
  readonly status?: string;
  /** The document's path or part of it. */
  readonly document?: string;
}

const IDS: ReadonlySet<string> = new Set(INDICATORS.map(({ id }) => id));

/** The ledger's figures that pass a filter: by place, indicator, period, then as the records give them. */
export function listFigures(records: Records, filter: FigureFilter): readonly LedgerEntry[] {
  const ids = filter.indicator === undefined ? [] : indicatorsNamed(filter.indicator, IDS);
  return records.entries
    .filter((entry) => passes(entry, records, filter, ids))
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.id - b.entry.id))
    .map(({ entry }) => entry);
}

function passes(
  { observation, documentId }: LedgerEntry,
  records: Records,
  filter: FigureFilter,
  ids: readonly string[],
): boolean {
  const { indicator, place, period, status, document } = filter;
  if (indicator !== undefined && !isOf(observation, indicator, ids)) return false;
  if (place !== undefined && !isPlace(observation.place, place)) return false;
  if (
    period !== undefined &&
    (observation.period === null || !isWithin(observation.period, period))
  )
    return false;
  if (status !== undefined && observation.status !== status) return false;
  const path = records.documents.get(documentId)?.path ?? "";
  return document === undefined || holds(path, document);
}

function isOf(
  { indicator, label, path }: LedgerEntry["observation"],
  typed: string,
  ids: readonly string[],
): boolean {
  if (indicator !== null) return ids.includes(indicator);
  return [label, ...path].some((name) => holds(name, typed));
}

function sortKey({ observation }: LedgerEntry): string {
  const { place, indicator, label, path, period } = observation;
  const name = (indicator === null ? null : findIndicator(indicator)?.vi) ?? label;
  return [place ?? "", indicator === null ? "1" : "0", name, path.join(">"), period ?? ""].join(
    "\u0000",
  );
}
