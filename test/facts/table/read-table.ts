import { assembleTable } from "../../../src/facts/assemble-table.js";
import type { Observation } from "../../../src/facts/observation.js";
import { numeralStyleOf } from "../../../src/facts/reading-of-block.js";
import { anchorOf } from "../../../src/language/resolve-period.js";
import { readFile } from "../../../src/reading/readers.js";

/** The observations of every table of a file written here, read as its extension says. */
export function readTables(
  path: string,
  text: string,
  period = "2022-03",
): { readonly text: string; readonly observations: readonly Observation[] } {
  const document = readFile({ path, bytes: new TextEncoder().encode(text) });
  const context = { place: "Trúc Linh", placeStated: true, period, anchor: anchorOf(period) };
  const style = numeralStyleOf(document.text);
  return {
    text: document.text,
    observations: document.blocks.flatMap((block, index) =>
      block.kind === "table-header" ? assembleTable(document, index, context, style) : [],
    ),
  };
}

/** One line per observation: what it is, then its value. */
export function say(observation: Observation): string {
  const { indicator, label, place, period, measure, base, status, value, unit } = observation;
  const about = [indicator ?? `“${label}”`, period, measure, base, status].filter(
    (part) => part !== null,
  );
  const where = place === "Trúc Linh" ? "" : `${place}: `;
  return `${where}${about.join(" ")} = ${value} ${unit}`;
}
