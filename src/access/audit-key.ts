import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ThukyError } from "../errors.js";
import { moveIntoPlace } from "../search/durable-file.js";

/** The key that marks the chain; whoever can write the audit but not read this cannot forge an entry. */
export const AUDIT_KEY_FILE = "audit.key";

const KEY_BYTES = 32;

/**
 * The key of a data folder; with `isNew` (an audit without entries) made where there is none, for its owner alone.
 * Throws `audit-failed` for entries whose key is gone, and what the system throws.
 */
export function createdAuditKey(folder: string, isNew: boolean): Buffer {
  const file = path.join(folder, AUDIT_KEY_FILE);
  if (isNew && !existsSync(file)) {
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, randomBytes(KEY_BYTES).toString("hex"), { mode: 0o600 });
    moveIntoPlace(temporary, file);
  }
  return auditKey(folder);
}

/** The key that is there. Throws `audit-failed` where it is missing or no key. */
export function auditKey(folder: string): Buffer {
  const file = path.join(folder, AUDIT_KEY_FILE);
  const hex = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (new RegExp(`^[0-9a-f]{${KEY_BYTES * 2}}$`, "u").test(hex)) return Buffer.from(hex, "hex");
  throw new ThukyError({
    code: "audit-failed",
    message: `${file} is missing or no key: put it back from a copy; without it no entry of the audit can be checked or added`,
    details: { file },
  });
}
