import { type CitationSource, createCitationList } from "../answer/citation-list.js";
import type { AnswerCitation } from "../answer/contract.js";
import type { Records, RecordsLoader } from "../answer/records.js";
import type { Audience } from "../documents/audience.js";
import type { Store } from "../store/store.js";
import type { Span } from "../text/span.js";

/** A citation as listings show it: the contract's, without a number. */
export type ListedCitation = Omit<AnswerCitation, "id">;

/** What a surface looks up besides answers, each time for one audience. */
export interface Library {
  /** Rises with every committed change of the records. */
  generation(): number;
  records(audience: Audience): Records;
  /** The exact place of something the audience may read. */
  cite(records: Records, documentId: number, spans: readonly Span[]): ListedCitation;
  /** Whether a document still is of that revision and the audience may still read it. */
  isCurrent(
    shown: { readonly document: string; readonly revision: string },
    audience: Audience,
  ): boolean;
}

/** The library over the store. */
export function createStoreLibrary(store: Store, recordsOf: RecordsLoader): Library {
  return {
    generation: () => store.generation(),
    records: recordsOf,
    cite: (records, documentId, spans) => {
      const source: CitationSource = {
        documents: records.documents,
        text: records.text,
        blocks: (id) => store.blocks(id),
      };
      const list = createCitationList(source);
      list.cite(documentId, spans);
      const [cited] = list.all();
      if (cited === undefined) throw new Error("a citation was made and is not there");
      const { id: _, ...citation } = cited;
      return citation;
    },
    isCurrent: ({ document, revision }, audience) =>
      store.findDocument(document, audience)?.revision === revision,
  };
}
