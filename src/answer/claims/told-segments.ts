import type { Span } from "../../text/span.js";
import { STRUCK } from "./statement-parts.js";

/** What ends what is said of one figure: a comma, bracket, colon or full stop that stands in no number, or a joining word. */
const BOUNDARY = /[,;:.](?=\s|$)|[()\n]| (?:và|and|còn|while)(?= )/gu;

/** The stretch around a place of a statement within which words belong to the figure there. */
export function segmentAround(told: string, { start, end }: Span): Span {
  let from = 0;
  for (const { index } of told.matchAll(BOUNDARY)) {
    if (index >= end) return { start: from, end: index };
    if (index < start) from = index + 1;
  }
  return { start: from, end: told.length };
}

/** The statement with the given names struck out wherever they stand, in any case of letters. */
export function withoutNames(told: string, names: readonly string[]): string {
  let rest = told;
  for (const name of names) {
    if (name === "") continue;
    const lower = rest.toLowerCase();
    const sought = name.toLowerCase();
    if (lower.length !== rest.length) continue;
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length))
      rest = rest.slice(0, at) + STRUCK.repeat(name.length) + rest.slice(at + name.length);
  }
  return rest;
}
