import type { Database } from "better-sqlite3";

/** Where a store stands, for whoever answers from it. */
export interface StoreStanding {
  /** Rises with every committed change. */
  readonly generation: number;
  /** Rises when something is taken back: a document removed, erased, renamed or labelled otherwise, a setting. */
  readonly withdrawals: number;
  /** A run over the records is under way, or was killed. */
  readonly isRunUnderWay: boolean;
}

/** The counters of `StoreStanding`; those that count belong inside the transaction of what they count. */
export function createCounters(database: Database): {
  readonly advance: () => void;
  readonly withdraw: () => void;
  readonly noteRun: (isUnderWay: boolean) => void;
  readonly standing: () => StoreStanding;
} {
  const advance = database.prepare("UPDATE meta SET value = value + 1 WHERE key = 'generation'");
  const count = database.prepare(
    "INSERT INTO meta (key, value) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1",
  );
  const set = database.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const read = database.prepare("SELECT key, value FROM meta").raw();
  return {
    advance: () => {
      advance.run();
    },
    withdraw: () => {
      count.run("withdrawals");
    },
    noteRun: (isUnderWay) => {
      set.run("run", isUnderWay ? 1 : 0);
    },
    standing: () => {
      const values = new Map(read.all() as [string, number][]);
      return {
        generation: values.get("generation") ?? 0,
        withdrawals: values.get("withdrawals") ?? 0,
        isRunUnderWay: values.get("run") === 1,
      };
    },
  };
}
