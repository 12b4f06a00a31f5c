import { closeSync, fsyncSync, openSync, renameSync } from "node:fs";
import path from "node:path";

/**
 * Puts a written file in the place of another so that a power cut leaves the one or the other, whole: fsync →
 * rename → fsync of the folder. For a cached graph here and for backups in the store above. Throws what the
 * system throws.
 */
export function moveIntoPlace(temporary: string, file: string): void {
  syncToDisk(temporary);
  renameSync(temporary, file);
  syncToDisk(path.dirname(file));
}

function syncToDisk(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
