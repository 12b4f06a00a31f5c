import { asksForOverdue } from "./overdue-tasks.js";
import type { Query } from "./query.js";
import { asksForAmount } from "./question-intent.js";
import { topicOf } from "./question-topic.js";
import { type RankedDirective, statesAmount } from "./rank-directives.js";

/** Others are told with the best one when they hold nearly as much. */
const CLOSE = 0.8;
export const MAX_DIRECTIVES = 12;
const MAX_WITH_TOPIC = 4;
/** What is decided about an order stands this near to it, in characters. */
const BESIDE = 240;

/** With a topic the best and its like; without, everything the party was told, newest session first. */
export function told(
  query: Query,
  ranked: readonly RankedDirective[],
  best: RankedDirective,
): readonly RankedDirective[] {
  const due = dueAsAsked(query, ranked);
  if (due.length > 0) return due.slice(0, MAX_WITH_TOPIC);
  if (topicOf(query).length === 0 || (query.intent === "status" && asksForOverdue(query))) {
    const leads = ranked.filter((other) => other.party >= best.party || other.party >= 0.7);
    return [...leads]
      .sort((a, b) => b.date.localeCompare(a.date) || a.stored.id - b.stored.id)
      .slice(0, MAX_DIRECTIVES);
  }
  const decision = ranked.find((other) => other.decides);
  if (decision !== undefined && decision !== best) return [decision, best];
  const kept = ranked
    .filter((other) => other.score >= best.score * CLOSE && other.topic >= best.topic * CLOSE)
    .slice(0, MAX_WITH_TOPIC);
  return withSiblings(withAmount(query, kept, ranked), ranked);
}

/** Asked how much, an order without an amount is told with the clause beside it that has one. */
function withAmount(
  query: Query,
  kept: readonly RankedDirective[],
  ranked: readonly RankedDirective[],
): readonly RankedDirective[] {
  const best = kept[0];
  if (best === undefined || !asksForAmount(query.text) || kept.some(({ own }) => statesAmount(own)))
    return kept;
  const { documentId, value } = best.stored;
  const beside = ranked.find(
    ({ stored, own }) =>
      statesAmount(own) &&
      stored.documentId === documentId &&
      Math.abs(stored.value.taskSpan.start - value.taskSpan.end) <= BESIDE,
  );
  return beside === undefined ? kept : [beside, best];
}

/** `… phải làm gì trước ngày 20/5`: a day in the question is the task's own limit when some task has it. */
export function dueAsAsked(
  query: Query,
  ranked: readonly RankedDirective[],
): readonly RankedDirective[] {
  const days = query.periods.flatMap(({ value }) =>
    value.shape === "date" && value.month !== null && value.day !== null
      ? [`-${String(value.month).padStart(2, "0")}-${String(value.day).padStart(2, "0")}`]
      : [],
  );
  return ranked.filter(({ stored }) =>
    [stored.value.deadline, ...stored.value.furtherDeadlines].some((deadline) =>
      days.some((day) => deadline?.due?.endsWith(day) === true),
    ),
  );
}

/** The items under one head are one order: asked about the head, all are told. */
function withSiblings(
  kept: readonly RankedDirective[],
  ranked: readonly RankedDirective[],
): readonly RankedDirective[] {
  const first = kept[0];
  const head = first?.stored.value.spans[0];
  if (first === undefined || head === undefined || first.stored.value.spans.length < 2) return kept;
  const siblings = ranked.filter(
    (other) =>
      !kept.includes(other) &&
      other.party >= 0.7 &&
      other.stored.documentId === first.stored.documentId &&
      other.stored.value.spans[0]?.start === head.start,
  );
  return [...kept, ...siblings].slice(0, MAX_DIRECTIVES);
}
