import type { Span } from "../../text/span.js";
import type { ObservationStatus } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { isComparison } from "./figure-base.js";
import type { FigureSite } from "./figure-site.js";
import type { FoundHead, Frame } from "./frame.js";

/** The status that words of a span state, the last one winning; null when none does. */
function statedStatus(reading: ReadingOfBlock, span: Span): ObservationStatus | null {
  for (const cue of [...within(reading.cues, span)].reverse()) {
    if (cue.value === "estimate") return "estimate";
    if (cue.value === "provisional") return "provisional";
    if (cue.value === "final") return "actual";
  }
  return null;
}

/** `Ước thực hiện tháng 8: …` — said before anything else in a sentence, it holds for all of it. */
export function statusOfSentence(reading: ReadingOfBlock, sentence: Span): ObservationStatus {
  const first = within(reading.cues, sentence)[0];
  if (first === undefined || first.value !== "estimate") return "actual";
  const before = reading.text.surface.slice(sentence.start, first.start);
  return /^[\s\d.)\-–*]*$/u.test(before) ? "estimate" : "actual";
}

/** Words that aim at whatever follows, a rise as well; beside a plan's name `tăng 5%` is a result. */
const AIMING =
  /^(?:phấn đấu|dự kiến|dự báo|đặt mục tiêu|mục tiêu|phải đạt|projected|forecast|expected|aims?|aiming|targeted|pencilled in)$/u;

/** `tháng 6 dự kiến 4.938,1 tỷ đồng` in the report of June is that month's estimate, of a time to come a plan. */
const EXPECTING = /^(?:dự kiến|dự báo|projected|forecast|expected)$/u;

function isExpected(reading: ReadingOfBlock, span: Span): boolean {
  const last = within(reading.cues, span)
    .filter((cue) => cue.value === "planned")
    .at(-1);
  return last !== undefined && EXPECTING.test(reading.text.canonical.slice(last.start, last.end));
}

/** A figure said to be aimed at: `phấn đấu`, `dự kiến` before it in its segment, or inside a task. */
function isAimedAt(
  reading: ReadingOfBlock,
  site: FigureSite,
  tasks: readonly Span[],
  from: number,
): boolean {
  const { quantity } = site;
  if (tasks.some((task) => task.start <= quantity.start && quantity.end <= task.end)) return true;
  const reach = { start: from, end: quantity.start };
  const goal = within(reading.bases, reach).some(
    (base) =>
      !isComparison(reading, base) &&
      /^(?:mục tiêu|target|goal)/u.test(reading.text.canonical.slice(base.start, base.end)),
  );
  if (goal) return true;
  const cues = within(reading.cues, reach);
  const plan = cues.filter((cue) => cue.value === "planned").at(-1);
  if (plan === undefined) return false;
  if (AIMING.test(reading.text.canonical.slice(plan.start, plan.end))) return true;
  return !cues.some(
    (cue) =>
      cue.start > plan.start &&
      (cue.value === "equals" || cue.value === "up" || cue.value === "down"),
  );
}

interface StatusGrounds {
  readonly reading: ReadingOfBlock;
  readonly site: FigureSite;
  readonly frame: Frame;
  readonly found: FoundHead;
  /** The figure is the plan's own, or what a result is out of. */
  readonly planned: boolean;
  /** Levels and growth can be aimed at; an attainment is a result. */
  readonly aimable: boolean;
  /** The time of the figure is over, or the one that the record reports on. */
  readonly reached: boolean;
  readonly tasks: readonly Span[];
  /** Where the words that may aim at the figure begin. */
  readonly from: number;
}

/** A plan's own figure or one aimed at is a plan; else the status said beside it, else the one that holds. */
export function statusOf(grounds: StatusGrounds): ObservationStatus {
  const { reading, site, frame, found } = grounds;
  if (grounds.planned) return "plan";
  if (grounds.aimable && isAimedAt(reading, site, grounds.tasks, grounds.from)) {
    const aims = { start: grounds.from, end: site.quantity.start };
    return grounds.reached && isExpected(reading, aims) ? "estimate" : "plan";
  }
  const stated = statedStatus(reading, site.gap);
  if (stated !== null) return stated;
  return found.relation === "own" && frame.head !== null ? "actual" : frame.status;
}
