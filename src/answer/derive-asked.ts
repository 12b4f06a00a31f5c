import type { DerivedFigure } from "../facts/derivation/derived-figure.js";
import { deriveLevel } from "../facts/derivation/level-from-others.js";
import { derivePreviousLevel } from "../facts/derivation/previous-level.js";
import {
  deriveAttainment,
  deriveBalance,
  deriveDifference,
  deriveMissing,
  deriveRemainder,
  deriveShare,
} from "../facts/derivation/two-figures.js";
import { baseNamed } from "../facts/figures/figure-base.js";
import { LEVEL_FROM, LEVEL_TO } from "../facts/figures/two-levels.js";
import { byPrecedence, type LedgerEntry } from "../facts/ledger.js";
import { findIndicator, INDICATORS } from "../language/indicator.js";
import { isBeforeChange } from "../language/place-lexicon.js";
import { type Anchor, basePeriod } from "../language/resolve-period.js";
import { tokenize } from "../text/tokens.js";
import { isWhole } from "./figure-scope.js";
import { type AskedPeriod, askedPeriods, comparedPeriod, isOf } from "./match-period.js";
import { heldAgainstPlan, leftOfTotal, planAsked } from "./plan-derivations.js";
import type { Query } from "./query.js";

/**
 * A figure that answers the question without being stated, by the derivations of design §5 and no others.
 * `here` are the figures of the thing asked about, `inPeriod` those of the asked stretch, `scope` all figures
 * of the place, for parts and totals.
 */
export function deriveAsked(
  query: Query,
  here: readonly LedgerEntry[],
  inPeriod: readonly LedgerEntry[],
  period: AskedPeriod | null,
  scope: readonly LedgerEntry[],
  now: Anchor,
): readonly DerivedFigure[] {
  const against = (derive: typeof deriveMissing) => heldAgainstPlan(query, here, now, derive);
  switch (query.asked) {
    case "missing": {
      const missing = against(deriveMissing);
      const left = missing.length > 0 ? null : leftOfTotal(query, here, now);
      return left === null ? missing : [left];
    }
    case "excess":
      return against(deriveMissing);
    case "attainment": {
      const apart = difference(query, here, inPeriod, now);
      return apart === null ? against(deriveAttainment) : [apart];
    }
    default: {
      const figure = deriveOne(query, here, inPeriod, period, scope, now);
      return figure === null ? [] : [figure];
    }
  }
}

function deriveOne(
  query: Query,
  here: readonly LedgerEntry[],
  inPeriod: readonly LedgerEntry[],
  period: AskedPeriod | null,
  scope: readonly LedgerEntry[],
  now: Anchor,
): DerivedFigure | null {
  switch (query.asked) {
    case "plan":
      return planAsked(query, here, inPeriod, period);
    case "share":
      return share(query, period, scope);
    case "change":
      return (
        betweenIndicators(query, period, scope) ??
        difference(query, here, inPeriod, now) ??
        difference(query, here, inYear(here, period), now) ??
        rise(query, inPeriod.length > 0 ? inPeriod : inYear(here, period), here)
      );
    case null:
    case "level":
      return (
        balance(query, period, scope) ??
        (period === null
          ? null
          : (derivePreviousLevel(here, period.period) ??
            deriveLevel(here, period.period, period.accumulation) ??
            partFromTotal(query, period, scope)))
      );
    default:
      return null;
  }
}

const isLevel = ({ observation }: LedgerEntry) =>
  observation.measure === "level" && observation.status !== "plan" && observation.upper === null;

function strongest(entries: readonly LedgerEntry[]): LedgerEntry | null {
  return [...entries].sort(byPrecedence)[0] ?? null;
}

function endText(entry: LedgerEntry): string {
  return entry.observation.period?.split("/").at(-1) ?? "";
}

/**
 * The share of a part that only the question's other words name (`phần nội địa`, `from abroad`): stated for the
 * asked time, else worked out. Null when they name none. `whole` are the total's figures.
 */
export function shareOfNamedPart(
  query: Query,
  whole: readonly LedgerEntry[],
  scope: readonly LedgerEntry[],
  now: Anchor,
): { readonly figure: DerivedFigure; readonly period: AskedPeriod | null } | null {
  const total = query.indicators[0];
  if (total === undefined || partsNamed(query, total).length === 0) return null;
  const mention = query.periods[0];
  const asked = mention === undefined ? [null] : askedPeriods(mention, query, whole, now);
  for (const period of asked) {
    const figure = share(query, period, scope);
    if (figure !== null) return { figure, period };
  }
  return null;
}

