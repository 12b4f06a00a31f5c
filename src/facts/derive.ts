import { basePeriod, moveMonth } from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import type { LedgerEntry } from "./ledger.js";
import { byPrecedence } from "./ledger.js";
import {
  type LevelBook,
  levelBook,
  monthsOfQuarter,
  quarterOf,
  throughMonth,
} from "./level-book.js";
import type { Observation } from "./observation.js";

/** How a figure was worked out: never without its operands. */
export interface DerivedFigure {
  readonly rule:
    | "previous-level"
    | "month-from-cumulatives"
    | "plan-from-attainment"
    | "plan-from-excess"
    | "cumulative-from-month"
    | "month-from-quarter"
    | "remainder"
    | "share"
    | "attainment"
    | "still-missing"
    | "over-plan"
    | "difference"
    | "growth"
    | "balance";
  readonly value: number;
  readonly unit: string;
  /** Rounded to no more precision than the operands have; true when that lost something. */
  readonly approximate: boolean;
  /** Operands in the order they stand in the formula. */
  readonly operands: readonly LedgerEntry[];
  readonly period: string | null;
  readonly accumulation: Observation["accumulation"];
  readonly status: Observation["status"];
  /** With `{0}`, `{1}` for the operands' values: `{0} − {1}`. */
  readonly formula: string;
}

/** Number of decimals a numeral was written with. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}

/** Digits a value was written with, leading zeros aside. */
function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/^0\.0*|\./gu, "").length;
}

/** A quotient has no more digits than its less precise operand, and no more decimals than the level. */
function toPrecision(value: number, level: Observation, rate: Observation): number {
  const digits = Math.max(3, Math.min(digitsOf(level.value), digitsOf(rate.value)));
  const rounded = Number(value.toPrecision(digits));
  return roundTo(rounded, decimalsOf(level.value));
}

/** Status of a result: the least certain of its operands. */
function weakest(entries: readonly LedgerEntry[]): Observation["status"] {
  const order = ["plan", "estimate", "provisional", "actual"] as const;
  const index = Math.min(...entries.map((entry) => order.indexOf(entry.observation.status)));
  return order[Math.max(index, 0)] ?? "actual";
}

const strongest = (entries: readonly LedgerEntry[]) => [...entries].sort(byPrecedence)[0] ?? null;

const sameStretch = (first: LedgerEntry, second: LedgerEntry) =>
  first.documentId === second.documentId &&
  first.observation.period === second.observation.period &&
  first.observation.label === second.observation.label &&
  first.observation.path.join() === second.observation.path.join();

/**
 * The level of a period that is only named as a base: a later level minus its absolute change, or divided
 * by its growth (design §5). `entries` are one indicator's at one place.
 */
export function derivePreviousLevel(
  entries: readonly LedgerEntry[],
  period: string,
): DerivedFigure | null {
  const changes = entries.filter(({ observation }) => {
    if (
      observation.measure !== "change" &&
      observation.measure !== "growth" &&
      observation.measure !== "index"
    )
      return false;
    if (observation.period === null || observation.base === null || observation.upper !== null)
      return false;
    return basePeriod(observation.period, observation.base) === period;
  });
  const preferred = [...changes].sort(
    (a, b) =>
      Number(b.observation.measure === "change") - Number(a.observation.measure === "change") ||
      byPrecedence(a, b),
  );
  for (const change of preferred) {
    const level = strongest(
      entries.filter(
        (entry) =>
          sameStretch(entry, change) &&
          entry.observation.measure === "level" &&
          entry.observation.status !== "plan" &&
          entry.observation.upper === null,
      ),
    );
    if (level === null) continue;
    const derived = previousLevel(level, change, period);
    if (derived !== null) return derived;
  }
  return null;
}

