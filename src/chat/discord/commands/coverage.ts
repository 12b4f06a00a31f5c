import { type Coverage, coverageOf } from "../../../answer/coverage.js";
import { listFigures } from "../../../answer/list-figures.js";
import { daysOf } from "../../../answer/period-range.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { COVERAGE_MARKS } from "../../../sentences/listings.js";
import { entryOf } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { Outgoing } from "../outgoing.js";
import { CODE_COLUMNS, inColumns } from "../render/code-table.js";
import { neutralize } from "../render/neutralize.js";
import { renderText } from "../render/rendered-message.js";
import { indicatorChoices, placeChoices } from "../suggestions.js";
import type { Command } from "./command.js";
import { PLACE_OPTION, PRIVATE_OPTION, slashCommand, textOption } from "./define.js";
import { filledIn, withPeriod } from "./typed-filters.js";

/** Months side by side, two columns each, beside the names: as many as a phone shows. */
const MONTHS = 12;
const NAME_COLUMNS = CODE_COLUMNS - MONTHS * 2 - 1;
const MAX_ROWS = 24;

/** `/dophu`: which indicator has a figure in which month. */
export const coverageCommand: Command = {
  definition: slashCommand({
    name: "dophu",
    names: ["độphủ", "coverage"],
    description: [
      "Chỉ tiêu nào có số liệu của tháng nào",
      "Which indicator has a figure in which month",
    ],
    options: [
      PLACE_OPTION,
      textOption({
        name: "chi_tieu",
        names: ["chỉ_tiêu", "indicator"],
        description: ["Một chỉ tiêu", "One indicator"],
        isSuggested: true,
      }),
      textOption({
        name: "ky",
        names: ["kỳ", "period"],
        description: ["2021, quý III/2021", "2021, 2021-Q3"],
      }),
      PRIVATE_OPTION,
    ],
  }),
  replyTo: "channel",
  access: "everyone",
  suggest: { noi: placeChoices, chi_tieu: indicatorChoices },
  run: async (call, parts) => {
    const { language, options, asker, scope } = call;
    const filled = filledIn(options, ["noi", "chi_tieu", "ky"]);
    const filters = withPeriod(filled, "ky", parts.now(), language);
    if (typeof filters === "string") return Outgoing.notice(filters);
    const { noi: place, chi_tieu: indicator, ky: period } = filters;
    const cleared = await forAudience({ asker, scope }, parts, (audience) => {
      const records = parts.library.records(audience);
      const entries = listFigures(records, {
        ...(place === undefined ? {} : { place }),
        ...(indicator === undefined ? {} : { indicator }),
        ...(period === undefined ? {} : { period: daysOf(period) }),
      });
      const documents = new Set(entries.map(({ documentId }) => documentId));
      const shown = [...documents].flatMap((id) => {
        const document = records.documents.get(id);
        return document === undefined
          ? []
          : [{ document: document.path, revision: document.revision, spans: [] }];
      });
      return { value: coverageOf(records, entries), shown };
    });
    const entry = entryOf(call, cleared, parts, {
      kind: "listing",
      question: null,
      request: { ...filters, of: "dophu", scope },
      decision: cleared.value.rows.length === 0 ? "not-found" : "listed",
    });
    return Outgoing.audited(parts, entry, () => renderText(coverageText(cleared.value, language)));
  },
};

/** The newest twelve months, one mark each; rows beyond the limit are counted. */
export function coverageText(matrix: Coverage, language: "vi" | "en"): string {
  const say = DISCORD_SENTENCES[language];
  if (matrix.rows.length === 0) return `**${say.coverage}**\n${say.nothingFits}`;
  const from = Math.max(0, matrix.months.length - MONTHS);
  const months = matrix.months.slice(from);
  const rows = matrix.rows.slice(0, MAX_ROWS);
  const severalPlaces = new Set(matrix.rows.map(({ place }) => place)).size > 1;
  const lines = rows.map(({ label, place, cells }) => {
    const name = severalPlaces ? `${label} ${place ?? ""}` : label;
    const marks = cells.slice(from).map((state) => ` ${COVERAGE_MARKS[state][0]}`);
    return `${inColumns(name, NAME_COLUMNS)} ${marks.join("")}`.trimEnd();
  });
  const used = new Set(rows.flatMap(({ cells }) => cells.slice(from)));
  const legend = Object.entries(COVERAGE_MARKS)
    .filter(([state]) => used.has(state as keyof typeof COVERAGE_MARKS) && state !== "no-record")
    .map(([, [mark, meaning]]) => `${mark} ${meaning}`);
  const left = matrix.rows.length - rows.length;
  return [
    `**${neutralize(say.coverage)}** ${months[0] ?? ""} – ${months.at(-1) ?? ""}`,
    "```",
    `${" ".repeat(NAME_COLUMNS)} ${months.map((month) => month.slice(5)).join("")}`,
    ...lines,
    "```",
    `-# ${legend.join(" · ")}${left > 0 ? ` · +${left}` : ""}`,
  ].join("\n");
}
