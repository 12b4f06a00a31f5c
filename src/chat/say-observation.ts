import { labelOf } from "../answer/compose-figures.js";
import type { Observation } from "../facts/observation.js";
import { basePeriod } from "../language/resolve-period.js";
import { sayMeasure, sayValue } from "../sentences/figures.js";
import type { Language } from "../sentences/numbers.js";

/** The name of what a figure is of, with what it is part of unless its name says so. */
export function sayThing(observation: Observation, language: Language): string {
  const { label, path } = observation;
  const name = language === "vi" ? label : capital(labelOf(observation, language));
  const parent = path.at(-1);
  return parent === undefined || name.startsWith(parent) ? name : `${name} (${parent})`;
}

/** Value with unit, and for comparisons with the base: `tăng 8,4% so với cùng kỳ năm trước`. */
export function sayFigureValue(observation: Observation, language: Language): string {
  const { measure, period, base } = observation;
  const sayable = {
    ...observation,
    basePeriod: period === null || base === null ? null : basePeriod(period, base),
  };
  return measure === "level" || measure === "count"
    ? sayValue(sayable, language)
    : sayMeasure(sayable, language);
}

/** A name as a heading or the beginning of a line has it. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
