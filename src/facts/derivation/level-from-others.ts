import { moveMonth } from "../../language/resolve-period.js";
import type { LedgerEntry } from "../ledger.js";
import {
  type LevelBook,
  levelBook,
  monthsOfQuarter,
  quarterOf,
  throughMonth,
} from "../level-book.js";
import type { Observation } from "../observation.js";
import { type DerivedFigure, decimalsOf, inUnitOf, roundTo, weakest } from "./derived-figure.js";

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
    return surer([monthFromCumulatives(book, period), monthFromQuarter(book, period)]);
  }
  const through = throughMonth(period, accumulation);
  if (through !== null) return cumulativeFromMonth(book, through, period);
  return /^\d{4}-Q[1-4]$/u.test(period) ? quarterFromMonths(book, period) : null;
}

/** A sum of plain figures before one of hedged ones (`hơn 3,2 triệu`), else the first there is. */
function surer(ways: readonly (DerivedFigure | null)[]): DerivedFigure | null {
  const found = ways.filter((way) => way !== null);
  return found.find((way) => !way.approximate) ?? found[0] ?? null;
}

/**
 * What is left of a stretch without some of its months, each stated (`quý I trừ tháng 1 và tháng 2`).
 * `months` are those taken out, `rest` the stretch that remains; null where an operand is not stated.
 */
export function deriveWithout(
  entries: readonly LedgerEntry[],
  total: string,
  accumulation: string,
  months: readonly string[],
  rest: { readonly period: string; readonly accumulation: Observation["accumulation"] },
): DerivedFigure | null {
  const book = levelBook(entries);
  const through = throughMonth(total, accumulation);
  const whole = book.of(total) ?? (through === null ? null : book.through(through));
  const taken = months.map((month) => book.of(month));
  if (whole === null || taken.some((level) => level === null)) return null;
  const operands = [whole, ...(taken as LedgerEntry[])];
  return combine(operands, [1, ...months.map(() => -1 as const)], {
    rule: "month-from-quarter",
    ...rest,
  });
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
