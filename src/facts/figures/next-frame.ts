import { findIndicator, type Indicator } from "../../language/indicator.js";
import type { Measure, Observation } from "../observation.js";
import type { FoundBase } from "./figure-base.js";
import type { FoundPeriod } from "./figure-period.js";
import type { FigureSite } from "./figure-site.js";
import type { FoundHead, Frame, Head } from "./frame.js";

export interface FrameParts {
  readonly frame: Frame;
  readonly site: FigureSite;
  readonly found: FoundHead;
  readonly head: Head;
  readonly base: FoundBase | null;
  readonly observation: Observation;
  readonly period: FoundPeriod;
  readonly cue: Frame["cue"];
  /** The figure was a plan, a total or another period's: it changes nothing but what is used up. */
  readonly owned: boolean;
  /** The figure was the level before a change, whose time does not hold for the one after. */
  readonly before: boolean;
}

/** What a later figure of the same thing may go on from; its orders, shares and contributions lead nowhere. */
const OF_WHOLE: ReadonlySet<Measure> = new Set(["level", "change", "growth", "attainment"]);

export function nextFrame(parts: FrameParts): Frame {
  const { frame, site, found, head, base, observation, period, cue } = parts;
  const usedUntil = Math.max(
    site.quantity.end,
    base?.side === "right" ? base.end : 0,
    period.usedUntil,
    head.namedUntil ?? 0,
  );
  if (parts.owned) return { ...frame, usedUntil };
  if (parts.before) return { ...frame, head, usedUntil, lastUnit: observation.unit };
  const child = found.relation === "child";
  const level = observation.measure === "level";
  return {
    ...frame,
    head,
    earlier: found.relation === "own" && frame.head !== null ? frame.head : frame.earlier,
    parent: child
      ? (frame.parent ?? frame.head ?? found.parent ?? frame.topic)
      : found.relation === "own"
        ? null
        : frame.parent,
    topic: topicAfter(frame.topic, found.bare ?? head, found.relation),
    period: period.resolved,
    status: observation.status === "plan" ? frame.status : observation.status,
    measure: observation.measure,
    lastMeasure: OF_WHOLE.has(observation.measure) ? observation.measure : frame.lastMeasure,
    base: base?.base ?? (level ? frame.base : observation.base),
    baseLabel: level ? frame.baseLabel : head.label,
    cue,
    usedUntil,
    lastUnit: observation.unit,
  };
}

/** A part of the topic, or a thing of the record's own beside a catalogued topic, does not replace it. */
function topicAfter(topic: Head | null, head: Head, relation: FoundHead["relation"]): Head {
  if (topic === null) return head;
  if (relation !== "own") return topic;
  return isWithin(head.indicator, topic.indicator) ||
    (head.indicator === null && topic.indicator !== null)
    ? topic
    : head;
}

/** A part of the total, or a part of one of its parts. */
function isWithin(part: Indicator | null, total: Indicator | null): boolean {
  if (total === null) return false;
  for (
    let parent = part?.partOf ?? null;
    parent !== null;
    parent = findIndicator(parent)?.partOf ?? null
  )
    if (parent === total.id) return true;
  return false;
}
