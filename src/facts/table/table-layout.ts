import type { NumeralStyle } from "../../language/numeral.js";
import { basePeriod } from "../../language/resolve-period.js";
import { lastMonthOf } from "../figure-context.js";
import { readCell, unitIn } from "./table-cell.js";
import { type Column, columnOf } from "./table-column.js";
import type { TableGrid } from "./table-grid.js";
import type { TableTitle } from "./table-title.js";

/** Which column of a table is what. */
export interface TableLayout {
  readonly label: number;
  readonly ordinal: number | null;
  readonly unit: number | null;
  readonly columns: ReadonlyMap<number, Column>;
}

const ORDINAL_HEADING = /^(?:tt|stt|số tt|số thứ tự|no\.?|#|mã số)$/iu;
const UNIT_HEADING = /^(?:đvt|đơn vị(?: tính)?|unit|units)$/iu;
const NOTE_HEADING = /^(?:ghi chú|nguồn|lý do|notes?|remarks?)$/iu;
const TIME_HEADING = /^(?:năm|tháng|quý|thời gian|kỳ|thời điểm|year|month|quarter|period)$/iu;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐa-hđ])[.)]?$/u;

/** Rows looked at to tell what a column holds. */
const SAMPLE = 500;

/** Finds number, name, unit and figure columns by their headings and by what they hold; null without a name or figures. */
export function layoutOf(
  grid: TableGrid,
  title: TableTitle,
  style: NumeralStyle,
): TableLayout | null {
  const width = grid.headings.length;
  const sample = grid.rows.slice(0, SAMPLE);
  const cellsIn = (column: number) =>
    sample.map(({ texts }) => (texts[column] ?? "").trim()).filter((text) => text !== "");
  const share = (column: number, holds: (text: string) => boolean) => {
    const cells = cellsIn(column);
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  };
  const heading = (column: number) => grid.headings[column] ?? "";
  const isFigure = (text: string) => readCell(text, style) !== null;
  const isWord = (text: string) => /\p{L}{2}|\p{Lu}\p{Ll}?/u.test(text) && !isFigure(text);
  const all = Array.from({ length: width }, (_, column) => column);
  const ordinal =
    all.find((column) => ORDINAL_HEADING.test(heading(column))) ??
    (heading(0) === "" &&
    width > 2 &&
    share(0, (text) => ORDINAL.test(text)) === 1 &&
    share(1, isWord) > 0.5
      ? 0
      : null);
  const unit =
    all.find(
      (column) =>
        column !== ordinal &&
        share(column, (text) => unitIn(text) !== null) >=
          (UNIT_HEADING.test(heading(column)) ? 0.5 : 0.8) &&
        share(column, isFigure) < 0.5,
    ) ?? null;
  const free = all.filter((column) => column !== ordinal && column !== unit);
  const label =
    free.find((column) => share(column, isWord) > 0.5 && !NOTE_HEADING.test(heading(column))) ??
    free.find((column) => TIME_HEADING.test(heading(column))) ??
    null;
  if (label === null) return null;
  const columns = new Map<number, Column>();
  for (const column of free) {
    if (column === label || NOTE_HEADING.test(heading(column))) continue;
    const figures = grid.rows.flatMap(({ texts }) => readCell(texts[column] ?? "", style) ?? []);
    if (figures.length === 0 || share(column, isWord) > 0.5) continue;
    const signed = grid.rows.some(({ texts }) => /^\s*[+−–-]\s?\d/u.test(texts[column] ?? ""));
    columns.set(
      column,
      columnOf(
        heading(column),
        figures.map(({ value }) => value),
        title,
        signed,
      ),
    );
  }
  return columns.size === 0
    ? null
    : { label, ordinal, unit, columns: withStatusOfLevels(besideLevels(columns)) };
}

/**
 * `vs 5M 2022 (%)` is of the column of five months a year later. A comparison that states no period is of the level before it, unless a level is of the table's own period;
 * without a base as well, it compares that level with the one a year, month or quarter earlier beside it.
 */
function besideLevels(columns: ReadonlyMap<number, Column>): ReadonlyMap<number, Column> {
  const levels = [...columns].filter(
    ([, { measure, status }]) => measure === "level" && status !== "plan",
  );
  return new Map(
    [...columns].map(([index, column]) => {
      if (column.measure === "level") return [index, column];
      const yearLater = levels.find(
        ([, { period }]) =>
          period !== null && basePeriod(period, "same-period-last-year") === column.base,
      )?.[1];
      if (yearLater !== undefined)
        return [
          index,
          {
            ...column,
            period: yearLater.period,
            accumulation: yearLater.accumulation,
            base: "same-period-last-year",
          },
        ];
      if (column.ownPeriodStated) return [index, column];
      const isOwn = levels.some(([, level]) => level.period === column.period);
      const [, before] = levels.filter(([at]) => at < index).at(-1) ?? [];
      const of = isOwn || before === undefined ? column : before;
      const base =
        column.base ?? (column.measure === "share" ? null : baseAmong(levels, of.period));
      const { period, periodStated, accumulation } = of;
      return [index, { ...column, period, periodStated, accumulation, base }];
    }),
  );
}

const EARLIER = ["same-period-last-year", "previous-month", "previous-period"] as const;

/** The base that the only other level column stands for. */
function baseAmong(
  levels: readonly (readonly [number, Column])[],
  period: string | null,
): string | null {
  const others = levels.filter(([, level]) => level.period !== period);
  const other = others[0]?.[1].period ?? null;
  if (period === null || others.length !== 1 || other === null) return null;
  return EARLIER.find((base) => basePeriod(period, base) === other) ?? null;
}

/**
 * What runs to the end of a month that is only estimated is an estimate too, and so is a comparison of an
 * estimated level; a heading that says `thực hiện` stands.
 */
function withStatusOfLevels(columns: ReadonlyMap<number, Column>): ReadonlyMap<number, Column> {
  const estimated = [...columns.values()].filter(
    ({ measure, status }) => measure === "level" && status === "estimate",
  );
  const months = estimated.filter(({ accumulation }) => accumulation === "month");
  const restsOnEstimate = (column: Column): boolean => {
    if (column.status !== "actual" || column.saysDone) return false;
    if (column.measure !== "level")
      return estimated.some(
        ({ period, accumulation }) =>
          period === column.period && accumulation === column.accumulation,
      );
    if (column.accumulation !== "year-to-date" && column.accumulation !== "quarter") return false;
    return months.some(({ period }) => period !== null && period === lastMonthOf(column.period));
  };
  const levels = new Map(
    [...columns].map(([index, column]) => [
      index,
      restsOnEstimate(column) ? { ...column, status: "estimate" as const } : column,
    ]),
  );
  return [...levels.values()].some((column, at) => column !== [...columns.values()][at])
    ? withStatusOfLevels(levels)
    : levels;
}
