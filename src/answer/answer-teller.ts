import type { Stored } from "../store/store.js";
import { overlaps, type Span } from "../text/span.js";
import { sayStatement } from "./answer-speakers.js";
import type { Composition } from "./compose-figures.js";
import type { AnswerCitation } from "./contract.js";
import { candidateOf, cut, quoteOf } from "./directive-candidates.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { Query } from "./query.js";
import { sayDirective } from "./say-directive.js";

/**
 * `Ai nói vậy?`, `ai báo cáo số này?`, `ai quyết?`, `ai phụ trách?` after an answer: who the passages cited there are
 * attributed to, or who gave and who got the order that stands in them. Null when they are nobody's; who is responsible
 * for something is told by orders alone.
 */
export function answerTeller(
  query: Query,
  about: readonly AnswerCitation[],
  on: Composition,
): Draft | null {
  const told = query.intent === "who" ? query.intent : "directive";
  for (const citation of about) {
    const documentId = [...on.records.documents.values()].find(
      ({ path, revision }) => path === citation.document && revision === citation.revision,
    )?.id;
    if (documentId === undefined) continue;
    const draft =
      (told === "who" ? fromStatement(citation, documentId, query, on) : null) ??
      fromDirective(citation, documentId, query, on) ??
      (told === "who" ? fromTurn(citation, documentId, query, on) : null);
    if (draft !== null) return draft;
  }
  return null;
}

function fromStatement(
  citation: AnswerCitation,
  documentId: number,
  query: Query,
  on: Composition,
): Draft | null {
  const found = on.records.statements.find(
    (stored) =>
      stored.value.speaker.name !== null &&
      stored.value.act !== "chair" &&
      stored.value.act !== "sign" &&
      stored.value.act !== "attend" &&
      standsIn(stored, documentId, citation),
  );
  if (found === undefined) return null;
  const sentence = cut(on.records.text(documentId), found.value.spans);
  const said = sayStatement(found.value, sentence, query.language);
  return speakerDraft(said, documentId, found.value.spans, on);
}

function fromDirective(
  citation: AnswerCitation,
  documentId: number,
  query: Query,
  on: Composition,
): Draft | null {
  const found = on.records.directives.find((stored) => standsIn(stored, documentId, citation));
  if (found === undefined) return null;
  const candidate = candidateOf(found, on);
  const mark = on.citations.cite(documentId, found.value.spans);
  const text = `${sayDirective(found.value, quoteOf(candidate, on), query.language)} [${mark}]`;
  return { ...EMPTY_DRAFT, kind: "directive", statements: [{ text, citations: [mark] }] };
}

/** A transcript's turn is its speaker's, whatever it says. */
function fromTurn(
  citation: AnswerCitation,
  documentId: number,
  query: Query,
  on: Composition,
): Draft | null {
  const { speaker } = citation.locator;
  if (speaker === null) return null;
  const said = sayStatement(
    { speaker: { name: speaker, title: null } },
    cut(on.records.text(documentId), citation.spans),
    query.language,
  );
  return speakerDraft(said, documentId, citation.spans, on);
}

function speakerDraft(
  said: string,
  documentId: number,
  spans: readonly Span[],
  on: Composition,
): Draft {
  const mark = on.citations.cite(documentId, spans);
  return {
    ...EMPTY_DRAFT,
    kind: "speaker",
    statements: [{ text: `${said} [${mark}]`, citations: [mark] }],
  };
}

function standsIn(
  stored: Stored<{ readonly spans: readonly Span[] }>,
  documentId: number,
  citation: AnswerCitation,
): boolean {
  return (
    stored.documentId === documentId &&
    stored.value.spans.some((span) => citation.spans.some((cited) => overlaps(span, cited)))
  );
}
