import type { TopLevelSpec } from "vega-lite";
import type { Language } from "../../sentences/numbers.js";

/** One point of a chart. */
export interface ChartPoint {
  /** As the axis says it: `T8/2021`, `2021`. */
  readonly label: string;
  /** Null where nothing is told: the line is broken there. */
  readonly value: number | null;
  /** As the point says it: `223,4`. */
  readonly valueLabel: string;
  readonly isEstimate: boolean;
}

/** A series to draw, with everything that must be said beside it. */
export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
  /** Where the figures are from, in one line. */
  readonly source: string;
  readonly language: Language;
}

export const CHART_FONT = "Be Vietnam Pro";
export const CHART_WIDTH = 800;
const HEIGHT = 380;
/** From so many points a line shows the course better than bars. */
const LINE_FROM = 6;
/** Letters of one line of the title at its size. */
const TITLE_LETTERS = 70;
/** And of the line below it. */
const SOURCE_LETTERS = 100;
const INK = "#1f2937";
const FAINT = "#6b7280";
const BLUE = "#1d4ed8";

/** The chart as a Vega-Lite specification: bars for few points, a line for many; estimates hollow. */
export function chartSpec(chart: Chart): TopLevelSpec {
  const isLine = chart.points.length >= LINE_FROM;
  const order = chart.points.map(({ label }) => label);
  const x = {
    field: "label",
    type: "ordinal" as const,
    sort: order,
    axis: {
      title: null,
      labelAngle: order.length > 8 ? -45 : 0,
      labelLimit: 160,
      labelOverlap: false,
    },
  };
  const y = {
    field: "value",
    type: "quantitative" as const,
    scale: { zero: !isLine, nice: true },
    axis: {
      title: chart.unit,
      tickCount: 5,
      titleAngle: 0,
      titleAlign: "left" as const,
      titleAnchor: "end" as const,
      titleY: -12,
      titleX: -36,
    },
  };
  const fill = {
    condition: { test: "datum.isEstimate", value: "#ffffff" },
    value: BLUE,
  };
  const mark = isLine
    ? [
        { mark: { type: "line" as const, color: BLUE, strokeWidth: 2.5 }, encoding: { x, y } },
        {
          mark: { type: "point" as const, size: 70, stroke: BLUE, strokeWidth: 2, opacity: 1 },
          encoding: { x, y, fill },
        },
      ]
    : [
        {
          mark: { type: "bar" as const, stroke: BLUE, strokeWidth: 1.5, width: { band: 0.6 } },
          encoding: { x, y, fill },
        },
      ];
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: CHART_WIDTH - 130,
    height: HEIGHT,
    padding: { left: 20, right: 30, top: 18, bottom: 14 },
    background: "#ffffff",
    data: { values: chart.points.map((point) => ({ ...point })) },
    title: {
      text: linesOf(chart.title, TITLE_LETTERS),
      subtitle: linesOf(chart.source, SOURCE_LETTERS),
      anchor: "start",
      frame: "group",
      offset: 26,
      fontSize: 19,
      subtitleFontSize: 13,
      subtitleColor: FAINT,
      subtitlePadding: 6,
      color: INK,
      dx: -36,
    },
    layer: [
      ...mark,
      // A white rim keeps a number readable where the line crosses it.
      ...[
        { color: "#ffffff", stroke: "#ffffff", strokeWidth: 5, strokeJoin: "round" as const },
        { color: INK },
      ].map((look) => ({
        mark: { type: "text" as const, dy: -14, fontSize: 13, ...look },
        encoding: { x, y, text: { field: "valueLabel", type: "nominal" as const } },
      })),
    ],
    config: {
      font: CHART_FONT,
      view: { stroke: null },
      axis: {
        labelFontSize: 13,
        titleFontSize: 13,
        labelColor: INK,
        titleColor: FAINT,
        gridColor: "#e5e7eb",
        domainColor: "#9ca3af",
      },
      locale: {
        number:
          chart.language === "vi"
            ? { decimal: ",", thousands: ".", grouping: [3], currency: ["", ""] }
            : { decimal: ".", thousands: ",", grouping: [3], currency: ["", ""] },
      },
    },
  };
}

/** Words in lines that fit the image. */
function linesOf(words: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3);
}