function previousLevel(
  level: LedgerEntry,
  change: LedgerEntry,
  period: string,
): DerivedFigure | null {
  const operands = [level, change];
  const common = {
    rule: "previous-level" as const,
    unit: level.observation.unit,
    operands,
    period,
    accumulation: level.observation.accumulation,
    status: weakest(operands),
  };
  const value = level.observation.value;
  const delta = change.observation.value;
  if (change.observation.measure === "change") {
    const scaled = inUnitOf(change.observation, level.observation);
    if (scaled === null) return null;
    const decimals = Math.max(decimalsOf(value), decimalsOf(delta));
    const formula = delta < 0 ? "{0} + {1}" : "{0} − {1}";
    return { ...common, value: roundTo(value - scaled, decimals), approximate: false, formula };
  }
  if (change.observation.unit !== "%" && change.observation.unit !== "lần") return null;
  const ratio = ratioOf(change.observation);
  if (ratio <= 0) return null;
  const formula = formulaOfRatio(change.observation);
  return {
    ...common,
    value: roundTo(value / ratio, decimalsOf(value)),
    approximate: true,
    formula,
  };
}

function ratioOf(observation: Observation): number {
  if (observation.unit === "lần") return observation.value;
  return observation.measure === "index" ? observation.value / 100 : 1 + observation.value / 100;
}

function formulaOfRatio(observation: Observation): string {
  if (observation.unit === "lần") return "{0} ÷ {1}";
  if (observation.measure === "index") return "{0} ÷ {1}%";
  return observation.value < 0 ? "{0} ÷ (100% − {1}%)" : "{0} ÷ (100% + {1}%)";
}

/** The value of `figure` in the unit of `like`, null when the units do not convert. */
export function inUnitOf(figure: Observation, like: Observation): number | null {
  const from = measureOf(figure.unit);
  const to = measureOf(like.unit);
  if (from.family !== to.family) return null;
  return (figure.value * from.factor) / to.factor;
}

/**
 * A level that no record states, from those that are stated (design §5): a month from two cumulatives or from
 * its quarter, a cumulative from its neighbours, a quarter from its months. Plans are never part of it.
 */
export function deriveLevel(
  entries: readonly LedgerEntry[],
  period: string,
  accumulation: string,
): DerivedFigure | null {
  const book = levelBook(entries);
  if (/^\d{4}-\d{2}$/u.test(period)) {
    return monthFromCumulatives(book, period) ?? monthFromQuarter(book, period);
  }
  const through = throughMonth(period, accumulation);
  if (through !== null) return cumulativeFromMonth(book, through, period);
  return /^\d{4}-Q[1-4]$/u.test(period) ? quarterFromMonths(book, period) : null;
}

function monthFromCumulatives(book: LevelBook, month: string): DerivedFigure | null {
  if (month.endsWith("-01")) return null;
  const through = book.through(month);
  const before = book.through(moveMonth(month, -1));
  if (through === null || before === null || through.id === before.id) return null;
  return combine([through, before], [1, -1], {
    rule: "month-from-cumulatives",
    period: month,
    accumulation: "month",
  });
}

function monthFromQuarter(book: LevelBook, month: string): DerivedFigure | null {
  const quarter = quarterOf(month);
  const total =
    book.of(quarter) ?? (quarter.endsWith("Q1") ? book.through(`${month.slice(0, 4)}-03`) : null);
  const others = monthsOfQuarter(quarter).filter((other) => other !== month);
  const levels = others.map((other) => book.of(other));
  if (total === null || levels.some((level) => level === null)) return null;
  const operands = [total, ...(levels as LedgerEntry[])];
  return combine(operands, [1, -1, -1], {
    rule: "month-from-quarter",
    period: month,
    accumulation: "month",
  });
}

function quarterFromMonths(book: LevelBook, quarter: string): DerivedFigure | null {
  const last = monthsOfQuarter(quarter)[2] ?? "";
  const through = book.through(last);
  const before = book.through(moveMonth(last, -3));
  const naming = {
    rule: "cumulative-from-month" as const,
    period: quarter,
    accumulation: "quarter" as const,
  };
  if (through !== null && before !== null && !quarter.endsWith("Q1"))
    return combine([through, before], [1, -1], naming);
  const months = monthsOfQuarter(quarter).map((month) => book.of(month));
  if (months.some((level) => level === null)) return null;
  return combine(months as LedgerEntry[], [1, 1, 1], naming);
}

