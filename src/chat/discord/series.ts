import type { Answer } from "../../answer/contract.js";
import type { Records } from "../../answer/records.js";
import { byPrecedence, type LedgerEntry } from "../../facts/ledger.js";

/** Figures of one thing over time, oldest first: one place, accumulation, measure, base and unit. */
export type Series = readonly LedgerEntry[];

/** Points beyond which neither a chart nor a table on a phone can be read; the newest are kept. */
const MOST = 24;

/** What figures of one series have in common; kept in the audit's entry, so that a button finds them again. */
export type SeriesKey = Readonly<Record<string, string | null>>;

const FIELDS = ["indicator", "place", "accumulation", "measure", "base", "unit"] as const;

/** The series that the answer's first figure is a point of; empty without a catalogued figure. */
export function seriesKeyOf(answer: Answer): SeriesKey {
  const [figure] = answer.figures;
  if (figure === undefined || figure.indicator === null) return {};
  return Object.fromEntries(FIELDS.map((field) => [field, figure[field]]));
}

/** The figures of a series among what an audience may read; none for an empty key. */
export function seriesOf(key: Readonly<Record<string, unknown>>, records: Records): Series {
  if (typeof key.indicator !== "string") return [];
  const alike = records.entries.filter(
    ({ observation }) =>
      FIELDS.every((field) => observation[field] === key[field]) &&
      observation.path.length === 0 &&
      observation.status !== "plan" &&
      observation.period !== null,
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
