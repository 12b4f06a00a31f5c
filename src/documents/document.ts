import type { Span } from "../text/span.js";
import type { Particulars } from "./particulars.js";

/** The kind of record; decides its authority (design §4: signed notice > minutes > report > transcript > press). */
export type DocumentType =
  | "directive"
  | "resolution"
  | "conclusion"
  | "minutes"
  | "report"
  | "statistics"
  | "table"
  | "transcript"
  | "press";

/** Where a block stands in its document, in the words of the Answer contract; what does not apply is null. */
export interface Locator {
  readonly page: number | null;
  readonly box: readonly [number, number, number, number] | null;
  readonly heading: string | null;
  /** 1-based number of the paragraph (any block that is not a heading) in the document. */
  readonly paragraph: number | null;
  readonly sheet: string | null;
  readonly cells: string | null;
  /** 1-based row of a table, its header being row 0. */
  readonly row: number | null;
  /** Start of the cue, `HH:MM:SS`. */
  readonly time: string | null;
  readonly speaker: string | null;
}

export const NOWHERE: Locator = {
  page: null,
  box: null,
  heading: null,
  paragraph: null,
  sheet: null,
  cells: null,
  row: null,
  time: null,
  speaker: null,
};

export type BlockKind =
  | "heading"
  | "paragraph"
  | "list-item"
  | "caption"
  | "table-header"
  | "table-row"
  | "utterance"
  /** Letterheads, signatures, "Nơi nhận": kept in the text, never read for facts. */
  | "frame";

/** One piece of a document, in reading order; blocks never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly locator: Locator;
  /** Depth of a heading (1 = title) or of a list item (1 = outermost). */
  readonly level: number;
  /** Ranges inside the block that are markup (`**`, `|`, `<v …>`), masked before recognition. */
  readonly markup: readonly Span[];
  /** For a table row: its cells, left to right. */
  readonly cells: readonly Span[];
  /** For a table row: the index in `blocks` of its table's header row, null when the table has none. */
  readonly headerBlock: number | null;
  /** Its words were read off a picture by text recognition and may be wrong. */
  readonly isRecognised?: true;
}

/** An imperfection met on the way; the journey goes on and the report shows it. */
export interface Warning {
  readonly code: string;
  /** English; names the thing. Never more document text than a few words. */
  readonly message: string;
}

/** What a Reader makes of a file: the stored NFC text and its blocks. */
export interface SourceDocument {
  /** NFC; every span anywhere in Thuky is an offset into this string. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  /** ISO date that the file's own metadata states (an HTML meta tag, a transcript's note), else null. */
  readonly date: string | null;
  readonly type: DocumentType | null;
  readonly warnings: readonly Warning[];
}

/** How a field of the metadata is known: a person's setting, the document's own header, or its text. */
export type MetadataSource = "settings" | "header" | "text" | "none";

/** What is known about a document as a whole, after settings, header and text were read in that order. */
export interface DocumentMetadata {
  readonly title: string;
  /** ISO date of the session or document. */
  readonly date: string | null;
  readonly dateSource: MetadataSource;
  /** ISO month or year the figures are about when it can be told, e.g. `2021-08` or `2021`. */
  readonly period: string | null;
  readonly year: number | null;
  readonly place: string | null;
  readonly placeSource: MetadataSource;
  readonly type: DocumentType;
  /** Larger wins when two figures disagree. */
  readonly authority: number;
  /** Access label; null is unlabelled, the most restricted. */
  readonly label: string | null;
  /** What the record says of itself besides; missing in what was stored before it was read. */
  readonly particulars?: Particulars;
}

/** Rank of each type when `_records.yaml` does not set `authority` (design §4). */
export const AUTHORITY: Readonly<Record<DocumentType, number>> = {
  directive: 9,
  resolution: 9,
  conclusion: 8,
  minutes: 7,
  report: 6,
  statistics: 6,
  table: 6,
  transcript: 4,
  press: 3,
};