/** A part's share of its catalogued total over the same stretch, whichever of the two was named first. */
function share(
  query: Query,
  period: AskedPeriod | null,
  scope: readonly LedgerEntry[],
): DerivedFigure | null {
  const [first, second] = query.indicators;
  const pairs: (readonly [string, string])[] = [];
  if (first !== undefined && second !== undefined) pairs.push([first, second], [second, first]);
  const parent = first === undefined ? null : (findIndicator(first)?.partOf ?? null);
  for (const part of partsNamed(query, first ?? ""))
    if (first !== undefined) pairs.push([part, first]);
  if (first !== undefined && parent !== null) pairs.push([first, parent]);
  for (const [partId, totalId] of pairs) {
    const part = levelsOf(partId, scope, period);
    for (const candidate of [...part].sort(byPrecedence)) {
      const total = besideOf(
        candidate,
        levelsOf(totalId, scope, null).filter(
          ({ observation }) =>
            observation.period === candidate.observation.period &&
            observation.place === candidate.observation.place,
        ),
      );
      const derived =
        total === null || !isPart(candidate, total) ? null : deriveShare(candidate, total);
      if (derived !== null) return derived;
    }
  }
  return null;
}

/** The total that a part is held against: the body's before a caption's, its own record's before another's. */
function besideOf(part: LedgerEntry, totals: readonly LedgerEntry[]): LedgerEntry | null {
  const far = (total: LedgerEntry) =>
    Number(total.observation.fromCaption) * 2 + Number(total.documentId !== part.documentId);
  return [...totals].sort((a, b) => far(a) - far(b) || byPrecedence(a, b))[0] ?? null;
}

function isPart(part: LedgerEntry, total: LedgerEntry): boolean {
  return (
    part.observation.value <= total.observation.value ||
    part.observation.unit !== total.observation.unit
  );
}

/** Catalogued parts of an indicator that the question's other words name (`phần nội địa` of the revenue). */
function partsNamed(query: Query, indicator: string): readonly string[] {
  const asked = new Set(query.text.tokens.map((token) => token.folded));
  const total = new Set(
    namesOf(indicator).flatMap((name) => tokenize(name).map((token) => token.folded)),
  );
  return INDICATORS.filter(
    ({ partOf }) => partOf === indicator || findIndicator(partOf ?? "")?.partOf === indicator,
  )
    .map((part) => ({ id: part.id, hits: hitsOf(namesOf(part.id), total, asked) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ id }) => id);
}

function namesOf(indicator: string): readonly string[] {
  const entry = findIndicator(indicator);
  return entry === null ? [] : [entry.vi, entry.en, ...entry.names];
}

/** How many words of a part's fullest name the question holds, those of the total's own names aside. */
function hitsOf(
  names: readonly string[],
  total: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): number {
  const hits = names.map((name) => {
    const own = tokenize(name)
      .map((token) => token.folded)
      .filter((word) => !total.has(word) && !JOINING.has(word));
    return own.length > 0 && own.every((word) => asked.has(word)) ? own.length : 0;
  });
  return Math.max(0, ...hits);
}

const JOINING = new Set(["from", "of", "the", "tu", "cua", "in", "and", "va"]);

function levelsOf(
  indicator: string,
  scope: readonly LedgerEntry[],
  period: AskedPeriod | null,
): readonly LedgerEntry[] {
  const levels = scope.filter(
    (entry) => entry.observation.indicator === indicator && isLevel(entry) && isWhole(entry),
  );
  if (period !== null) return levels.filter((entry) => isOf(entry, period));
  return [...levels].sort((a, b) => endText(b).localeCompare(endText(a)));
}

/** `thu nội địa nhiều hơn thu xuất nhập khẩu bao nhiêu`: two things of one place and time, in one unit. */
function betweenIndicators(
  query: Query,
  period: AskedPeriod | null,
  scope: readonly LedgerEntry[],
): DerivedFigure | null {
  const [first, second] = query.indicators;
  if (first === undefined || second === undefined) return null;
  const own = strongest(levelsOf(first, scope, period));
  if (own === null) return null;
  const other = strongest(
    levelsOf(second, scope, null).filter(
      ({ observation }) =>
        observation.period === own.observation.period &&
        observation.place === own.observation.place,
    ),
  );
  return other === null ? null : deriveDifference(own, other);
}

/** How far a level or a rate is from that of the period it is compared with, when no record says so itself. */
function difference(
  query: Query,
  here: readonly LedgerEntry[],
  inPeriod: readonly LedgerEntry[],
  now: Anchor,
): DerivedFigure | null {
  const bases = query.bases.filter((base) => !base.startsWith("plan"));
  if (query.asked === "attainment")
    return bases.length === 0 && query.comparedPeriods.length === 0
      ? null
      : differenceOf(isAttainment, query, here, inPeriod, now);
  return (
    differenceOf(isAmount, query, here, inPeriod, now) ??
    differenceOf(isAttainment, query, here, inPeriod, now) ??
    differenceOf(isRate, query, here, inPeriod, now)
  );
}

const isAmount = (entry: LedgerEntry) => isLevel(entry) && entry.observation.unit !== "%";
const isRate = (entry: LedgerEntry) => isLevel(entry) && entry.observation.unit === "%";
const isAttainment = ({ observation }: LedgerEntry) => observation.measure === "attainment";

