import type { Span } from "../text/span.js";

export type Accumulation = "month" | "quarter" | "year" | "year-to-date" | "at-date" | "other";

/** SDMX observation status, in the order of precedence the ledger answers with (actual first). */
export type ObservationStatus = "actual" | "provisional" | "estimate" | "plan";

/**
 * What the number is. `level` the value itself; `change` an absolute difference in the level's own unit;
 * `growth` a relative change in %; `share` a % of a total; `attainment` a % of a plan (or the absolute
 * excess over it, when the unit is not %); `index` a figure where 100 is the base; `contribution` in
 * percentage points; `rank` an ordinal; `count` how many out of a total.
 */
export type Measure =
  | "level"
  | "change"
  | "growth"
  | "share"
  | "attainment"
  | "excess"
  | "index"
  | "contribution"
  | "rank"
  | "count";

/**
 * What a change, share or attainment is measured against. `plan` may name whose plan after a colon
 * (`plan:HĐND tỉnh giao`), `total` what a share is a share of. Null when nothing was stated.
 */
export type Base = string;

/** Bases that mean a period before this one. */
export const PREVIOUS_MONTH: Base = "previous-month";
export const PREVIOUS_PERIOD: Base = "previous-period";
export const SAME_PERIOD_LAST_YEAR: Base = "same-period-last-year";
export const END_OF_LAST_YEAR: Base = "end-of-last-year";

/** A fact about which it is recorded whether the text said it (known) or it was carried over (implied). */
export type Provenance = "known" | "implied";

/**
 * One value read from a record: the ledger's unit. Key: indicator + path, place, period, accumulation,
 * measure + base. Kept for ever with its revision; never overwritten.
 */
export interface Observation {
  /** Catalogue id in English kebab-case, null for a figure of an uncatalogued thing. */
  readonly indicator: string | null;
  /** The catalogue's canonical Vietnamese name, or the record's own noun phrase. */
  readonly label: string;
  /** Child path of "trong đó …", outermost first, in the record's words. */
  readonly path: readonly string[];
  readonly place: string | null;
  readonly placeProvenance: Provenance;
  /** ISO 8601: `2021-08`, `2021-Q3`, `2021`, `2021-01/2021-08`, `2021-08-31`; null when it cannot be told. */
  readonly period: string | null;
  readonly periodProvenance: Provenance;
  readonly accumulation: Accumulation;
  readonly measure: Measure;
  readonly base: Base | null;
  readonly status: ObservationStatus;
  /** In `unit`; a decrease is negative. */
  readonly value: number;
  /** Upper end when the record gives a range, else null. */
  readonly upper: number | null;
  /** As displayed in the record: `tỷ đồng`, `ha`, `%`, `điểm phần trăm`. */
  readonly unit: string;
  /** The numeral as written, `22.994,1`. */
  readonly numeral: string;
  /** `gần`, `trên`, `khoảng` …, null when none. */
  readonly hedge: string | null;
  /** The clause that says it: what a citation quotes, shortest that supports the claim. */
  readonly spans: readonly Span[];
  /** The numeral with its unit. */
  readonly valueSpan: Span;
  /** A caption's figure yields to the body's. */
  readonly fromCaption: boolean;
  /** The record itself says that another value has taken its place: told beside that one, never alone. */
  readonly replaced: boolean;
  /** Names of the rules that fired, in order, for `thuky trace`. */
  readonly rules: readonly string[];
}
