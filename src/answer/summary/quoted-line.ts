import type { Span } from "../../text/span.js";
import type { Composition } from "../compose-figures.js";
import { cut } from "../directive-candidates.js";

/** `a) `, `1. `, `(2) `, `- `: a mark of a list, which the list of an answer replaces. */
const LIST_MARK = /^(?:[-–•+*]|\(?\d{1,2}[.)]|\(?[a-zđ]\))\s+/u;

/** The record's words for one line of a list, without the record's own list mark; the citation is of all of them. */
export function quotedLine(
  documentId: number,
  spans: readonly Span[],
  on: Composition,
): { readonly quote: string; readonly mark: number } {
  return {
    quote: wordsOf(documentId, spans, on),
    mark: on.citations.cite(documentId, spans),
  };
}

/** The words alone, cited elsewhere. */
export function wordsOf(documentId: number, spans: readonly Span[], on: Composition): string {
  return cut(on.records.text(documentId), spans).replace(LIST_MARK, "");
}
