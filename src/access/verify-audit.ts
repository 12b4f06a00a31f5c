import type { AuditRow, AuditRows } from "../store/audit-rows.js";
import { isSame, isSealed, markOf, NO_MARK } from "./audit-chain.js";
import { auditEntrySchema } from "./audit-entry.js";

/** What a check of the whole audit found. */
export interface AuditCheck {
  readonly entries: number;
  /** The last row's place and mark: noted elsewhere, they show later that nothing was cut off or put back. */
  readonly head: { readonly seq: number; readonly mark: string } | null;
  /** Every fault, the first of each kind of place; none when the audit is whole. */
  readonly faults: readonly string[];
}

const BATCH = 500;
/** After so many faults the rest says nothing new. */
const MOST_FAULTS = 20;

/**
 * Reads the audit from end to end: every row must be marked from the one before it, say the same as its entry, and
 * both ends must be sealed. `known` is a head that was noted earlier. Throws only when the audit cannot be read.
 */
export function verifyAudit(
  rows: AuditRows,
  key: Buffer,
  known: { readonly seq: number; readonly mark: string } | null = null,
): AuditCheck {
  const faults: string[] = [];
  const base = rows.anchor("base");
  const head = rows.anchor("head");
  if (base !== null && !isSealed(key, "base", base)) faults.push("the beginning is not sealed");
  if (head !== null && !isSealed(key, "head", head)) faults.push("the end is not sealed");
  let last = { seq: base?.seq ?? 0, mark: base?.mark ?? NO_MARK };
  let entries = 0;
  let isKnown = known === null || known.seq <= last.seq;
  for (let batch = rows.after(-1, BATCH); batch.length > 0; batch = rows.after(last.seq, BATCH)) {
    for (const row of batch) {
      const fault = faultOf(row, last, key);
      if (fault !== null && faults.length < MOST_FAULTS) faults.push(fault);
      entries += 1;
      last = { seq: row.seq, mark: row.mark };
      if (known !== null && known.seq === row.seq) isKnown = isSame(known.mark, row.mark);
    }
  }
  if (head === null ? entries > 0 : head.seq !== last.seq || !isSame(head.mark, last.mark))
    faults.push("rows are missing at the end, or were added to it");
  if (!isKnown) faults.push(`row ${known?.seq} is not the one that was noted`);
  return { entries, head: entries === 0 ? null : last, faults };
}

function faultOf(
  row: AuditRow,
  before: { readonly seq: number; readonly mark: string },
  key: Buffer,
): string | null {
  if (row.seq !== before.seq + 1) return `row ${row.seq}: row ${before.seq + 1} is missing`;
  if (!isSame(markOf(key, before.mark, row), row.mark))
    return `row ${row.seq}: changed, or not written after row ${before.seq}`;
  const entry = auditEntrySchema.safeParse(JSON.parse(row.body));
  const agrees =
    entry.success &&
    entry.data.id === row.id &&
    entry.data.at === row.at &&
    entry.data.kind === row.kind;
  return agrees ? null : `row ${row.seq}: does not say what its entry says`;
}
