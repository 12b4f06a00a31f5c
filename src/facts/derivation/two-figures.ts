import type { LedgerEntry } from "../ledger.js";
import {
  type DerivedFigure,
  decimalsOf,
  inUnitOf,
  roundTo,
  samePeriod,
  weakest,
} from "./derived-figure.js";

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
