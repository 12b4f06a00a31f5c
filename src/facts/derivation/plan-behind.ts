import { byPrecedence, type LedgerEntry } from "../ledger.js";
import {
  type DerivedFigure,
  decimalsOf,
  inUnitOf,
  roundTo,
  sameStretch,
  strongest,
  toPrecision,
} from "./derived-figure.js";

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
