import { type CitationSource, createCitationList } from "../answer/citation-list.js";
import type { AnswerCitation } from "../answer/contract.js";
import { createRecordsLoader, type Records } from "../answer/records.js";
import type { Block } from "../documents/document.js";
import { openSqliteStore } from "../store/sqlite/sqlite-store.js";
import type { Span } from "../text/span.js";
import { audienceOf } from "./options.js";
import type { Surroundings } from "./surroundings.js";

/** Options that every listing of the ledger takes. */
export interface LedgerOptions {
  readonly data?: string;
  readonly as?: readonly string[];
  readonly csv?: true;
  readonly json?: true;
}

/** A citation as a listing prints it: the contract's, without a number. */
export type ListedCitation = Omit<AnswerCitation, "id">;

/** What one asker may read of the ledger, without anything that searching would load. */
export interface OpenLedger {
  readonly records: Records;
  cite(documentId: number, spans: readonly Span[]): ListedCitation;
  close(): void;
}

/** Opens the ledger of a data folder for reading. Throws `folder-missing` when nothing was indexed there yet. */
export function openLedger(surroundings: Surroundings, options: LedgerOptions): OpenLedger {
  const config = surroundings.loadConfig();
  const store = openSqliteStore({ folder: options.data ?? config.dataFolder, readOnly: true });
  const records = createRecordsLoader(store)(audienceOf(options.as));
  const blocks = new Map<number, readonly Block[]>();
  const source: CitationSource = {
    documents: records.documents,
    text: records.text,
    blocks: (documentId) => {
      const known = blocks.get(documentId) ?? store.blocks(documentId);
      blocks.set(documentId, known);
      return known;
    },
  };
  return {
    records,
    cite: (documentId, spans) => {
      const list = createCitationList(source);
      list.cite(documentId, spans);
      const [cited] = list.all();
      if (cited === undefined) throw new Error("a citation was made and is not there");
      const { id: _, ...citation } = cited;
      return citation;
    },
    close: () => store.close(),
  };
}
