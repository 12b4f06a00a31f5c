import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { useOwnIndicators } from "../language/indicator.js";
import { OWN_INDICATORS_FILE, parseOwnIndicators } from "../language/own-indicators.js";
import type { Store } from "../store/store.js";

/** The store's setting that keeps the owner's catalogue as its file wrote it. */
const SETTING = "own-indicators";

/**
 * Takes the corpus folder's `indicators.yaml` into use and keeps it in the store, so that questions know it
 * without the folder. Returns a version that changes with it. Throws `settings-invalid` for a wrong one; a
 * folder that is not there leaves what the store keeps.
 */
export async function takeOwnIndicators(folder: string, store: Store): Promise<string> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return useStoredIndicators(store);
  const source = await readFile(join(folder, OWN_INDICATORS_FILE), "utf8").catch(ignoreMissing);
  const version = adopt(source);
  if (store.setting(SETTING) !== source) store.setSetting(SETTING, source);
  return version;
}

/** Takes into use what the store was indexed with; its version, as above. */
export function useStoredIndicators(store: Store): string {
  return adopt(store.setting(SETTING));
}

/**
 * Keeps the catalogue what the store keeps, for a process that answers while others index: call it before each
 * question.
 */
export function followStoredIndicators(store: Store): () => void {
  let used = store.setting(SETTING);
  adopt(used);
  return () => {
    const stored = store.setting(SETTING);
    if (stored !== used) adopt(stored);
    used = stored;
  };
}

function adopt(source: string | null): string {
  useOwnIndicators(source === null ? [] : parseOwnIndicators(source, OWN_INDICATORS_FILE));
  return source === null ? "" : createHash("sha256").update(source).digest("hex").slice(0, 16);
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== "ENOENT") throw error;
  return null;
}
