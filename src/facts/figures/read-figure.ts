import { findIndicator, type Indicator } from "../../language/indicator.js";
import type { Span } from "../../text/span.js";
import type { BlockOptions } from "../assemble-observations.js";
import type { FigureContext } from "../figure-context.js";
import { nounPhraseAfter } from "../noun-phrase.js";
import type { Measure, Observation, ObservationStatus } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { baseOf, type FoundBase, ownerOf } from "./figure-base.js";
import { type FoundHead, headOf, isRelative } from "./figure-head.js";
import { governingCue, measureOfFigure } from "./figure-measure.js";
import { accumulationOf, monthOf, periodOf, shifted, yearPeriod } from "./figure-period.js";
import type { FigureSite } from "./figure-site.js";
import { isAimedAt, statedStatus } from "./figure-status.js";
import type { Frame, Head } from "./frame.js";

/** What one figure gave, and the frame it leaves to the next. */
export interface ReadFigure {
  readonly observations: readonly Observation[];
  readonly frame: Frame;
}

/** Reads one figure: unit, head, cue, period, base, measure, status — each from its site, then from the frame. */
export function readFigure(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
  context: FigureContext,
  options: BlockOptions,
): ReadFigure {
  const { quantity } = site;
  const skipped = { observations: [], frame: { ...frame, usedUntil: quantity.end } };
  if (quantity.start < frame.usedUntil || isRejected(reading, site) || isRestated(reading, site))
    return skipped;
  const ranked = within(reading.cues, site.left).at(-1)?.value === "rank";
  const unit = ranked ? "hạng" : unitOf(reading, site);
  if (unit === null) return skipped;
  const cue = governingCue(reading, site, unit);
  const period = periodOf(reading, site, frame, context);
  const owner = ownerOf(reading, site, period.resolved?.period ?? null, context);
  const found = ownedHead(owner !== null, frame, unit) ?? headOf(reading, site, unit, frame);
  if (found === null) return skipped;
  const total = totalOf(reading, site, frame, unit);
  const head = total ?? found.head;
  const base =
    owner === null
      ? baseFor(
          reading,
          site,
          frame,
          context,
          period.resolved?.period ?? null,
          found,
          cue?.value ?? null,
        )
      : null;
  const signed = /^[+−-]/u.test(reading.text.surface.slice(quantity.start, quantity.start + 1));
  const cueKind = cue?.value ?? coordinated(reading, site, frame, unit);
  const lastYearsRate =
    owner !== null && !isPlan(owner.base) && isRelative(unit) && frame.measure !== "level"
      ? frame.measure
      : null;
  const measure: Measure =
    total !== null
      ? "level"
      : lastYearsRate !== null &&
          (cueKind === null || cueKind === "reach" || cueKind === "to-level")
        ? lastYearsRate
        : measureOfFigure({
            head,
            unit,
            cue: cueKind,
            base: base?.base ?? (ownsPercent(owner, unit, head) ? (owner?.base ?? null) : null),
            signed,
            value: quantity.value.value,
            frame,
            carried: found.relation === "carried",
            listed: found.relation === "child" && cue === null,
          });
  const named = indicatorOf(head, measure, base?.base ?? null);
  const usesBase = measure !== "level" && measure !== "count" && measure !== "rank";
  const planOwned = owner !== null && isPlan(owner.base) && !ownsPercent(owner, unit, head);
  const aimed =
    isAimedAt(reading, site, options.tasks) && (measure === "level" || measure === "growth");
  const status: ObservationStatus =
    planOwned || aimed || total?.path.at(-1) === "kế hoạch"
      ? "plan"
      : (statedStatus(reading, site.gap) ??
        (found.relation === "own" && frame.head !== null ? "actual" : frame.status));
  const timed =
    owner !== null && !isPlan(owner.base)
      ? shifted(period.resolved, owner.base)
      : status === "plan"
        ? yearPeriod(period)
        : usesBase &&
            base?.base === "previous-month" &&
            !period.own &&
            period.resolved?.accumulation === "year-to-date"
          ? monthOf(period.resolved)
          : period.resolved;
  const carriedBase = ownsPercent(owner, unit, head) ? (owner?.base ?? null) : (base?.base ?? null);
  const down = cueKind === "down" || cueKind === "shortfall";
  const negative = down && (measure === "change" || measure === "growth" || measure === "excess");
  const observation: Observation = {
    indicator: named?.id ?? null,
    label: named?.vi ?? head.label,
    path: head.path,
    place: context.place,
    placeProvenance: context.placeStated ? "known" : "implied",
    period: timed?.period ?? null,
    periodProvenance: timed === null || timed.yearImplied ? "implied" : "known",
    accumulation: accumulationOf(head, timed, status),
    measure: named === head.indicator ? measure : "growth",
    base: usesBase
      ? (carriedBase ??
        (named === head.indicator ? defaultBase(measure, head) : (named?.defaultBase ?? null)))
      : planOwned && owner?.base !== "plan"
        ? (owner?.base ?? null)
        : null,
    status,
    value: negative ? -Math.abs(quantity.value.value) : quantity.value.value,
    upper: quantity.value.upper,
    unit,
    numeral: quantity.value.numeral,
    hedge: quantity.value.hedge,
    spans: evidence(site.clause, head),
    valueSpan: { start: quantity.start, end: quantity.end },
    fromCaption: options.fromCaption,
    rules: [
      quantity.rule,
      `head/${found.relation}`,
      ...(cue === null ? [] : [cue.rule]),
      ...(usesBase && base !== null ? [base.rule] : []),
    ],
  };
  return {
    observations: withOutOf(observation, quantity.value.outOf),
    frame: nextFrame({
      frame,
      site,
      found,
      head,
      base: usesBase ? base : null,
      observation,
      period,
      cue: cueKind,
      owned: owner !== null || total !== null,
    }),
  };
}

