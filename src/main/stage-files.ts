import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { SETTINGS_FILE } from "../ingest/settings.js";

/** Some files of a folder as if the folder held nothing else. */
export interface StagedFiles {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Links to files and to the settings of every folder above them, at the same relative paths, so that they are
 * named, described and checked exactly as when the whole folder is indexed.
 */
export async function stageFiles(root: string, files: readonly string[]): Promise<StagedFiles> {
  const folder = await mkdtemp(join(tmpdir(), "thuky-index-"));
  const link = async (path: string): Promise<void> => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await symlink(resolve(root, path), target);
  };
  const paths = files.map((file) => relative(resolve(root), resolve(file)));
  const settings = new Set(paths.flatMap(foldersAbove).map((path) => join(path, SETTINGS_FILE)));
  try {
    for (const path of new Set(paths)) await link(path);
    for (const path of settings) await link(path);
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    throw thrown;
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** `a/b/c.txt` → `a/b`, `a`, `.` */
function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === "." ? ["."] : [folder, ...foldersAbove(folder)];
}
