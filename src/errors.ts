/**
 * Typed errors with a closed list of codes. `sentences/errors.ts` has one sentence per code and
 * language, so a new code without a sentence does not compile.
 */
export type ErrorCode =
  | "config-invalid"
  | "folder-missing"
  | "file-unreadable"
  | "file-empty"
  | "file-too-large"
  | "format-unsupported"
  | "format-mismatch"
  | "program-missing"
  | "encoding-unknown"
  | "settings-invalid"
  | "access-invalid"
  | "access-denied"
  | "rights-unknown"
  | "audit-failed"
  | "secret-mark"
  | "secret-review"
  | "store-busy"
  | "store-damaged"
  | "store-newer"
  | "store-older"
  | "disk-failed"
  | "index-damaged"
  | "question-empty"
  | "question-too-long"
  | "answer-unverified"
  | "discord-token-invalid"
  | "discord-intent-missing"
  | "discord-scope-missing"
  | "discord-unreachable"
  | "discord-not-configured"
  | "model-failed"
  | "document-unknown"
  | "document-erased"
  | "unexpected";

/** What an asker can mend by asking otherwise: told as a sentence, and no incident of the program. */
export const ASKERS_ERRORS: ReadonlySet<ErrorCode> = new Set([
  "question-empty",
  "question-too-long",
  "answer-unverified",
  "access-denied",
]);

/** The values an error's sentence may name: a file, a limit, a setting. Never document text. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * Thrown when a step cannot go on. Caught in two places only: `ingest/ingest-corpus.ts` (one bad file
 * never stops the rest) and the chat surfaces / `main.ts` (anything becomes a sentence by its code).
 */
export class ThukyError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(options: {
    readonly code: ErrorCode;
    /** English, for the log: names the thing and the next step. */
    readonly message: string;
    readonly details?: ErrorDetails;
    readonly cause?: unknown;
  }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ThukyError";
    this.code = options.code;
    this.details = options.details ?? {};
  }
}

/** What the system says of a disk that is full, over its quota, broken or not to be written. */
const DISK_FAULTS: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS"]);

/** Anything that was thrown, as a `ThukyError`; what is not one already is `disk-failed` or `unexpected`. */
export function toThukyError(thrown: unknown): ThukyError {
  if (thrown instanceof ThukyError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof Error && "code" in thrown && DISK_FAULTS.has(thrown.code)) {
    return new ThukyError({
      code: "disk-failed",
      message: `${message}: check the disk and its free space, then try again`,
      cause: thrown,
    });
  }
  return new ThukyError({ code: "unexpected", message, cause: thrown });
}
