import Database from "better-sqlite3";
import { ThukyError } from "../../errors.js";

/**
 * What SQLite threw, as the error people see: `store-busy` when another process holds the file,
 * `store-damaged` when it is not or no longer a database, `file-unreadable` when it cannot be opened,
 * `disk-failed` when it is full or failing. Anything else passes unchanged.
 */
export function toStoreError(thrown: unknown, file: string): unknown {
  if (thrown instanceof SyntaxError) return damaged(file, "a stored value is not JSON", thrown);
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const { code, message } = thrown;
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new ThukyError({
      code: "store-busy",
      message: `${file} is being written by another process: wait until it has finished and try again`,
      details: { file },
      cause: thrown,
    });
  }
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
    return damaged(file, message, thrown);
  }
  if (/^SQLITE_(?:CANTOPEN|PERM|READONLY|AUTH)/u.test(code)) {
    return new ThukyError({
      code: "file-unreadable",
      message: `${file} cannot be opened (${message}): check the folder's permissions`,
      details: { file },
      cause: thrown,
    });
  }
  if (/^SQLITE_(?:FULL|IOERR)/u.test(code)) {
    return new ThukyError({
      code: "disk-failed",
      message: `${file} could not be written or read (${message}): check the disk and its free space, then try again; what was stored before is kept`,
      details: { file },
      cause: thrown,
    });
  }
  return thrown;
}

function damaged(file: string, what: string, cause: unknown): ThukyError {
  return new ThukyError({
    code: "store-damaged",
    message: `${file} is damaged (${what}): move the data folder aside and index the corpus again, or restore a backup`,
    details: { file },
    cause,
  });
}

/** The same function, its SQLite errors turned into `ThukyError`s that name the file. */
export function guarded<Parameters extends readonly unknown[], Result>(
  file: string,
  operation: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) => {
    try {
      return operation(...parameters);
    } catch (thrown) {
      throw toStoreError(thrown, file);
    }
  };
}
