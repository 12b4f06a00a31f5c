import { findIndicator, findIndicators } from "../../language/indicator.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { unitFits } from "./figure-unit.js";
import type { NamedIndicator } from "./named-indicator.js";

/** Words that tie a time to the name around it. */
const TIES = new Set(["thì", "tính", "đến", "tới", "hết", "trong", "ngày", "in", "by", "up", "to"]);

/**
 * A name that a time interrupts: `vốn đầu tư công đến 30/9 giải ngân 2.386 tỷ đồng`. The words on both sides
 * of the time are one catalogued name; `đầu tư công năm nay khó khăn` is none.
 */
export function nameAcrossTime(
  reading: ReadingOfBlock,
  { left }: FigureSite,
  unit: string,
): NamedIndicator | null {
  const [time] = within(reading.periods, left);
  if (time === undefined) return null;
  const words = within(reading.text.tokens, left).filter(
    (token) =>
      !TIES.has(token.canonical) &&
      !reading.periods.some((period) => period.start <= token.start && token.end <= period.end),
  );
  const before = words.filter((word) => word.end <= time.start).slice(-5);
  const after = words.filter((word) => word.start >= time.end).slice(0, 3);
  const first = before[0];
  const last = after.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = before.map((word) => word.text).join(" ");
  const whole = [start, ...after.map((word) => word.text)].join(" ");
  const mention = findIndicators(prepareRecord(whole)).find(
    (name) => name.start < start.length && name.end > start.length,
  );
  const indicator = mention === undefined ? null : findIndicator(mention.value);
  if (mention === undefined || indicator === null || !unitFits(indicator, unit)) return null;
  return { indicator, mention: { ...mention, start: first.start, end: last.end } };
}
