import { quoteOf } from "../documents/citation.js";
import { type Block, NOWHERE } from "../documents/document.js";
import type { StoredDocument } from "../store/store.js";
import { joinSpans, type Span } from "../text/span.js";
import type { AnswerCitation } from "./contract.js";

/** Gathers the citations of one answer, numbered from 1 in the order they are first made. */
export interface CitationList {
  /** The number of the citation for these spans; the same spans of a document get the same number. */
  cite(documentId: number, spans: readonly Span[]): number;
  all(): readonly AnswerCitation[];
}

/** What citing needs of the store: the stored text, its blocks and the document itself. */
export interface CitationSource {
  readonly documents: ReadonlyMap<number, StoredDocument>;
  text(documentId: number): string;
  blocks(documentId: number): readonly Block[];
}

export function createCitationList(source: CitationSource): CitationList {
  const citations: AnswerCitation[] = [];
  const known = new Map<string, number>();
  return {
    cite: (documentId, spans) => {
      const joined = joinSpans(spans);
      const key = `${documentId}:${joined.map((span) => `${span.start}-${span.end}`).join()}`;
      const existing = known.get(key);
      if (existing !== undefined) return existing;
      const id = citations.length + 1;
      citations.push(citationOf(source, documentId, joined, id));
      known.set(key, id);
      return id;
    },
    all: () => citations,
  };
}

function citationOf(
  source: CitationSource,
  documentId: number,
  spans: readonly Span[],
  id: number,
): AnswerCitation {
  const document = source.documents.get(documentId);
  if (document === undefined) throw new Error(`citation of unknown document ${documentId}`);
  const block = blockCited(source.blocks(documentId), spans);
  return {
    id,
    document: document.path,
    revision: document.revision,
    title: document.metadata.title,
    date: document.metadata.date,
    locator: block?.locator ?? NOWHERE,
    ...(block?.isRecognised === true ? { recognised: true as const } : {}),
    quote: quoteOf(source.text(documentId), spans),
    spans: spans.map(({ start, end }) => ({ start, end })),
  };
}

/** Where a citation stands: its first span, but of a table's header with a row the row. */
function blockCited(blocks: readonly Block[], spans: readonly Span[]): Block | undefined {
  const holding = (at: number) => blocks.find(({ start, end }) => start <= at && at < end);
  const last = holding(spans.at(-1)?.start ?? 0);
  return last?.kind === "table-row" ? last : holding(spans[0]?.start ?? 0);
}
