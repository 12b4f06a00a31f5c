import { byPrecedence, type LedgerEntry, type SettledFigure, settle } from "../facts/ledger.js";
import { findIndicator } from "../language/indicator.js";
import { type Anchor, isoMonth } from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import { asksForLowest, asksForPeriod } from "./asked.js";
import { partsOf } from "./figure-scope.js";
import { askedPeriods, isOf } from "./match-period.js";
import type { Query } from "./query.js";

/** Several figures of one measure, told one a line: a run through time, or a ranking of parts or times. */
export interface FigureList {
  readonly order: "time" | "rank";
  /** In the order they are told: by time, or from the asked end of the ranking. */
  readonly rows: readonly SettledFigure[];
  /** What tells the rows apart. */
  readonly by: "period" | "part";
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
  return rows.length < 2 ? null : { order: "time", rows, by: "period" };
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

/** The highest or lowest of an indicator's parts, or of its months. Null when fewer than two can be compared. */
export function findExtreme(
  query: Query,
  entries: readonly LedgerEntry[],
  scope: readonly LedgerEntry[],
  now: Anchor,
): FigureList | null {
  const lowest = asksForLowest(query.text);
  const sortRows = (rows: readonly SettledFigure[]) =>
    [...rows].sort((a, b) => (lowest ? 1 : -1) * (sizeOf(a.entry) - sizeOf(b.entry)));
  if (asksForPeriod(query.text)) {
    const rows = byTime(
      entries.filter(
        ({ observation }) =>
          observation.status !== "plan" &&
          (observation.measure === "level" || isIndex(observation.indicator)),
      ),
      [],
      query,
      null,
      yearOf(query) ?? newestYear(entries) ?? now.year,
    );
    return rows.length < 2 ? null : { order: "rank", rows: sortRows(rows), by: "period" };
  }
  const best = comparableParts(query, scope, now);
  return best.length < 2
    ? null
    : { order: "rank", rows: sortRows(best).slice(0, MAX_ROWS), by: "part" };
}

/** The largest set of parts with one measure, base and period: those of the asked period when one is named. */
function comparableParts(
  query: Query,
  scope: readonly LedgerEntry[],
  now: Anchor,
): readonly SettledFigure[] {
  const indicators = new Set(query.indicators);
  const parts = scope.filter(({ observation }) => {
    const named = observation.indicator === null ? null : findIndicator(observation.indicator);
    const ofIndicator = observation.indicator !== null && indicators.has(observation.indicator);
    const child = named?.partOf != null && indicators.has(named.partOf);
    return observation.status !== "plan" && (ofIndicator || child);
  });
  const withPart = parts.filter(
    (entry) => partsOf(entry).length > 0 || !indicators.has(entry.observation.indicator ?? ""),
  );
  const mention = query.periods[0];
  const asked = mention === undefined ? [] : askedPeriods(mention, query, withPart, now);
  const timed =
    asked.length === 0
      ? withPart
      : withPart.filter((entry) => asked.some((period) => isOf(entry, period)));
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of timed) {
    const { measure, base, period, unit } = entry.observation;
    const key = [measure, base, period, measureOf(unit).family].join("|");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const settled = [...groups.values()].map((group) => [
    ...new Map(
      [...group]
        .sort(byPrecedence)
        .reverse()
        .map((entry) => [partName(entry), entry]),
    ).values(),
  ]);
  const largest = settled.sort(
    (a, b) => b.length - a.length || (endText(b) < endText(a) ? -1 : 1),
  )[0];
  return (largest ?? []).map((entry) => ({ entry, superseded: [], conflicting: [] }));
}

function endText(group: readonly LedgerEntry[]): string {
  return group[0]?.observation.period?.split("/").at(-1) ?? "";
}

/** What a row of a ranking is called: the part's own name, or the catalogue's. */
export function partName(entry: LedgerEntry): string {
  return partsOf(entry).at(-1) ?? entry.observation.label;
}

function sizeOf(entry: LedgerEntry): number {
  return entry.observation.value * measureOf(entry.observation.unit).factor;
}
