import type { BaseMention } from "../../language/mention.js";
import { moveMonth, resolvePeriod } from "../../language/resolve-period.js";
import type { Span } from "../../text/span.js";
import type { FigureContext } from "../figure-context.js";
import { cuesBefore, isInBase } from "../near-mentions.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { isComparative } from "./figure-period.js";
import type { FigureSite } from "./figure-site.js";
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
  /^(?:nếu )?(?:so|cùng với|hơn|kém|thấp|cao|nhỉnh|ít|nhiều|over|from|than|against|versus|vs|compared|on|with|since|above|below|under|svck|ss|yoy|mom|year|month|quarter)/u;

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
  const left = lastIn(reading, site.left, own, context);
  if (left !== null) return { ...left, end: site.quantity.end, side: "left" };
  const right = firstIn(reading, site.right, own, context);
  if (right !== null) return { ...right, side: "right" };
  const earlier = lastIn(reading, site.gap, own, context);
  return earlier === null ? null : { ...earlier, end: site.quantity.end, side: "left" };
}

type Candidate = Omit<FoundBase, "side">;

function candidates(
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
      const named = resolvePeriod(period.value, context.anchor);
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

/** The words between a plan and its figure but for the name of what is planned. */
function withoutNames(reading: ReadingOfBlock, from: number, to: number): string {
  let words = reading.text.canonical.slice(from, to);
  for (const { start, end } of within(reading.indicators, { start: from, end: to }))
    words = words.slice(0, start - from) + " ".repeat(end - start) + words.slice(end - from);
  return words;
}

/** What may stand between a plan and its own figure: `kế hoạch cả năm là 11,8 triệu lượt`. */
const SAYS_IT_IS =
  /^(?:[\s:,]|là|được|đạt|khoảng|ở mức|mức|của|tỉnh|cả|năm|\d{4}|đề ra|đặt ra|giao|was|is|were|are|of|at|set)*$/u;

/**
 * A base right before a figure's bracket or beside it that has the figure itself: the plan in
 * `dự toán HĐND tỉnh giao (12.400 tỷ đồng)`, last year's level in `cùng kỳ năm 2016 (09 vụ)` and
 * `cùng kỳ đạt 41,2%`. Null when the figure is this period's result.
 */
export function ownerOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  if (site.segment.opener === "(") {
    const before = { start: site.clause.start, end: site.segment.start };
    const last = candidates(reading, before, own, context, true).at(-1);
    const gap =
      last === undefined
        ? "x"
        : reading.text.surface.slice(last.end, site.segment.start).replace("(", "");
    const alone = contentWords(reading, unexplainedWords(reading, site.left), [
      "joining",
      "generic",
    ]);
    if (last !== undefined && gap.trim() === "" && alone.length === 0) return last;
  }
  const bare = within(reading.bases, site.left).filter((base) => !isComparison(reading, base));
  const last = bare.at(-1);
  if (last === undefined) return null;
  const between = withoutNames(reading, last.end, site.quantity.start);
  if (last.value.startsWith("plan") && !SAYS_IT_IS.test(between)) return null;
  const value = { base: last.value, end: last.end, rule: last.rule };
  return last.value === "estimate" ? null : value;
}
