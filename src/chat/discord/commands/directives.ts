import type { Language } from "../../../answer/contract.js";
import { listDirectives } from "../../../answer/list-directives.js";
import type { Records } from "../../../answer/records.js";
import type { Directive } from "../../../facts/directive.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { sayPeriod } from "../../../sentences/periods.js";
import type { Stored } from "../../../store/store.js";
import { answerListing, type Filters, type ListingSource } from "../listing.js";
import { Outgoing } from "../outgoing.js";
import { assigneeChoices, documentChoices, documentKey, issuerChoices } from "../suggestions.js";
import type { Command } from "./command.js";
import { PRIVATE_OPTION, slashCommand, textOption } from "./define.js";
import { filledIn, withDay } from "./typed-filters.js";

function chosen(records: Records, filters: Filters): readonly Stored<Directive>[] {
  const { chu_de: topic, giao_cho: assignee, nguoi_giao: issuer, phien } = filters;
  return listDirectives(records, {
    ...(topic === undefined ? {} : { topic }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(filters.tu_ngay === undefined ? {} : { dueFrom: filters.tu_ngay }),
    ...(filters.den_ngay === undefined ? {} : { dueTo: filters.den_ngay }),
  }).filter(({ documentId }) => {
    const document = records.documents.get(documentId);
    return phien === undefined || (document !== undefined && documentKey(document) === phien);
  });
}

/** The register's orders as a listing, dated ones first. */
export const directiveListing: ListingSource = {
  name: "chidao",
  title: (language) => DISCORD_SENTENCES[language].directives,
  list: (records, filters, language) =>
    chosen(records, filters).map(({ value, documentId }) => ({
      text: sayOrder(value, language),
      documentId,
      spans: value.spans,
    })),
  sheet: (records, filters, cite) => ({
    headings: ["han", "giao_cho", "nguoi_giao", "viec", "tai_lieu", "trich_dan"],
    rows: chosen(records, filters).map(({ value, documentId }) => {
      const citation = cite({ text: "", documentId, spans: value.spans });
      return [
        value.deadline?.due ?? value.deadline?.text ?? null,
        value.assignees.map(({ name }) => name).join(", "),
        [value.issuer?.title, value.issuer?.name].filter((part) => part != null).join(" "),
        value.task,
        citation.document,
        citation.quote,
      ];
    }),
  }),
};

/** `hạn 31/12/2021 · Sở Tài chính: rà soát nợ đọng`. */
export function sayOrder({ deadline, assignees, task }: Directive, language: Language): string {
  const say = DISCORD_SENTENCES[language];
  const due =
    deadline === null
      ? ""
      : `${say.due} ${deadline.due === null ? deadline.text : sayPeriod(deadline.due, language)}`;
  const names = assignees.map(({ name }) => name).join(", ");
  const head = [due, names].filter((part) => part !== "").join(" · ");
  return head === "" ? task : `${head}: ${task}`;
}

/** `/chidao`: who was told to do what by when. */
export const directivesCommand: Command = {
  definition: slashCommand({
    name: "chidao",
    names: ["chỉđạo", "directives"],
    description: ["Tra chỉ đạo, nhiệm vụ được giao", "Look up orders and tasks"],
    options: [
      textOption({
        name: "chu_de",
        names: ["chủ_đề", "topic"],
        description: ["Những từ có trong việc được giao", "Words that the task holds"],
      }),
      textOption({
        name: "giao_cho",
        names: ["giao_cho", "assignee"],
        description: ["Cơ quan, người được giao", "The body or person told"],
        isSuggested: true,
      }),
      textOption({
        name: "nguoi_giao",
        names: ["người_giao", "issuer"],
        description: ["Ai giao", "Who ordered it"],
        isSuggested: true,
      }),
      textOption({
        name: "tu_ngay",
        names: ["hạn_từ_ngày", "due_from"],
        description: ["Hạn từ ngày, ví dụ 1/9/2021", "Due on or after, like 1/9/2021"],
      }),
      textOption({
        name: "den_ngay",
        names: ["hạn_đến_ngày", "due_to"],
        description: ["Hạn đến ngày, ví dụ 31/12/2021", "Due on or before, like 31/12/2021"],
      }),
      textOption({
        name: "phien",
        names: ["phiên", "session"],
        description: ["Của một phiên họp, tài liệu", "From one session or document"],
        isSuggested: true,
      }),
      PRIVATE_OPTION,
    ],
  }),
  replyTo: "channel",
  access: "everyone",
  suggest: { giao_cho: assigneeChoices, nguoi_giao: issuerChoices, phien: documentChoices },
  run: async (call, parts) => {
    const { language, options, scope } = call;
    const names = ["chu_de", "giao_cho", "nguoi_giao", "tu_ngay", "den_ngay", "phien"];
    const from = withDay(filledIn(options, names), "tu_ngay", language);
    const filters = typeof from === "string" ? from : withDay(from, "den_ngay", language);
    if (typeof filters === "string") return Outgoing.notice(filters);
    return answerListing(directiveListing, { filters, page: 0, scope }, call, parts);
  },
};
