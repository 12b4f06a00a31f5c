import type { Span } from "../text/span.js";

/** Something recognised in a text: where it stands, what it means, and the rule that said so. */
export interface Mention<Kind extends string, Value> extends Span {
  readonly kind: Kind;
  readonly value: Value;
  readonly rule: string;
}

/** A number with its unit as written. `unit` null: a bare number or a count of an unlisted thing. */
export interface QuantityValue {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly upper: number | null;
  /** The numeral as written, without scale and unit: `22.994,1`. */
  readonly numeral: string;
  /** Canonical display of scale and unit: `tỷ đồng`, `ha`, `%`; null when none was recognised. */
  readonly unit: string | null;
  /** `gần`, `trên`, `khoảng` … in the record's words. */
  readonly hedge: string | null;
  /** The total after `/`: `8/11 huyện`, `905,4/1.820 tỷ đồng`. */
  readonly outOf: number | null;
}
export type QuantityMention = Mention<"quantity", QuantityValue>;

/** A stretch of time as far as the text states it; what it leaves out is filled in from an anchor. */
export interface PeriodValue {
  readonly shape: "month" | "quarter" | "year" | "months" | "half" | "date" | "days" | "years";
  readonly year: number | null;
  /** 1–12; first month of `months`. */
  readonly month: number | null;
  /** Last month of `months`. */
  readonly toMonth: number | null;
  readonly quarter: number | null;
  readonly half: number | null;
  readonly day: number | null;
  /** Last day of `days`, in `toMonth`. */
  readonly toDay: number | null;
  /** Last year of `years` (giai đoạn 2021-2025). */
  readonly toYear: number | null;
  /** Months or years to move from the anchor: `tháng trước` −1 month, `năm ngoái` −1 year. */
  readonly shiftMonths: number | null;
  readonly shiftYears: number | null;
  /** `lũy kế`, `đến hết tháng 8`: everything from the start of the year to here. */
  readonly cumulative: boolean;
}
export type PeriodMention = Mention<"period", PeriodValue>;

/** What something is compared with: `so với tháng trước`, `cùng kỳ`, `dự toán HĐND tỉnh giao`. */
export type BaseMention = Mention<"base", string>;

/** A catalogued indicator by one of its names. */
export type IndicatorMention = Mention<"indicator", string>;
