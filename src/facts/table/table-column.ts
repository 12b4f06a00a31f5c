import { findBases } from "../../language/base.js";
import { findCues } from "../../language/cue.js";
import { findPeriods } from "../../language/period.js";
import type { Accumulation, Measure, ObservationStatus } from "../observation.js";
import { columnPeriod, statedPeriod } from "./column-period.js";
import { comparisonOf } from "./table-comparison.js";
import { type Heading, headingOf } from "./table-heading.js";
import { indicatorOf } from "./table-row.js";
import type { TableTitle } from "./table-title.js";

/** What one column of figures is, read from its heading. */
export interface Column {
  readonly heading: string;
  readonly measure: Measure;
  readonly base: string | null;
  readonly period: string | null;
  readonly periodStated: boolean;
  /** True when the heading, not the title, states it. */
  readonly ownPeriodStated: boolean;
  readonly accumulation: Accumulation;
  readonly status: ObservationStatus;
  /** True when the heading itself says that this was done, not estimated. */
  readonly saysDone: boolean;
  /** Unit named in the heading, null when the row's counts. */
  readonly unit: string | null;
  /** The indicator the heading names, for tables whose rows name something else. */
  readonly indicator: string | null;
  /** What the heading names besides period and status, null when nothing is left. */
  readonly thing: string | null;
}

/**
 * `TH tháng 7` · `Ước 8 tháng` · `KH năm 2018` · `T8 so CK (%)` · `So với tháng 6 (%)` · `TH/KH (%)` ·
 * `Tăng, giảm (tỷ đồng)` · `Cơ cấu (%)` · `Năm 2018`. `values` are the column's figures.
 */
export function columnOf(
  written: string,
  values: readonly number[],
  title: TableTitle,
  signed: boolean,
): Column {
  const heading = headingOf(written);
  const comparison = comparisonOf(heading, values, title, signed);
  const { status, isPlan } = statusOf(heading, comparison !== null, title);
  const period = columnPeriod(heading, comparison !== null, isPlan, title);
  const { indicator } = indicatorOf(heading.own.surface);
  return {
    heading: written,
    measure: comparison?.measure ?? "level",
    base: comparison === null ? ownedPlan(heading, isPlan) : comparison.baseOf(period.period),
    period: period.period,
    periodStated: period.isStated,
    ownPeriodStated: statedPeriod(heading.own, title) !== null,
    accumulation: period.accumulation,
    status,
    saysDone: DONE.test(heading.own.surface),
    unit: comparison === null ? heading.unit : comparison.unit,
    indicator,
    thing: thingOf(heading),
  };
}

/** `Dự toán HĐND tỉnh`: whose plan a column of plans gives; a plan of nobody's is only a status. */
function ownedPlan(heading: Heading, isPlan: boolean): string | null {
  const owned = isPlan
    ? findBases(heading.own).find((base) => base.value.includes(":"))
    : undefined;
  return owned?.value ?? null;
}

const DONE = /thực hiện|chính thức|actual/iu;
const PLAN = /^(?:kế hoạch|dự toán|chỉ tiêu giao|mục tiêu|plan|target|budget estimate)/iu;

function statusOf(
  heading: Heading,
  isComparison: boolean,
  title: TableTitle,
): { readonly status: ObservationStatus; readonly isPlan: boolean } {
  const cues = findCues(heading.own).map((cue) => cue.value);
  const isPlan =
    !isComparison &&
    (PLAN.test(heading.own.surface.trim()) ||
      (cues.includes("planned") && !/thực hiện/iu.test(heading.own.surface)));
  if (isPlan) return { status: "plan", isPlan };
  if (cues.includes("estimate")) return { status: "estimate", isPlan };
  if (cues.includes("provisional")) return { status: "provisional", isPlan };
  const saysDone = DONE.test(heading.own.surface);
  return { status: title.isEstimate && !saysDone ? "estimate" : "actual", isPlan };
}

/** The words of a heading that are neither period, status nor comparison. */
function thingOf(heading: Heading): string | null {
  const text = heading.own;
  const said = [
    ...findPeriods(text),
    ...findBases(text),
    ...findCues(text).filter(({ value }) => value !== "reach" && value !== "part"),
  ];
  const words = text.tokens.filter(
    (token) =>
      !/^\d+$/u.test(token.text) &&
      !/^(?:thực|hiện|năm|tháng|quý|kỳ|kì|báo|cáo|số|actual)$/iu.test(token.text) &&
      !said.some((mention) => mention.start <= token.start && token.end <= mention.end),
  );
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  return text.surface.slice(first.start, last.end);
}
