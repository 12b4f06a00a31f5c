import { AttachmentBuilder } from "discord.js";
import type { Language } from "../../../answer/contract.js";
import type { Records } from "../../../answer/records.js";
import type { LedgerEntry } from "../../../facts/ledger.js";
import { moveMonth } from "../../../language/resolve-period.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { sayNumber, sayUnit } from "../../../sentences/numbers.js";
import { sayPeriod } from "../../../sentences/periods.js";
import type { Chart, ChartPoint } from "../../chart/chart-spec.js";
import { sayFigureValue, sayThing } from "../../say-observation.js";
import { entryOf, shownBy } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { DISCORD_LIMITS } from "../limits.js";
import { Outgoing } from "../outgoing.js";
import { codeTable } from "../render/code-table.js";
import { neutralize } from "../render/neutralize.js";
import { renderText } from "../render/rendered-message.js";
import { type Series, seriesOf } from "../series.js";
import type { Press, ReplyAction } from "./action.js";

/** „Bảng số“: the series of an answer as an aligned table that a phone shows unbroken. */
const table: ReplyAction = {
  name: "table",
  reply: "new",
  run: async (press, parts) => {
    const { cleared, say } = await seriesFor(press, parts);
    const series = cleared.value;
    const entry = entryOf(press, cleared, parts, entryParts(press, "table", series));
    if (series.length === 0) return Outgoing.notice(say.chartTooShort);
    const rows = series.map(({ observation }): [string, string] => [
      sayPeriod(observation.period ?? "", press.language),
      `${sayNumber(observation.value, press.language)}${observation.status === "actual" ? "" : "*"}`,
    ]);
    const records = parts.library.records(cleared.audience);
    return Outgoing.audited(parts, entry, () =>
      renderText(
        [
          `**${neutralize(titleOf(series, press.language))}**`,
          codeTable(say.tableHead, rows),
          ...(series.some(isEstimate) ? [`-# \\* ${say.starred}`] : []),
          `-# ${neutralize(sourceOf(series, records, press.language))}`,
        ].join("\n"),
      ),
    );
  },
};

/** Fewest points of a chart. */
const CHART_FROM = 3;

/** „Biểu đồ“: the series as an image with its source line; its alt text says every point. */
const chart: ReplyAction = {
  name: "chart",
  reply: "new",
  run: async (press, parts) => {
    const { drawChart } = await import("../../chart/draw-chart.js");
    const { cleared, say } = await seriesFor(press, parts, async (series, records) =>
      series.length < CHART_FROM ? null : drawChart(chartOf(series, records, press.language)),
    );
    const { drawn } = cleared;
    const series = cleared.value;
    if (drawn === null) return Outgoing.notice(say.chartTooShort);
    const entry = entryOf(press, cleared, parts, entryParts(press, "chart", series));
    const image = new AttachmentBuilder(drawn, {
      name: "bieu-do.png",
      description: altTextOf(series, press.language),
    });
    return Outgoing.audited(parts, entry, () =>
      renderText(`**${neutralize(titleOf(series, press.language))}**`, [], [image]),
    );
  },
};

/** The series of a button's entry by the rights of this moment, and what is drawn of it before they are asked again. */
async function seriesFor(
  press: Press,
  parts: Parameters<ReplyAction["run"]>[1],
  draw: (series: Series, records: Records) => Promise<Buffer | null> = async () => null,
) {
  const scope = press.entry.request.scope === "channel" ? "channel" : "own";
  let drawn: Buffer | null = null;
  const cleared = await forAudience({ asker: press.asker, scope }, parts, async (audience) => {
    const records = parts.library.records(audience);
    const series = seriesOf(press.entry.request, records);
    drawn = await draw(series, records);
    const citations = series.map((entry) =>
      parts.library.cite(records, entry.documentId, entry.observation.spans),
    );
    return { value: series, shown: shownBy(citations) };
  });
  return {
    cleared: { ...cleared, drawn: drawn as Buffer | null },
    say: DISCORD_SENTENCES[press.language],
  };
}

function entryParts(press: Press, kind: "chart" | "table", series: Series) {
  return {
    kind,
    question: press.entry.question,
    request: { of: press.entry.id, points: series.length },
    decision: series.length === 0 ? "not-found" : "shown",
  };
}

function chartOf(series: Series, records: Records, language: Language): Chart {
  const say = DISCORD_SENTENCES[language];
  const hasEstimates = series.some(isEstimate);
  return {
    title: titleOf(series, language),
    unit: sayUnit(series[0]?.observation.unit ?? "", language),
    points: withGaps(series, language),
    source: `${sourceOf(series, records, language)}${hasEstimates ? `. ${say.hollow}` : ""}`,
    language,
  };
}

/** A month without a figure is a gap in the line, not a shorter way to the next one. */
function withGaps(series: Series, language: Language): readonly ChartPoint[] {
  const byPeriod = new Map(series.map((entry) => [entry.observation.period ?? "", entry]));
  const periods = [...byPeriod.keys()];
  const [first = ""] = periods;
  const last = periods.at(-1) ?? "";
  const isMonthly = periods.every((period) => /^\d{4}-\d{2}$/u.test(period));
  const all: string[] = [];
  if (isMonthly)
    for (let month = first; month <= last && all.length < MOST_MONTHS; month = moveMonth(month, 1))
      all.push(month);
  const shown = isMonthly && all.at(-1) === last ? all : periods;
  return shown.map((period) => pointOf(period, byPeriod.get(period), language));
}

const MOST_MONTHS = 36;

function pointOf(period: string, entry: LedgerEntry | undefined, language: Language): ChartPoint {
  const month = /^(\d{4})-(\d{2})$/u.exec(period);
  const short =
    language === "vi" ? `T${Number(month?.[2])}/${month?.[1]}` : `${month?.[2]}/${month?.[1]}`;
  return {
    label: month === null ? sayPeriod(period, language) : short,
    value: entry?.observation.value ?? null,
    valueLabel: entry === undefined ? "" : sayNumber(entry.observation.value, language),
    isEstimate: entry !== undefined && isEstimate(entry),
  };
}

function isEstimate({ observation: { status } }: LedgerEntry): boolean {
  return status !== "actual";
}

function titleOf(series: Series, language: Language): string {
  const [first] = series;
  if (first === undefined) return "";
  const { place, unit } = first.observation;
  const name = [sayThing(first.observation, language), place ?? ""].filter((part) => part !== "");
  return `${name.join(", ")} (${sayUnit(unit, language)})`;
}

function sourceOf(series: Series, records: Records, language: Language): string {
  const documents = [...new Set(series.map(({ documentId }) => documentId))].flatMap(
    (id) => records.documents.get(id) ?? [],
  );
  const newest = [...documents].sort((a, b) =>
    (a.metadata.date ?? "") < (b.metadata.date ?? "") ? 1 : -1,
  )[0];
  return DISCORD_SENTENCES[language].chartSource(
    documents.length,
    newest?.metadata.title.slice(0, 120) ?? "",
  );
}

/** Every point in words, for who cannot see the image. */
function altTextOf(series: Series, language: Language): string {
  const points = series.map(
    ({ observation }) =>
      `${sayPeriod(observation.period ?? "", language)}: ${sayFigureValue(observation, language)}`,
  );
  const text = `${titleOf(series, language)}. ${points.join("; ")}.`;
  const { description } = DISCORD_LIMITS;
  return text.length <= description ? text : `${text.slice(0, description - 1)}…`;
}

/** The buttons of answers whose figure is a point of a series. */
export const SERIES_ACTIONS: readonly ReplyAction[] = [table, chart];
