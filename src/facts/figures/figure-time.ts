import type { ResolvedPeriod } from "../../language/resolve-period.js";
import type { ObservationStatus } from "../observation.js";
import type { FoundBase } from "./figure-base.js";
import { type FoundPeriod, monthOf, shifted, yearPeriod } from "./figure-period.js";
import type { Head } from "./frame.js";
import type { LevelSide } from "./two-levels.js";

/** What the time of a figure is decided from, once its head, base and status are known. */
export interface TimeGrounds {
  readonly head: Head;
  readonly period: FoundPeriod;
  /** The base that has the figure itself: `cùng kỳ đạt 41,2%`. */
  readonly owner: { readonly base: string } | null;
  readonly base: FoundBase | null;
  readonly usesBase: boolean;
  readonly status: ObservationStatus;
  readonly side: LevelSide | null;
}

/** The time a figure is about: its own, the other side of a comparison, a plan's year, a stock's month. */
export function timeOf(grounds: TimeGrounds): ResolvedPeriod | null {
  const { period, owner, base, status } = grounds;
  if (grounds.side === "from") return timeBefore(grounds);
  if (owner?.base === "scenario") return period.resolved;
  if (owner !== null && !owner.base.startsWith("plan")) return timeOfBase(period, owner.base);
  if (status === "plan") return yearPeriod(period);
  const monthly = grounds.usesBase && base?.base === "previous-month" && !period.own;
  if (monthly && period.resolved?.accumulation === "year-to-date") return monthOf(period.resolved);
  if (monthly && period.resolved?.accumulation === "quarter" && period.resolved.yearImplied)
    return monthOf(period.resolved);
  return stockTime(grounds);
}

/** `so với cùng kỳ (6 tháng năm 2018 tăng 9%)`: the time it names with its year is the compared one already. */
function timeOfBase({ own, resolved }: FoundPeriod, base: string): ResolvedPeriod | null {
  return own && resolved?.yearImplied === false ? resolved : shifted(resolved, base);
}

/** `giảm từ 14,2% xuống …`: the level before, at the time the comparison names or at one nobody told. */
function timeBefore({ period, base }: TimeGrounds): ResolvedPeriod | null {
  if (period.usedUntil > 0) return period.resolved;
  return base === null ? null : shifted(period.resolved, base.base);
}

/** A stock at the end of `5 tháng` is that of the month. */
function stockTime({ head, period }: TimeGrounds): ResolvedPeriod | null {
  const { resolved } = period;
  if (head.indicator?.kind !== "stock" || resolved?.accumulation !== "year-to-date")
    return resolved;
  const month = monthOf(resolved);
  return month === null ? resolved : { ...month, yearImplied: resolved.yearImplied };
}
