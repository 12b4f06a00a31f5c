import type { Block, SourceDocument } from "../documents/document.js";
import { findBases } from "../language/base.js";
import { findCues } from "../language/cue.js";
import { findIndicator, findIndicators } from "../language/indicator.js";
import { type NumeralStyle, readNumeral } from "../language/numeral.js";
import { findPeriods } from "../language/period.js";
import { prepareRecord } from "../language/prepared-text.js";
import { findQuantities } from "../language/quantity.js";
import { resolvePeriod } from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import type { Span } from "../text/span.js";
import type { FigureContext } from "./figure-context.js";
import type { Accumulation, Measure, Observation, ObservationStatus } from "./observation.js";

/** What one column of figures is, read from its header. */
interface Column {
  readonly measure: Measure;
  readonly base: string | null;
  readonly period: string | null;
  readonly periodStated: boolean;
  readonly accumulation: Accumulation;
  readonly status: ObservationStatus;
  /** Unit named in the header itself, `(tỷ đồng)` or `%`. */
  readonly unit: string | null;
}

interface Layout {
  readonly label: number;
  readonly unit: number | null;
  readonly columns: ReadonlyMap<number, Column>;
}

/**
 * The observations of the table whose header stands at `headerIndex`: one per filled cell of a column of
 * figures. Missing marks (`-`, `…`, blank) are not zero and give nothing; a blank unit is the row's above. A
 * comparison column around 100 is an index, else growth. Spans: the row with its header.
 */
export function assembleTable(
  document: SourceDocument,
  headerIndex: number,
  context: FigureContext,
  style: NumeralStyle,
): readonly Observation[] {
  const header = document.blocks[headerIndex];
  if (header === undefined) return [];
  const rows = document.blocks.filter((block) => block.headerBlock === headerIndex);
  const cells = (block: Block) =>
    block.cells.map((cell) => document.text.slice(cell.start, cell.end).trim());
  const layout = layoutOf(cells(header), rows.map(cells), context, style);
  if (layout === null) return [];
  const observations: Observation[] = [];
  let unitAbove: string | null = null;
  for (const row of rows) {
    const texts = cells(row);
    const label = labelOf(texts[layout.label] ?? "");
    const stated = unitIn(layout.unit === null ? "" : (texts[layout.unit] ?? "")) ?? label.unit;
    const unit: string | null = stated ?? (layout.unit === null ? null : unitAbove);
    unitAbove = unit ?? unitAbove;
    const indicator = indicatorIn(label.text);
    for (const [index, column] of layout.columns) {
      const cell = row.cells[index];
      const value = readCell(texts[index] ?? "", style);
      if (cell === undefined || value === null || label.text === "") continue;
      observations.push(
        observationOf({
          value,
          cell,
          column,
          unit,
          indicator,
          label: label.text,
          row,
          header,
          context,
          text: texts[index] ?? "",
        }),
      );
    }
  }
  return observations;
}

const LABEL_HEADER =
  /chỉ tiêu|lĩnh vực|nội dung|danh mục|ngành|tên|đơn vị(?! tính)|khoản|indicator|item/iu;
const UNIT_HEADER = /^(?:đvt|đơn vị tính|đơn vị|unit)$/iu;
const ORDINAL_HEADER = /^(?:tt|stt|số tt|no\.?)$/iu;

function layoutOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  context: FigureContext,
  style: NumeralStyle,
): Layout | null {
  const unit = header.findIndex((cell) => UNIT_HEADER.test(cell));
  const isFigures = (index: number) =>
    rows.filter((row) => readCell(row[index] ?? "", style) !== null).length >=
    Math.max(1, rows.length / 3);
  const named = header.findIndex(
    (cell, index) => index !== unit && LABEL_HEADER.test(cell) && !ORDINAL_HEADER.test(cell),
  );
  const label =
    named >= 0
      ? named
      : header.findIndex(
          (cell, index) => index !== unit && !ORDINAL_HEADER.test(cell) && !isFigures(index),
        );
  if (label < 0) return null;
  const columns = new Map<number, Column>();
  header.forEach((cell, index) => {
    if (index === label || index === unit || ORDINAL_HEADER.test(cell) || !isFigures(index)) return;
    columns.set(
      index,
      columnOf(
        cell,
        rows.map((row) => row[index] ?? ""),
        context,
        style,
      ),
    );
  });
  return columns.size === 0 ? null : { label, unit: unit < 0 ? null : unit, columns };
}

/** `TH tháng 7` · `Ước tháng 8` · `Cộng 8 tháng` · `KH năm` · `T8 so CK (%)` · `So với tháng 6 (%)` · `% so dự toán`. */
function columnOf(
  header: string,
  cells: readonly string[],
  context: FigureContext,
  style: NumeralStyle,
): Column {
  const text = prepareRecord(header.replace(/\b(?:TH)\b/u, "  "));
  const comparison =
    /(?:^|\s)(?:so|ss|tăng|vs|%)(?:\s|$|\()/iu.test(text.canonical) || /%/u.test(header);
  const periods = findPeriods(text);
  const first = periods[0];
  const resolved = first === undefined ? null : resolvePeriod(first.value, context.anchor);
  const base = comparison ? baseIn(header, periods.length, context) : null;
  const named = findCues(text).map((cue) => cue.value);
  const planned = !comparison && (named.includes("planned") || /^(?:KH|DT)\b/u.test(header));
  const ownPeriod = base !== null && base.uses > 0 && periods.length <= base.uses ? null : resolved;
  return {
    measure: comparison ? comparisonMeasure(base?.base ?? null, cells, style) : "level",
    base: base?.base ?? null,
    period: ownPeriod?.period ?? (planned ? (context.period?.slice(0, 4) ?? null) : context.period),
    periodStated: ownPeriod !== null,
    accumulation: ownPeriod?.accumulation ?? (planned ? "year" : "month"),
    status: planned
      ? "plan"
      : named.includes("estimate")
        ? "estimate"
        : named.includes("provisional")
          ? "provisional"
          : "actual",
    unit: comparison ? "%" : unitIn(/\(([^)]*)\)/u.exec(header)?.[1] ?? ""),
  };
}

