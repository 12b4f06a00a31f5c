import { findBases } from "../../language/base.js";
import { findPeriods } from "../../language/period.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { anchorOf, basePeriod, resolvePeriod } from "../../language/resolve-period.js";
import { sayPeriod } from "../../sentences/periods.js";
import type { Span } from "../../text/span.js";
import type { AnswerFigure, Language } from "../contract.js";

/** A time that a statement names: its own, or the other side of a comparison. */
export interface ClaimedPeriod extends Span {
  readonly isBase: boolean;
  /** ISO forms it may mean, one for each year that what it leaves out may be filled from. */
  readonly iso: (anchor: string | null) => string | null;
}

/** Words right before a time that make it the other side: `so với tháng 7`, `lower than in August`. */
const OTHER_SIDE =
  /(?:so với|thấp hơn|cao hơn|nhiều hơn|ít hơn|gấp|lần|than|than in|from|compared with)\s+$/u;

export function claimedPeriods(told: string): readonly ClaimedPeriod[] {
  const prepared = prepareRecord(told);
  const bases = findBases(prepared);
  const isInBase = (span: Span) =>
    bases.some(({ start, end }) => start <= span.start && span.end <= end);
  const named = findPeriods(prepared).filter((span) => !isInBase(span));
  return named.map(({ start, end, value }) => ({
    start,
    end,
    isBase: OTHER_SIDE.test(told.slice(Math.max(0, start - 24), start).toLowerCase()),
    iso: (anchor) => resolvePeriod(value, anchorOf(anchor))?.period ?? null,
  }));
}

/** Is this time the figure's own, in one of the ways an answer says it? */
export function isOwnPeriod(
  claimed: ClaimedPeriod,
  { period, accumulation }: AnswerFigure,
): boolean {
  if (period === null) return false;
  return isSaid(claimed, period, accumulation === "at-date" ? ["", "đến "] : [""]);
}

/** Is this time what the figure is held against? */
export function isBasePeriod(
  claimed: ClaimedPeriod,
  figure: AnswerFigure,
  quoted: string,
): boolean {
  const { period, base, derivation } = figure;
  const pointed = period === null || base === null ? null : basePeriod(period, base);
  const sides = [pointed, base, ...(derivation?.operands.map((side) => side.period) ?? [])];
  if (sides.some((side) => side !== null && /^\d{4}/u.test(side) && isSaid(claimed, side, [""])))
    return true;
  // What a worked-out figure is held against is told where its operands stand.
  const iso = claimed.iso(period);
  return (
    derivation !== null &&
    iso !== null &&
    findPeriods(prepareRecord(quoted)).some(
      ({ value }) => resolvePeriod(value, anchorOf(period))?.period === iso,
    )
  );
}

/** A time is said differently from how it is kept (a month's end: `đến tháng 8/2021`): what is said of it is read again. */
function isSaid(claimed: ClaimedPeriod, period: string, openings: readonly string[]): boolean {
  const iso = claimed.iso(period);
  return iso !== null && (iso === period || readingsOf(period, openings).includes(iso));
}

function readingsOf(period: string, openings: readonly string[]): readonly string[] {
  return (["vi", "en"] as const satisfies readonly Language[]).flatMap((language) =>
    openings.flatMap((before) =>
      findPeriods(prepareRecord(`${before}${sayPeriod(period, language)}`)).flatMap(
        ({ value }) => resolvePeriod(value, anchorOf(period))?.period ?? [],
      ),
    ),
  );
}
