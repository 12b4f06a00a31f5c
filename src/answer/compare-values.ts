import { decimalsOf } from "../facts/derivation/derived-figure.js";
import type { Observation } from "../facts/observation.js";
import { measureOf } from "../language/unit.js";

/** How a stated value stands to one of the ledger. */
export type Agreement = "equal" | "close" | "different" | "incomparable";

/** What a hedge allows: `gần` is at most so much below, `trên` above, `khoảng` either way. */
const HEDGE_SHARE = 0.05;
const BELOW = /^(?:gần|xấp xỉ|nearly|almost)/iu;
const ABOVE = /^(?:hơn|trên|over|more than|ít nhất|không dưới|at least)/iu;
const ABOUT = /^(?:khoảng|chừng|xấp xỉ|about|around|approximately)/iu;

/**
 * Compares a draft's figure with the ledger's in one unit. Close: equal when the ledger's value is rounded as
 * the draft writes it, or within what the draft's hedge allows. An index and a growth are compared as growth.
 */
export function compareValues(stated: Observation, known: Observation): Agreement {
  const [first, second] = [asGrowth(stated), asGrowth(known)];
  if (first.isRelative !== second.isRelative) return "incomparable";
  const [from, to] = [measureOf(second.unit), measureOf(first.unit)];
  if (from.family !== to.family) return "incomparable";
  const value = (second.value * from.factor) / to.factor;
  const gap = Math.abs(first.value - value);
  if (gap <= Math.abs(value) * 1e-9) return "equal";
  if (stated.upper !== null)
    return value >= first.value && value <= stated.upper ? "close" : "different";
  const step = 10 ** -decimalsOf(stated.value);
  if (gap <= step / 2 + 1e-9) return "close";
  return isAllowed(stated.hedge, first.value, value) ? "close" : "different";
}

function isAllowed(hedge: string | null, stated: number, known: number): boolean {
  if (hedge === null) return false;
  const share = (stated - known) / Math.max(Math.abs(known), Number.MIN_VALUE);
  if (ABOUT.test(hedge)) return Math.abs(share) <= HEDGE_SHARE;
  if (BELOW.test(hedge)) return share > 0 && share <= HEDGE_SHARE;
  return ABOVE.test(hedge) && share < 0 && share >= -HEDGE_SHARE;
}

interface Comparable {
  readonly value: number;
  readonly unit: string;
  readonly isRelative: boolean;
}

/** `108,4` as an index is `8,4%` more. */
function asGrowth({ measure, value, unit }: Observation): Comparable {
  if (measure === "index" && unit === "%") {
    const growth = Number((value - 100).toFixed(6));
    return { value: growth, unit, isRelative: true };
  }
  return { value, unit, isRelative: measure === "growth" };
}
