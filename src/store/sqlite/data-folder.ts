import { mkdirSync } from "node:fs";
import { ThukyError } from "../../errors.js";

/** Makes the folder of a store. Throws `file-unreadable` where a file is in its way or nothing may be written. */
export function createDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new ThukyError({
      code: "file-unreadable",
      message: `${folder} cannot be the data folder (${reason}): name a folder that may be written, with --data or THUKY_DATA`,
      details: { folder, reason },
      cause,
    });
  }
}
