import type { MetadataSource } from "./document.js";

/** What a record says of itself beside its date, place and type. */
export const PARTICULARS = [
  "issuer",
  "number",
  "issuedAt",
  "subject",
  "session",
  "chair",
  "signatory",
  "signedAs",
  "recipients",
] as const;

/** One of them: the body that issued it, its số/ký hiệu, where, its trích yếu, the meeting, who presided … */
export type ParticularName = (typeof PARTICULARS)[number];

/** A field in the record's own words (or a person's, in `_records.yaml`), and what says so. */
export interface Particular {
  readonly value: string;
  readonly source: MetadataSource;
}

/** What is known of a record; a field that nothing tells is left out. */
export type Particulars = Readonly<Partial<Record<ParticularName, Particular>>>;
