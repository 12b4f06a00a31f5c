import type { DerivedFigure } from "../facts/derivation/derived-figure.js";
import { deriveLevel } from "../facts/derivation/level-from-others.js";
import { deriveGrowth } from "../facts/derivation/two-figures.js";
import { baseNamed } from "../facts/figures/figure-base.js";
import { byPrecedence, type LedgerEntry, type SettledFigure, settle } from "../facts/ledger.js";
import type { Measure } from "../facts/observation.js";
import { findIndicator } from "../language/indicator.js";
import { isBeforeChange, territoryChangeOf } from "../language/place-lexicon.js";
import type { Anchor } from "../language/resolve-period.js";
import { asEstimated } from "./asked-standing.js";
import { isCountedIn } from "./asked-unit.js";
import { deriveAsked, shareOfNamedPart } from "./derive-asked.js";
import { type FigureList, findExtreme, findTrend } from "./figure-order.js";
import { figuresOfIndicator, isWhole, type PlaceScope, scopeOf } from "./figure-scope.js";
import { findLeftOver } from "./left-over.js";
import { type AskedPeriod, askedPeriods, comparedPeriod, isOf } from "./match-period.js";
import type { Asked, Query } from "./query.js";
import type { Records } from "./records.js";
import { sameBase } from "./same-base.js";

/** What the ledger says to a question about one thing. */
export type FigureFinding =
  | {
      readonly kind: "found";
      /** The figures asked for, the main one first. */
      readonly figures: readonly SettledFigure[];
      readonly period: AskedPeriod | null;
      readonly assumedPlace: string | null;
      /** A figure worked out beside those found, such as the difference of two that were asked for. */
      readonly derived: DerivedFigure | null;
    }
  | {
      readonly kind: "derived";
      readonly figure: DerivedFigure;
      /** The same against other plans, when the question names none of several. */
      readonly also?: readonly DerivedFigure[];
      readonly assumedPlace: string | null;
      readonly yearImplied: boolean;
    }
  | { readonly kind: "listed"; readonly list: FigureList; readonly assumedPlace: string | null }
  | { readonly kind: "unclear"; readonly candidates: readonly LedgerEntry[] }
  | {
      readonly kind: "missing";
      readonly period: AskedPeriod | null;
      readonly nearest: readonly LedgerEntry[];
      readonly place: string | null;
    };

const CHANGES: ReadonlySet<Measure> = new Set(["change", "growth", "index"]);

/** Looks one indicator up: place, part, then period, then what about it is asked. */
export function findFigures(
  query: Query,
  indicator: string,
  records: Records,
  now: Anchor,
): FigureFinding {
  const scope = standingScope(query, scopeOf(query, records));
  const entries = figuresOfIndicator(query, indicator, scope.entries, records);
  if (entries.length === 0 && query.asked === "share") {
    const whole = scope.entries.filter(
      (entry) => entry.observation.indicator === indicator && isWhole(entry),
    );
    const found = shareOfNamedPart(query, whole, scope.entries, now);
    if (found !== null)
      return {
        kind: "derived",
        figure: found.figure,
        assumedPlace: scope.assumed,
        yearImplied: found.period?.yearImplied ?? false,
      };
  }
  const found = findAmong(query, entries, scope, now);
  const growth = `${indicator}-growth`;
  // `GRDP xếp thứ mấy`: an order is mostly one of its growth.
  return found.kind === "missing" && query.asked === "rank" && findIndicator(growth) !== null
    ? findFigures(query, growth, records, now)
    : found;
}

/** Asked for the estimate, a figure that has been settled since is looked for as it was estimated. */
function standingScope(query: Query, scope: PlaceScope): PlaceScope {
  const { standing } = query;
  if (standing !== "estimate" && standing !== "first-estimate") return scope;
  return { ...scope, entries: asEstimated(scope.entries, scope.replaced, standing), replaced: [] };
}

