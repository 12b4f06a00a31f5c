import { measureOf } from "../../language/unit.js";
import { byPrecedence, type LedgerEntry } from "../ledger.js";
import type { Observation } from "../observation.js";

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

/** Rounded to a number of decimals. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}

/** Digits a value was written with, leading zeros aside. */
function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/^0\.0*|\./gu, "").length;
}

/** A quotient has no more digits than its less precise operand, and no more decimals than the level. */
export function toPrecision(value: number, level: Observation, rate: Observation): number {
  const digits = Math.max(3, Math.min(digitsOf(level.value), digitsOf(rate.value)));
  const rounded = Number(value.toPrecision(digits));
  return roundTo(rounded, decimalsOf(level.value));
}

/** Status of a result: the least certain of its operands. */
export function weakest(entries: readonly LedgerEntry[]): Observation["status"] {
  const order = ["plan", "estimate", "provisional", "actual"] as const;
  const index = Math.min(...entries.map((entry) => order.indexOf(entry.observation.status)));
  return order[Math.max(index, 0)] ?? "actual";
}

/** The entry that stands before all others, null of none. */
export const strongest = (entries: readonly LedgerEntry[]) =>
  [...entries].sort(byPrecedence)[0] ?? null;

/** Two figures of one thing and one time in one record. */
export const sameStretch = (first: LedgerEntry, second: LedgerEntry) =>
  first.documentId === second.documentId &&
  first.observation.period === second.observation.period &&
  first.observation.label === second.observation.label &&
  first.observation.path.join() === second.observation.path.join();

/** The value of `figure` in the unit of `like`, null when the units do not convert. */
export function inUnitOf(figure: Observation, like: Observation): number | null {
  const from = measureOf(figure.unit);
  const to = measureOf(like.unit);
  if (from.family !== to.family) return null;
  return (figure.value * from.factor) / to.factor;
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
