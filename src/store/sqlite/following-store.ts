import { statSync } from "node:fs";
import path from "node:path";
import type { StoreStanding } from "./counters.js";
import { type DatabaseOptions, STORE_FILE } from "./open-database.js";
import { openSqliteStore, type SqliteStore } from "./sqlite-store.js";

/** While a run is under way, at most one part in so many of the time goes into reading what it has added. */
const READING_SHARE = 40;

/**
 * The store of a folder for a process that answers for long: when another file is put in its place, as
 * `restoreStore` does, the next look at the generation goes on in that one. While a run over the records adds and
 * revises, `generation` stays where it is for some forty times as long as its records took to read, or every
 * document would make the next question read all of them again; what is taken back is seen at once. Read-only.
 * Throws as `openSqliteStore` does; while the file in place cannot be opened, the one that is open is read on.
 */
export function openFollowingStore(
  options: Omit<DatabaseOptions, "readOnly">,
  clock: () => number = () => performance.now(),
): SqliteStore {
  const file = path.join(options.folder, STORE_FILE);
  const open = () => openSqliteStore({ ...options, readOnly: true });
  let identity = identityOf(file);
  let current = open();
  let isReading = false;
  const follow = () => {
    const now = identityOf(file);
    // What is read together is read from one file.
    if (isReading || now === identity || now === null) return;
    const next = open();
    current.close();
    current = next;
    identity = now;
    view = null;
  };
  let view: StoreStanding | null = null;
  let viewedSince = 0;
  let spentReading = 0;
  const goOn = (present: StoreStanding): StoreStanding => {
    view = present;
    viewedSince = clock();
    spentReading = 0;
    return present;
  };
  const mayStay = (at: StoreStanding, present: StoreStanding) =>
    at.generation === present.generation ||
    (present.isRunUnderWay &&
      at.withdrawals === present.withdrawals &&
      clock() - viewedSince < READING_SHARE * spentReading);
  return {
    generation: () => {
      follow();
      const present = current.standing();
      if (isReading) return present.generation;
      return (view !== null && mayStay(view, present) ? view : goOn(present)).generation;
    },
    isBehind: () => view !== null && view.generation !== current.generation(),
    catchUp: () => {
      goOn(current.standing());
    },
    standing: () => current.standing(),
    noteRun: (isUnderWay) => current.noteRun(isUnderWay),
    putDocument: (record, renamedFrom) => current.putDocument(record, renamedFrom),
    removeDocument: (document) => current.removeDocument(document),
    eraseDocument: (erasure) => current.eraseDocument(erasure),
    documents: (audience) => current.documents(audience),
    findDocument: (document, audience) => current.findDocument(document, audience),
    revisions: (document, audience) => current.revisions(document, audience),
    text: (id) => current.text(id),
    blocks: (id) => current.blocks(id),
    passages: (audience) => current.passages(audience),
    vectors: (model, audience) => current.vectors(model, audience),
    observations: (audience, filter) => current.observations(audience, filter),
    directives: (audience) => current.directives(audience),
    statements: (audience) => current.statements(audience),
    setting: (key) => current.setting(key),
    setSetting: (key, value) => current.setSetting(key, value),
    noteDisposition: (disposition) => current.noteDisposition(disposition),
    allowAgain: (hash) => current.allowAgain(hash),
    dispositions: () => current.dispositions(),
    integrityProblems: () => current.integrityProblems(),
    consistently(read) {
      follow();
      isReading = true;
      const begun = clock();
      try {
        return current.consistently(read);
      } finally {
        isReading = false;
        spentReading += clock() - begun;
      }
    },
    close: () => current.close(),
  };
}

/** Which file stands there, whatever it holds; null while there is none. */
function identityOf(file: string): string | null {
  const entry = statSync(file, { throwIfNoEntry: false });
  return entry === undefined ? null : `${entry.dev} ${entry.ino}`;
}
