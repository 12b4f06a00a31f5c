import { basePeriod } from "../../language/resolve-period.js";
import { byPrecedence, type LedgerEntry } from "../ledger.js";
import type { Observation } from "../observation.js";
import {
  type DerivedFigure,
  decimalsOf,
  inUnitOf,
  roundTo,
  sameStretch,
  strongest,
  weakest,
} from "./derived-figure.js";

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
    return isAt(basePeriod(observation.period, observation.base), period);
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

/** A change in the level's unit; of a rate in per cent it is told in percentage points. */
function inRate(change: Observation, level: Observation): number | null {
  const inPoints = level.unit === "%" && change.unit === "điểm phần trăm";
  return inPoints ? change.value : inUnitOf(change, level);
}

/** The end of last year is asked for as a day, as its December or as the year (`cuối năm 2014`). */
function isAt(base: string | null, period: string): boolean {
  return base === period || (base?.endsWith("-12-31") === true && base.startsWith(period));
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
    const scaled = inRate(change.observation, level.observation);
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
