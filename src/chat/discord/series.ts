import type { Answer } from "../../answer/contract.js";
import type { Records } from "../../answer/records.js";
import { byPrecedence, type LedgerEntry } from "../../facts/ledger.js";

/** Figures of one thing over time, oldest first: one place, accumulation, measure, base and unit. */
export type Series = readonly LedgerEntry[];

/** Points beyond which neither a chart nor a table on a phone can be read; the newest are kept. */
const MOST = 24;

/** The series that the answer's first figure is a point of, from what its audience may read; empty without a figure. */
export function seriesOf(answer: Answer, records: Records): Series {
  const [figure] = answer.figures;
  if (figure === undefined || figure.indicator === null) return [];
  const alike = records.entries.filter(
    ({
      observation: { indicator, path, place, accumulation, measure, base, unit, status, period },
    }) =>
      indicator === figure.indicator &&
      path.length === 0 &&
      place === figure.place &&
      accumulation === figure.accumulation &&
      measure === figure.measure &&
      base === figure.base &&
      unit === figure.unit &&
      status !== "plan" &&
      period !== null,
  );
  const byPeriod = new Map<string, LedgerEntry>();
  for (const entry of [...alike].sort(byPrecedence)) {
    const period = entry.observation.period ?? "";
    if (!byPeriod.has(period)) byPeriod.set(period, entry);
  }
  return [...byPeriod.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-MOST)
    .map(([, entry]) => entry);
}
