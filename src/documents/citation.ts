import { joinSpans, type Span } from "../text/span.js";
import type { Locator } from "./document.js";

/** An exact place in a stored revision; opens to its quote. */
export interface Citation {
  readonly id: number;
  /** Path inside the indexed folder. */
  readonly document: string;
  /** `sha256:…` of the file's bytes. */
  readonly revision: string;
  readonly title: string;
  readonly date: string | null;
  readonly locator: Locator;
  readonly quote: string;
  readonly spans: readonly Span[];
}

/** Verbatim source text with white space collapsed; several spans joined by ` … ` (design §6). */
export function quoteOf(text: string, spans: readonly Span[]): string {
  return joinSpans(spans)
    .map((span) => text.slice(span.start, span.end).replace(/\s+/gu, " ").trim())
    .filter((piece) => piece !== "")
    .join(" … ");
}
