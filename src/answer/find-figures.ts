import {
  type DerivedFigure,
  deriveMissing,
  deriveMonth,
  derivePlan,
  derivePreviousLevel,
  deriveShare,
} from "../facts/derive.js";
import { byPrecedence, type LedgerEntry, type SettledFigure, settle } from "../facts/ledger.js";
import type { Measure } from "../facts/observation.js";
import { findIndicator } from "../language/indicator.js";
import type { Anchor } from "../language/resolve-period.js";
import { type AskedPeriod, askedPeriods, isOf } from "./match-period.js";
import type { Asked, Query } from "./query.js";
import type { Records } from "./records.js";

/** What the ledger says to a question about one indicator. */
export type FigureFinding =
  | {
      readonly kind: "found";
      /** The figures asked for, the main one first. */
      readonly figures: readonly SettledFigure[];
      readonly period: AskedPeriod | null;
      readonly assumedPlace: string | null;
    }
  | {
      readonly kind: "derived";
      readonly figure: DerivedFigure;
      readonly assumedPlace: string | null;
      readonly yearImplied: boolean;
    }
  | { readonly kind: "unclear"; readonly candidates: readonly LedgerEntry[] }
  | {
      readonly kind: "missing";
      readonly period: AskedPeriod | null;
      readonly nearest: readonly LedgerEntry[];
      readonly place: string | null;
    };

const CHANGES: ReadonlySet<Measure> = new Set(["change", "growth", "index"]);

/** Looks one indicator up: place, then period, then what about it is asked; derives only what design §5 allows. */
export function findFigures(
  query: Query,
  indicator: string,
  records: Records,
  now: Anchor,
): FigureFinding {
  const ofIndicator = records.entries.filter(
    (entry) =>
      entry.observation.indicator === indicator &&
      entry.observation.path.every((step) => step === "kế hoạch"),
  );
  return findAmong(query, ofIndicator, records, now);
}

/** The same for figures already chosen by their own words. */
export function findAmong(
  query: Query,
  entries: readonly LedgerEntry[],
  records: Records,
  now: Anchor,
): FigureFinding {
  const places = placesOf(query, entries, records);
  if (places.kind === "unclear") return { kind: "unclear", candidates: onePerPlace(entries) };
  const here = entries.filter((entry) => places.matches(entry.observation.place));
  const assumedPlace = places.assumed;
  const mention = query.periods[0];
  const asked = mention === undefined ? [] : askedPeriods(mention, query, here, now);
  const fitting = asked.filter((period) =>
    here.some((entry) => isOf(entry, period) && answers(query.asked, entry)),
  );
  if (fitting.length > 1) {
    const current = fitting.find((period) => period.period.startsWith(String(now.year)));
    if (current === undefined) return { kind: "unclear", candidates: onePerPeriod(here, fitting) };
  }
  const period =
    fitting.find((candidate) => candidate.period.startsWith(String(now.year))) ??
    fitting[0] ??
    asked[0] ??
    null;
  const inPeriod =
    period === null ? latest(here, query) : here.filter((entry) => isOf(entry, period));
  const chosen = choose(query, inPeriod);
  if (chosen.length > 0) return { kind: "found", figures: chosen, period, assumedPlace };
  const derived = derive(query, here, inPeriod, period, records);
  if (derived !== null) {
    return {
      kind: "derived",
      figure: derived,
      assumedPlace,
      yearImplied: period?.yearImplied ?? false,
    };
  }
  return {
    kind: "missing",
    period,
    nearest: nearest(here, period),
    place: places.assumed ?? query.places[0] ?? null,
  };
}

interface PlaceChoice {
  readonly kind: "settled" | "unclear";
  /** The default place, when it was the question's silence that chose it. */
  readonly assumed: string | null;
  matches(place: string | null): boolean;
}

function placesOf(query: Query, entries: readonly LedgerEntry[], records: Records): PlaceChoice {
  if (query.places.length > 0) {
    return {
      kind: "settled",
      assumed: null,
      matches: (place) => place !== null && query.places.includes(place),
    };
  }
  if (records.home !== null) {
    const home = records.home;
    return { kind: "settled", assumed: home, matches: (place) => place === home };
  }
  const places = new Set(entries.map((entry) => entry.observation.place));
  if (places.size > 1) return { kind: "unclear", assumed: null, matches: () => true };
  return { kind: "settled", assumed: null, matches: () => true };
}

