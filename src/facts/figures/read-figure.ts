import { findIndicator, type Indicator } from "../../language/indicator.js";
import type { Span } from "../../text/span.js";
import type { BlockOptions } from "../assemble-observations.js";
import { type FigureContext, lastMonthOf } from "../figure-context.js";
import type { Measure, Observation } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { ownerOf } from "./base-owner.js";
import { baseOf, type FoundBase } from "./figure-base.js";
import { headOf } from "./figure-head.js";
import { governingCue, measureOfFigure } from "./figure-measure.js";
import { accumulationOf, periodOf, yearPeriod } from "./figure-period.js";
import { isSigned, signedValue } from "./figure-sign.js";
import type { FigureSite } from "./figure-site.js";
import { statusOf } from "./figure-status.js";
import { timeOf } from "./figure-time.js";
import { totalOf, withOutOf } from "./figure-total.js";
import { isRelative, totalBehind, unitOf } from "./figure-unit.js";
import type { FoundHead, Frame, Head } from "./frame.js";
import { nextFrame } from "./next-frame.js";
import { pairedName } from "./paired-names.js";
import { isOtherSide, isRestated, isSupposed } from "./passed-over.js";
import { rankedIndicator, rankScopeOf } from "./rank-scope.js";
import { opensRanking, RANKED, rankingEnd } from "./ranked-names.js";
import { toldPlaceOf, withToldPlace } from "./told-place.js";
import { LEVEL_FROM, LEVEL_TO, levelSide } from "./two-levels.js";
import { type Withdrawal, withdrawalOf } from "./withdrawn-value.js";

/** What one figure gave, and the frame it leaves to the next. */
export interface ReadFigure {
  readonly observations: readonly Observation[];
  readonly frame: Frame;
  /** Set when the record says that another value has taken the place of this one. */
  readonly withdrawal: Withdrawal | null;
}

/** The rule of a change said a second time: `tăng 5,1%, bằng 14,2 tỷ đồng`. */
export const RESTATED = "measure/restated";

/** What can be aimed at: an attainment is a result. */
const AIMABLE: ReadonlySet<Measure> = new Set(["level", "growth", "change"]);

