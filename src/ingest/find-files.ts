import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ThukyError } from "../errors.js";
import type { RecordSettings } from "../facts/metadata.js";
import {
  type FolderSettings,
  NO_SETTINGS,
  parseSettings,
  SETTINGS_FILE,
  settingsOf,
} from "./settings.js";

/** A record on disk with the settings that apply to it. */
export interface FoundFile {
  /** Path inside the corpus folder, `/` separated: the document's name everywhere. */
  readonly path: string;
  readonly absolutePath: string;
  readonly settings: RecordSettings;
}

export interface FoundFiles {
  /** By path. */
  readonly files: readonly FoundFile[];
  /**
   * The place meant when a question names none; only the root folder may set it. Undefined when the root
   * folder's settings cannot be read.
   */
  readonly home: string | null | undefined;
  /** Files that cannot be taken because their folder's settings are wrong, and links that lead nowhere. */
  readonly refused: readonly { readonly path: string; readonly error: ThukyError }[];
}

/** What is gathered on the way down. */
interface Finding {
  readonly root: string;
  readonly files: FoundFile[];
  readonly refused: { path: string; error: ThukyError }[];
  home: string | null | undefined;
}

/** A folder with what holds for everything in it. */
interface Folder {
  readonly path: string;
  readonly above: readonly FolderSettings[];
  /** Why nothing under it can be taken, null when it can. */
  readonly fault: ThukyError | null;
  /** Real paths of the folders it was reached through; a link back into one of them is a circle. */
  readonly through: readonly string[];
}

/** `README.md`, `_*.yaml`, `indicators.yaml` and dot-files are never records. */
function isRecord(name: string): boolean {
  return (
    !name.startsWith(".") &&
    !/^_.*\.ya?ml$/u.test(name) &&
    name !== "README.md" &&
    name !== "indicators.yaml"
  );
}

/**
 * Every record under a folder. Links are followed, once each way round. Throws `folder-missing` when the
 * folder is not there and `file-unreadable` when it or one under it cannot be opened.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const found: Finding = { root: folder, files: [], refused: [], home: null };
  if ((await kindOf(folder)) !== "folder") {
    throw new ThukyError({
      code: "folder-missing",
      message: `the folder ${folder} does not exist; create it or name another`,
      details: { folder },
    });
  }
  await collect(found, { path: folder, above: [], fault: null, through: [] });
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

async function collect(found: Finding, folder: Folder): Promise<void> {
  const here = await realpath(folder.path);
  if (folder.through.includes(here)) return;
  const { settings, error } = await settingsIn(folder.path, found.root);
  if (folder.path === found.root) found.home = error === null ? settings.home : undefined;
  const above = [...folder.above, settings];
  const fault = folder.fault ?? error;
  const through = [...folder.through, here];
  for (const name of await namesIn(folder.path)) {
    if (name.startsWith(".")) continue;
    const absolutePath = join(folder.path, name);
    const kind = await kindOf(absolutePath);
    if (kind === "folder") await collect(found, { path: absolutePath, above, fault, through });
    else if (kind !== "other" && isRecord(name)) {
      const path = pathIn(found.root, absolutePath);
      const reason = fault ?? (kind === "missing" ? danglingLink(path) : null);
      if (reason !== null) found.refused.push({ path, error: reason });
      else {
        const own = settingsOf(above, name.normalize("NFC"));
        found.files.push({ path, absolutePath, settings: own });
      }
    }
  }
}

function pathIn(root: string, absolutePath: string): string {
  return relative(root, absolutePath).split(sep).join("/").normalize("NFC");
}

/** What stands at a path, links followed; pipes, sockets and devices are `other`. */
async function kindOf(path: string): Promise<"file" | "folder" | "other" | "missing"> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) return "missing";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}

function danglingLink(path: string): ThukyError {
  return new ThukyError({
    code: "file-unreadable",
    message: `${path} leads to nothing that can be opened; remove it or mend the link`,
    details: { path },
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    throw new ThukyError({
      code: "file-unreadable",
      message: `the folder ${folder} cannot be opened; check its permissions`,
      details: { folder },
      cause,
    });
  }
}

async function settingsIn(
  folder: string,
  root: string,
): Promise<{ readonly settings: FolderSettings; readonly error: ThukyError | null }> {
  const path = pathIn(root, join(folder, SETTINGS_FILE));
  try {
    const source = await readFile(join(folder, SETTINGS_FILE), "utf8");
    const settings = parseSettings(source, path);
    if (settings.home !== null && folder !== root)
      throw invalid(path, "home may stand only in the root folder; move it there");
    return { settings, error: null };
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === "ENOENT") return { settings: NO_SETTINGS, error: null };
    const error = thrown instanceof ThukyError ? thrown : invalid(path, message, thrown);
    return { settings: NO_SETTINGS, error };
  }
}

function invalid(path: string, reason: string, cause?: unknown): ThukyError {
  return new ThukyError({
    code: "settings-invalid",
    message: `${path}: ${reason}`,
    details: { path, reason },
    cause,
  });
}
