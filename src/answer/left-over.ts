import type { DerivedFigure } from "../facts/derivation/derived-figure.js";
import { deriveWithout } from "../facts/derivation/level-from-others.js";
import type { LedgerEntry } from "../facts/ledger.js";
import type { Accumulation } from "../facts/observation.js";
import { type Anchor, moveMonth, resolvePeriod } from "../language/resolve-period.js";
import { type AskedPeriod, askedPeriods } from "./match-period.js";
import { daysOf } from "./period-range.js";
import type { Query } from "./query.js";

/** A sum that answers, and whether the year in it was taken from the ledger. */
export interface LeftOver {
  readonly figure: DerivedFigure;
  readonly yearImplied: boolean;
}

/**
 * What is left of a stretch when the question takes months out of it: `quý I trừ tháng 1 và tháng 2`. The
 * stretch is the first named that holds all of them. Null when there is none or an operand is not stated.
 */
export function findLeftOver(
  query: Query,
  entries: readonly LedgerEntry[],
  now: Anchor,
): LeftOver | null {
  for (const mention of query.periods) {
    for (const asked of askedPeriods(mention, query, entries, now)) {
      const figure = without(query, asked, entries, now);
      if (figure !== null) return { figure, yearImplied: asked.yearImplied };
    }
  }
  return null;
}

function without(
  query: Query,
  asked: AskedPeriod,
  entries: readonly LedgerEntry[],
  now: Anchor,
): DerivedFigure | null {
  const all = monthsOf(asked.period);
  const year = Number(asked.period.slice(0, 4));
  const taken = query.leftOut.flatMap((mention) => {
    const resolved = resolvePeriod(mention.value, { ...now, year });
    return resolved === null ? [] : monthsOf(resolved.period);
  });
  const kept = all.filter((month) => !taken.includes(month));
  const isPart = taken.length > 0 && taken.every((month) => all.includes(month));
  const rest = isPart ? stretchOf(kept) : null;
  return rest === null
    ? null
    : deriveWithout(entries, asked.period, asked.accumulation, [...new Set(taken)].sort(), rest);
}

/** The months a stretch is made of: `2021-Q1` → `2021-01`, `2021-02`, `2021-03`. */
function monthsOf(period: string): readonly string[] {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return [];
  const { from, to } = daysOf(period);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = moveMonth(month, 1))
    months.push(month);
  return months;
}

/** Neighbouring months as one period; null when they leave a gap or there are none. */
function stretchOf(
  months: readonly string[],
): { readonly period: string; readonly accumulation: Accumulation } | null {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (months.some((month, index) => index > 0 && month !== moveMonth(months[index - 1] ?? "", 1)))
    return null;
  if (first === last) return { period: first, accumulation: "month" };
  const accumulation = first.endsWith("-01") ? "year-to-date" : "other";
  return { period: `${first}/${last}`, accumulation };
}
