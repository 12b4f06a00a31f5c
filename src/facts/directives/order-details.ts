import type { DeadlineMention } from "../../language/deadline.js";
import { type Anchor, resolvePeriod } from "../../language/resolve-period.js";
import type { Span } from "../../text/span.js";
import type { Deadline, DirectiveStrength } from "../directive.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";

const FORBIDS =
  /(?:^|\s)(?:không để|tuyệt đối không|kiên quyết không|nghiêm cấm|không được|cấm|must not|shall not|is forbidden|are forbidden)\s/u;

/** An order not to do something says so near its beginning. */
export function strengthOf(
  reading: ReadingOfBlock,
  task: Span,
  strength: DirectiveStrength,
): DirectiveStrength {
  const start = reading.text.canonical.slice(task.start, Math.min(task.end, task.start + 40));
  return FORBIDS.test(start) ? "forbid" : strength;
}

/** The time limits of a task: the one to finish by first, then the others in order. */
export function deadlinesOf(
  reading: ReadingOfBlock,
  deadlines: readonly DeadlineMention[],
  task: Span,
  anchor: Anchor,
): { readonly first: Deadline | null; readonly further: readonly Deadline[] } {
  const all = within(deadlines, task).map((mention) => deadlineOf(reading, mention, anchor));
  const first = all.filter((deadline) => deadline.due !== null).at(-1) ?? all.at(-1) ?? null;
  return { first, further: all.filter((deadline) => deadline !== first) };
}

function deadlineOf(reading: ReadingOfBlock, mention: DeadlineMention, anchor: Anchor): Deadline {
  const period = mention.value.period;
  const resolved = period === null ? null : resolvePeriod(period.value, anchor);
  return {
    due: resolved?.period.split("/").at(-1) ?? null,
    recurrence: mention.value.recurrence,
    text: reading.text.surface.slice(mention.start, mention.end).replace(/\s+/gu, " ").trim(),
  };
}

const REPORTS_TO =
  /(?<![\p{L}])(?:báo cáo(?: kết quả)?(?: về| với| lên| cho)?|trình|gửi|report(?:s|ed)? to|submit to|send to)\s+(?:cho\s)?$/u;

/** `báo cáo UBND tỉnh`, `trình Chủ tịch …`: the agency or official straight after a verb of reporting. */
export function addresseeOf(reading: ReadingOfBlock, task: Span): string | null {
  const parties = [...within(reading.agencies, task), ...within(reading.people, task)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  for (const party of parties) {
    const before = reading.text.canonical.slice(
      Math.max(task.start, party.start - 40),
      party.start,
    );
    if (REPORTS_TO.test(before))
      return reading.text.surface.slice(party.start, party.end).replace(/\s+/gu, " ");
  }
  return null;
}

const OPENS_TOPIC = "^[\\s\\d.)*•+-]*(?:[a-zđ]\\)\\s*)?(?:Về|Đối với|Riêng|On|As for|Regarding)\\s";
const TOPIC_TO_COLON = new RegExp(`${OPENS_TOPIC}([^:;.]{2,80}):`, "u");
const TOPIC_TO_COMMA = new RegExp(`${OPENS_TOPIC}([^,:;.]{2,80}),`, "u");

/** `Về cải cách hành chính, …`, `Đối với chỉ số PCI, …`: what a sentence says it is about. */
export function ownTopicOf(reading: ReadingOfBlock, sentence: Span): string | null {
  const words = reading.text.surface.slice(sentence.start, sentence.end);
  const match = TOPIC_TO_COLON.exec(words) ?? TOPIC_TO_COMMA.exec(words);
  return match?.[1]?.replace(/\s+/gu, " ").trim() ?? null;
}
