import { findIndicator, findIndicators, indicatorCatalogue } from "../../language/indicator.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { Head } from "./frame.js";

/** The indicator that a heading or a lead-in sentence names, null when it names none or several. */
export function headingHead(heading: string | null): Head | null {
  if (heading === null) return null;
  const catalogue = indicatorCatalogue();
  if (last?.heading === heading && last.catalogue === catalogue) return last.head;
  const head = readHeading(heading);
  last = { heading, catalogue, head };
  return head;
}

/** Every block under a heading asks for it again. */
let last: {
  readonly heading: string;
  readonly catalogue: ReturnType<typeof indicatorCatalogue>;
  readonly head: Head | null;
} | null = null;

function readHeading(heading: string): Head | null {
  const named = [...new Set(findIndicators(prepareRecord(heading)).map(({ value }) => value))];
  const indicator = named.length === 1 ? findIndicator(named[0] ?? "") : null;
  return indicator === null
    ? null
    : { indicator, label: indicator.vi, path: [], unit: null, span: { start: -1, end: -1 } };
}
