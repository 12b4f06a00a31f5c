import { findIndicator, findWeakIndicators } from "../../language/indicator.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { Span } from "../../text/span.js";
import { tokenize } from "../../text/tokens.js";
import { unitFits } from "../figures/figure-unit.js";
import type { Column } from "./table-column.js";
import { indicatorOf } from "./table-row.js";
import type { TableTitle } from "./table-title.js";
import { partOfParent, type TreeRow } from "./table-tree.js";

/** What a cell is about: the indicator, or the record's own words for it, and what it is part of. */
export interface Subject {
  readonly indicator: string | null;
  readonly label: string;
  readonly path: readonly string[];
  /** Names outside row and header that the label takes words from. */
  readonly named: readonly Span[];
}

/** Rows that name an indicator plainly, by its id: beside them a narrower name of the same is a part. */
export function plainIndicators(rows: readonly TreeRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicator, label } of rows) {
    if (indicator === null) continue;
    counts.set(indicator, (counts.get(indicator) ?? 0) + (label.isPlain ? 100 : 1));
  }
  return counts;
}

/** Groups whose parts are a group's figures, not the province's: `Khu vực FDI`, `Doanh nghiệp nhà nước`. */
const SCOPE =
  /^(?:khu vực|khối|doanh nghiệp|dn|huyện|thị xã|thành phố|xã|phường|nhóm|chi nhánh)(?!\p{L})/iu;

/** The subject of a row of a table whose rows are things. */
export function subjectOfThing(
  row: TreeRow,
  column: Column,
  title: TableTitle,
  plain: ReadonlyMap<string, number>,
): Subject | null {
  const { label, indicator } = row;
  const parent = row.parents.at(-1) ?? null;
  const isNarrow =
    indicator !== null &&
    !label.isPlain &&
    label.indicator !== null &&
    (plain.get(indicator) ?? 0) > 1;
  if (indicator !== null && !isNarrow) {
    const isOfGroup = parent !== null && parent.indicator === null && SCOPE.test(parent.label);
    return catalogued(
      indicator,
      isOfGroup && parent !== null ? [parent.name] : [],
      isOfGroup ? parent : null,
    );
  }
  const weak = indicator === null ? weaklyNamed(row, parent?.indicator ?? null) : null;
  if (weak !== null) return catalogued(weak, [], null);
  if (label.isTotal && parent === null) return ofColumnOrTitle(column, title, []);
  if (parent !== null && indicator === null) {
    const named = `${parent.label}: ${label.text}`;
    return { indicator: null, label: named, path: [parent.name], named: [parent.span] };
  }
  const thing = column.thing !== null && !GENERIC.test(column.thing) ? column.thing : null;
  if (thing !== null && indicator === null) return ofThing(thing, label.text);
  // A row of the whole itself (`Total exports`) leaves the others its parts.
  const others = [...plain.keys()].some((id) => id !== title.indicator);
  const whole = others || title.indicator === null ? null : findIndicator(title.indicator);
  if (whole !== null && title.titleSpan !== null) {
    const part = partOfParent(label.text, { label: whole.vi, indicator: whole.id });
    if (part !== null) return { ...catalogued(part, [], null), named: [title.titleSpan] };
    return {
      indicator: null,
      label: `${whole.vi}: ${label.text}`,
      path: [whole.vi],
      named: [title.titleSpan],
    };
  }
  return {
    indicator: null,
    label: label.text,
    path: parent === null ? [] : [parent.name],
    named: [],
  };
}

