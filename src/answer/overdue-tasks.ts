import type { Directive } from "../facts/directive.js";
import type { Query } from "./query.js";
import { topicOf } from "./question-topic.js";

/** Words of a question for late tasks that say nothing of what they are about. */
const OF_LATENESS =
  /^(?:qua|tre|cham|han|viec|ki|ky|lan|truoc|ton|con|no|chua|muon|overdue|late|earlier|previous|last|time|still|gi|nao)$/u;

/** `Việc nào quá hạn`, `what is overdue`: late tasks by that alone. */
export function asksForOverdue(query: Query): boolean {
  return (
    /qua han|tre han|cham|chua xong|overdue|late/u.test(query.text.folded) &&
    topicOf(query).every((token) => OF_LATENESS.test(token.folded))
  );
}

/** Was a followed-up task late, or not finished on the day (ISO) of the record that follows it up? */
export function isLate(value: Directive, day: string): boolean {
  const kind = value.status?.kind;
  if (kind === "overdue" || kind === "late") return true;
  const due = value.deadline?.due ?? null;
  return kind === "unfinished" && due !== null && due.length === 10 && day !== "" && due <= day;
}
