import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { ThukyError } from "../errors.js";

/** By path inside the folder, `/` separated: what tells a file from what it was before, without its bytes. */
export type FolderMarks = ReadonlyMap<string, string>;

/**
 * Size and times of every file that may decide what is indexed: records, folder settings, the owner's
 * indicators. Links are followed as when indexing. A file or folder that goes meanwhile is left out; throws
 * `folder-missing` when the folder itself is not there.
 */
export async function folderMarks(folder: string): Promise<FolderMarks> {
  const marks = new Map<string, string>();
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new ThukyError({
      code: "folder-missing",
      message: `the folder ${folder} cannot be reached; answers come from what was indexed before`,
      details: { folder },
      cause,
    });
  });
  await mark(marks, folder, "", [root]);
  return marks;
}

async function mark(
  marks: Map<string, string>,
  folder: string,
  inside: string,
  through: readonly string[],
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    if (name.startsWith(".") || name === "README.md") continue;
    const path = join(folder, name);
    const entry = await stat(path).catch(() => null);
    if (entry?.isFile() === true) {
      // The time of the last change of anything but the bytes catches a copy that keeps the other time.
      marks.set(
        `${inside}${name}`.normalize("NFC"),
        `${entry.size} ${entry.mtimeMs} ${entry.ctimeMs}`,
      );
    } else if (entry?.isDirectory() === true) {
      const real = await realpath(path).catch(() => null);
      if (real !== null && !through.includes(real))
        await mark(marks, path, `${inside}${name}/`, [...through, real]);
    }
  }
}
