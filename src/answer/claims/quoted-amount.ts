import { NUMERAL, readNumeral } from "../../language/numeral.js";
import { findPeriods } from "../../language/period.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { findQuantities } from "../../language/quantity.js";
import { measureOf } from "../../language/unit.js";
import { sayUnit } from "../../sentences/numbers.js";
import type { ClaimEvidence } from "./claim-evidence.js";
import type { WrittenNumber } from "./said-amount.js";

const NUMBER = new RegExp(NUMERAL, "gu");

/** Does a number stand with its unit in what is cited? A cell's unit stands in its heading: there any cited unit counts. */
export function isQuotedAmount(number: WrittenNumber, evidence: ClaimEvidence): boolean {
  const { language, quoted, figures } = evidence;
  const value = readNumeral(number.written, language);
  if (value === null) return false;
  const prepared = prepareRecord(quoted);
  const quantities = [[], findPeriods(prepared)].flatMap((taken) =>
    findQuantities(prepared, "vi", taken),
  );
  const families = new Set(figures.map(({ unit }) => measureOf(unit).family));
  const isSaid = (unit: string) =>
    families.has(measureOf(unit).family) && isUnit(number.after, unit, evidence);
  const stated = quantities.filter((quantity) => Math.abs(quantity.value.value) === value);
  if (stated.some(({ value: { unit } }) => unit !== null && isSaid(unit))) return true;
  const units = [
    ...figures.map(({ unit }) => unit),
    ...quantities.flatMap((quantity) => quantity.value.unit ?? []),
  ];
  const bare =
    stated.some(({ value: { unit } }) => unit === null) ||
    [...quoted.matchAll(NUMBER)].some(([written]) => readNumeral(written, "vi") === value);
  return bare && units.some(isSaid);
}

function isUnit(after: string, unit: string, { language }: ClaimEvidence): boolean {
  if (unit === "%") return after.startsWith("%");
  const said = / ?(?<words>[^,;()[\]|.“”]*)/u.exec(after)?.groups?.words ?? "";
  if (said.startsWith(sayUnit(unit, language))) return true;
  const [one, other] = [measureOf(unit), measureOf(said.trim())];
  return one.family === other.family && one.factor === other.factor;
}
