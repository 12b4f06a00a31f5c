import type { BaseMention, PeriodValue } from "../../language/mention.js";
import { moveMonth, type ResolvedPeriod, resolvePeriod } from "../../language/resolve-period.js";
import type { Span } from "../../text/span.js";
import type { FigureContext } from "../figure-context.js";
import { cuesBefore, isInBase } from "../near-mentions.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { isComparative } from "./figure-period.js";
import type { FigureSite } from "./figure-site.js";
import { planAmountBehind } from "./plan-amount.js";
import { contentWords, unexplainedWords } from "./words.js";

export interface FoundBase {
  readonly base: string;
  /** End of the words that say it, where the next figure's gap begins. */
  readonly end: number;
  readonly rule: string;
  readonly side: "left" | "right";
}

/** Opens a comparison by itself: `so với cùng kỳ`, not `cùng kỳ đạt`. */
const OPENS_COMPARISON =
  /^(?:(?:nếu|còn|và) )?(?:so|lấy|tính|xét|chiếu|cùng với|hơn|kém|thấp|cao|nhỉnh|ít|nhiều|over|from|than|against|versus|vs|compared|on|with|since|above|below|under|svck|ss|yoy|mom|year|month|quarter)/u;

/** Is this base what something is compared with, rather than a time or plan that has the figure itself? */
export function isComparison(reading: ReadingOfBlock, base: BaseMention): boolean {
  if (OPENS_COMPARISON.test(reading.text.canonical.slice(base.start, base.end))) return true;
  return cuesBefore(reading, base.start, 2).some((cue) =>
    ["up", "down", "equals", "versus", "excess", "shortfall"].includes(cue.value),
  );
}

/**
 * What a figure is measured against: a comparison before it in its segment, else one right behind it, else
 * one earlier in its gap. `own` is the ISO period of the figure, so that `so với tháng 7` becomes a month before.
 */
export function baseOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  own: string | null,
  context: FigureContext,
): FoundBase | null {
  const amount = planAmountBehind(reading, site.quantity);
  if (amount !== null)
    return { base: "plan", end: site.quantity.end, rule: "base/plan-amount", side: "right" };
  const left = lastIn(reading, site.left, own, context);
  if (left !== null) return { ...left, end: site.quantity.end, side: "left" };
  const right = firstIn(reading, site.right, own, context);
  if (right !== null) return { ...right, side: "right" };
  const behind = behindBracket(reading, site, own, context);
  if (behind !== null) return behind;
  const next = inNextSegment(reading, site, own, context);
  if (next !== null) return next;
  const earlier = lastIn(reading, site.gap, own, context);
  return earlier === null ? null : { ...earlier, end: site.quantity.end, side: "left" };
}

/** `bằng 1.215 ha, so với cùng thời điểm năm trước`: a comma, a comparison, and no figure of its own. */
function inNextSegment(
  reading: ReadingOfBlock,
  site: FigureSite,
  own: string | null,
  context: FigureContext,
): FoundBase | null {
  const next = site.segments[site.segments.indexOf(site.segment) + 1];
  if (next === undefined || next.opener !== "," || site.right.end !== site.segment.end) return null;
  if (within(reading.quantities, next).length > 0) return null;
  const first = candidates(reading, next, own, context, false)[0];
  if (first === undefined) return null;
  const before = reading.text.surface.slice(next.start, first.start);
  // `cao hơn kịch bản` behind a comma is a judgement of its own.
  const compares = /^(?:so|compared|versus|against)(?![\p{L}])/u.test(
    reading.text.canonical.slice(first.start, first.end),
  );
  return before.trim() === "" && compares ? { ...first, side: "right" } : null;
}

/**
 * `giảm 2,4% (-316 ha) so với cùng kỳ`: the base behind the bracket is said of the figure before it and of the
 * signed one in it.
 */