/** The same for figures of one kind: amounts, rates, or parts of a plan. */
function differenceOf(
  wanted: (entry: LedgerEntry) => boolean,
  query: Query,
  here: readonly LedgerEntry[],
  inPeriod: readonly LedgerEntry[],
  now: Anchor,
): DerivedFigure | null {
  const own = strongest(inPeriod.filter(wanted));
  if (own === null || own.observation.period === null) return null;
  for (const target of comparedWith(query, own.observation.period, now)) {
    if (crossesChange(own, target)) continue;
    const asked = {
      period: target,
      accumulation: own.observation.accumulation,
      yearImplied: false,
    };
    const other = strongest(
      here.filter(
        (entry) =>
          entry.id !== own.id && wanted(entry) && isOf(entry, asked) && sameOwner(own, entry),
      ),
    );
    const derived = other === null ? null : deriveDifference(own, other);
    if (derived !== null) return derived;
  }
  return null;
}

/** The levels furthest into the year asked about, or of all where none is. */
function inYear(here: readonly LedgerEntry[], period: AskedPeriod | null): readonly LedgerEntry[] {
  if (period !== null && !/^\d{4}$/u.test(period.period)) return [];
  const year = period?.period ?? "";
  const own = here.filter(
    (entry) => isLevel(entry) && entry.observation.period?.startsWith(year) === true,
  );
  const newest = own.map(endText).sort().at(-1);
  return own.filter((entry) => endText(entry) === newest);
}

/** `nâng từ 91,2% lên 92,6%`, asked by how much: the level reached less the one before it in the same clause. */
function rise(
  query: Query,
  inPeriod: readonly LedgerEntry[],
  here: readonly LedgerEntry[],
): DerivedFigure | null {
  if (query.bases.length > 0 || query.comparedPeriods.length > 0) return null;
  const reached = inPeriod.length > 0 ? inPeriod : here;
  for (const own of reached.filter(({ observation }) => observation.rules.includes(LEVEL_TO))) {
    const before = here.find(
      ({ documentId, observation }) =>
        documentId === own.documentId &&
        observation.rules.includes(LEVEL_FROM) &&
        observation.indicator === own.observation.indicator &&
        observation.spans.some((span) => span.end === own.observation.spans.at(-1)?.end),
    );
    if (before !== undefined) return deriveDifference(own, before);
  }
  return null;
}

/** The place was another territory then: its figures are not compared by subtraction. */
function crossesChange({ observation }: LedgerEntry, target: string): boolean {
  const place = observation.place ?? "";
  return isBeforeChange(place, target) !== isBeforeChange(place, observation.period ?? target);
}

function sameOwner(first: LedgerEntry, second: LedgerEntry): boolean {
  const [a, b] = [first.observation.base, second.observation.base];
  return a === null || b === null || a === b || a === "plan" || b === "plan";
}

/** The ISO periods a comparison points at. */
function comparedWith(query: Query, own: string, now: Anchor): readonly string[] {
  const fromBases = query.bases.flatMap((base) => basePeriod(own, base) ?? []);
  const named = query.comparedPeriods.flatMap((mention) => {
    const other = comparedPeriod(mention, own, now);
    return other === null ? [] : [basePeriod(own, baseNamed(other, own)) ?? other];
  });
  return [...new Set([...named, ...fromBases])];
}

/** `xuất siêu bao nhiêu`: exports less imports of the asked stretch, when the balance itself is not stated. */
function balance(
  query: Query,
  period: AskedPeriod | null,
  scope: readonly LedgerEntry[],
): DerivedFigure | null {
  if (query.indicators[0] !== "trade-balance") return null;
  const candidates = levelsOf("exports", scope, period);
  for (const sold of [...candidates].sort(
    (a, b) => endText(b).localeCompare(endText(a)) || byPrecedence(a, b),
  )) {
    const bought = strongest(
      levelsOf("imports", scope, null).filter(
        ({ observation }) =>
          observation.period === sold.observation.period &&
          observation.place === sold.observation.place,
      ),
    );
    const derived = bought === null ? null : deriveBalance(sold, bought);
    if (derived !== null) return derived;
  }
  return null;
}

/** One part of a total of which all the others are stated: total less the only other part. */
function partFromTotal(
  query: Query,
  period: AskedPeriod,
  scope: readonly LedgerEntry[],
): DerivedFigure | null {
  const part = findIndicator(query.indicators[0] ?? "");
  if (part === null || part.partOf === null) return null;
  const total = strongest(levelsOf(part.partOf, scope, period));
  const siblings = INDICATORS.filter(
    (other) => other.partOf === part.partOf && other.id !== part.id,
  );
  const stated = siblings.flatMap((other) => strongest(levelsOf(other.id, scope, period)) ?? []);
  if (
    total === null ||
    stated.length !== 1 ||
    !CLOSED_PAIRS.has(pairKey(part.id, stated[0]?.observation.indicator ?? ""))
  )
    return null;
  return deriveRemainder(total, stated[0] as LedgerEntry);
}

/** Totals that have these two parts and no third. */
const CLOSED_PAIRS = new Set([
  "aquaculture-output|capture-fishery-output",
  "domestic-visitors|international-visitors",
]);

function pairKey(first: string, second: string): string {
  return [first, second].sort().join("|");
}
