import { z } from "zod";

const citedSpan = z.strictObject({
  document: z.string(),
  /** `sha256:…` of the revision. */
  revision: z.string(),
  /** UTF-16 offsets into the stored text, `[start, end]` each. */
  spans: z.array(z.tuple([z.int(), z.int()])),
});

const ids = z.string().nullable();

/** What one answer, listing, look-up, change or refusal leaves in the audit. */
export const auditEntrySchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  kind: z.enum([
    "answer",
    "source",
    "listing",
    "suggestion",
    "export",
    "chart",
    "table",
    "check",
    "document",
    "gaps",
    "feedback",
    "ingest",
    "subscription",
    "brief",
    "refusal",
  ]),
  /** Who asked, by their id on the surface; null for what Thuky sends by itself. */
  asker: ids,
  /** On Discord: the server and channel, and whether the asker alone sees it. */
  where: z.strictObject({
    surface: z.string(),
    guild: ids,
    channel: ids,
    seenBy: z.enum(["asker", "channel"]),
  }),
  /** Labels that were read for it; nothing else took part. */
  audience: z.array(z.string()),
  /** The access rules it was decided by. */
  rules: z.string(),
  language: z.enum(["vi", "en"]),
  /** What was asked, in the asker's words; null where there were none. */
  question: z.string().nullable(),
  /** What else decided what was shown: filters, a page, the entry that a button belonged to. */
  request: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** The state of the store that was read: its generation, and how many documents the audience had of it. */
  read: z.strictObject({ generation: z.int(), documents: z.int() }),
  /** What was shown of the records. */
  shown: z.array(citedSpan),
  /** The kind of the answer, or the code of the error. */
  decision: z.string(),
  /** The chat model that stood by, null where none was configured. */
  model: z.string().nullable(),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditKind = AuditEntry["kind"];
export type ShownSpans = AuditEntry["shown"][number];
