import { describe, expect, it } from "vitest";
import { assembleObservations } from "../../../src/facts/assemble-observations.js";
import type { Observation } from "../../../src/facts/observation.js";
import { readBlock } from "../../../src/facts/reading-of-block.js";
import { anchorOf } from "../../../src/language/resolve-period.js";

const CONTEXT = {
  place: "Trúc Linh",
  placeStated: true,
  period: "2022-05",
  anchor: anchorOf("2022-05"),
};

/** The readings of a sentence of a record of May 2022; one that begins with `EN ` has English digits. */
export function readingsOf(sentence: string): readonly string[] {
  const english = sentence.startsWith("EN ");
  const reading = readBlock(english ? sentence.slice(3) : sentence, english ? "en" : "vi");
  return assembleObservations(reading, CONTEXT, { fromCaption: false, tasks: [] }).map(sayReading);
}

/** `id or words > path | period accumulation | measure vs base | status | hedge value unit`; `, replaced` marks an earlier value. */
function sayReading(observation: Observation): string {
  const { indicator, label, path, period, accumulation, measure, base, hedge, value, upper } =
    observation;
  const amount = `${value}${upper === null ? "" : `..${upper}`} ${observation.unit}`;
  return [
    [indicator ?? label, ...path].join(" > "),
    `${period ?? "?"} ${accumulation}`,
    base === null ? measure : `${measure} vs ${base}`,
    observation.replaced ? `${observation.status}, replaced` : observation.status,
    hedge === null ? amount : `${hedge} ${amount}`,
  ].join(" | ");
}

interface Row {
  readonly group: string;
  readonly sentence: string;
  /** A sentence that looks like the pattern and must not give its reading. */
  readonly negative: boolean;
  readonly readings: string[];
}

/**
 * A table of sentences: `# pattern` opens a group, a line at the margin is a sentence (`! ` before one that
 * must not be read so), the indented lines below it are all it gives.
 */
export function rowsOf(table: string): readonly Row[] {
  const rows: Row[] = [];
  let group = "";
  for (const line of table.split("\n")) {
    if (line.trim() === "") continue;
    if (line.startsWith("# ")) group = line.slice(2);
    else if (line.startsWith("  ")) rows.at(-1)?.readings.push(line.trim());
    else {
      const negative = line.startsWith("! ");
      rows.push({ group, sentence: negative ? line.slice(2) : line, negative, readings: [] });
    }
  }
  return rows;
}

/** One test for each sentence of a table. */
export function testRows(table: string): void {
  const rows = rowsOf(table);
  for (const group of new Set(rows.map((row) => row.group))) {
    describe(group, () => {
      for (const { sentence, negative, readings } of rows.filter((row) => row.group === group))
        it(`${negative ? "not: " : ""}${sentence}`, () => {
          expect(readingsOf(sentence)).toEqual(readings);
        });
    });
  }
}
