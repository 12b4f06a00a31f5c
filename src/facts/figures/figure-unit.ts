import type { Indicator } from "../../language/indicator.js";
import { measureOf } from "../../language/unit.js";
import { nounPhraseAfter } from "../noun-phrase.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Head } from "./frame.js";

const RELATIVE_UNITS: ReadonlySet<string> = new Set(["%", "lần", "điểm phần trăm"]);
const MONEY: ReadonlySet<string> = new Set(["dong", "usd"]);

/** Is the unit a ratio, so that it fits every indicator? */
export function isRelative(unit: string): boolean {
  return RELATIVE_UNITS.has(unit);
}

/** Is the unit a noun that is counted, so that what follows the number says what was counted? */
export function isCount(unit: string): boolean {
  return !MONEY.has(measureOf(unit).family) && !isRelative(unit);
}

/** A level needs a unit of the indicator's family; relative units fit every indicator. */
export function unitFits(indicator: Indicator, unit: string): boolean {
  if (isRelative(unit)) return true;
  const { family } = measureOf(unit);
  return indicator.units.some((display) => measureOf(display).family === family);
}

export function fits(head: Head | null, unit: string): head is Head {
  if (head === null) return false;
  if (head.indicator !== null) return unitFits(head.indicator, unit);
  return (
    isRelative(unit) || head.unit === null || measureOf(head.unit).family === measureOf(unit).family
  );
}

const UNIT_WORDS = 2;

/** The unit as displayed; a bare number's unit is the noun after it (`13 tờ trình`, `72 y, bác sĩ`). */
export function unitOf(reading: ReadingOfBlock, site: FigureSite): string | null {
  const { quantity } = site;
  if (quantity.value.unit !== null) return quantity.value.unit;
  const phrase = nounPhraseAfter(reading, site.right);
  if (phrase === null || phrase.start - quantity.end > 1) return null;
  return phrase.text.split(/\s+/u).slice(0, UNIT_WORDS).join(" ").replace(/,$/u, "");
}
