import { Occupied } from "../text/occupied.js";
import type { Span } from "../text/span.js";
import type { QuantityMention } from "./mention.js";
import { NUMERAL, type NumeralStyle, readNumeral } from "./numeral.js";
import { findAll, openPattern, touchingPattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";
import type { PreparedText } from "./prepared-text.js";
import { findFractions, findMultiples } from "./quantity-part.js";
import { displayUnit, scaleSize } from "./quantity-unit.js";
import { SCALES, UNITS } from "./unit.js";
import { readSpokenNumber, SPOKEN_NUMBER } from "./vi/numerals.js";

const SCALE = SCALES.map(([word]) => word.replaceAll(" ", "~")).join("|");
const UNIT_FORMS = UNITS.flatMap((unit) => unit.forms)
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replaceAll(/[.*+?^$|()[\]\\]/gu, "\\$&").replaceAll(" ", "~"))
  .join("|");
const HEDGE =
  "gần|(?<!(?:cao|thấp|nhiều|ít|lớn|nhỉnh|nhích|kém|đông|khá|nhanh|chậm)~)hơn|trên|khoảng|xấp~xỉ|ít~nhất|không~dưới|tối~thiểu|tối~đa|dưới|chừng|nearly|over|about|around|approximately|more~than|at~least|almost|up~to|only";
const END = "(?![\\p{L}\\p{N}\\p{M}])";

/**
 * `223,4 tỷ đồng`, `gần 3.000 tỷ đồng`, `3 tỷ 404 triệu USD`, `1.425ha`, `tỷđồng`, `8/11 huyện`,
 * `40 - 50%`, `22,0 per cent`; not the `8` of `tháng 8` (period mentions are taken out first).
 */
const QUANTITY = touchingPattern(
  `(?:(?<hedge>${HEDGE})~)?(?<sign>[-+−])?(?:(?<currency>vnd|usd|us\\$)\\s?)?(?<numeral>${NUMERAL})(?:\\s?(?:-|–|đến|to)\\s?(?<upper>${NUMERAL}))?(?:\\s?/\\s?(?<total>${NUMERAL}))?(?:\\s{0,2}(?<scale>${SCALE})(?:~(?<low>\\d{1,3}(?:,\\d+)?)~(?<lowScale>nghìn|ngàn|triệu)|~(?<half>rưỡi))?(?=[\\s,.;:)]|đồng|$))?(?:\\s{0,2}(?<unit>${UNIT_FORMS})${END})?`,
);

/** What makes the digit behind a scale the start of something else: `ba tỷ hai xã`, `hai tỷ năm nay`, `một tỷ hai trăm triệu`. */
const OTHER_BEHIND = `~(?!(?:đồng|tấn|lượt|usd)${END})(?:${UNIT_FORMS}|\\d|nay|ngoái|trước|sau|đầu|cuối|trăm|nghìn|ngàn|mươi|mười|phẩy|triệu|tỷ|linh|lẻ|bên|đợt|lần|phía|ngành|khoản|nguồn|phần|giai~đoạn)`;
/** `một tỷ tám` is 1.8, `mười một tỷ rưỡi` 11.5. */
const TENTHS = `rưỡi|(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín)(?!${OTHER_BEHIND})`;

/**
 * `hai nghìn bảy trăm linh năm tỷ đồng`, `ba mươi sáu phẩy tư phần trăm`, `một tỷ tám`, `ba tỷ bốn trăm triệu`; needs a scale
 * or a unit. Not: `năm nay`.
 */
const SPOKEN = openPattern(
  `(?:(?<hedge>${HEDGE})~)?(?<words>${SPOKEN_NUMBER})(?:~(?<scale>triệu|tỷ|nghìn~tỷ)(?:~(?<low>${SPOKEN_NUMBER})~(?<lowScale>triệu|nghìn|ngàn)|~(?<tenths>${TENTHS}))?)?(?:~(?<unit>${UNIT_FORMS}))?${END}`,
);

/** A numeral that is part of a code, a law number or a name: `NQ-15`, `19/2021/QH`, `Covid-19`, `4.0`. */
const CODE_BEFORE = /(?:\p{L}[-–/]\s?|[Ss]ố:\s|(?:COVID|[Cc]ovid)\s?[-–]\s?)$/u;
const CODE_AFTER = /^(?:\/\d{4}|[/-]\p{Lu})/u;

/**
 * The quantities of a text in order, outside the `taken` ranges (periods, document numbers). Spoken
 * numbers are read only with a scale or unit, so that `năm nay` and `hai bên` stay words.
 */
export function findQuantities(
  text: PreparedText,
  style: NumeralStyle,
  taken: readonly Span[] = [],
): readonly QuantityMention[] {
  const occupied = new Occupied(text.surface.length, taken);
  const written: QuantityMention[] = [];
  for (const match of findAll(QUANTITY, text)) {
    const mention = readWritten(text, match, style);
    if (mention !== null && occupied.takeIfFree(mention)) written.push(mention);
  }
  for (const match of findAll(SPOKEN, without(text, taken))) {
    const mention = readSpoken(text, match);
    if (mention !== null && occupied.takeIfFree(mention)) written.push(mention);
  }
  const fractions = findFractions(text);
  const ofFractions = new Occupied(text.surface.length, fractions);
  const mentions = [...written.filter((mention) => ofFractions.isFree(mention)), ...fractions];
  const occupiedNow = new Occupied(text.surface.length, [...taken, ...mentions]);
  for (const multiple of findMultiples(text))
    if (occupiedNow.takeIfFree(multiple)) mentions.push(multiple);
  return mentions.sort((a, b) => a.start - b.start);
}

