import { measureOf } from "../language/unit.js";
import type { Observation, ObservationStatus } from "./observation.js";

/** An observation with what decides its weight: whose record it is, how old, how strong. */
export interface LedgerEntry {
  readonly id: number;
  readonly documentId: number;
  readonly observation: Observation;
  /** ISO date of the record, empty string when unknown (sorts as oldest). */
  readonly date: string;
  readonly authority: number;
}

/** One key's figure as the ledger answers it. */
export interface SettledFigure {
  readonly entry: LedgerEntry;
  /** Earlier values of the same key that differ, newest first: mentioned, never averaged. */
  readonly superseded: readonly LedgerEntry[];
  /** Equal status and date, another value: shown beside it. */
  readonly conflicting: readonly LedgerEntry[];
}

const STATUS_ORDER: Readonly<Record<ObservationStatus, number>> = {
  actual: 3,
  provisional: 2,
  estimate: 1,
  plan: 0,
};

/** What makes two figures the same thing said twice (design §5). */
export function ledgerKey(observation: Observation): string {
  return [
    observation.indicator ?? observation.label.toLowerCase(),
    observation.path.join(">"),
    observation.place ?? "",
    observation.period ?? "",
    observation.accumulation,
    isRate(observation) ? "growth" : observation.measure,
    observation.base ?? "",
    observation.status === "plan" ? "plan" : "result",
    measureOf(observation.unit).family,
  ].join("|");
}

/** A rate of change, said as growth (`tăng 9,8%`) or as an index (`109,8`): two ways to say one thing. */
function isRate({ measure, unit, base }: Observation): boolean {
  return unit === "%" && (measure === "growth" || (measure === "index" && base !== "plan"));
}

/** A rate as growth in per cent: 109,8 → 9,8. */
function growthOf(observation: Observation): number {
  return observation.measure === "index" && isRate(observation)
    ? observation.value - 100
    : observation.value;
}

/**
 * Strongest first: actual before provisional before estimate, then the body before a caption, the newer
 * record, the higher authority, the earlier place in the record.
 */
export function byPrecedence(first: LedgerEntry, second: LedgerEntry): number {
  return (
    STATUS_ORDER[second.observation.status] - STATUS_ORDER[first.observation.status] ||
    Number(first.observation.fromCaption) - Number(second.observation.fromCaption) ||
    compareText(second.date, first.date) ||
    second.authority - first.authority ||
    first.id - second.id
  );
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * One settled figure per key, keys in the order of their strongest entry's precedence. `replaced` are the values
 * that records themselves took back: those of a settled key are told as earlier ones.
 */
export function settle(
  entries: readonly LedgerEntry[],
  replaced: readonly LedgerEntry[] = [],
): readonly SettledFigure[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of [...entries].sort(byPrecedence)) {
    const key = ledgerKey(entry.observation);
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) =>
    withEarlier(
      settleGroup(group),
      replaced.filter(({ observation }) => ledgerKey(observation) === key),
    ),
  );
}

/** The figure with the values that were taken back, each told once. */
function withEarlier(figure: SettledFigure, replaced: readonly LedgerEntry[]): SettledFigure {
  const superseded = [...figure.superseded];
  for (const earlier of replaced) {
    const told = [figure.entry, ...figure.conflicting, ...superseded];
    if (!told.some(({ observation }) => sameFigure(observation, earlier.observation)))
      superseded.push(earlier);
  }
  // A rival that a record takes back by name is no rival.
  const takenBack = figure.conflicting.filter((rival) =>
    replaced.some((earlier) => sameFigure(rival.observation, earlier.observation)),
  );
  return {
    ...figure,
    conflicting: figure.conflicting.filter((rival) => !takenBack.includes(rival)),
    superseded: [...takenBack, ...superseded],
  };
}

function settleGroup(sorted: readonly LedgerEntry[]): SettledFigure {
  const group = exactFirst(sorted);
  const entry = group[0] as LedgerEntry;
  const others = group
    .slice(1)
    .filter((other) => !isRounding(other.observation, entry.observation))
    .filter((other) => !sameFigure(other.observation, entry.observation))
    .filter((other) => !other.observation.fromCaption || entry.observation.fromCaption);
  const rivals = others.filter(
    (other) => other.observation.status === entry.observation.status && other.date === entry.date,
  );
  return {
    entry,
    conflicting: rivals,
    superseded: others.filter((other) => !rivals.includes(other)),
  };
}

/** How far a hedged figure (`gần 3.115 tỷ`) may lie from the exact one that it rounds (`3.114,2 tỷ`). */
const ROUNDING = 0.005;

/** Is the first the second said roughly? */
function isRounding(rough: Observation, exact: Observation): boolean {
  if (rough.hedge === null || exact.hedge !== null || rough.upper !== null) return false;
  const [one, other] = [measureOf(rough.unit), measureOf(exact.unit)];
  const [a, b] = [rough.value * one.factor, exact.value * other.factor];
  return one.family === other.family && Math.abs(a - b) <= Math.abs(b) * ROUNDING;
}

/** A figure said roughly gives way to the same one said exactly, whichever record is newer. */
function exactFirst(sorted: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const first = sorted[0] as LedgerEntry;
  const exact = sorted.find(
    ({ observation }) =>
      observation.status === first.observation.status && isRounding(first.observation, observation),
  );
  return exact === undefined ? sorted : [exact, ...sorted.filter((entry) => entry !== exact)];
}

/** Equal after conversion, at the precision of the coarser one: `gần 3 triệu` is not, 9,8 and 9,75 are. */
export function sameFigure(first: Observation, second: Observation): boolean {
  if ((first.upper === null) !== (second.upper === null)) return false;
  const one = measureOf(first.unit);
  const other = measureOf(second.unit);
  if (one.family !== other.family) return false;
  const a = growthOf(first) * one.factor;
  const b = growthOf(second) * other.factor;
  const step = Math.max(stepOf(first.value) * one.factor, stepOf(second.value) * other.factor);
  return Math.abs(a - b) <= step / 2 + Number.EPSILON * Math.max(Math.abs(a), 1) * 4;
}

/** The last place a value was written to: 9,8 → 0,1; whole numbers → 0, they are exact. */
function stepOf(value: number): number {
  const text = String(value);
  const point = text.indexOf(".");
  return point < 0 ? 0 : 10 ** -(text.length - point - 1);
}
