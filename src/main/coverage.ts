import { type Coverage, type CoverageState, coverageOf } from "../answer/coverage.js";
import { listFigures } from "../answer/list-figures.js";
import { csvTable, displayWidth } from "../chat/text-table.js";
import { COVERAGE_MARKS, LISTING_SENTENCES } from "../sentences/listings.js";
import type { FiguresOptions } from "./figures.js";
import { openLedger } from "./open-ledger.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

/** `thuky coverage`: which indicator has a figure in which month, and why the others have none. */
export async function coverage(
  surroundings: Surroundings,
  options: FiguresOptions,
): Promise<number> {
  const ledger = openLedger(surroundings, options);
  try {
    const entries = listFigures(ledger.records, options);
    await print(surroundings, rendered(coverageOf(ledger.records, entries), options));
    return 0;
  } finally {
    ledger.close();
  }
}

function rendered(matrix: Coverage, options: FiguresOptions): string {
  if (options.json === true) return jsonLine(matrix);
  if (options.csv === true) {
    return csvTable(
      ["indicator", "label", "place", ...matrix.months],
      matrix.rows.map(({ indicator, label, place, cells }) => [indicator, label, place, ...cells]),
    );
  }
  if (matrix.rows.length === 0) return `${LISTING_SENTENCES.coverage.none}\n`;
  const places = [...new Set(matrix.rows.map(({ place }) => place))];
  return [...places.map((place) => matrixOf(matrix, place)), legendOf(matrix)].join("\n");
}

/** Months that are all shown; over a longer time those without any figure are left out. */
const MAX_MONTHS_SHOWN = 36;

/** The columns of a place worth showing: from its first month with a figure to its last. */
function columnsOf(matrix: Coverage, rows: Coverage["rows"]): readonly number[] {
  const isTold = (column: number) =>
    rows.some(({ cells }) => !["no-record", "year-only"].includes(cells[column] ?? "no-record"));
  const told = matrix.months.flatMap((_, column) => (isTold(column) ? [column] : []));
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return matrix.months.map((_, column) => column);
  if (last - first >= MAX_MONTHS_SHOWN) return told;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** One place's matrix: a year's months side by side, one mark each. */
function matrixOf(matrix: Coverage, place: string | null): string {
  const rows = matrix.rows.filter((row) => row.place === place);
  const columns = columnsOf(matrix, rows);
  const heading = place ?? LISTING_SENTENCES.coverage.indicator;
  const width = Math.max(displayWidth(heading), ...rows.map(({ label }) => displayWidth(label)));
  const pad = (words: string) => words + " ".repeat(width - displayWidth(words));
  const months = columns.map((column) => matrix.months[column] ?? "");
  const years = months.map((month, index) =>
    month.slice(0, 4) === months[index - 1]?.slice(0, 4) ? "" : month.slice(0, 4),
  );
  // A year's name is wider than its month's column: years of one shown month get as much room.
  const room = years.map((year, index) => (year !== "" && years[index + 1] !== "" ? 4 : 2));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(room[index] ?? 2))
      .join(" ")
      .trimEnd();
  const yearLine = years.reduce(
    (written, year, index) =>
      year === "" ? written : written.padEnd(offsetOf(room, index)) + year,
    "",
  );
  return [
    `${pad(heading)}  ${yearLine}`.trimEnd(),
    `${pad("")}  ${line(months.map((month) => month.slice(5)))}`,
    ...rows.map(({ label, cells }) =>
      `${pad(label)}  ${line(columns.map((column) => ` ${COVERAGE_MARKS[cells[column] ?? "no-record"][0]}`))}`.trimEnd(),
    ),
    "",
  ].join("\n");
}

function offsetOf(room: readonly number[], index: number): number {
  return room.slice(0, index).reduce((sum, width) => sum + width + 1, 0);
}

function legendOf(matrix: Coverage): string {
  const used = new Set(matrix.rows.flatMap(({ cells }) => cells));
  const lines = Object.entries(COVERAGE_MARKS)
    .filter(([state]) => used.has(state as CoverageState))
    .map(([, [mark, meaning]]) => `${mark === " " ? "(trống)" : mark} ${meaning}`);
  return `${lines.join("; ")}\n`;
}