/** Without a period in the question: the newest period that has what is asked, a month before a cumulative. */
function latest(entries: readonly LedgerEntry[], query: Query): readonly LedgerEntry[] {
  const wanted = entries.filter(
    (entry) =>
      answers(query.asked, entry) &&
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

function endOf(entry: LedgerEntry): string {
  const last = entry.observation.period?.split("/").at(-1) ?? "";
  const quarter = /^(\d{4})-Q(\d)$/u.exec(last);
  return quarter === null
    ? last
    : `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
}

const compareText = (first: string, second: string) =>
  first < second ? -1 : first > second ? 1 : 0;

/** Does this entry say what the question asks about its indicator? */
function answers(asked: Asked | null, { observation }: LedgerEntry): boolean {
  const { measure, status } = observation;
  switch (asked) {
    case "change":
      return CHANGES.has(measure);
    case "attainment":
      return measure === "attainment" || (measure === "excess" && observation.unit === "%");
    case "excess":
      return measure === "excess";
    case "share":
      return measure === "share" || (measure === "level" && observation.unit === "%");
    case "plan":
      return measure === "level" && status === "plan";
    case "missing":
      return measure === "excess" && observation.value < 0;
    default:
      return (
        status !== "plan" &&
        (measure === "level" || measure === "count" || isIndexLike(observation.indicator))
      );
  }
}

/** An index has no level to tell: its change is the figure people mean (`IIP tháng 8`). */
function isIndexLike(indicator: string | null): boolean {
  return indicator !== null && findIndicator(indicator)?.kind === "index";
}

function choose(query: Query, entries: readonly LedgerEntry[]): readonly SettledFigure[] {
  const wanted = entries.filter((entry) => answers(query.asked, entry));
  const based =
    query.bases.length === 0
      ? wanted
      : wanted.filter((entry) =>
          query.bases.some((base) => sameBase(entry.observation.base, base)),
        );
  if (based.length === 0 && wanted.length > 0 && query.asked === "change") return [];
  return settle(based.length > 0 ? based : wanted);
}

/** `plan` in a question means any plan; a named owner means that one. */
export function sameBase(stated: string | null, asked: string): boolean {
  if (stated === null) return false;
  return (
    stated === asked ||
    (asked === "plan" && stated.startsWith("plan")) ||
    (asked.startsWith("plan:năm") && stated.startsWith("plan"))
  );
}

function derive(
  query: Query,
  here: readonly LedgerEntry[],
  inPeriod: readonly LedgerEntry[],
  period: AskedPeriod | null,
  records: Records,
): DerivedFigure | null {
  switch (query.asked) {
    case "plan":
      return derivePlan(period === null ? here : inPeriod);
    case "missing":
      return missing(inPeriod);
    case "share":
      return share(inPeriod, records);
    case null:
    case "level":
      if (period === null || period.accumulation === "at-date") return null;
      return derivePreviousLevel(here, period.period) ?? deriveMonth(here, period.period);
    default:
      return null;
  }
}

function missing(entries: readonly LedgerEntry[]): DerivedFigure | null {
  const sorted = [...entries].sort(byPrecedence);
  const level = sorted.find(
    ({ observation }) => observation.measure === "level" && observation.status !== "plan",
  );
  const plan = sorted.find(
    ({ observation }) => observation.measure === "level" && observation.status === "plan",
  );
  return level === undefined || plan === undefined ? null : deriveMissing(level, plan);
}

/** A catalogued part's share of its catalogued total, over the same stretch. */
function share(entries: readonly LedgerEntry[], records: Records): DerivedFigure | null {
  const part = [...entries]
    .sort(byPrecedence)
    .find(({ observation }) => observation.measure === "level" && observation.status !== "plan");
  const totalId =
    part === undefined ? null : findIndicator(part.observation.indicator ?? "")?.partOf;
  if (part === undefined || totalId === null || totalId === undefined) return null;
  const total = records.entries
    .filter(
      ({ observation }) =>
        observation.indicator === totalId &&
        observation.place === part.observation.place &&
        observation.period === part.observation.period &&
        observation.measure === "level" &&
        observation.status !== "plan",
    )
    .sort(byPrecedence)[0];
  return total === undefined ? null : deriveShare(part, total);
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
  return [...levels]
    .sort((a, b) => distance(a) - distance(b) || byPrecedence(a, b))
    .slice(0, MAX_NEAREST);
}

function monthsOf(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7) || 12);
}

function onePerPlace(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const byPlace = new Map<string, LedgerEntry>();
  for (const entry of [...entries].sort(
    (a, b) => compareText(endOf(b), endOf(a)) || byPrecedence(a, b),
  )) {
    const place = entry.observation.place ?? "";
    if (entry.observation.measure === "level" && !byPlace.has(place)) byPlace.set(place, entry);
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
