import type { Directive } from "../facts/directive.js";
import type { Stored } from "../store/store.js";
import type { Span } from "../text/span.js";
import type { Composition } from "./compose-figures.js";
import { referencedItems } from "./referenced-items.js";

/** A directive as it can be asked for: its own words, and those around it. */
export interface DirectiveCandidate {
  readonly stored: Stored<Directive>;
  readonly own: string;
  readonly context: string;
  readonly date: string;
  readonly place: string | null;
  /** True in a transcript, where a short turn answers the one before it. */
  readonly reply: boolean;
}

export function candidateOf(stored: Stored<Directive>, on: Composition): DirectiveCandidate {
  const { documentId, value } = stored;
  const metadata = on.records.documents.get(documentId)?.metadata;
  const text = on.records.text(documentId);
  const names = value.assignees.map((assignee) => assignee.name).join(" ");
  const issuer = `${value.issuer?.title ?? ""} ${value.issuer?.name ?? ""}`;
  return {
    stored,
    own: `${cut(text, value.spans)} ${names} ${value.topic ?? ""} ${value.status?.text ?? ""} ${referencedItems(value.task, text)}`,
    context: `${surroundings(text, value.taskSpan)} ${issuer} ${metadata?.title ?? ""}`,
    date: metadata?.date ?? "",
    place: metadata?.place ?? null,
    reply: metadata?.type === "transcript",
  };
}

/** The words of spans, white space collapsed, without a final stop. */
export function cut(text: string, spans: readonly Span[]): string {
  return spans
    .map((span) => text.slice(span.start, span.end))
    .join(" ")
    .replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/[.;,]$/u, "")
    .trim();
}

/** The record's own words of a directive. */
export function quoteOf(candidate: DirectiveCandidate, on: Composition): string {
  return cut(on.records.text(candidate.stored.documentId), candidate.stored.value.spans);
}

/** How far around a task its topic may have been said: its own paragraph and the two before it. */
const LINES_BEFORE = 3;
const FURTHEST = 900;

function surroundings(text: string, { start, end }: Span): string {
  let from = start;
  for (let line = 0; line <= LINES_BEFORE; line += 1) {
    const before = text.lastIndexOf("\n", from - 1);
    if (before < 0 || start - before > FURTHEST) break;
    from = before;
  }
  const to = text.indexOf("\n", end);
  return text.slice(
    Math.max(from, start - FURTHEST),
    Math.min(to < 0 ? text.length : to, end + FURTHEST / 2),
  );
}
