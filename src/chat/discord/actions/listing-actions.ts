import { AttachmentBuilder } from "discord.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { csvTable } from "../../text-table.js";
import type { Scope } from "../clearance.js";
import { directiveListing } from "../commands/directives.js";
import { documentListing } from "../commands/documents.js";
import { figureListing } from "../commands/figures.js";
import { sessionListing } from "../commands/sessions.js";
import { entryOf } from "../entry-of.js";
import { answerListing, clearedSheet, filtersOf, type ListingSource } from "../listing.js";
import { Outgoing } from "../outgoing.js";
import { renderText } from "../render/rendered-message.js";
import type { Press, ReplyAction } from "./action.js";

const LISTINGS: ReadonlyMap<string, ListingSource> = new Map(
  [figureListing, directiveListing, sessionListing, documentListing].map((listing) => [
    listing.name,
    listing,
  ]),
);

/** A page of a list, listed anew by the rights of this moment, in the place of the page that was there. */
const page: ReplyAction = {
  name: "page",
  reply: "update",
  run: async (press, parts) => {
    const source = sourceOf(press);
    if (source === null) return Outgoing.notice(DISCORD_SENTENCES[press.language].outdated);
    const asked = {
      filters: filtersOf(press.entry.request),
      page: press.number,
      scope: scopeOf(press),
    };
    return answerListing(source, asked, { ...press, seenBy: press.entry.where.seenBy }, parts);
  },
};

/** Excel takes a file for UTF-8 when it begins with this. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** The whole list as a file for who asked. */
const csv: ReplyAction = {
  name: "csv",
  reply: "new",
  run: async (press, parts) => {
    const say = DISCORD_SENTENCES[press.language];
    const source = sourceOf(press);
    if (source === null) return Outgoing.notice(say.outdated);
    const filters = filtersOf(press.entry.request);
    const cleared = await clearedSheet(source, { filters, scope: scopeOf(press) }, press, parts);
    const entry = entryOf(press, cleared, parts, {
      kind: "export",
      question: null,
      request: { ...filters, of: source.name, rows: cleared.value.rows.length },
      decision: "exported",
    });
    const { headings, rows } = cleared.value;
    const bytes = Buffer.from(`${BYTE_ORDER_MARK}${csvTable(headings, rows)}`, "utf8");
    return Outgoing.audited(parts, entry, () =>
      renderText(
        `-# ${say.rows(rows.length)}`,
        [],
        [new AttachmentBuilder(bytes, { name: `${say.csvName}-${source.name}.csv` })],
      ),
    );
  },
};

function sourceOf({ entry }: Press): ListingSource | null {
  const { of } = entry.request;
  return LISTINGS.get(typeof of === "string" ? of : "") ?? null;
}

function scopeOf({ entry }: Press): Scope {
  return entry.request.scope === "channel" ? "channel" : "own";
}

/** The buttons of listings. */
export const LISTING_ACTIONS: readonly ReplyAction[] = [page, csv];