/** What a comparison column compares with, and how many of the header's periods the comparison uses up. */
function baseIn(
  header: string,
  periods: number,
  context: FigureContext,
): { readonly base: string; readonly uses: number } | null {
  const text = prepareRecord(header);
  const [stated] = findBases(text);
  if (stated !== undefined) return { base: stated.value, uses: 0 };
  if (/(?:^|\s)(?:ck|cùng kỳ|cùng kì)/u.test(text.canonical))
    return { base: "same-period-last-year", uses: 0 };
  const last = findPeriods(text).at(-1);
  const named = last === undefined ? null : resolvePeriod(last.value, context.anchor);
  if (named === null || periods === 0) return null;
  const own = periods > 1 ? null : context.period;
  const month = Number(named.period.slice(5, 7));
  const ownMonth = own === null ? month + 1 : Number(own.slice(5, 7));
  if (named.accumulation === "month" && ownMonth - month === 1)
    return { base: "previous-month", uses: 1 };
  return { base: named.period, uses: 1 };
}

/** Values around 100 without signs are an index (=100); the rest is growth, or attainment of a plan. */
function comparisonMeasure(
  base: string | null,
  cells: readonly string[],
  style: NumeralStyle,
): Measure {
  if (base?.startsWith("plan") === true) return "attainment";
  const signed = cells.some((cell) => /^[+−-]\d/u.test(cell));
  const values = cells.map((cell) => readCell(cell, style)).filter((value) => value !== null);
  const aroundHundred = values.filter((value) => value >= 40 && value <= 300).length;
  return !signed && aroundHundred > values.length / 2 ? "index" : "growth";
}

/** The cell's number; null for blanks, missing marks and words. */
function readCell(cell: string, style: NumeralStyle): number | null {
  const match = /^([+−-]?)\s?(\d[\d.,]*\d|\d)\s?%?$/u.exec(cell.replace(/[*_]/gu, "").trim());
  if (match === null) return null;
  const value = readNumeral(match[2] ?? "", style);
  if (value === null) return null;
  return match[1] === "-" || match[1] === "−" ? -value : value;
}

/** A row's name without its marker and numbering; a unit in parentheses is taken out of it. */
function labelOf(cell: string): { readonly text: string; readonly unit: string | null } {
  const plain = cell
    .replace(/[*_]/gu, "")
    .replace(/^\s*(?:[-+•]|\d+(?:\.\d+)*[.)]?|[IVX]+\.)\s+/u, "")
    .replace(/^(?:trong đó|of which)\s*:?\s*/iu, "")
    .trim();
  const unit = unitIn(/\(([^)]*)\)\s*$/u.exec(plain)?.[1] ?? "");
  return { text: unit === null ? plain : plain.replace(/\s*\([^)]*\)\s*$/u, ""), unit };
}

/** A unit cell or parenthesis as displayed: `Tr.USD` → `triệu USD`. */
function unitIn(cell: string): string | null {
  const spelled = cell
    .replace(/^tr\.?\s?/iu, "triệu ")
    .replace(/^(?:ng|1000|1\.000)\.?\s/iu, "nghìn ")
    .trim();
  if (spelled === "") return null;
  return findQuantities(prepareRecord(`1 ${spelled}`), "vi")[0]?.value.unit ?? null;
}

function indicatorIn(label: string): string | null {
  return findIndicators(prepareRecord(label))[0]?.value ?? null;
}

function observationOf(parts: {
  readonly value: number;
  readonly text: string;
  readonly cell: Span;
  readonly column: Column;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly label: string;
  readonly row: Block;
  readonly header: Block;
  readonly context: FigureContext;
}): Observation {
  const { column, context } = parts;
  const unit = column.unit ?? parts.unit ?? "";
  const known = parts.indicator === null ? null : findIndicator(parts.indicator);
  const fits =
    known !== null &&
    (unit === "%" ||
      known.units.some((display) => measureOf(display).family === measureOf(unit).family));
  const isStock = known?.kind === "stock" && column.accumulation !== "year";
  return {
    indicator: fits ? (known?.id ?? null) : null,
    label: fits && known !== null ? known.vi : parts.label,
    path: [],
    place: context.place,
    placeProvenance: context.placeStated ? "known" : "implied",
    period: column.period,
    periodProvenance: column.periodStated ? "known" : "implied",
    accumulation: isStock ? "at-date" : column.accumulation,
    measure:
      known?.kind === "index" && column.measure === "level" && unit === "%"
        ? "growth"
        : column.measure,
    base: column.base,
    status: column.status,
    value: parts.value,
    upper: null,
    unit,
    numeral: parts.text,
    hedge: null,
    spans: [
      { start: parts.header.start, end: parts.header.end },
      { start: parts.row.start, end: parts.row.end },
    ],
    valueSpan: parts.cell,
    fromCaption: false,
    rules: ["table/cell"],
  };
}