/** `Khai khoáng` under the IIP, `Xi măng` in tonnes: a short name counts as a part or by its own unit. */
function weaklyNamed(row: TreeRow, parent: string | null): string | null {
  const { text } = row.label;
  const whole = parent === null ? null : findIndicator(parent);
  const named = findWeakIndicators(prepareRecord(text)).filter(
    ({ start, end }) => start === 0 && end === text.length,
  );
  const candidates = named.flatMap(({ value }) => findIndicator(value) ?? []);
  const part = candidates.find(
    ({ id, partOf }) =>
      whole !== null &&
      (partOf === whole.id || id === whole.id || partOf === whole.partOf) &&
      partOf !== null,
  );
  if (part !== undefined) return part.id;
  const unit = row.unit ?? "%";
  const own = whole === null && !["%", "lần"].includes(unit) && !/đồng|USD/u.test(unit);
  return own ? (candidates.find((candidate) => unitFits(candidate, unit))?.id ?? null) : null;
}

/** `Sản lượng` over `Lúa`: both together may be catalogued; else the row's name narrows what the column names. */
function ofThing(thing: string, name: string): Subject {
  const together = `${thing} ${name}`;
  const { indicator, isPlain } = indicatorOf(together);
  if (isPlain && indicator !== null && indicatorOf(thing).indicator !== indicator)
    return catalogued(indicator, [], null);
  return { indicator: null, label: together, path: [thing], named: [] };
}

/** The subject where rows are places or stretches of time: what the column, or else the title, names. */
export function ofColumnOrTitle(
  column: Column,
  title: TableTitle,
  path: readonly string[],
): Subject | null {
  const own = column.indicator ?? weaklyHeaded(column);
  if (own !== null) return catalogued(own, path, null);
  const isOfTitle = column.thing !== null && isWithin(column.thing, title.titleWords);
  if (
    column.thing !== null &&
    !GENERIC.test(column.thing) &&
    !(isOfTitle && title.indicator !== null)
  )
    return { indicator: null, label: column.thing, path, named: [] };
  if (title.indicator === null || title.titleSpan === null) return null;
  return { ...catalogued(title.indicator, path, null), named: [title.titleSpan] };
}

/** `Giải ngân đến 20/6 (tỷ đồng)`: a short name heads a column by the unit beside it. */
function weaklyHeaded({ thing, unit }: Column): string | null {
  if (thing === null || unit === null || unit === "%") return null;
  const named = findWeakIndicators(prepareRecord(thing)).filter(
    ({ start, end }) => start === 0 && end === thing.length,
  );
  const fitting = named
    .flatMap(({ value }) => findIndicator(value) ?? [])
    .filter((indicator) => unitFits(indicator, unit));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

/**
 * The subject of a column in a table of places or times; a rate that names nothing itself (`Tỷ lệ so kế hoạch (%)`)
 * is of what the nearest column before it is of.
 */
export function subjectOfColumn(
  at: number,
  columns: readonly (readonly [index: number, column: Column])[],
  title: TableTitle,
): Subject | null {
  const column = columns[at]?.[1];
  if (column === undefined) return null;
  const own = ofColumnOrTitle(column, title, []);
  const isRate = column.measure !== "level" && column.unit === "%";
  if (own?.indicator != null || !isRate || (column.thing !== null && !GENERIC.test(column.thing)))
    return own;
  for (const [, before] of columns.slice(0, at).reverse()) {
    const subject = before.measure === "level" ? ofColumnOrTitle(before, title, []) : null;
    if (subject !== null) return subject;
  }
  return own;
}

/** `Giải ngân` under a title of `Giải ngân vốn đầu tư công` is the title's indicator. */
function isWithin(thing: string, words: ReadonlySet<string>): boolean {
  return tokenize(thing).every(({ canonical }) => words.has(canonical));
}

/** Headings that say what kind of number stands below and not of what. */
const GENERIC =
  /^(?:số liệu|kết quả|giá trị|tổng(?: số| cộng)?|số lượng|số dư|mức|bình quân|cơ cấu|tỷ lệ|tỷ trọng|tốc độ|so sánh|value|total|results?|share)$/iu;

function catalogued(
  id: string,
  path: readonly string[],
  parent: { readonly span: Span } | null,
): Subject {
  const label = findIndicator(id)?.vi ?? id;
  return { indicator: id, label, path, named: parent === null ? [] : [parent.span] };
}
