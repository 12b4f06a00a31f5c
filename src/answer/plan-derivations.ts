import type { DerivedFigure } from "../facts/derivation/derived-figure.js";
import { derivePlan } from "../facts/derivation/plan-behind.js";
import { deriveMissing } from "../facts/derivation/two-figures.js";
import { byPrecedence, type LedgerEntry } from "../facts/ledger.js";
import { NUMERAL, readNumeral } from "../language/numeral.js";
import type { Anchor } from "../language/resolve-period.js";
import { type AskedPeriod, askedPeriods, isOf } from "./match-period.js";
import type { Query } from "./query.js";
import { sameBase } from "./same-base.js";

type FromPlan = (level: LedgerEntry, plan: LedgerEntry) => DerivedFigure | null;

const isTotal = ({ observation }: LedgerEntry) => observation.path.at(-1) === "tổng số";

const isLevel = (entry: LedgerEntry) =>
  entry.observation.measure === "level" &&
  entry.observation.status !== "plan" &&
  entry.observation.upper === null &&
  !isTotal(entry);

/**
 * A level held against the plan of its year, wherever in the records each is stated: what is still missing,
 * or how much of it was reached. Of several plans the one whose owner the question names; else each of
 * them, the strongest first. Empty when the level of the asked time or its plan is not stated.
 */
export function heldAgainstPlan(
  query: Query,
  here: readonly LedgerEntry[],
  now: Anchor,
  derive: FromPlan,
): readonly DerivedFigure[] {
  const level = levelAsked(query, here, now);
  if (level === null) return [];
  const year = level.observation.period?.slice(0, 4) ?? "";
  const plans = here.filter(
    ({ observation }) =>
      observation.status === "plan" &&
      observation.measure === "level" &&
      observation.upper === null &&
      observation.unit !== "%" &&
      observation.period?.slice(0, 4) === year,
  );
  const owned = query.bases.filter((base) => base.includes(":"));
  const wanted =
    owned.length === 0
      ? plans
      : plans.filter((plan) => owned.some((base) => sameBase(plan.observation.base, base)));
  const byOwner = new Map<string, LedgerEntry>();
  for (const plan of [...wanted].sort(byPrecedence)) {
    const owner = plan.observation.base ?? "plan";
    if (!byOwner.has(owner)) byOwner.set(owner, plan);
  }
  const distinct = [...byOwner.values()].filter(
    (plan, index, all) =>
      all.findIndex((other) => other.observation.value === plan.observation.value) === index,
  );
  return distinct.flatMap((plan) => derive(level, plan) ?? []);
}

/** `24.610 triệu đồng trên tổng số 136.700 triệu đồng`: what of a total is not done yet. */
export function leftOfTotal(
  query: Query,
  here: readonly LedgerEntry[],
  now: Anchor,
): DerivedFigure | null {
  const done = levelAsked(
    query,
    here.filter((entry) => totalFor(entry, here) !== null),
    now,
  );
  const total = done === null ? null : totalFor(done, here);
  const derived = done === null || total === null ? null : deriveMissing(done, total);
  return derived?.rule === "still-missing" ? { ...derived, rule: "left-of-total" } : null;
}

/** What the record says beside a figure that it is out of. */
function totalFor(entry: LedgerEntry, here: readonly LedgerEntry[]): LedgerEntry | null {
  if (!isLevel(entry)) return null;
  const own = entry.observation;
  return (
    here.find(
      (other) =>
        isTotal(other) &&
        other.documentId === entry.documentId &&
        other.observation.period === own.period &&
        other.observation.label === own.label &&
        other.observation.valueSpan.start >= own.valueSpan.start &&
        other.observation.valueSpan.start - own.valueSpan.end < NEAR &&
        other.observation.path.slice(0, -1).join() === own.path.join(),
    ) ?? null
  );
}

/** Characters between a figure and the total beside it (`trên tổng số`). */
const NEAR = 60;

/**
 * The level a plan is held against: that of the time asked for; where only the year is named, the one
 * accumulated furthest in it; where no time is, the one accumulated furthest of all.
 */
function levelAsked(query: Query, here: readonly LedgerEntry[], now: Anchor): LedgerEntry | null {
  const asked = query.periods.flatMap((mention) => askedPeriods(mention, query, here, now));
  const isYear = ({ period }: AskedPeriod) => /^\d{4}$/u.test(period);
  const stretches = asked.filter((period) => !isYear(period));
  const levels = here.filter(isLevel);
  if (stretches.length > 0)
    return furthest(levels.filter((entry) => stretches.some((period) => isThrough(entry, period))));
  const years = asked.filter(isYear).map(({ period }) => period);
  if (years.length === 0) return furthest(levels);
  return furthest(
    levels.filter(({ observation }) => years.includes(observation.period?.slice(0, 4) ?? "")),
  );
}

/** A year's plan is held against what has accumulated: by August means from January through August. */
function isThrough(entry: LedgerEntry, asked: AskedPeriod): boolean {
  if (isOf(entry, asked)) return true;
  if (!/^\d{4}-\d{2}$/u.test(asked.period)) return false;
  const through = `${asked.period.slice(0, 4)}-01/${asked.period}`;
  return isOf(entry, { ...asked, period: through, accumulation: "year-to-date" });
}

/** The level accumulated furthest. */
function furthest(entries: readonly LedgerEntry[]): LedgerEntry | null {
  const accumulated = entries.filter(
    ({ observation }) =>
      observation.accumulation !== "month" &&
      (observation.accumulation !== "quarter" || observation.period?.endsWith("-Q1") === true),
  );
  const levels = accumulated.length > 0 ? accumulated : entries;
  return [...levels].sort((a, b) => compare(endOf(b), endOf(a)) || byPrecedence(a, b))[0] ?? null;
}

/** A whole year ends with its December. */
function endOf({ observation }: LedgerEntry): string {
  const last = observation.period?.split("/").at(-1) ?? "";
  return /^\d{4}$/u.test(last) ? `${last}-12-31` : last;
}

const compare = (first: string, second: string) => (first < second ? -1 : first > second ? 1 : 0);

/**
 * The plan behind a level and its rate: of the figures that the question itself quotes
 * (`từ số 331,84 triệu USD bằng 33,18% kế hoạch`), else of the asked time, else of any time in its year.
 */
export function planAsked(
  query: Query,
  here: readonly LedgerEntry[],
  inPeriod: readonly LedgerEntry[],
  period: AskedPeriod | null,
): DerivedFigure | null {
  const quoted = numbersIn(query.text.surface);
  const told = here.filter(({ observation }) => quoted.includes(observation.value));
  const sameYear = here.filter(
    ({ observation }) =>
      period === null || observation.period?.slice(0, 4) === period.period.slice(0, 4),
  );
  return derivePlan(told) ?? derivePlan(inPeriod) ?? derivePlan(sameYear);
}

function numbersIn(question: string): readonly number[] {
  return [...question.matchAll(new RegExp(NUMERAL, "gu"))]
    .flatMap(([written]) => [readNumeral(written, "vi"), readNumeral(written, "en")])
    .filter((value) => value !== null);
}