function cumulativeFromMonth(book: LevelBook, month: string, period: string): DerivedFigure | null {
  const naming = {
    rule: "cumulative-from-month" as const,
    period,
    accumulation: "year-to-date" as const,
  };
  const next = moveMonth(month, 1);
  const after = book.through(next);
  const following = book.of(next);
  const before = book.through(moveMonth(month, -1));
  const own = book.of(month);
  if (before !== null && own !== null && !month.endsWith("-01"))
    return combine([before, own], [1, 1], naming);
  if (after !== null && following !== null && next.slice(0, 4) === month.slice(0, 4))
    return combine([after, following], [1, -1], naming);
  return null;
}

/** Operands added and subtracted in the first one's unit; null when their units do not convert. */
function combine(
  operands: readonly LedgerEntry[],
  signs: readonly (1 | -1)[],
  naming: Pick<DerivedFigure, "rule" | "period" | "accumulation">,
): DerivedFigure | null {
  const first = (operands[0] as LedgerEntry).observation;
  const values = operands.map(({ observation }) => inUnitOf(observation, first));
  if (values.some((value) => value === null)) return null;
  const total = values.reduce<number>(
    (sum, value, index) => sum + (signs[index] ?? 1) * (value ?? 0),
    0,
  );
  if (total < 0) return null;
  const decimals = Math.max(...values.map((value) => decimalsOf(value ?? 0)));
  return {
    ...naming,
    value: roundTo(total, decimals),
    unit: first.unit,
    approximate: operands.some(({ observation }) => observation.hedge !== null),
    operands,
    status: weakest(operands),
    formula: operands
      .map((_, index) => (index === 0 ? "{0}" : `${signs[index] === 1 ? "+" : "−"} {${index}}`))
      .join(" "),
  };
}

/** How much one level exceeds another of the same unit, with its sign; both are shown. */
export function deriveDifference(later: LedgerEntry, earlier: LedgerEntry): DerivedFigure | null {
  const from = inUnitOf(earlier.observation, later.observation);
  if (from === null) return null;
  const decimals = Math.max(
    decimalsOf(later.observation.value),
    decimalsOf(earlier.observation.value),
  );
  const percent = later.observation.unit === "%";
  return {
    rule: "difference",
    value: roundTo(later.observation.value - from, decimals),
    unit: percent ? "điểm phần trăm" : later.observation.unit,
    approximate: later.observation.hedge !== null || earlier.observation.hedge !== null,
    operands: [later, earlier],
    period: later.observation.period,
    accumulation: later.observation.accumulation,
    status: weakest([later, earlier]),
    formula: "{0} − {1}",
  };
}

/** `104,8%` with the base as 100 is 4,8% more; null for anything but an index in per cent. */
export function deriveGrowth(index: LedgerEntry): DerivedFigure | null {
  const { measure, unit, value, upper, hedge, period, accumulation, status } = index.observation;
  if (measure !== "index" || unit !== "%" || upper !== null) return null;
  return {
    rule: "growth",
    value: roundTo(value - 100, decimalsOf(value)),
    unit,
    approximate: hedge !== null,
    operands: [index],
    period,
    accumulation,
    status,
    formula: "{0} − 100",
  };
}

/** Exports less imports of one stretch of time: a surplus when positive. */
export function deriveBalance(exports: LedgerEntry, imports: LedgerEntry): DerivedFigure | null {
  const derived = deriveDifference(exports, imports);
  return derived === null || !samePeriod(exports.observation.period, imports.observation.period)
    ? null
    : { ...derived, rule: "balance" };
}

/** `2021-Q1` and `2021-01/2021-03` are one stretch of time; so are a year and its twelve months. */
export function samePeriod(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && spelled(first) === spelled(second);
}

function spelled(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(period);
  if (quarter !== null) {
    const last = Number(quarter[2]) * 3;
    const two = (month: number) => String(month).padStart(2, "0");
    return `${quarter[1]}-${two(last - 2)}/${quarter[1]}-${two(last)}`;
  }
  return /^\d{4}$/u.test(period) ? `${period}-01/${period}-12` : period;
}