/** `thấp hơn tháng tám hai mươi lăm tỷ`: a number in words starts behind the time, not inside it. */
function without(text: PreparedText, taken: readonly Span[]): PreparedText {
  if (taken.length === 0) return text;
  const hidden = (whole: string) => {
    const pieces: string[] = [];
    let end = 0;
    for (const span of taken) {
      if (span.start < end) continue;
      pieces.push(whole.slice(end, span.start), "|".repeat(span.end - span.start));
      end = span.end;
    }
    return [...pieces, whole.slice(end)].join("");
  };
  return { ...text, canonical: hidden(text.canonical), folded: hidden(text.folded) };
}

/** `tám phẩy hai`: a decimal said without its unit is a rate in per cent; `ba trăm` alone stays words. */
function isSpokenRate(words: readonly string[]): boolean {
  return words.includes("phẩy") && words.indexOf("phẩy") > 0 && words.at(-1) !== "phẩy";
}

function readWritten(
  text: PreparedText,
  match: PatternMatch,
  style: NumeralStyle,
): QuantityMention | null {
  const { numeral, upper, total, scale, low, lowScale, hedge, sign, currency } = match.groups;
  const unit = match.groups.unit ?? (currency === undefined ? undefined : currencyForm(currency));
  if (numeral === undefined) return null;
  const numeralStart = match.start + text.canonical.slice(match.start, match.end).indexOf(numeral);
  const before = text.surface.slice(Math.max(0, match.start - 12), match.start);
  if (CODE_BEFORE.test(before) && unit === undefined && scale === undefined) return null;
  if (CODE_AFTER.test(text.surface.slice(match.end, match.end + 5)) && unit === undefined)
    return null;
  const value = readNumeral(numeral, style);
  if (value === null) return null;
  // A bare `2010` is a year (`giá so sánh 2010`); a count of that size is written `2.010`.
  if (unit === undefined && scale === undefined && /^(?:19|20)\d\d$/u.test(numeral)) return null;
  const half = match.groups.half === undefined ? 0 : 0.5;
  const low0 = low === undefined ? half : lowPart(low, lowScale ?? "", scale ?? "", style);
  const written = text.surface.slice(numeralStart, numeralStart + numeral.length);
  return {
    kind: "quantity",
    rule: low === undefined ? "quantity/written" : "quantity/combined-scale",
    start: match.start,
    end: match.end,
    value: {
      value: (value + low0) * (sign === "-" || sign === "−" ? -1 : 1),
      upper: upper === undefined ? null : readNumeral(upper, style),
      numeral: written,
      unit: displayUnit(scale, unit),
      hedge:
        hedge === undefined ? null : text.surface.slice(match.start, match.start + hedge.length),
      outOf: total === undefined ? null : readNumeral(total, style),
    },
  };
}

/** `USD 121.5 million`, `VND 602 billion`: the currency before the figure, as a unit's form. */
function currencyForm(written: string): string {
  return written.startsWith("us") ? "usd" : "vnd";
}

/** `3 tỷ 404 triệu`: the second part in the first part's scale. */
function lowPart(low: string, lowScale: string, scale: string, style: NumeralStyle): number {
  const value = readNumeral(low, style) ?? 0;
  const size = scaleSize(scale);
  return size === 0 ? 0 : (value * scaleSize(lowScale)) / size;
}

/** What is said behind a scale, counted in it; null for words that are no number. */
function besideScale(
  scale: string,
  said: {
    readonly low: string | undefined;
    readonly lowScale: string | undefined;
    readonly tenths: string | undefined;
  },
): number | null {
  if (said.tenths === "rưỡi") return 0.5;
  if (said.tenths !== undefined) {
    const digit = readSpokenNumber([said.tenths]);
    return digit === null ? null : digit / 10;
  }
  if (said.low === undefined) return 0;
  const value = readSpokenNumber(said.low.split(/\s+/u));
  const size = scaleSize(scale);
  return value === null || size === 0 ? null : (value * scaleSize(said.lowScale ?? "")) / size;
}

function readSpoken(text: PreparedText, match: PatternMatch): QuantityMention | null {
  const { words, scale, low, lowScale, tenths, unit, hedge } = match.groups;
  if (words === undefined) return null;
  const spoken = words.split(/\s+/u);
  const bare = scale === undefined && unit === undefined;
  if (bare && !isSpokenRate(spoken)) return null;
  // `Năm Căn`, `Ba Bể`: a place, not five houses.
  if (
    spoken.length === 1 &&
    /^\p{Lu}\p{Ll}*\s+\p{Lu}/u.test(text.surface.slice(match.start, match.end))
  )
    return null;
  const thousands = spoken.includes("phẩy") && /^ng[hà]/u.test(spoken.at(-1) ?? "");
  const whole = readSpokenNumber(thousands ? spoken.slice(0, -1) : spoken);
  const beside = besideScale(scale ?? "", { low, lowScale, tenths });
  if (whole === null || beside === null) return null;
  const value = Number((whole + beside).toPrecision(12));
  const wordsStart = match.start + text.canonical.slice(match.start, match.end).indexOf(words);
  return {
    kind: "quantity",
    rule: bare ? "quantity/spoken-rate" : "quantity/spoken",
    start: match.start,
    end: match.end,
    value: {
      value,
      upper: null,
      numeral: text.surface.slice(wordsStart, wordsStart + words.length),
      unit:
        bare && !thousands ? "%" : displayUnit(thousands ? (spoken.at(-1) ?? scale) : scale, unit),
      hedge:
        hedge === undefined ? null : text.surface.slice(match.start, match.start + hedge.length),
      outOf: null,
    },
  };
}
