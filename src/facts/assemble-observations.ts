import type { CueKind, CueMention } from "../language/cue.js";
import { findIndicator, type Indicator } from "../language/indicator.js";
import type { IndicatorMention, PeriodMention, QuantityMention } from "../language/mention.js";
import {
  isoMonth,
  moveMonth,
  type ResolvedPeriod,
  resolvePeriod,
} from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import { clausesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type { FigureContext } from "./figure-context.js";
import { nounPhraseAfter, nounPhraseBefore } from "./noun-phrase.js";
import type { Accumulation, Measure, Observation, ObservationStatus } from "./observation.js";
import { type ReadingOfBlock, within } from "./reading-of-block.js";

/** What a figure hangs on: a catalogued indicator, or the record's own noun phrase. */
interface Head {
  readonly indicator: Indicator | null;
  readonly label: string;
  readonly path: readonly string[];
  readonly span: Span;
}

/** What carries over from figure to figure within a sentence. */
interface Carry {
  head: Head | null;
  period: PeriodMention | null;
  status: ObservationStatus;
  /** End of the text that earlier figures have used up: values, bases, labels. */
  usedUntil: number;
  lastMeasure: Measure | null;
  lastBase: string | null;
}

/** A block's figures are offered with spans relative to the block; `extract-facts` moves them into the text. */
export interface BlockOptions {
  readonly fromCaption: boolean;
  /** Ranges that say what shall be done; a figure in them is a plan, not a result. */
  readonly tasks: readonly Span[];
}

/**
 * The observations of one block: sentence by sentence, clause by clause (`;`), figure by figure, left to right.
 * A figure's head is the last indicator named before it in its clause; without one the head before it
 * carries on when nothing but cue words stands between; else the figure is kept under its own noun phrase.
 */
export function assembleObservations(
  reading: ReadingOfBlock,
  context: FigureContext,
  options: BlockOptions,
): readonly Observation[] {
  const observations: Observation[] = [];
  let blockPeriod: PeriodMention | null = null;
  for (const sentence of reading.sentences) {
    const carry: Carry = {
      head: null,
      period: blockPeriod,
      status: "actual",
      usedUntil: sentence.start,
      lastMeasure: null,
      lastBase: null,
    };
    for (const clause of clausesOf(reading.text.surface, sentence)) {
      startClause(reading, clause, carry);
      for (const quantity of within(reading.quantities, clause)) {
        const observation = readFigure(reading, clause, quantity, carry, context, options);
        if (observation !== null) observations.push(...observation);
      }
    }
    blockPeriod = lastFigurePeriod(reading, sentence) ?? blockPeriod;
  }
  return observations;
}

/** A clause with an indicator of its own, or with words that are no continuation, drops the head before it. */
/**
 * `so với năm 2021 (8.012 tỷ đồng)`, `so với số đã ước (712 tỷ đồng)`: the figure in the parentheses is the
 * other side of the comparison, of another period or status, and is not this one's.
 */
function restatesTheBase(reading: ReadingOfBlock, quantity: QuantityMention): boolean {
  const before = reading.text.canonical.slice(Math.max(0, quantity.start - 60), quantity.start);
  return /(?:so với|hơn|kém|versus|than|from)\s[^,;()]{2,50}\(\s*$/u.test(before);
}

function startClause(reading: ReadingOfBlock, clause: Span, carry: Carry): void {
  carry.usedUntil = clause.start;
  carry.status = "actual";
  const first = within(reading.cues, clause)[0];
  const continues =
    first !== undefined && reading.text.surface.slice(clause.start, first.start).trim() === "";
  if (!continues) carry.head = null;
}

/** Periods that a session's own date states are about the meeting, not about the figures. */
function lastFigurePeriod(reading: ReadingOfBlock, sentence: Span): PeriodMention | null {
  const periods = within(reading.periods, sentence).filter(
    (period) =>
      period.value.shape !== "date" &&
      period.value.shape !== "years" &&
      period.rule !== TO_DATE &&
      !isComparative(reading, period),
  );
  return periods.find((period) => period.value.shape !== "year") ?? null;
}

function readFigure(
  reading: ReadingOfBlock,
  clause: Span,
  quantity: QuantityMention,
  carry: Carry,
  context: FigureContext,
  options: BlockOptions,
): readonly Observation[] | null {
  if (quantity.start < carry.usedUntil || restatesTheBase(reading, quantity)) return null;
  const gap: Span = { start: Math.max(carry.usedUntil, clause.start), end: quantity.start };
  const cues = within(reading.cues, gap);
  const next = reading.quantities.find(
    (other) => other.start >= quantity.end && other.start < clause.end,
  );
  const window: Span = { start: quantity.end, end: next?.start ?? clause.end };
  const unit = unitOf(reading, quantity, window);
  if (unit === null) return null;

  const head = headOf(reading, clause, gap, quantity, unit, carry);
  if (head === null) return null;
  const changed = head !== carry.head;
  carry.head = head;
  carry.status = statusOf(cues, changed ? "actual" : carry.status);

  const cue = lastCue(cues);
  const base = baseOf(reading, gap, window, quantity, cue, carry, context);
  const measure = measureFor(head, unit, cue, base?.base ?? null, reading, quantity);
  const period = periodOf(reading, clause, gap, window, carry, context);
  const usesBase = measure !== "level" && measure !== "count" && measure !== "rank";
  const usedBase = usesBase ? base : null;

  const status =
    planned(cues, options.tasks, quantity) && measure === "level" ? "plan" : carry.status;
  const planPeriod = status === "plan" && period !== null ? yearPeriod(period, cues) : period;
  const span = evidence(clause, head);
  carry.usedUntil = Math.max(quantity.end, usedBase?.end ?? 0, head.span.end);
  carry.lastMeasure = measure;
  carry.lastBase = usedBase?.base ?? null;

  const down = cue?.value === "down" || cue?.value === "shortfall";
  const negative = (measure === "change" || measure === "growth" || measure === "excess") && down;
  const observation: Observation = {
    indicator: head.indicator?.id ?? null,
    label: head.label,
    path: head.path,
    place: context.place,
    placeProvenance: context.placeStated ? "known" : "implied",
    period: planPeriod?.period ?? context.period,
    periodProvenance: planPeriod === null || planPeriod.yearImplied ? "implied" : "known",
    accumulation: accumulationOf(head, planPeriod, context),
    measure,
    base: usedBase?.base ?? defaultBase(measure, head),
    status,
    value: negative ? -Math.abs(quantity.value.value) : quantity.value.value,
    upper: quantity.value.upper,
    unit,
    numeral: quantity.value.numeral,
    hedge: quantity.value.hedge,
    spans: span,
    valueSpan: { start: quantity.start, end: quantity.end },
    fromCaption: options.fromCaption,
    rules: [
      quantity.rule,
      ...(cue === null ? [] : [cue.rule]),
      ...(usedBase === null ? [] : [usedBase.rule]),
    ],
  };
  const total = quantity.value.outOf;
  if (total === null || measure !== "level") return [observation];
  return [observation, outOf(observation, total)];
}

/** `905,4/1.820 tỷ đồng` states the plan, `8/11 huyện` the total: kept as a plan level beside the figure. */
function outOf(observation: Observation, total: number): Observation {
  const counted = observation.indicator === null;
  return {
    ...observation,
    value: total,
    status: counted ? observation.status : "plan",
    path: [...observation.path, counted ? "tổng số" : "kế hoạch"],
    rules: [...observation.rules, "out-of"],
  };
}

const UNIT_WORDS = 2;

/** The unit as displayed; a bare number's unit is the noun after it (`13 tờ trình`, `72 y, bác sĩ`). */
function unitOf(reading: ReadingOfBlock, quantity: QuantityMention, window: Span): string | null {
  if (quantity.value.unit !== null) return quantity.value.unit;
  const phrase = nounPhraseAfter(reading, window);
  if (phrase === null || phrase.start - window.start > 1) return null;
  return phrase.text.split(/\s+/u).slice(0, UNIT_WORDS).join(" ").replace(/,$/u, "");
}

function headOf(
  reading: ReadingOfBlock,
  clause: Span,
  gap: Span,
  quantity: QuantityMention,
  unit: string,
  carry: Carry,
): Head | null {
  const isPart = within(reading.cues, gap).some((cue) => cue.value === "part");
  const named = within(reading.indicators, gap).filter(
    (mention) => !insideComparison(reading, mention),
  );
  const mention = named.at(-1);
  if (mention !== undefined) {
    const indicator = findIndicator(mention.value);
    if (indicator !== null && unitFits(indicator, unit)) {
      return catalogued(indicator, mention, isPart ? carry.head : null);
    }
  }
  const before = nounPhraseBefore(reading, gap);
  if (
    before === null &&
    mention === undefined &&
    carry.head !== null &&
    !isPart &&
    fitsHead(carry.head, unit)
  ) {
    return carry.head;
  }
  const after = isCount(unit)
    ? nounPhraseAfter(reading, { start: quantity.end, end: clause.end })
    : null;
  const beforeIsApart =
    after !== null && before !== null && !adjoins(reading, before.end, quantity.start);
  const trailing = trailingIndicator(reading, after, unit);
  if (trailing !== null)
    return catalogued(trailing.indicator, trailing.mention, isPart ? carry.head : null);
  if (before === null && after === null)
    return carry.head !== null && fitsHead(carry.head, unit) ? carry.head : null;
  const counted = isCount(unit) ? quantityNoun(reading, quantity) : "";
  const label = [
    beforeIsApart ? "" : before?.text,
    counted,
    after?.text === counted ? "" : after?.text,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  if (label === "") return null;
  return {
    indicator: null,
    label,
    path: isPart && carry.head !== null ? [carry.head.label] : [],
    span: {
      start: beforeIsApart ? quantity.start : (before?.start ?? quantity.start),
      end: after?.end ?? quantity.end,
    },
  };
}

/** The unit word as written when it belongs to the quantity (`5.030 hộ`), empty when the noun follows anyway. */
function quantityNoun(reading: ReadingOfBlock, quantity: QuantityMention): string {
  if (quantity.value.unit === null) return "";
  const written = reading.text.surface.slice(quantity.start, quantity.end);
  const numeral = written.indexOf(quantity.value.numeral);
  return written.slice(numeral + quantity.value.numeral.length).trim();
}

/** `25 doanh nghiệp thành lập mới`: the counted thing itself is catalogued. */
function trailingIndicator(
  reading: ReadingOfBlock,
  after: Span | null,
  unit: string,
): { readonly indicator: Indicator; readonly mention: IndicatorMention } | null {
  if (after === null) return null;
  const start = after.start - unit.length - 1;
  const mention = reading.indicators.find(
    (other) => other.start >= start && other.start <= after.start + 1,
  );
  const indicator = mention === undefined ? null : findIndicator(mention.value);
  return mention === undefined || indicator === null || !unitFits(indicator, unit)
    ? null
    : { indicator, mention };
}

/** A child that is not the parent's own in the catalogue keeps the parent's name as its path. */
function catalogued(indicator: Indicator, mention: IndicatorMention, parent: Head | null): Head {
  const foreign =
    parent?.indicator !== undefined &&
    parent.indicator !== null &&
    indicator.partOf === null &&
    parent.indicator.id !== indicator.id;
  return {
    indicator,
    label: indicator.vi,
    path: foreign && parent !== null ? [parent.label] : [],
    span: { start: mention.start, end: mention.end },
  };
}

const RELATIVE_UNITS = new Set(["%", "lần", "điểm phần trăm"]);

/** A level needs a unit of the indicator's family; relative units fit every indicator. */
function unitFits(indicator: Indicator, unit: string): boolean {
  if (RELATIVE_UNITS.has(unit)) return true;
  const { family } = measureOf(unit);
  return indicator.units.some((display) => measureOf(display).family === family);
}

function fitsHead(head: Head, unit: string): boolean {
  if (head.indicator !== null) return unitFits(head.indicator, unit);
  return true;
}

const MONEY = new Set(["dong", "usd"]);

/** Is the unit a noun that is counted, so that what follows the number says what was counted? */
function isCount(unit: string): boolean {
  const { family } = measureOf(unit);
  return !MONEY.has(family) && !RELATIVE_UNITS.has(unit);
}

/** A name inside a comparison (`so với chỉ số giá`, `hơn tăng trưởng`) is not what the figure is about. */
function insideComparison(reading: ReadingOfBlock, mention: IndicatorMention): boolean {
  return reading.bases.some((base) => base.start <= mention.start && mention.end <= base.end);
}

function statusOf(cues: readonly CueMention[], carried: ObservationStatus): ObservationStatus {
  for (const cue of [...cues].reverse()) {
    if (cue.value === "estimate") return "estimate";
    if (cue.value === "provisional") return "provisional";
  }
  return carried;
}

const SAYS_WHAT: ReadonlySet<CueKind> = new Set([
  "up",
  "down",
  "equals",
  "reach",
  "share",
  "excess",
  "shortfall",
  "contribution",
  "rank",
]);

function lastCue(cues: readonly CueMention[]): CueMention | null {
  const saying = cues.filter((cue) => SAYS_WHAT.has(cue.value));
  const last = saying.at(-1) ?? null;
  if (last?.value !== "reach") return last;
  const stronger = saying.filter((cue) => cue.value !== "reach").at(-1);
  return stronger !== undefined && last.start - stronger.end <= 30 ? stronger : last;
}

function planned(
  cues: readonly CueMention[],
  tasks: readonly Span[],
  quantity: QuantityMention,
): boolean {
  if (tasks.some((task) => task.start <= quantity.start && quantity.end <= task.end)) return true;
  const plan = cues.filter((cue) => cue.value === "planned").at(-1);
  const done = cues
    .filter((cue) => cue.value === "equals" || cue.value === "up" || cue.value === "down")
    .at(-1);
  return plan !== undefined && (done === undefined || done.start < plan.start);
}

interface FoundBase {
  readonly base: string;
  readonly end: number;
  readonly rule: string;
}

/** The base before the figure (`so với tháng trước tăng 6%`) when unused, else the one after it. */
function baseOf(
  reading: ReadingOfBlock,
  gap: Span,
  window: Span,
  quantity: QuantityMention,
  cue: CueMention | null,
  carry: Carry,
  context: FigureContext,
): FoundBase | null {
  const left = within(reading.bases, gap).at(-1);
  const leftPeriod = comparativePeriod(reading, gap, carry, context);
  if (leftPeriod !== null && (left === undefined || leftPeriod.end > left.end))
    return { ...leftPeriod, end: quantity.end };
  if (left !== undefined && !parenthetical(reading, left.start, quantity.start)) {
    return { base: left.value, end: quantity.end, rule: left.rule };
  }
  const right = within(reading.bases, window)[0];
  const rightPeriod = comparativePeriod(reading, window, carry, context);
  if (rightPeriod !== null && (right === undefined || rightPeriod.end <= right.start))
    return rightPeriod;
  if (right !== undefined && adjoins(reading, quantity.end, right.start)) {
    return { base: right.value, end: right.end, rule: right.rule };
  }
  if (left !== undefined) return { base: left.value, end: quantity.end, rule: left.rule };
  if (cue?.value === carry.lastMeasure && carry.lastBase !== null) {
    return { base: carry.lastBase, end: quantity.end, rule: "base/carried" };
  }
  return null;
}

/** A base belongs to the figure before it when no comma or other figure stands between. */
function adjoins(reading: ReadingOfBlock, from: number, to: number): boolean {
  return !/[,;(]/u.test(reading.text.surface.slice(from, to));
}

function parenthetical(reading: ReadingOfBlock, from: number, to: number): boolean {
  return reading.text.surface.slice(from, to).includes(")");
}

/** `so với tháng 7`, `hơn tháng 7 là`: the base named as a period, said as what it is to the figure's own. */
function comparativePeriod(
  reading: ReadingOfBlock,
  span: Span,
  carry: Carry,
  context: FigureContext,
): FoundBase | null {
  const period = within(reading.periods, span).find((mention) => isComparative(reading, mention));
  if (period === undefined) return null;
  const named = resolvePeriod(period.value, context.anchor);
  const own =
    carry.period === null
      ? context.period
      : (resolvePeriod(carry.period.value, context.anchor)?.period ?? context.period);
  if (named === null) return null;
  return { base: baseNamed(named.period, own), end: period.end, rule: "base/named-period" };
}

function baseNamed(named: string, own: string | null): string {
  if (own === null) return named;
  if (/^\d{4}-\d{2}$/u.test(own) && moveMonth(own, -1) === named) return "previous-month";
  if (own.replace(/\d{4}/gu, (year) => String(Number(year) - 1)) === named)
    return "same-period-last-year";
  if (named === String(Number(own.slice(0, 4)) - 1)) return "same-period-last-year";
  if (named === `${Number(own.slice(0, 4)) - 1}-12`) return "end-of-last-year";
  return named;
}

/** Right after `so với`, `hơn`, `over`, …: the period is compared with, not reported on. */
function isComparative(reading: ReadingOfBlock, period: PeriodMention): boolean {
  if (reading.bases.some((base) => base.start <= period.start && period.start < base.end))
    return true;
  return reading.cues.some(
    (cue) =>
      (cue.value === "versus" || cue.value === "up" || cue.value === "down") &&
      cue.end <= period.start &&
      /^\s(?:với\s|the\s)?$/u.test(reading.text.surface.slice(cue.end, period.start)),
  );
}

function measureFor(
  head: Head,
  unit: string,
  cue: CueMention | null,
  base: string | null,
  reading: ReadingOfBlock,
  quantity: QuantityMention,
): Measure {
  const kind = cue?.value ?? null;
  const isPlan = base?.startsWith("plan") === true;
  if ((kind === "excess" || kind === "shortfall") && isPeriodBase(base)) {
    return RELATIVE_UNITS.has(unit) ? "growth" : "change";
  }
  if (kind === "rank") return "rank";
  if (unit === "điểm phần trăm") return kind === "contribution" ? "contribution" : "change";
  if (unit === "%" || unit === "lần") {
    if (isPlan)
      return kind === "excess" || kind === "up" || kind === "down" ? "excess" : "attainment";
    if (kind === "share") {
      if (isRateLevel(head)) return "level";
      return head.indicator?.units.includes("%") === true ? percentLevel(head, base) : "share";
    }
    if (kind === "excess") return "excess";
    if (unit === "lần") return "index";
    if (kind === "up" || kind === "down") return "growth";
    if (kind === "equals" && base !== null) return "index";
    if (/^[+−-]/u.test(reading.text.surface.slice(quantity.start, quantity.start + 1)))
      return "growth";
    return percentLevel(head, base);
  }
  if (kind === "excess" || kind === "shortfall") return "excess";
  if (kind === "up" || kind === "down") {
    return base !== null || head.indicator !== null ? "change" : "level";
  }
  return "level";
}

/** A % said to be the rate itself (`tỷ lệ hộ nghèo còn 8%`, `nợ xấu chiếm 0,9%`). */
function isRateLevel(head: Head): boolean {
  const indicator = head.indicator;
  return (
    indicator?.kind === "rate" || (indicator?.kind === "stock" && indicator.units.includes("%"))
  );
}

/** Compared with a time, not with a plan: `vượt 8% so với năm 2021` is growth, `hụt 5 tỷ so với tháng 4` a change. */
function isPeriodBase(base: string | null): boolean {
  return base !== null && !base.startsWith("plan") && base !== "scenario";
}

/** A % with no change, plan or share said: what it is follows from what the indicator is. */
function percentLevel(head: Head, base: string | null): Measure {
  const indicator = head.indicator;
  if (indicator === null || indicator.kind === "rate") return "level";
  if (indicator.kind === "index") return "growth";
  if (indicator.kind === "stock") return "level";
  return base === null || base.startsWith("plan") ? "attainment" : "growth";
}

/** A % of disbursement or revenue with no denominator said is of a plan nobody named. */
function defaultBase(measure: Measure, head: Head): string | null {
  if (measure === "attainment" || measure === "excess") return "plan";
  if (measure === "share") return "total";
  return head.indicator?.id === "grdp-growth" && measure === "growth"
    ? "same-period-last-year"
    : null;
}

/** `lũy kế` alone: true of its own clause, not of what follows. */
const TO_DATE = "period/to-date";

function periodOf(
  reading: ReadingOfBlock,
  clause: Span,
  gap: Span,
  window: Span,
  carry: Carry,
  context: FigureContext,
): ResolvedPeriod | null {
  const reported = (mentions: readonly PeriodMention[]) =>
    mentions.filter(
      (mention) => !isComparative(reading, mention) && isFigurePeriod(reading, mention),
    );
  const left = reported(within(reading.periods, { start: clause.start, end: gap.end }));
  const right = reported(within(reading.periods, window)).find((mention) =>
    adjoins(reading, window.start, mention.start),
  );
  const own = left.at(-1) ?? right ?? null;
  if (own !== null && own.rule !== TO_DATE) carry.period = own;
  const cumulative = within(reading.periods, gap).some((mention) => mention.value.cumulative);
  const mention = own ?? carry.period;
  const resolved = mention === null ? null : resolvePeriod(mention.value, context.anchor);
  if (resolved !== null && cumulative && resolved.accumulation === "month")
    return throughMonth(resolved);
  return resolved ?? contextPeriod(context);
}

/** A date is a figure's time only as `tính đến ngày 20/3`, `tại thời điểm 31/8`, `by 20 March`. */
function isFigurePeriod(reading: ReadingOfBlock, mention: PeriodMention): boolean {
  if (mention.value.shape === "years") return false;
  if (mention.value.shape !== "date") return true;
  const before = reading.text.canonical.slice(Math.max(0, mention.start - 24), mention.end);
  return /(?:đến|tới|thời điểm|ngày|as of|bi|until|at)\s/u.test(before);
}

function throughMonth(resolved: ResolvedPeriod): ResolvedPeriod {
  const year = Number(resolved.period.slice(0, 4));
  return {
    period: `${isoMonth(year, 1)}/${resolved.period}`,
    accumulation: "year-to-date",
    yearImplied: resolved.yearImplied,
  };
}

function contextPeriod(context: FigureContext): ResolvedPeriod | null {
  if (context.period === null) return null;
  return {
    period: context.period,
    accumulation: accumulationOfPeriod(context.period),
    yearImplied: true,
  };
}

function accumulationOfPeriod(period: string): ResolvedPeriod["accumulation"] {
  if (/^\d{4}-\d{2}$/u.test(period)) return "month";
  if (/^\d{4}-Q\d$/u.test(period)) return "quarter";
  if (/^\d{4}$/u.test(period)) return "year";
  if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return "at-date";
  return period.includes("-01/") ? "year-to-date" : "other";
}

/** A plan is for the year unless a month or quarter was named with it. */
function yearPeriod(period: ResolvedPeriod, cues: readonly CueMention[]): ResolvedPeriod {
  if (cues.length === 0 || period.accumulation === "quarter") return period;
  return {
    period: period.period.slice(0, 4),
    accumulation: "year",
    yearImplied: period.yearImplied,
  };
}

function accumulationOf(
  head: Head,
  period: ResolvedPeriod | null,
  context: FigureContext,
): Accumulation {
  const stated =
    period?.accumulation ??
    (context.period === null ? "other" : accumulationOfPeriod(context.period));
  if (head.indicator?.kind === "stock" && stated !== "year") return "at-date";
  return stated;
}

/** The clause that says it; when its head stands in an earlier clause, that head as well. */
function evidence(clause: Span, head: Head): readonly Span[] {
  if (head.span.start >= clause.start) return [clause];
  return [head.span, clause];
}