/** The same for figures already chosen by their own words. */
export function findAmong(
  query: Query,
  entries: readonly LedgerEntry[],
  scope: PlaceScope,
  now: Anchor,
): FigureFinding {
  const assumedPlace = scope.assumed;
  const rest = query.leftOut.length === 0 ? null : findLeftOver(query, entries, now);
  if (rest !== null)
    return { kind: "derived", figure: rest.figure, assumedPlace, yearImplied: rest.yearImplied };
  const list =
    query.asked === "trend" || query.series !== null
      ? findTrend(query, entries, scope.replaced, now)
      : query.asked === "extreme"
        ? findExtreme(query, entries, scope, now)
        : null;
  if (list !== null) {
    const unclear = [...new Set(list.rows.map((row) => scope.recordPlace(row.entry)))];
    if (unclear.length > 1 && query.places.length === 0)
      return { kind: "unclear", candidates: onePerPlace(entries) };
    return { kind: "listed", list, assumedPlace };
  }
  const mention = query.periods[0];
  const asked = mention === undefined ? [] : askedPeriods(mention, query, entries, now);
  const fitting = asked.filter((period) =>
    entries.some((entry) => isOf(entry, period) && answers(query, entry)),
  );
  const current = fitting.find((period) => period.period.startsWith(String(now.year)));
  const places = placesOf(
    entries.filter(
      (entry) =>
        answers(query, entry) &&
        (mention === undefined || fitting.some((period) => isOf(entry, period))),
    ),
  );
  if (places.length > 1 && query.places.length === 0 && scope.assumed === null)
    return { kind: "unclear", candidates: onePerPlace(entries, fitting) };
  const territories = mention === undefined ? acrossTerritories(query, entries) : [];
  if (territories.length > 1) return { kind: "unclear", candidates: territories };
  if (fitting.length > 1 && current === undefined)
    return { kind: "unclear", candidates: onePerPeriod(entries, fitting) };
  const period = current ?? fitting[0] ?? asked[0] ?? null;
  const here =
    places.length === 1 && query.places.length === 0
      ? entries.filter((entry) => entry.observation.place === places[0])
      : entries;
  const inPeriod = period === null ? latest(here, query) : widened(query, here, period);
  const chosen = asGrowth(query, choose(query, inPeriod, scope, now));
  const settled =
    (query.standing === "final" ? revisedSince(here, chosen, period) : null) ??
    growthFrom(query, chosen);
  if (settled !== null)
    return {
      kind: "derived",
      figure: settled,
      assumedPlace,
      yearImplied: period?.yearImplied ?? false,
    };
  const mayDerive =
    chosen.length === 0 ||
    query.asked === "share" ||
    query.asked === "attainment" ||
    (query.asked === "change" && query.indicators.length > 1);
  const ways = mayDerive ? deriveAsked(query, here, inPeriod, period, scope.entries, now) : [];
  const [first = null, ...also] = ways;
  // A rate that a record states needs no working out beside it; how it differs from another does.
  const derived = chosen.length > 0 && first?.rule === "attainment" ? null : first;
  const outweighs = query.asked === "share" || query.asked === "change";
  if (chosen.length > 0 && (!outweighs || derived === null))
    return { kind: "found", figures: chosen, period, assumedPlace, derived };
  if (derived !== null)
    return {
      kind: "derived",
      figure: derived,
      also,
      assumedPlace,
      yearImplied: period?.yearImplied ?? false,
    };
  return {
    kind: "missing",
    period,
    nearest: nearest(here, period),
    place: assumedPlace ?? query.places[0] ?? null,
  };
}

/**
 * Asked for the final value of a stretch that the records have but an estimate of: what later records make of it
 * (`10 tháng` of October's report without October is nine months with the settled September).
 */
function revisedSince(
  entries: readonly LedgerEntry[],
  chosen: readonly SettledFigure[],
  period: AskedPeriod | null,
): DerivedFigure | null {
  const main = chosen[0]?.entry;
  if (main === undefined || period === null || main.observation.measure !== "level") return null;
  if (main.observation.status !== "estimate" || main.observation.path.length > 0) return null;
  const later = entries.filter(({ date }) => date > main.date);
  return deriveLevel(later, period.period, period.accumulation);
}

/** Asked by how much it changed, the one index that answers tells its growth. */
function growthFrom(query: Query, chosen: readonly SettledFigure[]): DerivedFigure | null {
  const [index] = chosen;
  if (query.asked !== "change" || query.indicators.length > 1) return null;
  return index === undefined || chosen.length > 1 ? null : deriveGrowth(index.entry);
}

