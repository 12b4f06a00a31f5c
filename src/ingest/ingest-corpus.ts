import { readFile, stat } from "node:fs/promises";
import { OPERATOR } from "../documents/audience.js";
import { type ErrorCode, type ErrorDetails, ThukyError, toThukyError } from "../errors.js";
import { MAX_FILE_BYTES } from "../reading/readers.js";
import type { Store } from "../store/store.js";
import { type FoundFile, findFiles } from "./find-files.js";
import { derivationOf, type IngestParts, ingestDocument, sha256 } from "./ingest-document.js";

/** What a run did, each document by its path. */
export interface IngestReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly {
    readonly path: string;
    readonly code: ErrorCode;
    readonly details: ErrorDetails;
    readonly message: string;
  }[];
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}

export interface IngestOptions extends IngestParts {
  readonly folder: string;
  readonly store: Store;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/** Codes that are the store's or the machine's, not one file's: they stop the run. */
const FATAL: ReadonlySet<ErrorCode> = new Set([
  "store-busy",
  "store-damaged",
  "store-newer",
  "unexpected",
]);

/**
 * Brings the store to what the folder holds: unchanged files (same bytes, settings, rules and model) are
 * skipped, changed ones replaced, missing ones removed. One bad file is reported by name and reason and never
 * stops the rest. Throws `folder-missing`, and whatever the store throws.
 */
export async function ingestCorpus(options: IngestOptions): Promise<IngestReport> {
  const { store, folder } = options;
  const found = await findFiles(folder);
  const known = new Map(store.documents(OPERATOR).map((document) => [document.path, document]));
  const report = {
    added: [] as string[],
    changed: [] as string[],
    removed: [] as string[],
    unchanged: [] as string[],
    refused: found.refused.map(({ path, error }) => refusal(path, error)),
    warnings: [] as { path: string; message: string }[],
  };
  if (store.setting("home") !== found.home) store.setSetting("home", found.home);
  for (const [index, file] of found.files.entries()) {
    options.onProgress?.(index, found.files.length, file.path);
    try {
      const bytes = await readBytes(file);
      const document = known.get(file.path);
      if (
        document?.revision === sha256(bytes) &&
        document.derivation === derivationOf(file.settings, options)
      ) {
        report.unchanged.push(file.path);
        continue;
      }
      const record = await ingestDocument(
        { path: file.path, bytes, settings: file.settings },
        options,
      );
      store.putDocument(record);
      (document === undefined ? report.added : report.changed).push(file.path);
      report.warnings.push(
        ...record.warnings.map((warning) => ({ path: file.path, message: warning.message })),
      );
    } catch (thrown) {
      const error = toThukyError(thrown);
      if (FATAL.has(error.code)) throw error;
      report.refused.push(refusal(file.path, error));
    }
  }
  options.onProgress?.(found.files.length, found.files.length, "");
  report.removed.push(...removeMissing(store, known.keys(), found.files, report.refused));
  return report;
}

/** A refused file keeps nothing of an earlier revision: what cannot be read cannot be answered from. */
function removeMissing(
  store: Store,
  known: Iterable<string>,
  files: readonly FoundFile[],
  refused: readonly { readonly path: string }[],
): readonly string[] {
  const refusedPaths = new Set(refused.map((file) => file.path));
  const present = new Set(files.map((file) => file.path).filter((path) => !refusedPaths.has(path)));
  return [...known].filter((path) => !present.has(path) && store.removeDocument(path));
}

async function readBytes(file: FoundFile): Promise<Uint8Array> {
  try {
    const { size } = await stat(file.absolutePath);
    if (size > MAX_FILE_BYTES) {
      throw new ThukyError({
        code: "file-too-large",
        message: `${file.path} has ${size} bytes; at most ${MAX_FILE_BYTES} are read: split it`,
        details: { path: file.path, size, limit: MAX_FILE_BYTES },
      });
    }
    return await readFile(file.absolutePath);
  } catch (thrown) {
    if (thrown instanceof ThukyError) throw thrown;
    throw new ThukyError({
      code: "file-unreadable",
      message: `${file.path} cannot be opened; check its permissions`,
      details: { path: file.path },
      cause: thrown,
    });
  }
}

function refusal(path: string, error: ThukyError): IngestReport["refused"][number] {
  return { path, code: error.code, details: error.details, message: error.message };
}
