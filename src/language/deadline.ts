import type { Mention, PeriodMention } from "./mention.js";
import { findAll, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

/** A time limit in a task: the period it names, or how often, or only how soon. */
export type DeadlineMention = Mention<
  "deadline",
  { readonly period: PeriodMention | null; readonly recurrence: string | null }
>;

const BEFORE_PERIOD = pattern(
  "(?:xong|hoàn~thành|báo~cáo|trình|gửi)?\\s?(?:trước|chậm~nhất|muộn~nhất|đến~hết|đến|hạn|thời~hạn|trong|xong~trong|vào|tại~phiên~họp|by|before|no~later~than|within)(?:~(?:là|vào|hết|trong))?(?::)?~?(?:\\d{1,2}~giờ(?:~\\d{1,2}~phút)?~)?(?:ngày)?",
);
const RECURRING = pattern(
  "(?:định~kỳ~)?(?:(?:vào~)?(?:chiều~|sáng~)?(?:ngày~\\d{1,2}|thứ~(?:hai|ba|tư|năm|sáu|bảy))~)?(?:hằng|hàng)~(?:ngày|tuần|tháng|quý|năm)|mỗi~(?:tuần|tháng|quý|ngày)(?:~(?:một|hai)~lần)?|(?:every|each)~(?:day|week|month|monday|tuesday|wednesday|thursday|friday)|weekly|monthly|daily",
);
const WITHIN_DAYS = pattern(
  "trong(?:~(?:vòng|thời~hạn))?~\\d{1,3}~(?:ngày|tuần|tháng)(?:~làm~việc)?(?:~kể~từ~ngày(?:~\\p{L}+){1,4})?|within~\\d{1,3}~(?:working~)?days",
);

/** The time limits of a text, in order: a period after a limiting word, a recurrence, a number of days. */
export function findDeadlines(
  text: PreparedText,
  periods: readonly PeriodMention[],
): readonly DeadlineMention[] {
  const found: DeadlineMention[] = [];
  for (const rule of [WITHIN_DAYS, RECURRING]) {
    for (const match of findAll(rule, text)) {
      if (found.some((other) => match.start < other.end && other.start < match.end)) continue;
      const recurrence = rule === RECURRING ? text.surface.slice(match.start, match.end) : null;
      found.push({
        kind: "deadline",
        start: match.start,
        end: match.end,
        rule: rule === RECURRING ? "deadline/recurring" : "deadline/days",
        value: { period: null, recurrence },
      });
    }
  }
  const limits = findAll(BEFORE_PERIOD, text);
  for (const period of periods) {
    const limit = limits.find(
      (match) =>
        match.end >= period.start - 2 && match.start < period.end && match.start <= period.start,
    );
    if (limit === undefined || period.value.cumulative || period.value.shape === "years") continue;
    if (found.some((other) => limit.start < other.end && other.start < period.end)) continue;
    found.push({
      kind: "deadline",
      start: Math.min(limit.start, period.start),
      end: period.end,
      rule: "deadline/period",
      value: { period, recurrence: null },
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
