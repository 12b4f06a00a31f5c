import type { Audience } from "../documents/audience.js";
import { quoteOf } from "../documents/citation.js";
import { type Locator, NOWHERE } from "../documents/document.js";
import type { Store } from "../store/store.js";
import { contains, cover, type Span } from "../text/span.js";

/** A citation as a button carries it: enough to open it after a restart, nothing to guess with. */
export interface QuoteReference {
  /** First 16 hex digits of the revision's hash. */
  readonly revisionPrefix: string;
  readonly spans: readonly Span[];
}

/** A quote in its surroundings. */
export interface OpenedQuote {
  readonly title: string;
  readonly date: string | null;
  readonly document: string;
  /** `sha256:…` of the revision. */
  readonly revision: string;
  readonly locator: Locator;
  readonly quote: string;
  /** Text of the passage before and after the quote, as much as is fit to read with it. */
  readonly before: string;
  readonly after: string;
}

/** Port: opens the quote a button refers to, for who may read it. */
export interface QuoteSource {
  /** Null when there is no such revision or span, or the audience may not read it: the same for both. */
  open(reference: QuoteReference, audience: Audience): OpenedQuote | null;
}

/** Characters of context on either side of a quote. */
const CONTEXT = 300;

/** The quote source over the store: a document is found by its revision among those the audience may read. */
export function createStoreQuoteSource(store: Store): QuoteSource {
  return {
    open: ({ revisionPrefix, spans }, audience) => {
      const document = store
        .documents(audience)
        .find((candidate) => candidate.revision.startsWith(`sha256:${revisionPrefix}`));
      if (document === undefined || spans.length === 0) return null;
      const text = store.text(document.id);
      const whole: Span = { start: 0, end: text.length };
      if (!spans.every((span) => span.start < span.end && contains(whole, span))) return null;
      const { start, end } = cover(spans);
      const block = store
        .blocks(document.id)
        .find((other) => other.start <= start && start < other.end);
      const from = Math.max(start - CONTEXT, block?.start ?? 0);
      const to = Math.min(end + CONTEXT, block?.end ?? text.length);
      return {
        title: document.metadata.title,
        date: document.metadata.date,
        document: document.path,
        revision: document.revision,
        locator: block?.locator ?? NOWHERE,
        quote: quoteOf(text, spans),
        before: tidy(
          text.slice(Math.min(from, start), start),
          from > (block?.start ?? 0) ? "start" : null,
        ),
        after: tidy(
          text.slice(end, Math.max(to, end)),
          to < (block?.end ?? text.length) ? "end" : null,
        ),
      };
    },
  };
}

/** White space collapsed; a cut edge is moved to a word boundary and marked. */
function tidy(text: string, cut: "start" | "end" | null): string {
  const collapsed = text.replace(/\s+/gu, " ");
  if (cut === "start") return `…${collapsed.replace(/^\S*\s/u, "")}`;
  if (cut === "end") return `${collapsed.replace(/\s\S*$/u, "")}…`;
  return collapsed;
}
