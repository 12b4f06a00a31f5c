import { type Audience, audienceKey } from "../documents/audience.js";
import type { Directive, Statement } from "../facts/directive.js";
import type { LedgerEntry } from "../facts/ledger.js";
import { withRevisions } from "../facts/revisions.js";
import type { Store, Stored, StoredDocument } from "../store/store.js";

/** What one audience may read, loaded once per generation of the store. */
export interface Records {
  readonly audience: Audience;
  readonly documents: ReadonlyMap<number, StoredDocument>;
  readonly entries: readonly LedgerEntry[];
  /** Figures that a record states as replaced by another: told beside that one, never alone. */
  readonly replaced: readonly LedgerEntry[];
  readonly directives: readonly Stored<Directive>[];
  readonly statements: readonly Stored<Statement>[];
  /** The place meant when a question names none, null when the root folder sets none. */
  readonly home: string | null;
  /** Places that readable records carry. */
  readonly places: readonly string[];
  text(documentId: number): string;
}

/** What an audience may read as it is now. */
export type RecordsLoader = (audience: Audience) => Records;

/**
 * Loads what an audience may read and keeps it until the store changes. Kept per audience: nothing that is
 * hidden from one takes part in what it is told.
 */
export function createRecordsLoader(store: Store): RecordsLoader {
  const loaded = new Map<string, { readonly generation: number; readonly records: Records }>();
  return (audience) => {
    const key = audienceKey(audience);
    const generation = store.generation();
    const known = loaded.get(key);
    if (known?.generation === generation) return known.records;
    const read = () => load(store, audience);
    const records = store.consistently === undefined ? read() : store.consistently(read);
    // What was committed between the two is in the records already, and read once more with the next question.
    loaded.set(key, { generation, records });
    return records;
  };
}

function load(store: Store, audience: Audience): Records {
  const documents = new Map(store.documents(audience).map((document) => [document.id, document]));
  const texts = new Map<number, string>();
  const { standing, replaced } = withRevisions(
    store.observations(audience).map(({ id, documentId, value }) => ({
      id,
      documentId,
      observation: value,
      date: documents.get(documentId)?.metadata.date ?? "",
      authority: documents.get(documentId)?.metadata.authority ?? 0,
    })),
  );
  return {
    audience,
    documents,
    home: store.setting("home"),
    places: [...new Set([...documents.values()].map((document) => document.metadata.place))].filter(
      (place) => place !== null,
    ),
    entries: standing,
    replaced,
    directives: store.directives(audience),
    statements: store.statements(audience),
    text: (documentId) => {
      const known = texts.get(documentId);
      if (known !== undefined) return known;
      const text = store.text(documentId);
      texts.set(documentId, text);
      return text;
    },
  };
}
