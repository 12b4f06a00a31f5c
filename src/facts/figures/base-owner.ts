import type { FigureContext } from "../figure-context.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { type Candidate, candidates, isComparison } from "./figure-base.js";
import { isSigned } from "./figure-sign.js";
import type { FigureSite } from "./figure-site.js";
import { isRelative } from "./figure-unit.js";
import { contentWords, unexplainedWords } from "./words.js";

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
  return (
    besideOf(reading, site) ??
    planJustUsed(reading, site) ??
    beforeBracket(reading, site, own, context)
  );
}

/** `cùng kỳ đạt 41,2%`, `kế hoạch cả năm là 11,8 triệu lượt`. */
function besideOf(reading: ReadingOfBlock, site: FigureSite): Candidate | null {
  const span = site.segment.opener === ":" ? site.gap : site.left;
  const bare = within(reading.bases, span).filter((base) => !isComparison(reading, base));
  const last = bare.at(-1);
  if (last === undefined) return null;
  const between = withoutNames(reading, last.end, site.quantity.start);
  if (last.value.startsWith("plan") && !SAYS_IT_IS.test(between)) return null;
  if (last.value === "estimate") return null;
  return { base: last.value, end: last.end, rule: last.rule };
}

/** `bằng 51,6% kế hoạch năm 1.450 triệu USD`: the plan of the figure before has its own amount behind it. */
function planJustUsed(reading: ReadingOfBlock, site: FigureSite): Candidate | null {
  if (isRelative(site.quantity.value.unit ?? "%")) return null;
  const plan = reading.bases.find(
    (base) => base.value.startsWith("plan") && base.end === site.gap.start,
  );
  if (plan === undefined) return null;
  const between = reading.text.canonical.slice(plan.end, site.quantity.start);
  if (!/^(?:\s|là|năm|\d{4}|ở mức|khoảng)*$/u.test(between)) return null;
  return { base: plan.value, end: plan.end, rule: plan.rule };
}

/** `dự toán HĐND tỉnh giao (12.400 tỷ đồng)`. */
function beforeBracket(
  reading: ReadingOfBlock,
  site: FigureSite,
  own: string | null,
  context: FigureContext,
): Candidate | null {
  if (site.segment.opener !== "(") return null;
  const before = { start: site.clause.start, end: site.segment.start };
  const last = candidates(reading, before, own, context, true).at(-1);
  if (last === undefined) return null;
  const gap = reading.text.surface.slice(last.end, site.segment.start).replace("(", "");
  const alone = contentWords(reading, unexplainedWords(reading, site.left), ["joining", "generic"]);
  const signed = isSigned(reading, site);
  return gap.trim() === "" && alone.length === 0 && !signed ? last : null;
}
