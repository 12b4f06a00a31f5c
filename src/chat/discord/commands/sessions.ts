import { labelOf } from "../../../answer/compose-figures.js";
import type { Language } from "../../../answer/contract.js";
import { holdsAll } from "../../../answer/named-like.js";
import type { Records } from "../../../answer/records.js";
import { type LedgerEntry, settle } from "../../../facts/ledger.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { sayDate, sayPeriod } from "../../../sentences/periods.js";
import type { StoredDocument } from "../../../store/store.js";
import { sayFigureValue } from "../../say-observation.js";
import { answerListing, type Listed, type ListingSource } from "../listing.js";
import { documentChoices, documentKey, newestFirst } from "../suggestions.js";
import type { Command } from "./command.js";
import { PRIVATE_OPTION, slashCommand, textOption } from "./define.js";
import { sayOrder } from "./directives.js";
import { filledIn } from "./typed-filters.js";

/** The sessions and documents, newest first; with `phien` what one of them decided and what changed since the last. */
export const sessionListing: ListingSource = {
  name: "phienhop",
  title: (language, { phien }, records) => {
    const chosen = [...records.documents.values()].find((each) => documentKey(each) === phien);
    return chosen === undefined
      ? DISCORD_SENTENCES[language].sessions
      : sayDocument(chosen, language);
  },
  list: (records, filters, language) => {
    const documents = newestFirst([...records.documents.values()]);
    const chosen = documents.find((document) => documentKey(document) === filters.phien);
    if (chosen !== undefined) return insideOf(chosen, documents, records, language);
    if (filters.phien !== undefined) return [];
    const { tim } = filters;
    return documents
      .filter(
        ({ path, metadata }) => tim === undefined || holdsAll(`${metadata.title} ${path}`, tim),
      )
      .map((document) => ({
        text: sayDocument(document, language),
        documentId: document.id,
        spans: [],
      }));
  },
};

/** `31/8/2021 · Phiên họp thường kỳ tháng 8`. */
export function sayDocument({ metadata }: StoredDocument, language: Language): string {
  const { title, date, particulars } = metadata;
  return [
    date === null ? "" : sayDate(date, language),
    particulars?.number?.value ?? "",
    title,
    metadata.place ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Orders of a session, then its figures that stood otherwise in the session before it of the same place. */
function insideOf(
  document: StoredDocument,
  documents: readonly StoredDocument[],
  records: Records,
  language: Language,
): readonly Listed[] {
  const orders = records.directives
    .filter(
      ({ documentId, value }) => documentId === document.id && value.standing === "conclusion",
    )
    .map(({ value, documentId }) => ({
      text: sayOrder(value, language),
      documentId,
      spans: value.spans,
    }));
  return [...changesSince(document, documents, records, language), ...orders];
}

function changesSince(
  document: StoredDocument,
  documents: readonly StoredDocument[],
  records: Records,
  language: Language,
): readonly Listed[] {
  const last = documents.find(
    ({ metadata }) =>
      metadata.place === document.metadata.place &&
      (metadata.date ?? "") < (document.metadata.date ?? "") &&
      (metadata.date ?? "") !== "",
  );
  if (last === undefined) return [];
  const before = new Map(levelsOf(last, records).map((entry) => [thingOf(entry), entry]));
  return levelsOf(document, records).flatMap((entry) => {
    const earlier = before.get(thingOf(entry));
    if (earlier === undefined || isSame(entry, earlier)) return [];
    const say = ({ observation }: LedgerEntry) =>
      `${sayFigureValue(observation, language)} (${sayPeriod(observation.period ?? "", language)})`;
    const text = `${labelOf(entry.observation, language)}: ${say(earlier)} → ${say(entry)}`;
    return [{ text, documentId: document.id, spans: entry.observation.spans }];
  });
}

/** Catalogued levels of a document, one for each thing and time: its newest. */
function levelsOf({ id }: StoredDocument, records: Records): readonly LedgerEntry[] {
  const own = records.entries.filter(
    ({ documentId, observation: { indicator, measure, period, path, status } }) =>
      documentId === id &&
      indicator !== null &&
      measure === "level" &&
      period !== null &&
      path.length === 0 &&
      status !== "plan",
  );
  return settle(own).map(({ entry }) => entry);
}

function thingOf({ observation }: LedgerEntry): string {
  const { indicator, place, accumulation, unit } = observation;
  return [indicator, place, accumulation, unit].join("\u0000");
}

function isSame(one: LedgerEntry, other: LedgerEntry): boolean {
  return (
    one.observation.value === other.observation.value &&
    one.observation.period === other.observation.period
  );
}

/** `/phienhop`: which sessions there are, what one decided, what changed since the one before. */
export const sessionsCommand: Command = {
  definition: slashCommand({
    name: "phienhop",
    names: ["phiênhọp", "sessions"],
    description: [
      "Các phiên họp; kết luận của một phiên và thay đổi so với phiên trước",
      "Sessions; what one concluded and what changed since the last",
    ],
    options: [
      textOption({
        name: "phien",
        names: ["phiên", "session"],
        description: ["Một phiên họp", "One session"],
        isSuggested: true,
      }),
      textOption({
        name: "tim",
        names: ["tìm", "find"],
        description: ["Những từ có trong tên", "Words of its title"],
      }),
      PRIVATE_OPTION,
    ],
  }),
  replyTo: "channel",
  access: "everyone",
  suggest: { phien: documentChoices },
  run: (call, parts) =>
    answerListing(
      sessionListing,
      { filters: filledIn(call.options, ["phien", "tim"]), page: 0, scope: call.scope },
      call,
      parts,
    ),
};
