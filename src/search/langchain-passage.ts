import { Document } from "@langchain/core/documents";
import { quoteOf } from "../documents/citation.js";
import type { Locator } from "../documents/document.js";
import type { Span } from "../text/span.js";
import type { DescribedDocument } from "./passage-source.js";

/** What a chain may cite a passage by: the place in the stored revision, in the words of the Answer contract. */
export interface PassageMetadata extends Record<string, unknown> {
  /** Path inside the indexed folder. */
  readonly document: string;
  readonly revision: string;
  readonly title: string;
  readonly date: string | null;
  readonly locator: Locator;
  readonly spans: readonly Span[];
}

/** A stored passage as LangChain's `Document`: its words as quoted, and what is needed to cite them. */
export function passageDocument(
  passage: Span & { readonly passageId: number; readonly locator: Locator },
  { path, revision, metadata }: DescribedDocument,
  text: string,
): Document<PassageMetadata> {
  const spans = [{ start: passage.start, end: passage.end }];
  return new Document<PassageMetadata>({
    id: String(passage.passageId),
    pageContent: quoteOf(text, spans),
    metadata: {
      document: path,
      revision,
      title: metadata.title,
      date: metadata.date,
      locator: passage.locator,
      spans,
    },
  });
}