/** Reads one figure: unit, head, cue, period, base, measure, status — each from its site, then from the frame. */
export function readFigure(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
  context: FigureContext,
  options: BlockOptions,
): ReadFigure {
  const { quantity } = site;
  const skipped = {
    observations: [],
    frame: { ...frame, usedUntil: quantity.end },
    withdrawal: null,
  };
  if (quantity.start < frame.usedUntil || isRestated(reading, site) || opensRanking(reading, site))
    return skipped;
  const withdrawal = withdrawalOf(reading, site, frame);
  if (withdrawal === null && isOtherSide(reading, site)) return skipped;
  const ranked = within(reading.cues, site.left).at(-1)?.value === "rank";
  const paired = pairedName(reading, site);
  if (paired === "mixed") return skipped;
  const unit = ranked ? "hạng" : (paired?.unit ?? unitOf(reading, site, frame));
  if (unit === null) return { observations: [], frame, withdrawal: null };
  const cue = governingCue(reading, site, unit);
  const period = periodOf(reading, site, frame, context);
  const own = period.resolved?.period ?? null;
  const place = toldPlaceOf(reading, site, context);
  const owner = place?.isAverage === true ? null : ownerOf(reading, site, own, context);
  const side = levelSide(reading, site);
  const named =
    ownedHead(owner !== null || side === "to", frame, unit) ?? headOf(reading, site, unit, frame);
  if (named === null) return skipped;
  const found = place === null ? named : withToldPlace(named, place);
  const total = totalOf(reading, site, frame, unit);
  const head = total ?? found.head;
  const base =
    owner === null && place?.isAverage !== true
      ? baseFor(reading, site, frame, context, own, found, cue?.value ?? null)
      : null;
  const cueKind = cue?.value ?? coordinated(reading, site, frame, unit);
  const ownedPlan =
    frame.measure !== "growth" && ownsPercent(owner, unit, head) ? (owner?.base ?? null) : null;
  const lastYears = owner !== null && !isPlan(owner.base) && isRelative(unit);
  const measure: Measure =
    total !== null || (side !== null && !isGrowth(head))
      ? "level"
      : ((lastYears ? rateOfLastYear(frame, cueKind) : null) ??
        measureOfFigure({
          head,
          unit,
          cue: side === null ? cueKind : null,
          base: base?.base ?? ownedPlan,
          signed: isSigned(reading, site),
          value: quantity.value.value,
          frame,
          carried: found.relation === "carried",
          adds: cue !== null && /^added$/u.test(reading.text.canonical.slice(cue.start, cue.end)),
          listed: found.relation === "child" && cue === null,
        }));
  if (isSupposed(reading, site, measure)) return skipped;
  const indicator = indicatorOf(head, measure, base?.base ?? null, unit, frame);
  const usesBase = measure !== "level" && measure !== "count" && measure !== "rank";
  const planOwned = owner !== null && isPlan(owner.base) && ownedPlan === null;
  const status = statusOf({
    reading,
    site,
    frame,
    found,
    planned:
      planOwned || total?.path.at(-1) === "kế hoạch" || (side !== null && isPlanItself(head)),
    aimable: side !== "from" && AIMABLE.has(measure),
    reached: measure === "level" && period.own && isReached(own, context.period),
    tasks: options.tasks,
    from: side === null ? site.left.start : site.clause.start,
  });
  const time = timeOf({ head, period, owner, base, usesBase, status, side });
  const restates =
    found.relation === "carried" &&
    unit !== "điểm phần trăm" &&
    (measure === "change" || measure === "growth") &&
    within(reading.cues, site.left).some((other) => other.value === "equals");
  const direction = restates && cueKind === "equals" ? frame.cue : cueKind;
  const saidBase =
    ownedPlan ?? base?.base ?? (lastYears && frame.measure === measure ? frame.base : null);
  const end = found.relation === "child" ? rankingEnd(reading, site) : null;
  const observation: Observation = {
    indicator: indicator?.id ?? null,
    label: indicator?.vi ?? head.label,
    path: head.path,
    place: context.place,
    placeProvenance: context.placeStated ? "known" : "implied",
    period: time?.period ?? null,
    periodProvenance: time === null || time.yearImplied ? "implied" : "known",
    accumulation: accumulationOf(head, time, status),
    measure:
      indicator !== head.indicator && indicator?.kind === "index" && measure === "attainment"
        ? "growth"
        : measure,
    base: usesBase
      ? (saidBase ?? defaultBase(measure, indicator))
      : measure === "rank"
        ? rankScopeOf(reading, site)
        : planOwned && owner?.base !== "plan"
          ? (owner?.base ?? null)
          : null,
    status,
    value: signedValue(reading, quantity.value.value, measure, direction, cue),
    upper: quantity.value.upper,
    unit,
    numeral: quantity.value.numeral,
    hedge: quantity.value.hedge ?? (measure === "level" && cueKind === "excess" ? "trên" : null),
    spans: evidence(site.clause, head),
    valueSpan: { start: quantity.start, end: quantity.end },
    fromCaption: options.fromCaption,
    replaced: false,
    rules: [
      quantity.rule,
      `head/${found.relation}`,
      ...(cue === null ? [] : [cue.rule]),
      ...(usesBase && base !== null ? [base.rule] : []),
      ...(restates ? [RESTATED] : []),
      ...(side === null ? [] : [side === "from" ? LEVEL_FROM : LEVEL_TO]),
      ...(end === null ? [] : [RANKED[end]]),
    ],
  };
  // A quarter's record that compares with the month before goes on about the month.
  const ofMonth = time?.accumulation === "month" && period.resolved?.accumulation === "quarter";
  const outOf = quantity.value.outOf ?? totalBehind(reading, site)?.value.value ?? null;
  if (withdrawal?.standing === "before" && frame.head !== null)
    return { ...skipped, observations: [observation], withdrawal };
  return {
    withdrawal,
    observations:
      withdrawal === null ? withOutOf(observation, outOf, yearPeriod(period)) : [observation],
    frame: nextFrame({
      frame,
      site,
      found,
      head,
      base: usesBase ? base : null,
      observation,
      period: ofMonth ? { ...period, resolved: time } : period,
      cue: direction,
      owned: owner !== null || total !== null || place?.isAverage === true,
      before: side === "from" && withdrawal === null,
    }),
  };
}

/** Has the time of a figure ended by the end of what the record reports on? */
function isReached(period: string | null, reported: string | null): boolean {
  const [end, last] = [lastMonthOf(period), lastMonthOf(reported)];
  return end !== null && last !== null && end <= last;
}

