import type { Language } from "../../../answer/contract.js";
import { listFigures } from "../../../answer/list-figures.js";
import { daysOf } from "../../../answer/period-range.js";
import type { Records } from "../../../answer/records.js";
import { type LedgerEntry, settle } from "../../../facts/ledger.js";
import { findIndicator } from "../../../language/indicator.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { STATUS_NAMES } from "../../../sentences/listings.js";
import { sayPeriod } from "../../../sentences/periods.js";
import { capital, sayFigureValue, sayThing } from "../../say-observation.js";
import { answerListing, type Filters, type Listed, type ListingSource } from "../listing.js";
import { Outgoing } from "../outgoing.js";
import { indicatorChoices, placeChoices } from "../suggestions.js";
import type { Command } from "./command.js";
import { PLACE_OPTION, PRIVATE_OPTION, slashCommand, textOption } from "./define.js";
import { filledIn, withPeriod } from "./typed-filters.js";

/** What a figure is compared with, as the option says it. */
const COMPARISONS: Readonly<Record<string, (entry: LedgerEntry) => boolean>> = {
  cungky: ({ observation }) => observation.base === "same-period-last-year",
  kytruoc: ({ observation }) => observation.base?.startsWith("previous-") === true,
  kehoach: ({ observation }) => observation.base?.startsWith("plan") === true,
};

/** Figures that pass the filters, each settled, newest period first. */
function chosen(records: Records, filters: Filters): readonly LedgerEntry[] {
  const { chi_tieu: indicator, noi: place, ky: period, so_sanh: comparison } = filters;
  const compares = COMPARISONS[comparison ?? ""];
  const found = listFigures(records, {
    ...(indicator === undefined ? {} : { indicator }),
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period: daysOf(period) }),
  }).filter((entry) => compares?.(entry) ?? true);
  const periodOf = ({ observation }: LedgerEntry) => daysOf(observation.period ?? "0000").to;
  return settle(found)
    .map(({ entry }) => entry)
    .sort((a, b) => (periodOf(a) < periodOf(b) ? 1 : periodOf(a) > periodOf(b) ? -1 : 0));
}

/** The figures of the ledger as a listing. */
export const figureListing: ListingSource = {
  name: "chitieu",
  title: (language, filters) => {
    const say = DISCORD_SENTENCES[language];
    const { chi_tieu: typed = "", noi, ky } = filters;
    const known = findIndicator(typed);
    const name = known === null ? typed : capital(language === "vi" ? known.vi : known.en);
    const parts = [noi, ky === undefined ? undefined : sayPeriod(ky, language)];
    return say.figuresOf(
      [name, ...parts].filter((part) => part !== undefined && part !== "").join(", "),
    );
  },
  list: (records, filters, language) =>
    chosen(records, filters).map((entry) => ({
      text: lineOf(entry, language),
      documentId: entry.documentId,
      spans: entry.observation.spans,
    })),
  sheet: (records, filters, cite) => ({
    headings: [
      "chi_tieu",
      "noi",
      "ky",
      "loai",
      "goc",
      "trang_thai",
      "gia_tri",
      "don_vi",
      "tai_lieu",
      "trich_dan",
    ],
    rows: chosen(records, filters).map((entry) => {
      const { observation, documentId } = entry;
      const listed: Listed = { text: "", documentId, spans: observation.spans };
      const citation = cite(listed);
      return [
        sayThing(observation, "vi"),
        observation.place,
        observation.period,
        observation.measure,
        observation.base,
        observation.status,
        observation.value,
        observation.unit,
        citation.document,
        citation.quote,
      ];
    }),
  }),
};

/** `Thu ngân sách · tháng 8/2021 · Hà Giang: 223,4 tỷ đồng (thực hiện)`. */
function lineOf({ observation }: LedgerEntry, language: Language): string {
  const { place, period, status } = observation;
  const name = [
    sayThing(observation, language),
    period === null ? "" : sayPeriod(period, language),
    place ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const state = language === "vi" ? STATUS_NAMES[status] : status;
  return `${name}: ${sayFigureValue(observation, language)} (${state})`;
}

/** `/chitieu`: the ledger's figures of one thing, by time, place and comparison. */
export const figuresCommand: Command = {
  definition: slashCommand({
    name: "chitieu",
    names: ["chỉtiêu", "figures"],
    description: ["Tra số liệu của một chỉ tiêu", "Look up the figures of an indicator"],
    options: [
      textOption({
        name: "chi_tieu",
        names: ["chỉ_tiêu", "indicator"],
        description: ["Gõ không dấu cũng được", "Accents are not needed"],
        isRequired: true,
        isSuggested: true,
      }),
      textOption({
        name: "ky",
        names: ["kỳ", "period"],
        description: ["tháng 8/2021, quý III/2021, 2021", "2021-08, 2021-Q3, 2021"],
      }),
      PLACE_OPTION,
      textOption({
        name: "so_sanh",
        names: ["so_sánh", "comparison"],
        description: ["Chỉ những số liệu so với", "Only figures compared with"],
        choices: [
          { value: "cungky", names: ["cùng kỳ năm trước", "same period last year"] },
          { value: "kytruoc", names: ["kỳ trước", "previous period"] },
          { value: "kehoach", names: ["kế hoạch", "plan"] },
        ],
      }),
      PRIVATE_OPTION,
    ],
  }),
  replyTo: "channel",
  access: "everyone",
  suggest: { chi_tieu: indicatorChoices, noi: placeChoices },
  run: async (call, parts) => {
    const { language, options, scope } = call;
    const filled = filledIn(options, ["chi_tieu", "ky", "noi", "so_sanh"]);
    const filters = withPeriod(filled, "ky", parts.now(), language);
    if (typeof filters === "string") return Outgoing.notice(filters);
    return answerListing(figureListing, { filters, page: 0, scope }, call, parts);
  },
};
