import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ThukyError, toThukyError } from "../errors.js";
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
  readonly files: readonly FoundFile[];
  /** The place meant when a question names none; only the root folder may set it. */
  readonly home: string | null;
  /** Files that cannot be taken because their folder's settings are wrong. */
  readonly refused: readonly { readonly path: string; readonly error: ThukyError }[];
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

/** Every record under a folder, by path. Throws `folder-missing` when the folder is not there. */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const found: {
    files: FoundFile[];
    refused: { path: string; error: ThukyError }[];
    home: string | null;
  } = { files: [], refused: [], home: null };
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new ThukyError({
      code: "folder-missing",
      message: `the folder ${folder} does not exist; create it or name another`,
      details: { folder },
    });
  }
  await collect(folder, folder, [], null, found);
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

async function collect(
  root: string,
  folder: string,
  above: readonly FolderSettings[],
  inherited: ThukyError | null,
  found: {
    files: FoundFile[];
    refused: { path: string; error: ThukyError }[];
    home: string | null;
  },
): Promise<void> {
  const { settings, error } = await settingsIn(folder, root);
  const folders = [...above, settings];
  if (folder === root) found.home = settings.home;
  const fault = inherited ?? error;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const absolutePath = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".")) {
      await collect(root, absolutePath, folders, fault, found);
    } else if (entry.isFile() && isRecord(entry.name)) {
      const path = relative(root, absolutePath).split(sep).join("/").normalize("NFC");
      if (fault !== null) found.refused.push({ path, error: fault });
      else
        found.files.push({
          path,
          absolutePath,
          settings: settingsOf(folders, entry.name.normalize("NFC")),
        });
    }
  }
}

async function settingsIn(
  folder: string,
  root: string,
): Promise<{ readonly settings: FolderSettings; readonly error: ThukyError | null }> {
  const path = join(folder, SETTINGS_FILE);
  const source = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw cause;
  });
  if (source === null) return { settings: NO_SETTINGS, error: null };
  try {
    const settings = parseSettings(source, relative(root, path).split(sep).join("/"));
    if (settings.home !== null && folder !== root) {
      throw new ThukyError({
        code: "settings-invalid",
        message: `${relative(root, path)}: home may stand only in the root folder; move it there`,
        details: { path: relative(root, path), reason: "home" },
      });
    }
    return { settings, error: null };
  } catch (thrown) {
    return { settings: NO_SETTINGS, error: toThukyError(thrown) };
  }
}
