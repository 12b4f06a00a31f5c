import type { AgencyMention } from "../language/agency.js";
import type { PeriodMention } from "../language/mention.js";
import type { PeriodSeries } from "../language/period-series.js";
import type { PersonMention } from "../language/person.js";
import type { PreparedText } from "../language/prepared-text.js";
import type { AskedStanding } from "./asked-standing.js";
import type { Language } from "./contract.js";

/** What a question wants to be told. */
export type Intent =
  | "figure"
  | "count"
  | "directive"
  /** What became of a task. */
  | "status"
  | "who"
  | "chair"
  | "sign"
  /** What a session concluded. */
  | "summary"
  /** What a session said goes badly. */
  | "difficulties"
  /** What somebody said. */
  | "speech"
  /** What is different from the session before. */
  | "changes"
  | "passage"
  | "empty";

/** What about a figure is asked for; null leaves it to what the ledger has. */
export type Asked =
  | "level"
  | "change"
  | "attainment"
  | "excess"
  | "share"
  | "plan"
  | "missing"
  | "trend"
  | "extreme"
  | "rank"
  | "contribution";

/** A question understood: the value between understanding and finding. Closed; nothing in it is guessed. */
export interface Query {
  readonly text: PreparedText;
  readonly language: Language;
  readonly intent: Intent;
  readonly asked: Asked | null;
  /** Which of several values of one figure is wanted; null leaves it to the ledger's order. */
  readonly standing: AskedStanding | null;
  /** Catalogue ids in the order named. */
  readonly indicators: readonly string[];
  readonly periods: readonly PeriodMention[];
  /** Periods named as the other side of a comparison (`so với tháng 7`). */
  readonly comparedPeriods: readonly PeriodMention[];
  /** Periods taken out of the stretch asked about (`quý I trừ tháng 1`). */
  readonly leftOut: readonly PeriodMention[];
  /** Several months asked for at once, null when not. */
  readonly series: PeriodSeries | null;
  /** True when the question says cumulative without naming a stretch. */
  readonly cumulative: boolean;
  /** The answer is asked for in per cent. */
  readonly percent: boolean;
  /** `cả năm`: the year as a whole; `năm nay`: the year so far. */
  readonly wholeYear: boolean;
  readonly thisYear: boolean;
  readonly bases: readonly string[];
  readonly places: readonly string[];
  /** The words the places were named with, canonical. */
  readonly placeWords: readonly string[];
  readonly agencies: readonly AgencyMention[];
  readonly people: readonly PersonMention[];
  /** Words that carry what is asked, canonical, in order; question words and fillers dropped. */
  readonly words: readonly string[];
  /** Words that no name, time, place, base or asking word explains: they narrow what is asked for. */
  readonly restWords: readonly string[];
  /** Words of the names that were recognised. */
  readonly nameWords: readonly string[];
  /** Family of the unit asked for (`bao nhiêu tấn`), null when none is. */
  readonly unitFamily: string | null;
  /** Those of them right beside the indicator's name. */
  readonly besideWords: readonly string[];
  /** Vietnamese forms of an English question's terms, one list per term. */
  readonly translations: readonly string[];
}