/** Asked by how much it changed, a growth that is stated stands before an index against the same base. */
function asGrowth(query: Query, figures: readonly SettledFigure[]): readonly SettledFigure[] {
  if (query.asked !== "change") return figures;
  const of = (figure: SettledFigure) => figure.entry.observation;
  return figures.filter(
    (figure) =>
      of(figure).measure !== "index" ||
      !figures.some(
        (other) =>
          of(other).measure === "growth" &&
          of(other).indicator === of(figure).indicator &&
          (of(figure).base === null || of(other).base === of(figure).base),
      ),
  );
}

/** The entries of the asked stretch; of a year not over yet, for what accumulates, the newest through it. */
function widened(
  query: Query,
  entries: readonly LedgerEntry[],
  period: AskedPeriod,
): readonly LedgerEntry[] {
  const exact = entries.filter((entry) => isOf(entry, period));
  const open = /^\d{4}$/u.test(period.period) && !query.wholeYear;
  if (!open || exact.some((entry) => answers(query, entry))) return exact;
  if (query.asked === null && !query.thisYear && !query.cumulative) return exact;
  return latest(
    entries.filter(
      (entry) =>
        entry.observation.period?.startsWith(period.period) === true &&
        entry.observation.accumulation !== "month",
    ),
    query,
  );
}

/** A question without a time about a place that became another territory: the newest figure of each. */
function acrossTerritories(query: Query, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const wanted = entries.filter((entry) => answers(query, entry));
  const isBefore = ({ observation }: LedgerEntry) =>
    isBeforeChange(observation.place ?? "", observation.period ?? "9999");
  const changed = wanted.filter(
    ({ observation }) =>
      observation.place !== null && territoryChangeOf(observation.place) !== null,
  );
  const newest = (side: readonly LedgerEntry[]) =>
    [...side].sort((a, b) => compareText(endOf(b), endOf(a)) || byPrecedence(a, b)).slice(0, 1);
  return [
    ...newest(changed.filter((entry) => !isBefore(entry))),
    ...newest(changed.filter(isBefore)),
  ];
}

function placesOf(entries: readonly LedgerEntry[]): readonly (string | null)[] {
  return [...new Set(entries.map((entry) => entry.observation.place))];
}

/** Without a period in the question: the newest period that has what is asked, a month before a cumulative. */
function latest(entries: readonly LedgerEntry[], query: Query): readonly LedgerEntry[] {
  const wanted = entries.filter(
    (entry) =>
      answers(query, entry) &&
      entry.observation.period !== null &&
      (!query.cumulative || entry.observation.accumulation === "year-to-date"),
  );
  const newest = [...wanted].sort(
    (a, b) =>
      compareText(endOf(b), endOf(a)) ||
      Number(a.observation.accumulation === "year-to-date") -
        Number(b.observation.accumulation === "year-to-date") ||
      byPrecedence(a, b),
  )[0];
  if (newest === undefined) return [];
  return entries.filter(
    (entry) =>
      entry.observation.period === newest.observation.period &&
      entry.observation.accumulation === newest.observation.accumulation,
  );
}

