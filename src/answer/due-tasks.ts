import { type Anchor, resolvePeriod } from "../language/resolve-period.js";
import type { DirectiveCandidate } from "./directive-candidates.js";
import type { Query } from "./query.js";
import { topicOf } from "./question-topic.js";

/** `Nhiệm vụ nào đến hạn trong tháng 9`, `what is due before 15 October`: by the limit alone. Null when not asked so. */
export function dueTasks(
  query: Query,
  candidates: readonly DirectiveCandidate[],
  now: Anchor,
): readonly DirectiveCandidate[] | null {
  const { folded } = query.text;
  if (!/den han|het han|toi han|(?:^|\s)due(?:\s|$)|phai (?:xong|hoan thanh) truoc/u.test(folded))
    return null;
  if (query.agencies.length > 0 || topicOf(query).length > 2) return null;
  const period = query.periods[0];
  if (period === undefined) return null;
  const before = /(?:truoc|before|by)\s(?:ngay\s)?$/u.test(folded.slice(0, period.start));
  const years = candidates.map(({ date }) => Number(date.slice(0, 4))).filter((year) => year > 0);
  const year = period.value.year ?? (years.length > 0 ? Math.max(...years) : now.year);
  const asked = resolvePeriod(period.value, { ...now, year })?.period;
  if (asked === undefined) return null;
  const found = candidates.filter(({ stored, date }) =>
    [stored.value.deadline, ...stored.value.furtherDeadlines].some((deadline) => {
      const day = deadline?.due ?? null;
      if (day === null) return false;
      return before ? day <= asked && day >= date.slice(0, 7) : day.startsWith(asked);
    }),
  );
  return found.length === 0 ? null : found;
}