function behindBracket(
  reading: ReadingOfBlock,
  { quantity, clause }: FigureSite,
  own: string | null,
  context: FigureContext,
): FoundBase | null {
  const behind = reading.text.surface.slice(quantity.end, clause.end);
  const bracket = /^\s*\(\s*[+−-][^()]{1,60}\)\s*/u.exec(behind);
  const closing = /^[+−-]/u.test(reading.text.surface.slice(quantity.start, quantity.start + 1))
    ? /^\s*\)\s*/u.exec(behind)
    : null;
  const passed = (bracket ?? closing)?.[0].length;
  if (passed === undefined) return null;
  const from = quantity.end + passed;
  const base = candidates(reading, { start: from, end: clause.end }, own, context, true).find(
    (candidate) => candidate.start === from,
  );
  if (base === undefined) return null;
  return closing === null
    ? { ...base, end: quantity.end, side: "left" }
    : { ...base, side: "right" };
}

export type Candidate = Omit<FoundBase, "side">;

/** The bases of a span in order, months named outright among them. */
export function candidates(
  reading: ReadingOfBlock,
  span: Span,
  own: string | null,
  context: FigureContext,
  anyBase: boolean,
): readonly (Candidate & { readonly start: number })[] {
  const bases = within(reading.bases, span)
    .filter((base) => anyBase || isComparison(reading, base))
    .map((base) => ({ base: base.value, start: base.start, end: base.end, rule: base.rule }));
  const periods = within(reading.periods, span)
    .filter((period) => isComparative(reading, period) && !isInBase(reading, period.start))
    .flatMap((period) => {
      const named = comparedWith(period.value, own, context);
      if (named === null) return [];
      return [
        {
          base: baseNamed(named.period, own),
          start: period.start,
          end: period.end,
          rule: "base/named-period",
        },
      ];
    });
  return [...bases, ...periods].sort((a, b) => a.start - b.start);
}

/** A month named without its year is the last of its name before the figure's own time ends: `so với tháng 12` in January. */
function comparedWith(
  value: PeriodValue,
  own: string | null,
  context: FigureContext,
): ResolvedPeriod | null {
  if (own === null || value.year !== null || value.shiftYears !== null)
    return resolvePeriod(value, context.anchor);
  const year = Number(own.split("/").at(-1)?.slice(0, 4));
  const named = resolvePeriod(value, { ...context.anchor, year });
  const later = /^\d{4}-\d{2}$/u.test(named?.period ?? "") && (named?.period ?? "") > endOf(own);
  return later ? resolvePeriod(value, { ...context.anchor, year: year - 1 }) : named;
}

/** The last month of a period that has months, else its year's end. */
function endOf(period: string): string {
  const last = period.split("/").at(-1) ?? period;
  return /^\d{4}-\d{2}/u.test(last) ? last.slice(0, 7) : `${last.slice(0, 4)}-12`;
}

function lastIn(
  reading: ReadingOfBlock,
  span: Span,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  return candidates(reading, span, own, context, false).at(-1) ?? null;
}

/** Behind a figure a base needs no opening word (`96% cùng kỳ`, `61% dự toán`), but must follow directly. */
function firstIn(
  reading: ReadingOfBlock,
  span: Span,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  const first = candidates(reading, span, own, context, true)[0];
  if (first === undefined) return null;
  const between = { start: span.start, end: first.start };
  if (/[;:(]/u.test(reading.text.surface.slice(between.start, between.end))) return null;
  const words = contentWords(reading, unexplainedWords(reading, between), ["joining", "generic"]);
  return words.length <= 3 ? first : null;
}

/** `so với tháng 7` said of August is the month before; of a year earlier, the same period. */
export function baseNamed(named: string, own: string | null): string {
  if (own === null) return named;
  const year = (shift: number) => String(Number(own.slice(0, 4)) + shift);
  if (/^\d{4}-\d{2}$/u.test(own) && moveMonth(own, -1) === named) return "previous-month";
  const lastYear = own.replace(/\d{4}/gu, (digits) => String(Number(digits) - 1));
  if (lastYear === named || named === year(-1)) return "same-period-last-year";
  if (named.length === 7 && lastYear.endsWith(`/${named}`)) return "same-period-last-year";
  if (named === `${year(-1)}-12` || named === `${year(-1)}-12-31`) return "end-of-last-year";
  if (/^\d{4}-Q\d$/u.test(own) && previousQuarter(own) === named) return "previous-period";
  return named;
}

function previousQuarter(quarter: string): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(-1)) - 2;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}