/** The plan behind a level: level − absolute excess, or level ÷ attainment. */
export function derivePlan(entries: readonly LedgerEntry[]): DerivedFigure | null {
  const measures = entries.filter(
    ({ observation }) => observation.measure === "excess" || observation.measure === "attainment",
  );
  for (const measure of [...measures].sort(byPrecedence)) {
    const level = strongest(
      entries.filter(
        (entry) =>
          sameStretch(entry, measure) &&
          entry.observation.measure === "level" &&
          entry.observation.status !== "plan",
      ),
    );
    if (level === null) continue;
    const derived = planOf(level, measure);
    if (derived !== null) return derived;
  }
  return null;
}

function planOf(level: LedgerEntry, measure: LedgerEntry): DerivedFigure | null {
  const common = {
    unit: level.observation.unit,
    operands: [level, measure],
    period: level.observation.period?.slice(0, 4) ?? null,
    accumulation: "year" as const,
    status: "plan" as const,
  };
  const { value } = level.observation;
  const { observation } = measure;
  if (observation.unit === "%") {
    const share =
      observation.measure === "excess" ? 1 + observation.value / 100 : observation.value / 100;
    if (share <= 0) return null;
    const formula = observation.measure === "excess" ? "{0} ÷ (100% + {1}%)" : "{0} ÷ {1}%";
    return {
      ...common,
      rule: "plan-from-attainment",
      value: toPrecision(value / share, level.observation, observation),
      approximate: true,
      formula,
    };
  }
  const excess = inUnitOf(observation, level.observation);
  if (excess === null) return null;
  const decimals = Math.max(decimalsOf(value), decimalsOf(observation.value));
  return {
    ...common,
    rule: "plan-from-excess",
    value: roundTo(value - excess, decimals),
    approximate: false,
    formula: "{0} − {1}",
  };
}

/** What is left of a total without one part of the same unit and time. */
export function deriveRemainder(total: LedgerEntry, part: LedgerEntry): DerivedFigure | null {
  const taken = inUnitOf(part.observation, total.observation);
  if (taken === null || taken > total.observation.value) return null;
  const decimals = Math.max(
    decimalsOf(total.observation.value),
    decimalsOf(part.observation.value),
  );
  return {
    rule: "remainder",
    value: roundTo(total.observation.value - taken, decimals),
    unit: total.observation.unit,
    approximate: false,
    operands: [total, part],
    period: total.observation.period,
    accumulation: total.observation.accumulation,
    status: weakest([total, part]),
    formula: "{0} − {1}",
  };
}

/** A part as a percentage of its total, same unit and time; one decimal, as records print shares. */
export function deriveShare(part: LedgerEntry, total: LedgerEntry): DerivedFigure | null {
  const size = inUnitOf(part.observation, total.observation);
  if (size === null || total.observation.value === 0) return null;
  if (!samePeriod(part.observation.period, total.observation.period)) return null;
  return {
    rule: "share",
    value: roundTo((size / total.observation.value) * 100, 1),
    unit: "%",
    approximate: true,
    operands: [part, total],
    period: total.observation.period,
    accumulation: total.observation.accumulation,
    status: weakest([part, total]),
    formula: "{0} ÷ {1} × 100%",
  };
}

/** A level as a percentage of its plan, both stated; one decimal, as records print it. */
export function deriveAttainment(level: LedgerEntry, plan: LedgerEntry): DerivedFigure | null {
  const derived = deriveShare(level, {
    ...plan,
    observation: { ...plan.observation, period: level.observation.period },
  });
  return derived === null
    ? null
    : {
        ...derived,
        rule: "attainment",
        operands: [level, plan],
        period: level.observation.period,
        status: weakest([level]),
      };
}

/** What is still missing to a plan of the same unit, or by how much it is exceeded. */
export function deriveMissing(level: LedgerEntry, plan: LedgerEntry): DerivedFigure | null {
  const reached = inUnitOf(level.observation, plan.observation);
  if (reached === null) return null;
  const over = reached >= plan.observation.value;
  const decimals = Math.max(
    decimalsOf(level.observation.value),
    decimalsOf(plan.observation.value),
  );
  return {
    rule: over ? "over-plan" : "still-missing",
    value: roundTo(Math.abs(plan.observation.value - reached), decimals),
    unit: plan.observation.unit,
    approximate: false,
    operands: over ? [level, plan] : [plan, level],
    period: level.observation.period,
    accumulation: level.observation.accumulation,
    status: weakest([level]),
    formula: "{0} − {1}",
  };
}
