import { readFile, stat } from "node:fs/promises";
import { DOOR_CODES, refuseSecretName } from "../access/secrecy.js";
import { OPERATOR } from "../documents/audience.js";
import { type ErrorCode, type ErrorDetails, ThukyError, toThukyError } from "../errors.js";
import { checkSize } from "../reading/readers.js";
import type { DocumentRecord, Store, StoredDocument } from "../store/store.js";
import { type FoundFile, type FoundFiles, findFiles } from "./find-files.js";
import { derivationOf, type IngestParts, ingestDocument, sha256 } from "./ingest-document.js";

/** What a run did, each document by its path. */
export interface IngestReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Files found under another path than before, told by their content. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly {
    readonly path: string;
    readonly code: ErrorCode;
    readonly details: ErrorDetails;
    readonly message: string;
    /** True when the store still holds what an earlier revision of the file gave. */
    readonly kept: boolean;
    /** `sha256:…` of a file that was refused at the door, whose name may tell too much; else null. */
    readonly hash: string | null;
  }[];
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}

export interface IngestOptions extends IngestParts {
  readonly folder: string;
  readonly store: Store;
  /** The folder holds only some of the records: what is not in it stays as it is. */
  readonly keepOthers?: boolean;
  /** Files that are still being written: what is stored of them, if anything, stays as it is. */
  readonly leave?: ReadonlySet<string>;
  /** ISO instant that refusals are noted with. */
  readonly now?: () => string;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/**
 * Brings the store to what the folder holds: unchanged files (same bytes, settings, rules and model) are
 * skipped, changed ones replaced, missing ones removed. One bad file is reported by name and reason and never
 * stops the rest; what an earlier revision of it gave stays. Throws `folder-missing`, and whatever the store
 * throws.
 */
export async function ingestCorpus(options: IngestOptions): Promise<IngestReport> {
  const { store, folder } = options;
  const found = await findFiles(folder);
  const known = new Map(store.documents(OPERATOR).map((document) => [document.path, document]));
  const erased = new Set(
    store.dispositions().flatMap(({ hash, action }) => (action === "erased" ? [hash] : [])),
  );
  const gone = options.keepOthers === true ? [] : goneFrom(known, found);
  const report = {
    added: [] as string[],
    changed: [] as string[],
    renamed: [] as { from: string; to: string }[],
    removed: [] as string[],
    unchanged: [] as string[],
    // Settings that cannot be read may say who must not read the file: nothing of it is kept.
    refused: found.refused.map(({ path, error }) => refusal(path, error)),
    warnings: [] as { path: string; message: string }[],
  };
  if (found.home !== undefined && store.setting("home") !== found.home)
    store.setSetting("home", found.home);
  // What nobody may read any more is not left: its settings are wrong, or they label it otherwise.
  const left = new Set(options.leave);
  for (const { path } of found.refused) left.delete(path);
  for (const [index, file] of found.files.entries()) {
    options.onProgress?.(index, found.files.length, file.path);
    const document = known.get(file.path);
    if (left.has(file.path) && (document === undefined || mayKeep(document, file))) continue;
    left.delete(file.path);
    const record = await recordOf(file, document, erased, options).catch(
      async (thrown: unknown) => {
        const error = toThukyError(thrown);
        const atTheDoor = DOOR_CODES.has(error.code);
        const hash = atTheDoor ? sha256(await readBytes(file)) : null;
        if (hash !== null) noteRefusal(hash, error, options);
        const kept = !atTheDoor && mayKeep(document, file);
        report.refused.push({ ...refusal(file.path, error), kept, hash });
        // At once: what an earlier, unmarked revision gave must not outlive the mark, whatever comes after.
        if (atTheDoor && document !== undefined && store.removeDocument(file.path))
          report.removed.push(file.path);
        return "refused" as const;
      },
    );
    if (record === "refused") continue;
    if (record === "unchanged") {
      report.unchanged.push(file.path);
      continue;
    }
    // What the store throws is no fault of the file: it stops the run.
    const from = document === undefined ? takeGone(gone, record.revision) : undefined;
    store.putDocument(record, from);
    if (from !== undefined) report.renamed.push({ from, to: file.path });
    else (document === undefined ? report.added : report.changed).push(file.path);
    for (const { message } of record.warnings) report.warnings.push({ path: file.path, message });
  }
  options.onProgress?.(found.files.length, found.files.length, "");
  if (options.keepOthers === true) return report;
  const present = new Set(report.refused.filter(({ kept }) => kept).map(({ path }) => path));
  for (const path of left) present.add(path);
  for (const { from, to } of report.renamed) {
    known.delete(from);
    present.add(to);
  }
  for (const name of ["added", "changed", "unchanged"] as const)
    for (const path of report[name]) present.add(path);
  report.removed.push(
    ...[...known.keys()].filter((path) => !present.has(path) && store.removeDocument(path)),
  );
  return report;
}

async function recordOf(
  file: FoundFile,
  known: StoredDocument | undefined,
  erased: ReadonlySet<string>,
  parts: IngestParts,
): Promise<DocumentRecord | "unchanged"> {
  const { path, settings } = file;
  refuseSecretName(path);
  const bytes = await readBytes(file);
  const hash = sha256(bytes);
  if (erased.has(hash)) throw erasedBefore(path, hash);
  const isUnchanged =
    known?.revision === hash && known.derivation === derivationOf(settings, parts);
  return isUnchanged ? "unchanged" : ingestDocument({ path, bytes, settings }, parts);
}

/** Stored documents whose files are there no more: each may have been renamed. */
function goneFrom(known: ReadonlyMap<string, StoredDocument>, found: FoundFiles): StoredDocument[] {
  const there = new Set([...found.files, ...found.refused].map(({ path }) => path));
  return [...known.values()].filter(({ path }) => !there.has(path));
}

/** The path of the first gone document with this content, which is then no longer gone. */
function takeGone(gone: StoredDocument[], revision: string): string | undefined {
  const at = gone.findIndex((document) => document.revision === revision);
  return at < 0 ? undefined : gone.splice(at, 1)[0]?.path;
}

function erasedBefore(path: string, hash: string): ThukyError {
  return new ThukyError({
    code: "document-erased",
    message: `${path} was erased on request; take it out of the folder, or let it in again with thuky forget --allow-again ${hash}`,
    details: { path },
  });
}

/**
 * A damaged file leaves what is stored of it as it was. Not when a person has labelled it otherwise since:
 * the stored revision would be shown to those who may no longer read it.
 */
function mayKeep(document: StoredDocument | undefined, file: FoundFile): boolean {
  return document !== undefined && document.metadata.label === (file.settings.label ?? null);
}

async function readBytes(file: FoundFile): Promise<Uint8Array> {
  try {
    // Before its bytes are in memory.
    checkSize(file.path, (await stat(file.absolutePath)).size);
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
  const { code, details, message } = error;
  return { path, code, details, message, kept: false, hash: null };
}

function noteRefusal(hash: string, error: ThukyError, options: IngestOptions): void {
  const at = options.now?.() ?? new Date().toISOString();
  options.store.noteDisposition({ hash, action: "refused", reason: error.message, at });
}