/** The end of a figure's period, so that periods of any shape sort by time. */
export function endOf(entry: LedgerEntry): string {
  const last = entry.observation.period?.split("/").at(-1) ?? "";
  const quarter = /^(\d{4})-Q(\d)$/u.exec(last);
  if (/^\d{4}$/u.test(last)) return `${last}-12`;
  return quarter === null
    ? last
    : `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
}

const compareText = (first: string, second: string) =>
  first < second ? -1 : first > second ? 1 : 0;

/** What is asked for in a unit of its own; a rate of attainment or a rank has none. */
const COUNTED: ReadonlySet<Asked> = new Set(["level", "plan", "change"]);

/** Does this entry say what the question asks about its indicator? */
function answers(query: Query, entry: LedgerEntry): boolean {
  const { unit } = entry.observation;
  const counted = COUNTED.has(query.asked ?? "level");
  const family = query.percent || query.unitFamily === "percentage-point" ? null : query.unitFamily;
  if (counted && family !== null && !isCountedIn(family, unit)) return false;
  return answersAsked(query.asked, entry, query.percent);
}

export function answersAsked(
  asked: Asked | null,
  { observation }: LedgerEntry,
  percent: boolean,
): boolean {
  const { measure, status, unit, indicator } = observation;
  switch (asked) {
    case "change":
      return CHANGES.has(measure) && status !== "plan";
    case "attainment":
      return measure === "attainment" || (measure === "excess" && unit === "%");
    case "excess":
      return measure === "excess" || measure === "attainment";
    case "share":
      return measure === "share" || (measure === "level" && unit === "%");
    case "plan":
      return status === "plan";
    case "missing":
      return measure === "excess" && observation.value < 0;
    case "extreme":
      return false;
    case "rank":
      return measure === "rank";
    case "contribution":
      return measure === "contribution";
    default:
      if (status === "plan" && indicator?.endsWith("-plan") !== true) return false;
      if (percent) return unit === "%" && measure !== "index";
      return measure === "level" || measure === "count" || isIndexLike(observation.indicator);
  }
}

/** An index has no level to tell: its change is the figure people mean (`IIP tháng 8`). */
export function isIndexLike(indicator: string | null): boolean {
  return indicator !== null && findIndicator(indicator)?.kind === "index";
}

function choose(
  query: Query,
  entries: readonly LedgerEntry[],
  { replaced }: PlaceScope,
  now: Anchor,
): readonly SettledFigure[] {
  const wanted = entries.filter((entry) => answers(query, entry));
  const bases = askedBases(query, wanted, now);
  if (bases.length === 0) return settle(wanted, replaced);
  const based = wanted.filter((entry) =>
    bases.some((base) => sameBase(entry.observation.base, base)),
  );
  if (based.length > 0) return settle(based, replaced);
  const planned = bases.every((base) => base.startsWith("plan"));
  if (query.asked === "change" && !planned) {
    const unstated = wanted.filter(
      (entry) => entry.observation.base === null && bases.includes("same-period-last-year"),
    );
    return settle(unstated, replaced);
  }
  // A plan of somebody who set none in the records is not another's.
  if (query.asked === "attainment" && bases.some((base) => base.includes(":"))) return [];
  return settle(wanted, replaced);
}

/** The bases a question names, those it names as a period included (`so với tháng 7`). */
function askedBases(query: Query, entries: readonly LedgerEntry[], now: Anchor): readonly string[] {
  const own = entries[0]?.observation.period ?? null;
  const named = query.comparedPeriods.flatMap((mention) => {
    const other = comparedPeriod(mention, own, now);
    return other === null ? [] : [baseNamed(other, own)];
  });
  const stated =
    query.asked === "change"
      ? query.bases.filter((base) => !base.startsWith("plan") || query.bases.length === 1)
      : query.bases;
  return [...new Set([...stated, ...named])];
}

const MAX_NEAREST = 3;

/** What the ledger does have on the indicator, nearest in time first. */
function nearest(
  entries: readonly LedgerEntry[],
  period: AskedPeriod | null,
): readonly LedgerEntry[] {
  const levels = entries.filter(
    (entry) =>
      entry.observation.status !== "plan" &&
      entry.observation.period !== null &&
      (entry.observation.measure === "level" || isIndexLike(entry.observation.indicator)),
  );
  const target = period === null ? "9999" : (period.period.split("/").at(-1) ?? "");
  const distance = (entry: LedgerEntry) => Math.abs(monthsOf(endOf(entry)) - monthsOf(target));
  const sorted = [...levels].sort((a, b) => distance(a) - distance(b) || byPrecedence(a, b));
  return settle(sorted)
    .map((figure) => figure.entry)
    .sort((a, b) => distance(a) - distance(b) || byPrecedence(a, b))
    .slice(0, MAX_NEAREST);
}

function monthsOf(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7) || 12);
}

function onePerPlace(
  entries: readonly LedgerEntry[],
  periods: readonly AskedPeriod[] = [],
): readonly LedgerEntry[] {
  const byPlace = new Map<string, LedgerEntry>();
  const sorted = [...entries].sort(
    (a, b) =>
      Number(periods.some((period) => isOf(b, period))) -
        Number(periods.some((period) => isOf(a, period))) ||
      Number(b.observation.measure === "level") - Number(a.observation.measure === "level") ||
      compareText(endOf(b), endOf(a)) ||
      byPrecedence(a, b),
  );
  for (const entry of sorted) {
    const place = entry.observation.place ?? "";
    if (!byPlace.has(place)) byPlace.set(place, entry);
  }
  return [...byPlace.values()];
}

function onePerPeriod(
  entries: readonly LedgerEntry[],
  periods: readonly AskedPeriod[],
): readonly LedgerEntry[] {
  return periods.flatMap(
    (period) => [...entries].sort(byPrecedence).find((entry) => isOf(entry, period)) ?? [],
  );
}
