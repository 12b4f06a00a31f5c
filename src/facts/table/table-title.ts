import type { Block, SourceDocument } from "../../documents/document.js";
import { surfaceOf } from "../../documents/surface.js";
import { findIndicators } from "../../language/indicator.js";
import { findPeriods } from "../../language/period.js";
import { findPlaces } from "../../language/place.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { resolvePeriod } from "../../language/resolve-period.js";
import type { Span } from "../../text/span.js";
import type { FigureContext } from "../figure-context.js";
import { unitIn } from "./table-cell.js";

/** What stands above a table and is true of all its figures. */
export interface TableTitle {
  readonly unit: string | null;
  readonly unitSpan: Span | null;
  /** The indicator the title names, for tables whose rows or columns name none. */
  readonly indicator: string | null;
  readonly titleSpan: Span | null;
  /** Canonical syllables of the title, empty without an indicator. */
  readonly titleWords: ReadonlySet<string>;
  /** `gốc = 100`: comparison columns are indexes. */
  readonly isIndexed: boolean;
  readonly isEstimate: boolean;
  readonly context: FigureContext;
  readonly periodStated: boolean;
}

const LINES_ABOVE = 4;
const MAX_LINE = 260;
const UNIT_LINE = /(?:đvt|đơn vị(?: tính)?|unit)\s?[:：]\s?(?<unit>[^;:()\n|]{1,30})/iu;
const IN_PARENTHESES = /\((?<unit>[^()]{1,30})\)\s*$/u;

/** Reads title, unit and note lines above the header at `headerIndex`, the nearest first. */
export function titleAbove(
  document: SourceDocument,
  headerIndex: number,
  context: FigureContext,
): TableTitle {
  let title: TableTitle = {
    unit: null,
    unitSpan: null,
    indicator: null,
    titleSpan: null,
    titleWords: new Set(),
    isIndexed: false,
    isEstimate: false,
    context,
    periodStated: false,
  };
  for (const block of linesAbove(document.blocks, headerIndex)) {
    const text = surfaceOf(document.text, block);
    if (text.length > MAX_LINE) break;
    title = withLine(title, text, block);
  }
  return title;
}

function linesAbove(blocks: readonly Block[], headerIndex: number): readonly Block[] {
  const lines: Block[] = [];
  for (let index = headerIndex - 1; index >= 0 && lines.length < LINES_ABOVE; index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.kind === "table-row" || block.kind === "table-header") break;
    if (block.kind === "frame" || block.kind === "utterance") break;
    lines.push(block);
    if (block.kind === "heading") break;
  }
  return lines;
}

function withLine(title: TableTitle, text: string, block: Block): TableTitle {
  const unit = title.unit === null ? unitOfLine(text) : null;
  const found: TableTitle = {
    ...title,
    unit: title.unit ?? unit?.unit ?? null,
    unitSpan:
      title.unitSpan ??
      (unit === null ? null : { start: block.start + unit.start, end: block.start + unit.end }),
    isIndexed: title.isIndexed || /(?:gốc|=)\s?=?\s?100(?!\d)/u.test(text),
    isEstimate: title.isEstimate || /số liệu ước|ước thực hiện/iu.test(text),
  };
  return isTitle(text, block) && title.titleSpan === null ? withTitle(found, text, block) : found;
}

function unitOfLine(
  text: string,
): { readonly unit: string; readonly start: number; readonly end: number } | null {
  for (const expression of [UNIT_LINE, IN_PARENTHESES]) {
    const match = expression.exec(text);
    const written = match?.groups?.unit?.replace(/[.,\s]+$/u, "") ?? "";
    const unit = unitIn(written);
    if (match !== null && unit !== null)
      return { unit, start: match.index, end: match.index + match[0].trimEnd().length };
  }
  return null;
}

/**
 * `Exports by product (USD million)` over the names of the rows: what the rows are parts of, and their unit, unless lines above say it.
 */
export function withLabelHeading(title: TableTitle, heading: string, span: Span): TableTitle {
  const unit = title.unit === null ? (unitOfLine(heading)?.unit ?? null) : null;
  const prepared = prepareRecord(heading);
  const indicator = title.indicator === null ? (findIndicators(prepared)[0]?.value ?? null) : null;
  return {
    ...title,
    unit: title.unit ?? unit,
    unitSpan: title.unitSpan ?? (unit === null ? null : span),
    ...(indicator === null
      ? {}
      : {
          indicator,
          titleSpan: span,
          titleWords: new Set(prepared.tokens.map(({ canonical }) => canonical)),
        }),
  };
}

/** A heading, a caption, or a line that calls itself a table; running text is not one. */
function isTitle(text: string, block: Block): boolean {
  if (block.kind === "heading" || block.kind === "caption") return true;
  const words = text.trim();
  if (/^\(?(?:đvt|đơn vị|unit|ghi chú)(?!\p{L})/iu.test(words)) return false;
  return /^(?:Bảng|Biểu|Phụ lục|Table)(?!\p{L})/iu.test(words) || !/[.;:!?)]$/u.test(words);
}

function withTitle(title: TableTitle, text: string, block: Block): TableTitle {
  const prepared = prepareRecord(text);
  const indicator = [...findIndicators(prepared)].sort(
    (a, b) => b.end - b.start - (a.end - a.start),
  )[0];
  const place = findPlaces(prepared.tokens, text, {
    question: false,
    lenient: prepared.lenient,
  }).find(({ prefix, level }) => prefix !== null && level === "province");
  const periods = findPeriods(prepared).filter(({ value }) => value.shape !== "years");
  const year =
    periods.find(({ value }) => value.year !== null)?.value.year ?? title.context.anchor.year;
  const anchor = { ...title.context.anchor, year };
  const [period] = periods;
  const resolved =
    period === undefined || periods.length > 2 ? null : resolvePeriod(period.value, anchor);
  const ends = resolved === null ? null : /(\d{4})-(\d{2})(?!.*-\d{2})/u.exec(resolved.period);
  return {
    ...title,
    indicator: indicator?.value ?? null,
    titleSpan: { start: block.start, end: block.end },
    titleWords: new Set(prepared.tokens.map(({ canonical }) => canonical)),
    context: {
      ...title.context,
      place: place?.place ?? title.context.place,
      placeStated: place !== undefined || title.context.placeStated,
      period: resolved?.period ?? title.context.period,
      anchor: ends === null ? anchor : { ...anchor, month: Number(ends[2]) },
    },
    periodStated: resolved !== null,
  };
}
