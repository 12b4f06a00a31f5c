import { OPERATOR } from "../documents/audience.js";
import { ThukyError } from "../errors.js";
import { removeVectorCaches } from "../search/vector-cache.js";
import { requireStore } from "../store/sqlite/open-database.js";
import { openSqliteStore } from "../store/sqlite/sqlite-store.js";
import { acquireWriterLock } from "../store/sqlite/writer-lock.js";
import type { Store } from "../store/store.js";
import { notice, print, type Surroundings } from "./surroundings.js";

export interface ForgetOptions {
  readonly data?: string;
  readonly reason: string;
  readonly allowAgain?: true;
}

/**
 * `thuky forget`: erases documents from every byte of the data folder, as its only writer. Throws
 * `document-unknown` before anything is erased when one of the names is not there.
 */
export async function forget(
  surroundings: Surroundings,
  documents: readonly string[],
  options: ForgetOptions,
): Promise<number> {
  const folder = options.data ?? surroundings.loadConfig().dataFolder;
  requireStore(folder);
  const lock = acquireWriterLock(folder);
  try {
    const store = openSqliteStore({ folder });
    try {
      if (options.allowAgain === true) return await allowAgain(surroundings, documents, store);
      const paths = documents.flatMap((document) => pathsOf(document, store));
      // Before the store: they can be built again, and must not outlive what they were built from.
      removeVectorCaches(folder);
      for (const path of new Set(paths)) {
        const at = new Date().toISOString();
        const hashes = store.eraseDocument({ path, reason: options.reason, at });
        await print(surroundings, `erased ${path} ${hashes.join(" ")}\n`);
      }
    } finally {
      store.close();
    }
  } finally {
    lock.release();
  }
  notice(
    surroundings,
    "The file itself and backups are not touched: delete them too. A file of the same content is not indexed again.",
  );
  return 0;
}

/** Every document of that name or revision. */
function pathsOf(document: string, store: Store): readonly string[] {
  const name = document.normalize("NFC");
  const found = store
    .documents(OPERATOR)
    .filter(({ path, revision }) => path === name || revision === name)
    .map(({ path }) => path);
  if (found.length > 0) return found;
  throw new ThukyError({
    code: "document-unknown",
    message: `${document} is not in the store: name it as answers cite it, such as 2021/08.txt`,
    details: { document },
  });
}

async function allowAgain(
  surroundings: Surroundings,
  hashes: readonly string[],
  store: Store,
): Promise<number> {
  const lifted = hashes.filter((hash) => store.allowAgain(hash));
  for (const hash of lifted) await print(surroundings, `allowed again ${hash}\n`);
  for (const hash of hashes.filter((each) => !lifted.includes(each)))
    notice(surroundings, `${hash} was not erased here`);
  return lifted.length > 0 ? 0 : 1;
}