/** `GRDP tăng 8,05%` is growth of it, which the catalogue holds apart from its size. */
function indicatorOf(
  head: Head,
  measure: Measure,
  base: string | null,
  unit: string,
  frame: Frame,
): Indicator | null {
  const { indicator } = head;
  if (indicator === null || indicator.units.includes("%")) return indicator;
  if (measure === "rank") return rankedIndicator(indicator, frame);
  if (measure === "attainment" && indicator.id.endsWith("-plan"))
    return findIndicator(indicator.id.replace(/-plan$/u, "-disbursement")) ?? indicator;
  if (measure === "level" && unit === "%")
    return findIndicator(`${indicator.id}-ratio`) ?? indicator;
  const grows =
    measure === "growth" ||
    unit === "điểm phần trăm" ||
    (measure === "attainment" && base === null);
  return (grows ? findIndicator(`${indicator.id}-growth`) : null) ?? indicator;
}

/** `nâng kế hoạch vốn từ 5.260 lên 5.420 tỷ đồng`: both ends are plans of the year. */
function isPlanItself({ indicator }: Head): boolean {
  return indicator?.id.endsWith("-plan") === true;
}

/** Of an indicator that is itself a rate of change, both ends of `từ 6,9% xuống 6,4%` are growth. */
function isGrowth({ indicator }: Head): boolean {
  return indicator?.kind === "index" && indicator.defaultBase !== null;
}

/** `(cùng kỳ bằng 41,5%)`: what last year's rate is follows from this year's beside it. */
function rateOfLastYear(frame: Frame, cue: Frame["cue"]): Measure | null {
  const says = cue !== null && !["reach", "to-level", "equals"].includes(cue);
  return says || frame.measure === "level" ? null : frame.measure;
}

function isPlan(base: string): boolean {
  return base.startsWith("plan") || base === "scenario";
}

/** `kế hoạch là 60%`: for an amount's head a % beside a plan is attainment, for a rate's the plan itself. */
function ownsPercent(owner: { readonly base: string } | null, unit: string, head: Head): boolean {
  if (owner === null || !isPlan(owner.base) || !isRelative(unit)) return false;
  const kind = head.indicator?.kind ?? null;
  return kind !== "index" && kind !== "rate";
}

function ownedHead(owned: boolean, frame: Frame, unit: string): FoundHead | null {
  if (!owned || frame.head === null) return null;
  const fits = frame.lastUnit === unit || isRelative(unit);
  return fits ? { head: frame.head, relation: "carried" } : null;
}

/** The base of the figure itself, or in a list of like figures the one said with the first of them. */
function baseFor(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
  context: FigureContext,
  own: string | null,
  found: FoundHead,
  cue: string | null,
): FoundBase | null {
  const base = baseOf(reading, site, own, context);
  if (base !== null) return base;
  const changes =
    frame.measure === "growth" || frame.measure === "change" || frame.measure === "index";
  const attains = frame.measure === "attainment" && found.relation === "child" && cue === null;
  if (frame.base === null) return null;
  // `tăng 9,7% so với đầu năm; tỷ lệ nợ xấu 0,86%`: a rate named for itself is told as it stands.
  if (found.relation === "own" && found.head.indicator?.kind === "rate" && cue === null)
    return null;
  const restates = isSigned(reading, site) && site.segment.opener === "(";
  if (frame.baseLabel === found.head.label && !restates) return null;
  if (!attains && !(changes && (cue === null || cue === "up" || cue === "down"))) return null;
  return { base: frame.base, end: site.quantity.end, rule: "base/carried", side: "left" };
}

/** `tăng 1,84% so với tháng trước và 10,26% so với cùng kỳ`: the second goes the way of the first. */
function coordinated(reading: ReadingOfBlock, site: FigureSite, frame: Frame, unit: string) {
  if (!isRelative(unit) || (frame.cue !== "up" && frame.cue !== "down")) return null;
  const joined = ["và", "and", ","].includes(site.segment.opener);
  const based =
    within(reading.bases, site.right).length > 0 || within(reading.periods, site.right).length > 0;
  return joined && based ? frame.cue : null;
}

/** A % of disbursement or revenue with no denominator said is of a plan nobody named. */
function defaultBase(measure: Measure, indicator: Indicator | null): string | null {
  if (measure === "attainment" || measure === "excess") return "plan";
  if (measure === "share") return "total";
  return measure === "growth" ? (indicator?.defaultBase ?? null) : null;
}

/** The clause that says it; when its head stands in an earlier clause, that head as well. */
function evidence(clause: Span, head: Head): readonly Span[] {
  if (head.span.start < 0 || head.span.start >= clause.start) return [clause];
  return [head.span, clause];
}
