import { type LedgerEntry, ledgerKey, sameFigure } from "./ledger.js";

/** The figures of the records, parted by whether the record that states one also takes it back. */
export interface RevisedEntries {
  /** What stands: everything that is answered, derived and compared from. */
  readonly standing: readonly LedgerEntry[];
  /** What a record says was replaced: told beside the figure that stands, never alone. */
  readonly replaced: readonly LedgerEntry[];
}

/**
 * Completes what revisions leave unsaid and parts the replaced values from those that stand. A revised rate takes
 * its base from the value it replaces (`số chính thức +8,20%, thay cho 8,62%`), a table cell its status from the
 * sentence of its own record that says the same figure (`ước 468,2 tỷ đồng`).
 */
export function withRevisions(entries: readonly LedgerEntry[]): RevisedEntries {
  const replaced = entries.filter(({ observation }) => observation.replaced);
  const standing = entries.filter(({ observation }) => !observation.replaced);
  const said = estimatesSaid(standing);
  const based = basesOfReplaced(replaced, standing);
  return {
    standing: standing.map((entry) => withBase(withSaidStatus(entry, said), based)),
    replaced: replaced.map((entry) => withBase(entry, based)),
  };
}

/** One thing of one record: what its sentence and its table both state. */
function keyInRecord({ documentId, observation }: LedgerEntry): string {
  return `${documentId}|${ledgerKey(observation)}`;
}

function isFromTable({ observation }: LedgerEntry): boolean {
  return observation.rules.some((rule) => rule.startsWith("table/"));
}

function estimatesSaid(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  return new Map(
    entries
      .filter(
        (entry) =>
          !isFromTable(entry) &&
          (entry.observation.status === "estimate" || entry.observation.status === "provisional"),
      )
      .map((entry) => [keyInRecord(entry), entry]),
  );
}

function withSaidStatus(entry: LedgerEntry, said: ReadonlyMap<string, LedgerEntry>): LedgerEntry {
  if (entry.observation.status !== "actual" || !isFromTable(entry)) return entry;
  const told = said.get(keyInRecord(entry));
  if (told === undefined || !sameFigure(told.observation, entry.observation)) return entry;
  return { ...entry, observation: { ...entry.observation, status: told.observation.status } };
}

/** What a rate without a base is a rate of: its key → the base that the value it replaced was stated with. */
function basesOfReplaced(
  replaced: readonly LedgerEntry[],
  standing: readonly LedgerEntry[],
): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const earlier of replaced) {
    if (!isBareRate(earlier)) continue;
    const stated = standing.filter(
      ({ observation }) =>
        observation.base !== null &&
        sameFigure(observation, earlier.observation) &&
        ledgerKey({ ...observation, base: null }) === ledgerKey(earlier.observation),
    );
    const found = new Set(stated.map(({ observation }) => observation.base ?? ""));
    const [only] = found;
    if (only !== undefined && found.size === 1) bases.set(keyInRecord(earlier), only);
  }
  return bases;
}

function isBareRate({ observation }: LedgerEntry): boolean {
  return observation.base === null && observation.unit === "%" && observation.measure === "growth";
}

function withBase(entry: LedgerEntry, bases: ReadonlyMap<string, string>): LedgerEntry {
  const base = isBareRate(entry) ? bases.get(keyInRecord(entry)) : undefined;
  return base === undefined ? entry : { ...entry, observation: { ...entry.observation, base } };
}
