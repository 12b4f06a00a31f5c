import { type LedgerEntry, type SettledFigure, settle } from "../facts/ledger.js";
import { findIndicator } from "../language/indicator.js";
import { type Anchor, isoMonth } from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import { asksForLowest, asksForPeriod } from "./asked.js";
import { comparableParts } from "./comparable-parts.js";
import type { PlaceScope } from "./figure-scope.js";
import type { Query } from "./query.js";

/** Several figures of one measure, told one a line: a run through time, or a ranking of parts or times. */
export interface FigureList {
  readonly order: "time" | "rank";
  /** In the order they are told: by time, or from the asked end of the ranking. */
  readonly rows: readonly SettledFigure[];
  /** What tells the rows apart. */
  readonly by: "period" | "part";
  /** Which end of a ranking leads; null for a run through time. */
  readonly end: "highest" | "lowest" | null;
  /** The rows' own names in a ranking of parts or places, in their order; empty otherwise. */
  readonly names: readonly string[];
}

const MAX_ROWS = 12;

/** The run of an indicator through the months asked for; null when fewer than two of them have a figure. */
export function findTrend(
  query: Query,
  entries: readonly LedgerEntry[],
  replaced: readonly LedgerEntry[],
  now: Anchor,
): FigureList | null {
  const { series } = query;
  if (series === null && query.asked !== "trend") return null;
  const changes = query.asked === "change" || query.bases.length > 0;
  const candidates = entries.filter(
    ({ observation }) =>
      observation.status !== "plan" &&
      (changes || isIndex(observation.indicator)
        ? observation.measure === "growth" || observation.measure === "index"
        : observation.measure === "level" && observation.unit !== "%"),
  );
  const based = candidates.filter(
    ({ observation }) => query.bases.length === 0 || query.bases.includes(observation.base ?? ""),
  );
  const year = series?.year ?? yearOf(query) ?? newestYear(based) ?? now.year;
  const wanted = series?.months?.map((month) => isoMonth(year ?? 0, month)) ?? null;
  const rows = byTime(based, replaced, query, wanted, year).slice(-(series?.count ?? MAX_ROWS));
  return rows.length < 2 ? null : { order: "time", rows, by: "period", end: null, names: [] };
}

function isIndex(indicator: string | null): boolean {
  return indicator !== null && findIndicator(indicator)?.kind === "index";
}

function yearOf(query: Query): number | null {
  return query.periods.find((period) => period.value.year !== null)?.value.year ?? null;
}

function newestYear(entries: readonly LedgerEntry[]): number | null {
  const years = entries.flatMap(({ observation }) =>
    observation.period === null ? [] : [Number(observation.period.slice(0, 4))],
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** One settled figure a month; months first, else accumulations through them (a % of plan has only those). */
function byTime(
  entries: readonly LedgerEntry[],
  replaced: readonly LedgerEntry[],
  query: Query,
  wanted: readonly string[] | null,
  year: number | null,
): readonly SettledFigure[] {
  const monthly = entries.filter(
    ({ observation }) =>
      /^\d{4}-\d{2}$/u.test(observation.period ?? "") &&
      observation.accumulation !== "year-to-date",
  );
  const cumulative = entries.filter(
    ({ observation }) =>
      observation.accumulation === "year-to-date" || observation.accumulation === "at-date",
  );
  const runs = query.cumulative ? [cumulative, monthly] : [monthly, cumulative];
  for (const run of runs) {
    const months = new Map<string, LedgerEntry[]>();
    for (const entry of run) {
      const month = monthEnd(entry.observation.period ?? "");
      const inYear =
        wanted === null
          ? month.startsWith(String(year)) || query.series?.count != null
          : wanted.includes(month);
      if (inYear) months.set(month, [...(months.get(month) ?? []), entry]);
    }
    const rows = [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, group]) => settle(group, replaced).slice(0, 1));
    if (rows.length >= 2) return rows;
  }
  return [];
}

function monthEnd(period: string): string {
  return (period.split("/").at(-1) ?? period).slice(0, 7);
}

/** The highest or lowest of an indicator's parts, of its places, or of its months. Null when none can be told. */
export function findExtreme(
  query: Query,
  entries: readonly LedgerEntry[],
  scope: PlaceScope,
  now: Anchor,
): FigureList | null {
  const lowest = asksForLowest(query.text);
  const end = lowest ? "lowest" : "highest";
  const count = askedCount(query) ?? TOLD;
  const bySize = (a: LedgerEntry, b: LedgerEntry) => (lowest ? 1 : -1) * (sizeOf(a) - sizeOf(b));
  if (asksForPeriod(query.text)) {
    const levels = entries.filter(
      ({ observation }) =>
        observation.status !== "plan" &&
        (observation.measure === "level" || isIndex(observation.indicator)),
    );
    const year = yearOf(query) ?? newestYear(entries) ?? now.year;
    const rows = byTime(oneMeasure(levels, query), [], query, null, year);
    const sorted = [...rows].sort((a, b) => bySize(a.entry, b.entry)).slice(0, count);
    return rows.length < 2 ? null : { order: "rank", rows: sorted, by: "period", end, names: [] };
  }
  const best = [...comparableParts(query, scope, now)]
    .sort((a, b) => bySize(a.entry, b.entry))
    .slice(0, count);
  if (best.length === 0) return null;
  return {
    order: "rank",
    rows: best.map(({ entry }) => ({ entry, superseded: [], conflicting: [] })),
    by: "part",
    end,
    names: best.map(({ name }) => name),
  };
}

/** Rows of a ranking that are told: the one asked for and those next to it. */
const TOLD = 3;

/** `3 huyện nào cao nhất`, `which 3 districts`: how many are asked for; not the `6 tháng` a figure is of. */
function askedCount({ text }: Query): number | null {
  const match =
    /(?<![\p{L}\d])(\d{1,2})\s(?:(?:huyen|xa|dia phuong|dia ban|don vi|thang|nganh)(?:\s\p{L}+){0,3}?\snao|(?:districts|months|sectors|units))(?![\p{L}])/u.exec(
      text.folded,
    );
  const count = Number(match?.[1] ?? 0);
  return count > 0 ? Math.min(count, MAX_ROWS) : null;
}

/** Changes against one base only: those asked for, else against a year before, else those of most months. */
function oneMeasure(entries: readonly LedgerEntry[], query: Query): readonly LedgerEntry[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const { measure, base } = entry.observation;
    const key = measure === "level" ? "level" : `${measure}|${base}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const rank = (group: readonly LedgerEntry[]) => {
    const base = group[0]?.observation.base ?? "";
    return query.bases.includes(base) ? 2 : base === "same-period-last-year" ? 1 : 0;
  };
  return [...groups.values()].sort((a, b) => rank(b) - rank(a) || b.length - a.length)[0] ?? [];
}

function sizeOf(entry: LedgerEntry): number {
  return entry.observation.value * measureOf(entry.observation.unit).factor;
}
