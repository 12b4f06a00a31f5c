import { findIndicator, type Indicator } from "../../language/indicator.js";
import { measureOf, SCALES } from "../../language/unit.js";
import type { Span } from "../../text/span.js";
import type { Measure, Observation } from "../observation.js";
import { stockPeriod } from "./column-period.js";
import { periodOfRow, placeOfRow, type RowKind } from "./row-names.js";
import type { CellFigure } from "./table-cell.js";
import type { Column } from "./table-column.js";
import { baseInLabel } from "./table-comparison.js";
import type { Subject } from "./table-subject.js";
import type { TableTitle } from "./table-title.js";
import type { TreeRow } from "./table-tree.js";

/** One figure of a table with everything that says what it is. */
export interface TableFigure {
  readonly row: TreeRow;
  readonly column: Column;
  readonly title: TableTitle;
  readonly kind: RowKind;
  /** Heading over the rows' names. */
  readonly heading: string;
  readonly figure: CellFigure;
  readonly cell: Span;
  readonly subject: Subject;
  readonly header: readonly Span[];
  readonly numeral: string;
}

/** The observation of one figure. */
export function observationOf(parts: TableFigure): Observation {
  const { row, column, title, kind, figure, subject } = parts;
  const { context } = title;
  const known = subject.indicator === null ? null : findIndicator(subject.indicator);
  const unit = unitOf(parts, known?.units[0] ?? null, known?.kind === "index");
  const fits =
    known !== null &&
    (unit.display === "%" ||
      known.units.some((display) => measureOf(display).family === measureOf(unit.display).family));
  const rowPeriod =
    kind === "period"
      ? periodOfRow(
          row,
          parts.heading,
          title,
          /^\d{4}$/u.test(column.period ?? "") ? column.period : null,
        )
      : null;
  const period = rowPeriod ?? {
    period: column.period,
    accumulation: column.accumulation,
    isStated: column.periodStated,
  };
  const isStock = fits && known?.kind === "stock" && period.accumulation !== "year";
  const measure = measureIn(
    column.measure,
    fits ? known : null,
    unit.display === "%",
    figure.value,
  );
  const place = kind === "place" ? placeOfRow(row, context.place) : null;
  return {
    indicator: fits ? subject.indicator : null,
    label: fits || known === null ? subject.label : row.label.text,
    path: subject.path,
    place: place ?? context.place,
    placeProvenance: place !== null || context.placeStated ? "known" : "implied",
    period: isStock ? stockPeriod(period.period) : period.period,
    periodProvenance: period.isStated ? "known" : "implied",
    accumulation: isStock ? "at-date" : period.accumulation,
    measure,
    base: column.base ?? defaultBase(measure, row.label.text),
    status: column.status,
    value: figure.value,
    upper: null,
    unit: unit.display,
    numeral: parts.numeral,
    hedge: null,
    spans: spansOf(parts, unit.isFromTitle),
    valueSpan: parts.cell,
    fromCaption: false,
    replaced: false,
    rules: [`table/${kind}-row`, `table/${column.measure}`],
  };
}

/** The unit of a cell: in the cell, the heading, the row, the title; a bare scale takes the indicator's unit. */
function unitOf(
  { column, row, title, figure }: TableFigure,
  usual: string | null,
  isIndex: boolean,
): { readonly display: string; readonly isFromTitle: boolean } {
  const stated = figure.unit ?? column.unit ?? row.unit;
  const written = stated ?? title.unit ?? (isIndex ? "%" : "");
  const isScale = SCALES.some(([scale]) => scale === written);
  if (isScale && usual === "%") return { display: usual, isFromTitle: false };
  const display =
    isScale && (usual !== null || written !== "nghìn") ? `${written} ${usual ?? "đồng"}` : written;
  return { display, isFromTitle: stated === null && title.unit !== null };
}

function defaultBase(measure: Measure, label: string): string | null {
  if (measure === "level") return null;
  return measure === "attainment" ? "plan" : baseInLabel(label);
}

/**
 * A % in a column of levels: an index is around 100 and its growth is not; of a flow it is of a plan that
 * nobody named.
 */
function measureIn(
  measure: Measure,
  known: Indicator | null,
  isPercent: boolean,
  value: number,
): Measure {
  if (measure !== "level" || !isPercent || known === null) return measure;
  if (known.kind === "index") return value >= 40 && value <= 300 ? "index" : "growth";
  return known.kind === "flow" || !known.units.includes("%") ? "attainment" : "level";
}

/** Header and row, before them what else the statement takes words from. */
function spansOf(
  { header, row, subject, title }: TableFigure,
  isUnitFromTitle: boolean,
): readonly Span[] {
  const { start, end } = row.row.block;
  const unit = isUnitFromTitle && title.unitSpan !== null ? [title.unitSpan] : [];
  return [...subject.named, ...unit, ...header, { start, end }];
}
