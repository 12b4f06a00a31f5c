import type { Span } from "../text/span.js";
import type { Locator } from "./document.js";

/** A stretch of one document that is indexed, ranked and shown as one: a paragraph, list item with its head, cue window or table row. */
export interface Passage extends Span {
  /** 0-based, in reading order within the revision. */
  readonly ordinal: number;
  readonly locator: Locator;
  /** Indexed with the passage but never quoted as its text: title, headings above it, speaker. */
  readonly context: string;
}