/** `GRDP tăng 8,05%` is growth of it, which the catalogue holds apart from its size. */
function indicatorOf(head: Head, measure: Measure, base: string | null): Indicator | null {
  const { indicator } = head;
  if (indicator === null || indicator.units.includes("%")) return indicator;
  const grows = measure === "growth" || (measure === "attainment" && base === null);
  return (grows ? findIndicator(`${indicator.id}-growth`) : null) ?? indicator;
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

/** A value the record itself takes back: `chứ không phải 13,6%`, `trước đó ước 6,9%`. */
function isRejected(reading: ReadingOfBlock, site: FigureSite): boolean {
  const rejecting = within(reading.cues, site.left)
    .filter((cue) => cue.value === "rejected")
    .at(-1);
  if (rejecting !== undefined) return site.quantity.start - rejecting.end < 30;
  const behind = reading.text.canonical.slice(site.quantity.end, site.quantity.end + 40);
  return /^\s*(?:như đã ước|như ước tính|công bố (?:hồi|trước)|như đã công bố)/u.test(behind);
}

/** `2.387 tỷ đồng trên tổng số 3.850 tỷ đồng`: the second figure is what the first is out of. */
function totalOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
  unit: string,
): Head | null {
  if (site.previous === null || frame.head === null || frame.lastUnit !== unit) return null;
  const words = reading.text.canonical.slice(site.previous.end, site.quantity.start).trim();
  if (
    !/^(?:\/|(?:,\s)?(?:trên|trong)(?: tổng)?(?: số)?|out of(?: a total of)?|of(?: a total of)?|(?:,\s)?so(?: với)? nhu cầu)$/u.test(
      words,
    )
  )
    return null;
  const plan = words === "/" && frame.head.indicator !== null;
  return { ...frame.head, path: [...frame.head.path, plan ? "kế hoạch" : "tổng số"] };
}

/** `Trong mức tăng 8,05%, công nghiệp góp 3,96 điểm`: a figure said again to begin from. */
function isRestated(reading: ReadingOfBlock, site: FigureSite): boolean {
  const before = reading.text.canonical.slice(site.clause.start, site.quantity.start);
  return /^[\s\d.)\-–*]*(?:trong|với|từ|of|out of)\s(?:mức tăng|mức giảm|mức|tổng số|con số|số|the)(?:\s(?:chung|này|trên|đó|tăng|growth of))*\s*$/u.test(
    before,
  );
}

