import { findIndicator, findIndicators } from "../../language/indicator.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { Head } from "./frame.js";

/** The indicator that a heading or a lead-in sentence names, null when it names none or several. */
export function headingHead(heading: string | null): Head | null {
  if (heading === null) return null;
  const named = [...new Set(findIndicators(prepareRecord(heading)).map(({ value }) => value))];
  const indicator = named.length === 1 ? findIndicator(named[0] ?? "") : null;
  return indicator === null
    ? null
    : { indicator, label: indicator.vi, path: [], unit: null, span: { start: -1, end: -1 } };
}
