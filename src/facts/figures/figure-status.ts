import type { Span } from "../../text/span.js";
import type { ObservationStatus } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";

/** The status that words of a span state, the last one winning; null when none does. */
export function statedStatus(reading: ReadingOfBlock, span: Span): ObservationStatus | null {
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

/** A figure said to be aimed at: `phấn đấu`, `dự kiến` before it in its segment, or inside a task. */
export function isAimedAt(
  reading: ReadingOfBlock,
  site: FigureSite,
  tasks: readonly Span[],
): boolean {
  const { quantity } = site;
  if (tasks.some((task) => task.start <= quantity.start && quantity.end <= task.end)) return true;
  const cues = within(reading.cues, site.left);
  const plan = cues.filter((cue) => cue.value === "planned").at(-1);
  if (plan === undefined) return false;
  return !cues.some(
    (cue) =>
      cue.start > plan.start &&
      (cue.value === "equals" || cue.value === "up" || cue.value === "down"),
  );
}
