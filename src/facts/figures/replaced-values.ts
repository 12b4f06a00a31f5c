import { measureOf } from "../../language/unit.js";
import type { Span } from "../../text/span.js";
import type { Observation } from "../observation.js";
import type { Withdrawal } from "./withdrawn-value.js";

/** A withdrawn value as it was read, before it is told of what it was a value. */
export interface WithdrawnValue extends Withdrawal {
  readonly observation: Observation;
  readonly sentence: Span;
}

/** An earlier value of the same thing is no more than this many times larger or smaller. */
const ALIKE = 2;

/**
 * The observations of a block together with the values that they replaced: each is kept as an earlier value of
 * what the standing one is of. One that is rejected and has no standing value is dropped.
 */
export function withReplaced(
  observations: readonly Observation[],
  withdrawn: readonly WithdrawnValue[],
): readonly Observation[] {
  const read = observations.map((observation, index) =>
    overEstimate(observation, observations, index),
  );
  const kept = withdrawn.flatMap((value) => {
    if (value.slip) return [];
    const standing = standingOf(value, read);
    if (standing !== null) return [earlierValueOf(standing, value.observation, value.estimated)];
    return value.firm ? [] : [value.observation];
  });
  return kept.length === 0
    ? read
    : [...read, ...kept].sort((a, b) => a.valueSpan.start - b.valueSpan.start);
}

/** The nearest figure of that size and unit on the side where the record tells the value that stands. */
function standingOf(
  { observation, standing, sentence }: WithdrawnValue,
  read: readonly Observation[],
): Observation | null {
  const alike = read.filter((other) => isAlike(other, observation));
  const at = observation.valueSpan.start;
  if (standing === "before")
    return (
      alike
        .filter(({ status }) => status !== "plan")
        .filter(({ valueSpan }) => sentence.start <= valueSpan.start && valueSpan.start < at)
        .at(-1) ?? null
    );
  return alike.find(({ valueSpan }) => valueSpan.start > at) ?? null;
}

function isAlike(first: Observation, second: Observation): boolean {
  if (first.base === "estimate") return false;
  const one = measureOf(first.unit);
  const other = measureOf(second.unit);
  if (one.family !== other.family) return false;
  const ratio = Math.abs((first.value * one.factor) / (second.value * other.factor));
  return ratio <= ALIKE && ratio >= 1 / ALIKE;
}

/** The value that was replaced: everything but the number is that of the standing one. */
function earlierValueOf(
  standing: Observation,
  earlier: Observation,
  estimated: boolean,
): Observation {
  return {
    ...standing,
    status: estimated ? "estimate" : standing.status,
    value: signLike(standing, earlier),
    upper: earlier.upper,
    unit: earlier.unit,
    numeral: earlier.numeral,
    hedge: earlier.hedge,
    spans: earlier.spans,
    valueSpan: earlier.valueSpan,
    rules: [...earlier.rules, "replaced"],
    replaced: true,
  };
}

/** A change goes the way that was said of it (`giảm 0,2% (đã báo cáo tăng 0,4%)`), else that of the standing one. */
function signLike(standing: Observation, { value, rules }: Observation): number {
  if (rules.includes("cue/up")) return Math.abs(value);
  return rules.includes("cue/down") || standing.value < 0 ? -Math.abs(value) : Math.abs(value);
}

/** `tăng 15,2%, nhỉnh hơn mức ước 14,9%`: as large as the figure before it, so the estimate and no difference. */
function overEstimate(
  observation: Observation,
  all: readonly Observation[],
  index: number,
): Observation {
  const before = all[index - 1];
  if (observation.base !== "estimate" || before === undefined) return observation;
  if (before.unit !== observation.unit || !isAlike(before, observation)) return observation;
  return earlierValueOf(before, observation, true);
}
