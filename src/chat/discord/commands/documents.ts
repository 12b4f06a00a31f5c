import { holdsAll } from "../../../answer/named-like.js";
import type { Records } from "../../../answer/records.js";
import { settle } from "../../../facts/ledger.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { sayPeriod } from "../../../sentences/periods.js";
import type { StoredDocument } from "../../../store/store.js";
import { sayFigureValue, sayThing } from "../../say-observation.js";
import { answerListing, type Listed, type ListingSource } from "../listing.js";
import { documentChoices, documentKey, newestFirst } from "../suggestions.js";
import type { Command } from "./command.js";
import { PRIVATE_OPTION, slashCommand, textOption } from "./define.js";
import { sayDocument } from "./sessions.js";
import { filledIn } from "./typed-filters.js";

/** Documents by their names; with `ten` the figures of one, or with words its paragraphs that hold them all. */
export const documentListing: ListingSource = {
  name: "tailieu",
  title: (language) => DISCORD_SENTENCES[language].sessions,
  list: (records, filters, language) => {
    const documents = newestFirst([...records.documents.values()]);
    const { ten, tim } = filters;
    if (ten === undefined) {
      return documents
        .filter(({ path, metadata }) =>
          holdsAll(
            `${metadata.title} ${metadata.particulars?.number?.value ?? ""} ${path}`,
            tim ?? "",
          ),
        )
        .map((document) => ({
          text: sayDocument(document, language),
          documentId: document.id,
          spans: [],
        }));
    }
    const typed = documents.filter(
      (document) =>
        documentKey(document) === ten ||
        holdsAll(`${document.metadata.title} ${document.path}`, ten),
    );
    const [document] = typed;
    if (document === undefined) return [];
    return tim === undefined
      ? figuresOf(document, records, language)
      : paragraphsOf(document, records, tim);
  },
};

function figuresOf(
  document: StoredDocument,
  records: Records,
  language: "vi" | "en",
): readonly Listed[] {
  const own = records.entries.filter(({ documentId }) => documentId === document.id);
  return settle(own).map(({ entry: { observation, documentId } }) => ({
    text: [
      `${sayThing(observation, language)}: ${sayFigureValue(observation, language)}`,
      observation.period === null ? "" : sayPeriod(observation.period, language),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    documentId,
    spans: observation.spans,
  }));
}

/** Lines of the stored text that hold every word. */
function paragraphsOf({ id }: StoredDocument, records: Records, words: string): readonly Listed[] {
  const text = records.text(id);
  const found: Listed[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "" && holdsAll(line, words))
      found.push({ text: line.trim(), documentId: id, spans: [{ start, end }] });
    start = end + 1;
  }
  return found;
}

/** `/tailieu`: find a document, its figures, its passages. */
export const documentsCommand: Command = {
  definition: slashCommand({
    name: "tailieu",
    names: ["tàiliệu", "documents"],
    description: [
      "Tìm tài liệu; số liệu hoặc đoạn văn trong một tài liệu",
      "Find a document, its figures or its passages",
    ],
    options: [
      textOption({
        name: "ten",
        names: ["tên", "title"],
        description: ["Một tài liệu", "One document"],
        isSuggested: true,
      }),
      textOption({
        name: "tim",
        names: ["tìm", "find"],
        description: ["Những từ cần tìm", "Words to look for"],
      }),
      PRIVATE_OPTION,
    ],
  }),
  replyTo: "channel",
  access: "everyone",
  suggest: { ten: documentChoices },
  run: (call, parts) =>
    answerListing(
      documentListing,
      { filters: filledIn(call.options, ["ten", "tim"]), page: 0, scope: call.scope },
      call,
      parts,
    ),
};
