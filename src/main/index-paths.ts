import { stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { OPERATOR } from "../documents/audience.js";
import { ThukyError } from "../errors.js";
import type { IngestReport } from "../ingest/ingest-corpus.js";
import { openSqliteStore } from "../store/sqlite/sqlite-store.js";
import { indexFolder } from "./index-folder.js";
import { stageFiles } from "./stage-files.js";
import { notice, print, type Surroundings } from "./surroundings.js";

/**
 * `thuky index`: the corpus folder, another folder in its place, or some files of it. A folder is mirrored
 * (what is gone from it is forgotten); files are added to what is there. Returns 1 only when nothing at
 * all could be indexed.
 */
export async function indexPaths(
  surroundings: Surroundings,
  paths: readonly string[],
  options: { readonly data?: string },
): Promise<number> {
  const config = surroundings.loadConfig();
  const dataFolder = options.data ?? config.dataFolder;
  const chosen = await choose(paths, config.corpusFolder);
  const staged = chosen.files === null ? null : await stageFiles(chosen.folder, chosen.files);
  try {
    const report = await indexFolder(surroundings, config, {
      folder: staged?.folder ?? chosen.folder,
      dataFolder,
      keepOthers: staged !== null,
    });
    sayProblems(surroundings, report);
    await print(surroundings, `${reportLine(report)}\n`);
    return report.refused.length > 0 && isEmpty(dataFolder) ? 1 : 0;
  } finally {
    await staged?.remove();
  }
}

/** The files that were refused and what is doubtful, one a line on stderr. */
export function sayProblems(
  surroundings: Surroundings,
  report: IngestReport,
  options: { readonly isLogged: boolean } = { isLogged: false },
): void {
  for (const line of problemLines(report, options)) notice(surroundings, line);
}

/**
 * A line for each file that was refused and each doubt. Where they go to a service's log (`isLogged`), a file
 * refused at the door goes by its hash: its name may be a secret too.
 */
export function problemLines(
  report: IngestReport,
  { isLogged }: { readonly isLogged: boolean },
): readonly string[] {
  return [
    ...report.refused.map(
      ({ message, code, path, kept, hash }) =>
        `refused ${isLogged && hash !== null ? hash : path}: ${message} [${code}]${kept ? "; answers still come from its earlier text" : ""}`,
    ),
    ...report.warnings.map(({ path, message }) => `warning ${path}: ${message}`),
  ];
}

const COUNTED = ["added", "changed", "removed", "unchanged", "refused", "warnings"] as const;

/** `added 3, changed 0, removed 0, unchanged 12, refused 1, warnings 2`: every count, for programs. */
export function reportLine(report: IngestReport): string {
  const counts = COUNTED.map((name) => `${name} ${report[name].length}`).join(", ");
  return report.renamed.length === 0 ? counts : `${counts}, renamed ${report.renamed.length}`;
}

/** `added 3, refused 1`: what there is to say, for people; `no records` when there is nothing. */
export function shortReport(report: IngestReport): string {
  const counts = [...COUNTED, "renamed" as const].filter((name) => report[name].length > 0);
  return counts.length === 0
    ? "no records"
    : counts.map((name) => `${name} ${report[name].length}`).join(", ");
}

interface Chosen {
  /** The folder that documents' paths are relative to. */
  readonly folder: string;
  /** Null for the whole folder. */
  readonly files: readonly string[] | null;
}

async function choose(paths: readonly string[], corpusFolder: string): Promise<Chosen> {
  const [first] = paths;
  if (first === undefined) return { folder: corpusFolder, files: null };
  const kinds = await Promise.all(paths.map(isFolder));
  if (kinds[0] === true && paths.length === 1) return { folder: first, files: null };
  if (kinds.includes(true)) throw mixed("name one folder, or files of one folder");
  const inCorpus = paths.every((path) => isInside(corpusFolder, path));
  const folder = inCorpus ? corpusFolder : dirname(first);
  if (!paths.every((path) => isInside(folder, path)))
    throw mixed(`name files of the corpus folder ${corpusFolder}, or of one other folder`);
  return { folder, files: paths };
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return inside !== ".." && !inside.startsWith(`..${sep}`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new ThukyError({
      code: "folder-missing",
      message: `${path} was not found: check the path, or create the folder and put records in it`,
      details: { path },
      cause,
    });
  }
}

function mixed(remedy: string): ThukyError {
  return new ThukyError({
    code: "folder-missing",
    message: `these paths do not stand in one folder, which documents are named by: ${remedy}`,
  });
}

function isEmpty(dataFolder: string): boolean {
  const store = openSqliteStore({ folder: dataFolder, readOnly: true });
  try {
    return store.documents(OPERATOR).length === 0;
  } finally {
    store.close();
  }
}
