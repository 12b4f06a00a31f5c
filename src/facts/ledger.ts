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
    observation.measure,
    observation.base ?? "",
    observation.status === "plan" ? "plan" : "result",
  ].join("|");
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

/** One settled figure per key, keys in the order of their strongest entry's precedence. */
export function settle(entries: readonly LedgerEntry[]): readonly SettledFigure[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of [...entries].sort(byPrecedence)) {
    const key = ledgerKey(entry.observation);
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => settleGroup(group));
}

function settleGroup(group: readonly LedgerEntry[]): SettledFigure {
  const entry = group[0] as LedgerEntry;
  const others = group
    .slice(1)
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

function sameFigure(first: Observation, second: Observation): boolean {
  return first.value === second.value && first.unit === second.unit && first.upper === second.upper;
}
