import type { Database } from "better-sqlite3";
import type { Disposition, Store } from "../store.js";

/** The account of what was refused or erased. It is no part of what answers come from: the generation stays. */
export function createDispositions(database: Database): {
  readonly note: Store["noteDisposition"];
  readonly allowAgain: Store["allowAgain"];
  readonly all: Store["dispositions"];
} {
  const insert = database.prepare(
    `INSERT INTO dispositions (hash, action, reason, at) VALUES (@hash, @action, @reason, @at)
     ON CONFLICT (hash) DO UPDATE SET
       action = excluded.action, reason = excluded.reason, at = excluded.at
       WHERE action <> excluded.action`,
  );
  const select = database.prepare(
    "SELECT hash, action, reason, at FROM dispositions ORDER BY at, hash",
  );
  const note = database.transaction((disposition: Disposition) => {
    insert.run(disposition);
  });
  const lift = database.prepare("DELETE FROM dispositions WHERE hash = ? AND action = 'erased'");
  return {
    note: (disposition) => note.immediate(disposition),
    allowAgain: (hash) => lift.run(hash).changes > 0,
    all: () => select.all() as Disposition[],
  };
}
