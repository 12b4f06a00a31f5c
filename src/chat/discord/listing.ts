import type { ShownSpans } from "../../access/audit-entry.js";
import type { Language } from "../../answer/contract.js";
import type { Records } from "../../answer/records.js";
import type { Span } from "../../text/span.js";
import type { ListedCitation } from "../library.js";
import type { Scope } from "./clearance.js";
import type { DiscordParts } from "./discord-parts.js";
import { type Call, entryOf, shownBy } from "./entry-of.js";
import { type Cleared, forAudience } from "./for-audience.js";
import { Outgoing } from "./outgoing.js";
import { type ListedItem, renderListing } from "./render/listing-message.js";

/** What a listing is narrowed to, by name; kept in the audit's entry, so that a page can be turned after a restart. */
export type Filters = Readonly<Record<string, string>>;

/** One thing listed: what is said of it, and where it stands; no spans for a document as a whole. */
export interface Listed {
  readonly text: string;
  readonly documentId: number;
  readonly spans: readonly Span[];
}

/** A table for a spreadsheet: everything that fits, unpaged. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Something that can be listed for an audience. Pure: the same records and filters give the same list. */
export interface ListingSource {
  readonly name: string;
  title(language: Language, filters: Filters, records: Records): string;
  list(records: Records, filters: Filters, language: Language): readonly Listed[];
  sheet?(records: Records, filters: Filters, cite: (listed: Listed) => ListedCitation): Sheet;
}

/** Items of one page: with their sources they fit into one message. */
const PAGE = 6;

/** One page of a listing, by the rights of who asks, audited. */
export async function answerListing(
  source: ListingSource,
  asked: { readonly filters: Filters; readonly page: number; readonly scope: Scope },
  call: Call,
  parts: DiscordParts,
): Promise<Outgoing> {
  const { filters, scope } = asked;
  const { language } = call;
  const cleared = await forAudience({ asker: call.asker, scope }, parts, (audience) => {
    const records = parts.library.records(audience);
    const all = source.list(records, filters, language);
    const pages = Math.max(1, Math.ceil(all.length / PAGE));
    const page = Math.min(Math.max(asked.page, 0), pages - 1);
    const items = all
      .slice(page * PAGE, (page + 1) * PAGE)
      .map((listed, index) => itemOf(listed, page * PAGE + index + 1, records, parts));
    const title = source.title(language, filters, records);
    return { value: { title, items, page, pages, total: all.length }, shown: shownItems(items) };
  });
  const { title, items, page, pages, total } = cleared.value;
  const entry = entryOf(call, cleared, parts, {
    kind: "listing",
    question: null,
    request: { ...filters, of: source.name, page, scope },
    decision: total === 0 ? "not-found" : "listed",
  });
  return Outgoing.audited(parts, entry, (entryId) =>
    renderListing(
      { title, items, page, pages, total, entryId },
      { language, canExport: source.sheet !== undefined && total > 0 },
    ),
  );
}

/** The whole listing for a spreadsheet, with what of it is shown. */
export async function clearedSheet(
  source: ListingSource,
  asked: { readonly filters: Filters; readonly scope: Scope },
  call: Call,
  parts: DiscordParts,
): Promise<Cleared<Sheet>> {
  return forAudience({ asker: call.asker, scope: asked.scope }, parts, (audience) => {
    const records = parts.library.records(audience);
    const shown: ListedCitation[] = [];
    const cite = (listed: Listed) => {
      const citation = parts.library.cite(records, listed.documentId, listed.spans);
      shown.push(citation);
      return citation;
    };
    const sheet = source.sheet?.(records, asked.filters, cite) ?? { headings: [], rows: [] };
    return { value: sheet, shown: shownBy(shown) };
  });
}

/** The filters that an entry of a listing was made with. */
export function filtersOf(request: Readonly<Record<string, unknown>>): Filters {
  const own = new Set(["of", "page", "scope"]);
  return Object.fromEntries(
    Object.entries(request).flatMap(([name, value]) =>
      own.has(name) || typeof value !== "string" ? [] : [[name, value]],
    ),
  );
}

function itemOf(
  { text, documentId, spans }: Listed,
  number: number,
  records: Records,
  { library }: DiscordParts,
): ListedItem {
  const document = records.documents.get(documentId);
  return {
    number,
    text,
    document: { document: document?.path ?? "", revision: document?.revision ?? "" },
    citation: spans.length === 0 ? null : library.cite(records, documentId, spans),
  };
}

function shownItems(items: readonly ListedItem[]): readonly ShownSpans[] {
  return items.flatMap(({ citation, document }) =>
    citation === null ? [{ ...document, spans: [] }] : shownBy([citation]),
  );
}
