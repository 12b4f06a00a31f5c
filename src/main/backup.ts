import { resolve } from "node:path";
import { removeVectorCaches } from "../search/vector-cache.js";
import { backUpStore, restoreStore } from "../store/sqlite/backup.js";
import { acquireWriterLock } from "../store/sqlite/writer-lock.js";
import { print, type Surroundings } from "./surroundings.js";

export interface BackupOptions {
  readonly data?: string;
}

/** `thuky backup`: a checked copy of the store in one file, also while Thuky answers or indexes. */
export async function backup(
  surroundings: Surroundings,
  file: string,
  options: BackupOptions,
): Promise<number> {
  const folder = options.data ?? surroundings.loadConfig().dataFolder;
  const { documents } = await backUpStore(folder, resolve(file));
  await print(surroundings, `backed up ${documents} documents to ${file}\n`);
  return 0;
}

/** `thuky restore`: a checked backup in the place of the store, as its only writer; who answers from it goes on in the new one. */
export async function restore(
  surroundings: Surroundings,
  file: string,
  options: BackupOptions,
): Promise<number> {
  const folder = options.data ?? surroundings.loadConfig().dataFolder;
  const lock = acquireWriterLock(folder);
  try {
    const { documents } = await restoreStore(folder, resolve(file));
    removeVectorCaches(folder);
    await print(surroundings, `restored ${documents} documents from ${file}\n`);
    return 0;
  } finally {
    lock.release();
  }
}
