import type { QuantityMention } from "../../language/mention.js";
import type { ReadingOfBlock } from "../reading-of-block.js";

const BEFORE =
  /(?:^|\s)(?:of|against|beyond|above|below|than)\s(?:the|a|an|its|their|this year['’]s|the year['’]s|the full-year|the annual)\s(?:\p{L}+\s){0,2}?(?:vnd\s?|usd\s?|us\$\s?)?$/u;
const YEARS =
  /\s(?:(?:this|the) year['’]s|(?:the|its|an?) (?:full-year|annual|yearly))\s(?:vnd\s?|usd\s?|us\$\s?)?$/u;
const BEHIND =
  /^\s(?:(?:annual|full-year|yearly|budget|assigned|public|investment|capital)\s){0,2}(?:plan|target|estimate|goal|allocation|budget|quota|planned|pencilled in|penciled in|budgeted|targeted|assigned|allocated|earmarked|set|expected|projected|forecast)(?![\p{L}])/u;

/**
 * Is the amount a plan's own, said inside the share of it: `27.5 per cent of the USD 150 million plan`, `22.6 per cent
 * of the 7 million pencilled in for 2019`, `14.1 per cent of the year's VND 4,270 billion`? Not: `of the VND 500
 * million lost`.
 */
export function isPlanAmount(reading: ReadingOfBlock, quantity: QuantityMention): boolean {
  const { canonical } = reading.text;
  const before = canonical.slice(Math.max(0, quantity.start - 40), quantity.start);
  if (YEARS.test(before) && /\sof\s/u.test(before)) return true;
  return BEFORE.test(before) && BEHIND.test(canonical.slice(quantity.end, quantity.end + 40));
}

/** The plan's amount right behind a share of it, null when the share is of something else. */
export function planAmountBehind(
  reading: ReadingOfBlock,
  quantity: QuantityMention,
): QuantityMention | null {
  const next = reading.quantities.find((other) => other.start >= quantity.end);
  if (next === undefined || next.value.unit === "%") return null;
  const between = reading.text.canonical.slice(quantity.end, next.start);
  if (between.length > 40 || /[,;:()]/u.test(between)) return null;
  return isPlanAmount(reading, next) ? next : null;
}
