import { statSync } from "node:fs";
import path from "node:path";
import { type DatabaseOptions, STORE_FILE } from "./open-database.js";
import { openSqliteStore, type SqliteStore } from "./sqlite-store.js";

/**
 * The store of a folder for a process that answers for long: when another file is put in its place, as
 * `restoreStore` does, the next look at the generation goes on in that one. Read-only. Throws as
 * `openSqliteStore` does; while the file in place cannot be opened, the one that is open is read on.
 */
export function openFollowingStore(options: Omit<DatabaseOptions, "readOnly">): SqliteStore {
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
  };
  return {
    generation: () => {
      follow();
      return current.generation();
    },
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
      try {
        return current.consistently(read);
      } finally {
        isReading = false;
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
