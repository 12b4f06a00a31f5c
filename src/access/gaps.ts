import type { Audience } from "../documents/audience.js";
import type { AuditLog } from "./audit-log.js";

/** A question that was asked and not answered well: what for, and how often. */
export interface Gap {
  /** As it was asked last. */
  readonly question: string;
  readonly why: "not-found" | "clarify" | "bad";
  /** What the answer said is missing, or the reason that came with 👎; null when nothing was said. */
  readonly missing: string | null;
  readonly times: number;
  /** ISO instant of the last time. */
  readonly last: string;
}

/** Entries that are looked at for gaps, newest first. */
const LOOKED_AT = 5000;

/** Questions without an answer and answers with 👎, the most asked first; only those that the reader may read of. */
export function gapsFor(audit: AuditLog, reader: Audience): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const entry of audit.newest(["answer", "feedback"], reader, LOOKED_AT)) {
    const why = whyOf(entry.kind, entry.decision, entry.request.verdict);
    if (why === null || entry.question === null) continue;
    const key = `${why} ${entry.question.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim()}`;
    const known = gaps.get(key);
    const said = why === "bad" ? entry.request.reason : entry.request.missing;
    gaps.set(key, {
      question: known?.question ?? entry.question,
      why,
      missing: known?.missing ?? (typeof said === "string" && said !== "" ? said : null),
      times: (known?.times ?? 0) + 1,
      last: known?.last ?? entry.at,
    });
  }
  return [...gaps.values()].sort((a, b) => b.times - a.times || (a.last < b.last ? 1 : -1));
}

function whyOf(kind: string, decision: string, verdict: unknown): Gap["why"] | null {
  if (kind === "feedback") return verdict === "bad" ? "bad" : null;
  return decision === "not-found" || decision === "clarify" ? decision : null;
}
