import type { PeriodValue } from "./mention.js";
import type { Pattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";

/** One way to name a time: what it looks like and what is read from it; null when it turns out to be none. */
export interface PeriodRule {
  readonly name: string;
  readonly pattern: Pattern;
  readonly read: (groups: PatternMatch["groups"]) => Partial<PeriodValue> | null;
}
