import { createHmac, timingSafeEqual } from "node:crypto";
import type { AuditAnchor, AuditEnd, AuditRow } from "../store/audit-rows.js";

/** The mark before the first row. */
export const NO_MARK = "0".repeat(64);

/** A row's mark: a keyed hash over all its columns and the mark of the row before, so that any change breaks it. */
export function markOf(key: Buffer, before: string, row: Omit<AuditRow, "mark">): string {
  const { seq, id, at, kind, body } = row;
  return keyed(key, JSON.stringify(["row", before, seq, id, at, kind, body]));
}

/** An end of the chain with its seal: rows cut off at either end are missed by it. */
export function sealed(
  key: Buffer,
  end: AuditEnd,
  at: { readonly seq: number; readonly mark: string },
): AuditAnchor {
  const { seq, mark } = at;
  return { seq, mark, seal: keyed(key, JSON.stringify([end, seq, mark])) };
}

export function isSealed(key: Buffer, end: AuditEnd, anchor: AuditAnchor): boolean {
  return isSame(sealed(key, end, anchor).seal, anchor.seal);
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function keyed(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
