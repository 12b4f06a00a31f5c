import { Occupied } from "../text/occupied.js";
import type { PeriodMention, PeriodValue } from "./mention.js";
import { findAll } from "./pattern.js";
import { DATE_RULES } from "./period-date-rules.js";
import { MONTH_RULES } from "./period-month-rules.js";
import type { PeriodRule } from "./period-rule.js";
import { STRETCH_RULES } from "./period-stretch-rules.js";
import type { PreparedText } from "./prepared-text.js";

/** A period that says nothing: what a rule does not fill in. */
export const EMPTY_PERIOD: PeriodValue = {
  shape: "month",
  year: null,
  month: null,
  toMonth: null,
  quarter: null,
  half: null,
  day: null,
  toDay: null,
  toYear: null,
  shiftMonths: null,
  shiftYears: null,
  cumulative: false,
};

/** The ways records and questions name a time, most specific first: a rule's match hides later ones inside it. */
const RULES: readonly PeriodRule[] = [...DATE_RULES, ...STRETCH_RULES, ...MONTH_RULES];

/** The periods of a text, in order; of two rules that match overlapping text the earlier rule stands. */
export function findPeriods(text: PreparedText): readonly PeriodMention[] {
  const mentions: PeriodMention[] = [];
  const occupied = new Occupied(text.surface.length);
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (!occupied.isFree(match)) continue;
      const value = rule.read(match.groups);
      if (value === null) continue;
      occupied.take(match);
      mentions.push({
        kind: "period",
        start: match.start,
        end: match.end,
        rule: rule.name,
        value: { ...EMPTY_PERIOD, ...value },
      });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