function ownedHead(owned: boolean, frame: Frame, unit: string): FoundHead | null {
  if (!owned || frame.head === null) return null;
  const fits = frame.lastUnit === unit || isRelative(unit);
  return fits ? { head: frame.head, relation: "carried" } : null;
}

const UNIT_WORDS = 2;

/** The unit as displayed; a bare number's unit is the noun after it (`13 tờ trình`, `72 y, bác sĩ`). */
function unitOf(reading: ReadingOfBlock, site: FigureSite): string | null {
  const { quantity } = site;
  if (quantity.value.unit !== null) return quantity.value.unit;
  const phrase = nounPhraseAfter(reading, site.right);
  if (phrase === null || phrase.start - quantity.end > 1) return null;
  return phrase.text.split(/\s+/u).slice(0, UNIT_WORDS).join(" ").replace(/,$/u, "");
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
  if (frame.base === null || frame.baseLabel === found.head.label) return null;
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
function defaultBase(measure: Measure, head: Head): string | null {
  if (measure === "attainment" || measure === "excess") return "plan";
  if (measure === "share") return "total";
  return measure === "growth" ? (head.indicator?.defaultBase ?? null) : null;
}

/** `905,4/1.820 tỷ đồng` states the plan, `8/11 huyện` the total: kept beside the figure. */
function withOutOf(observation: Observation, total: number | null): readonly Observation[] {
  if (total === null || observation.measure !== "level") return [observation];
  const counted = observation.indicator === null;
  return [
    observation,
    {
      ...observation,
      value: total,
      status: counted ? observation.status : "plan",
      path: [...observation.path, counted ? "tổng số" : "kế hoạch"],
      rules: [...observation.rules, "out-of"],
    },
  ];
}

/** The clause that says it; when its head stands in an earlier clause, that head as well. */
function evidence(clause: Span, head: Head): readonly Span[] {
  if (head.span.start < 0 || head.span.start >= clause.start) return [clause];
  return [head.span, clause];
}

interface FrameParts {
  readonly frame: Frame;
  readonly site: FigureSite;
  readonly found: FoundHead;
  readonly head: Head;
  readonly base: FoundBase | null;
  readonly observation: Observation;
  readonly period: ReturnType<typeof periodOf>;
  readonly cue: Frame["cue"];
  /** The figure was a plan, a total or another period's: it changes nothing but what is used up. */
  readonly owned: boolean;
}

/** A part of the topic, or a thing of the record's own beside a catalogued topic, does not replace it. */
function topicAfter(topic: Head | null, head: Head, relation: FoundHead["relation"]): Head {
  if (topic === null) return head;
  if (relation !== "own") return topic;
  const isPart = head.indicator?.partOf !== null && head.indicator?.partOf === topic.indicator?.id;
  return isPart || (head.indicator === null && topic.indicator !== null) ? topic : head;
}

function nextFrame(parts: FrameParts): Frame {
  const { frame, site, found, head, base, observation, period, cue } = parts;
  const usedUntil = Math.max(
    site.quantity.end,
    base?.side === "right" ? base.end : 0,
    period.usedUntil,
    head.namedUntil ?? 0,
  );
  if (parts.owned) return { ...frame, usedUntil };
  const child = found.relation === "child";
  const level = observation.measure === "level";
  return {
    ...frame,
    head,
    parent: child
      ? (frame.parent ?? frame.head ?? frame.topic)
      : found.relation === "own"
        ? null
        : frame.parent,
    topic: topicAfter(frame.topic, head, found.relation),
    period: period.resolved,
    status: observation.status === "plan" ? frame.status : observation.status,
    measure: observation.measure,
    base: base?.base ?? (level ? frame.base : observation.base),
    baseLabel: level ? frame.baseLabel : head.label,
    cue,
    usedUntil,
    lastUnit: observation.unit,
  };
}
