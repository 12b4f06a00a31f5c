import { findBases } from "../../language/base.js";
import { findPeriods } from "../../language/period.js";
import { type PreparedText, prepareRecord } from "../../language/prepared-text.js";
import { moveMonth, resolvePeriod } from "../../language/resolve-period.js";
import type { Measure } from "../observation.js";
import type { Heading } from "./table-heading.js";
import type { TableTitle } from "./table-title.js";

/** What a comparison column states. */
export interface Comparison {
  readonly measure: Measure;
  readonly unit: string | null;
  /** The base, once the column's own period is known: a named month is the previous one, or last year's. */
  baseOf(own: string | null): string | null;
}

const CHANGE = /tăng|giảm|tốc độ|chênh lệch|biến động|growth|change|increase|[+±]/iu;
const SHARE = /cơ cấu|tỷ trọng|tỉ trọng|chiếm|share|structure/iu;
const ATTAINMENT = /hoàn thành|đạt|so với kế hoạch|attain|of plan/iu;
const EXCESS = /vượt|thiếu|hụt/iu;

/** Reads a heading as a comparison; null when its figures are levels. */
export function comparisonOf(
  heading: Heading,
  values: readonly number[],
  title: TableTitle,
  signed: boolean,
): Comparison | null {
  const { surface } = heading.text;
  const compares = heading.against !== null || CHANGE.test(surface);
  const isShare = SHARE.test(surface);
  if (!compares && !isShare && !heading.isPercent) return null;
  const base = namedBase(heading, title);
  const unit = heading.unit ?? (heading.isPercent ? "%" : null);
  if (isShare) return { measure: "share", unit: "%", baseOf: () => "total" };
  const isAbsolute =
    unit !== null && unit !== "%"
      ? true
      : /tuyệt đối|chênh lệch/iu.test(surface) && !heading.isPercent;
  if (isAbsolute)
    return compares ? { measure: "change", unit: unit === "%" ? null : unit, baseOf: base } : null;
  const known = base(null);
  if (known?.startsWith("plan") === true || (known === null && ATTAINMENT.test(surface)))
    return {
      measure: EXCESS.test(surface) || (CHANGE.test(surface) && signed) ? "excess" : "attainment",
      unit: "%",
      baseOf: (own) => base(own) ?? "plan",
    };
  // A rate of its own (`Tỷ lệ hộ nghèo (%)`) compares with nothing.
  if (!compares && known === null && !isIndexHeading(surface)) return null;
  return { measure: relativeMeasure(surface, values, title, signed), unit: "%", baseOf: base };
}

function isIndexHeading(surface: string): boolean {
  return /chỉ số|index/iu.test(surface);
}

/** Figures around 100 without signs are an index (=100), unless the heading says that they are a change. */
function relativeMeasure(
  surface: string,
  values: readonly number[],
  title: TableTitle,
  signed: boolean,
): Measure {
  if (title.isIndexed && !signed) return "index";
  if (CHANGE.test(surface)) return "growth";
  const aroundHundred = values.filter((value) => value >= 40 && value <= 300).length;
  return !signed && aroundHundred > values.length / 2 ? "index" : "growth";
}

function namedBase(heading: Heading, title: TableTitle): (own: string | null) => string | null {
  const words = heading.against ?? heading.text;
  const [stated] = findBases(words);
  if (stated !== undefined) return () => stated.value;
  if (/năm trước|năm ngoái|cùng kỳ|previous year|last year/iu.test(words.surface))
    return () => "same-period-last-year";
  if (/tháng trước|tháng liền trước|previous month|last month/iu.test(words.surface))
    return () => "previous-month";
  if (/(?:quý|kỳ) trước|previous quarter/iu.test(words.surface)) return () => "previous-period";
  if (heading.against === null) return () => null;
  const named = namedPeriod(heading.against, title);
  return (own) => (named === null ? null : baseNamed(named, own ?? title.context.period));
}

function namedPeriod(against: PreparedText, title: TableTitle): string | null {
  const mention = findPeriods(against)[0];
  if (mention !== undefined)
    return resolvePeriod(mention.value, title.context.anchor)?.period ?? null;
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(against.surface)?.[0] ?? null;
}

/** A period that is compared with, said as what it is to the figure's own. */
function baseNamed(named: string, own: string | null): string {
  if (own === null) return named;
  if (/^\d{4}-\d{2}$/u.test(own) && moveMonth(own, -1) === named) return "previous-month";
  const lastYear = own.replace(/\d{4}/gu, (year) => String(Number(year) - 1));
  const bare = String(Number(own.slice(0, 4)) - 1);
  if (lastYear === named || named === bare) return "same-period-last-year";
  if (named === `${bare}-12`) return "end-of-last-year";
  return named;
}

/** The base that a row's own name states: `Chỉ số giá tiêu dùng so tháng trước`. */
export function baseInLabel(label: string): string | null {
  const [base] = findBases(prepareRecord(label));
  return base?.value.startsWith("plan") === true ? null : (base?.value ?? null);
}
