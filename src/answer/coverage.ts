import type { LedgerEntry } from "../facts/ledger.js";
import { findIndicator } from "../language/indicator.js";
import { moveMonth } from "../language/resolve-period.js";
import { daysOf } from "./period-range.js";
import type { Records } from "./records.js";

/**
 * What is known of one indicator in one month: its figure by status, or why there is none. `cumulative-only`,
 * `quarter-only`, `year-only`: a longer stretch that ends or lies there; `comparison-only`: a change or share
 * without the figure itself; `not-stated`: a record of that month without such a figure; `no-record`: none.
 */
export type CoverageState =
  | "actual"
  | "provisional"
  | "estimate"
  | "plan-only"
  | "comparison-only"
  | "cumulative-only"
  | "quarter-only"
  | "year-only"
  | "not-stated"
  | "no-record";

export interface CoverageRow {
  readonly indicator: string;
  readonly label: string;
  readonly place: string | null;
  /** One per month of the matrix, in order. */
  readonly cells: readonly CoverageState[];
}

/** Indicator × month, one row per indicator and place. */
export interface Coverage {
  /** ISO months, first to last. */
  readonly months: readonly string[];
  readonly rows: readonly CoverageRow[];
}

/** Months beyond which a matrix is no longer a table for people; the newest are kept. */
const MAX_MONTHS = 240;

/** The catalogued figures among `entries` as a matrix from the first to the last month any of them is about. */
export function coverageOf(records: Records, entries: readonly LedgerEntry[]): Coverage {
  const catalogued = entries.filter(
    ({ observation }) =>
      observation.indicator !== null &&
      observation.path.length === 0 &&
      observation.period !== null,
  );
  const months = monthsOf(catalogued);
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of catalogued) {
    const key = `${entry.observation.place ?? ""}\u0000${entry.observation.indicator}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const recorded = recordedMonths(records);
  const rows = [...groups.entries()].map(([, group]): CoverageRow => {
    const [first] = group as [LedgerEntry];
    const { indicator, place } = first.observation;
    const known = recorded.get(place ?? "") ?? new Set<string>();
    return {
      indicator: indicator ?? "",
      label: findIndicator(indicator ?? "")?.vi ?? first.observation.label,
      place,
      cells: months.map((month) => stateOf(group, month, known.has(month))),
    };
  });
  const order = (row: CoverageRow) => `${row.place ?? ""}\u0000${row.label}`;
  return { months, rows: [...rows].sort((a, b) => order(a).localeCompare(order(b), "vi")) };
}

function monthsOf(entries: readonly LedgerEntry[]): readonly string[] {
  const ends = entries
    .filter(({ observation }) => observation.status !== "plan")
    .map(({ observation }) => daysOf(observation.period ?? "").to.slice(0, 7))
    .sort();
  const [first] = ends;
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = last; month >= first && months.length < MAX_MONTHS; month = moveMonth(month, -1))
    months.unshift(month);
  return months;
}

/** The months that readable records of each place are about. */
function recordedMonths(records: Records): ReadonlyMap<string, ReadonlySet<string>> {
  const recorded = new Map<string, Set<string>>();
  for (const { metadata } of records.documents.values()) {
    const period = metadata.period ?? metadata.date;
    if (period === null) continue;
    const of = recorded.get(metadata.place ?? "") ?? new Set<string>();
    of.add(daysOf(period).to.slice(0, 7));
    recorded.set(metadata.place ?? "", of);
  }
  return recorded;
}

const STRENGTH: readonly CoverageState[] = [
  "actual",
  "provisional",
  "estimate",
  "comparison-only",
  "cumulative-only",
  "quarter-only",
  "year-only",
  "plan-only",
];

function stateOf(group: readonly LedgerEntry[], month: string, isRecorded: boolean): CoverageState {
  const states = new Set(group.flatMap((entry) => stateIn(entry, month) ?? []));
  return STRENGTH.find((state) => states.has(state)) ?? (isRecorded ? "not-stated" : "no-record");
}

/** What one figure says about a month, null when nothing. */
function stateIn({ observation }: LedgerEntry, month: string): CoverageState | null {
  const { period, accumulation, measure, status, indicator } = observation;
  if (period === null) return null;
  const days = daysOf(period);
  const isOfMonth =
    days.to.startsWith(month) && (days.from.startsWith(month) || accumulation === "at-date");
  if (isOfMonth) {
    if (status === "plan") return "plan-only";
    const isFigure =
      measure === "level" ||
      measure === "count" ||
      findIndicator(indicator ?? "")?.kind === "index";
    return isFigure ? status : "comparison-only";
  }
  if (status === "plan") return null;
  const covers = days.from.slice(0, 7) <= month && month <= days.to.slice(0, 7);
  if (accumulation === "year-to-date") return days.to.startsWith(month) ? "cumulative-only" : null;
  if (accumulation === "quarter") return covers ? "quarter-only" : null;
  return accumulation === "year" && covers ? "year-only" : null;
}
