import { canonicalText } from "../text/fold.js";
import { Occupied } from "../text/occupied.js";
import type { Span } from "../text/span.js";
import type { QuantityMention } from "./mention.js";
import { NUMERAL, type NumeralStyle, readNumeral } from "./numeral.js";
import { findAll, openPattern, touchingPattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";
import type { PreparedText } from "./prepared-text.js";
import { findUnit, SCALES, UNITS, type Unit } from "./unit.js";
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
  `(?:(?<hedge>${HEDGE})~)?(?<sign>[-+−])?(?:(?<currency>vnd|usd|us\\$)\\s?)?(?<numeral>${NUMERAL})(?:\\s?(?:-|–|đến|to)\\s?(?<upper>${NUMERAL}))?(?:\\s?/\\s?(?<total>${NUMERAL}))?(?:\\s{0,2}(?<scale>${SCALE})(?:~(?<low>\\d{1,3}(?:,\\d+)?)~(?<lowScale>nghìn|ngàn|triệu))?(?=[\\s,.;:)]|đồng|$))?(?:\\s{0,2}(?<unit>${UNIT_FORMS})${END})?`,
);

/** `hai nghìn bảy trăm linh năm tỷ đồng`, `ba mươi sáu phẩy tư phần trăm`; needs a scale or a unit. */
const SPOKEN = openPattern(
  `(?:(?<hedge>${HEDGE})~)?(?<words>${SPOKEN_NUMBER})(?:~(?<scale>triệu|tỷ|nghìn~tỷ))?(?:~(?<unit>${UNIT_FORMS}))?${END}`,
);

/** A fraction of something: `gấp đôi`, `một nửa`. */
const DOUBLE = openPattern(`(?<word>gấp~đôi|gấp~rưỡi|gấp~ba|doubled|tripled)${END}`);
const DOUBLES: ReadonlyMap<string, number> = new Map(
  (
    [
      ["gấp đôi", 2],
      ["gấp rưỡi", 1.5],
      ["gấp ba", 3],
      ["doubled", 2],
      ["tripled", 3],
    ] as const
  ).map(([word, value]) => [canonicalText(word), value]),
);

/** A numeral that is part of a code, a law number or a name: `NQ-15`, `19/2021/QH`, `Covid-19`, `4.0`. */
const CODE_BEFORE = /(?:\p{L}[-–/]\s?|[Ss]ố:\s|(?:COVID|[Cc]ovid)\s?[-–]\s?)$/u;
const CODE_AFTER = /^(?:\/\d{4}|[/-]\p{Lu})/u;

/** `giảm một phần tư`, `bằng hai phần ba`, `giảm 1/3`, `quá nửa`: a part of something, as a per cent of it. */
const FRACTION = openPattern(
  `(?<=(?:tăng|giảm|bằng|còn|mất|được|chiếm|gần|hơn|by)~)(?:(?<part>một|hai|ba|bốn|1|2|3)~phần~(?<whole>hai|ba|tư|bốn|năm|mười|3|4|5|10)|(?<top>[1-9])/(?<bottom>[2-9]|10)(?=\\s*(?:[,.;)]|$|so|của|kế|dự))|(?<half>một~nửa|a~half|half))${END}`,
);
const FRACTION_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  mười: 10,
};

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
  for (const match of findAll(SPOKEN, text)) {
    const mention = readSpoken(text, match);
    if (mention !== null && occupied.takeIfFree(mention)) written.push(mention);
  }
  const fractions = findAll(FRACTION, text).flatMap((match) => readFraction(text, match) ?? []);
  const ofFractions = new Occupied(text.surface.length, fractions);
  const mentions = [...written.filter((mention) => ofFractions.isFree(mention)), ...fractions];
  const occupiedNow = new Occupied(text.surface.length, [...taken, ...mentions]);
  for (const match of findAll(DOUBLE, text)) {
    const word = text.canonical.slice(match.start, match.end).replace(/\s+/gu, " ");
    const value = DOUBLES.get(word) ?? DOUBLES.get(unaccentedDouble(word));
    if (value === undefined || !occupiedNow.takeIfFree(match)) continue;
    mentions.push({
      kind: "quantity",
      rule: "quantity/double",
      start: match.start,
      end: match.end,
      value: { value, upper: null, numeral: word, unit: "lần", hedge: null, outOf: null },
    });
  }
  return withoutCorrected(
    text,
    mentions.sort((a, b) => a.start - b.start),
  );
}

/** Words that take back the figure before them: `… à không, xin đính chính, …`. */
const CORRECTION =
  /^(?:[\s,.…–-]|à|ờ|ừ|ạ|dạ|xin|tôi|em|nói|là|phải|đúng ra|số|con|correction|sorry|no|i mean)*(?:à không|không phải|đính chính|nói lại|nhầm|xin lỗi|correction|sorry|i mean)(?:[\s,.…–-]|à|không|phải|xin|tôi|em|nói|lại|là|đúng|ra|chính|xác|thì|đính|số|con|it's|make that)*$/u;

/** Of a figure and its correction in one breath the later stands (trap: self-correction in speech). */
function withoutCorrected(
  text: PreparedText,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  return mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || next.start - mention.end > 60) return true;
    return !CORRECTION.test(text.canonical.slice(mention.end, next.start));
  });
}

/** `tám phẩy hai`: a decimal said without its unit is a rate in per cent; `ba trăm` alone stays words. */
function isSpokenRate(words: readonly string[]): boolean {
  return words.includes("phẩy") && words.indexOf("phẩy") > 0 && words.at(-1) !== "phẩy";
}

function readFraction(text: PreparedText, match: PatternMatch): QuantityMention | null {
  const { part, whole, top, bottom, half } = match.groups;
  const number = (word: string | undefined) =>
    word === undefined ? Number.NaN : (FRACTION_WORDS[word] ?? Number(word));
  const ratio =
    half !== undefined
      ? 0.5
      : part !== undefined
        ? number(part) / number(whole)
        : number(top) / number(bottom);
  if (!(ratio > 0 && ratio <= 1)) return null;
  const value = Math.round(ratio * 1000) / 10;
  return {
    kind: "quantity",
    rule: "quantity/fraction",
    start: match.start,
    end: match.end,
    value: {
      value,
      upper: null,
      numeral: text.surface.slice(match.start, match.end),
      unit: "%",
      hedge: Number.isInteger(value) ? null : "khoảng",
      outOf: null,
    },
  };
}

function unaccentedDouble(word: string): string {
  return word === "gap doi" ? canonicalText("gấp đôi") : word;
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
  const low0 = low === undefined ? 0 : lowPart(low, lowScale ?? "", scale ?? "", style);
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

const sizeOfScale: ReadonlyMap<string, number> = new Map(
  [...SCALES].reverse().map(([scale, size]) => [canonicalText(scale), size]),
);

function scaleSize(word: string): number {
  const canonical = canonicalText(word).replace(/\s+/gu, " ");
  return sizeOfScale.get(canonical) ?? foldedScale(canonical);
}

function foldedScale(word: string): number {
  return (
    ({ nghin: 1e3, ngan: 1e3, trieu: 1e6, ti: 1e9, "nghin ti": 1e12 } as Record<string, number>)[
      word
    ] ?? 0
  );
}

const SCALE_DISPLAY: ReadonlyMap<number, string> = new Map([
  [1e3, "nghìn"],
  [1e6, "triệu"],
  [1e8, "trăm triệu"],
  [1e9, "tỷ"],
  [1e12, "nghìn tỷ"],
]);

function displayUnit(scale: string | undefined, form: string | undefined): string | null {
  const unit: Unit | null = form === undefined ? null : findUnitLenient(form);
  const scaleWord = scale === undefined ? null : (SCALE_DISPLAY.get(scaleSize(scale)) ?? null);
  if (unit === null)
    return scaleWord === null ? null : `${scaleWord} đồng`.replace(/^nghìn đồng$/u, "nghìn");
  return scaleWord === null ? unit.display : `${scaleWord} ${unit.display}`;
}

const foundUnits = new Map<string, Unit | null>();

/** Looked up once for each form: there are no more of them than the lexicon has, with their spacing. */
function findUnitLenient(form: string): Unit | null {
  const known = foundUnits.get(form);
  if (known !== undefined) return known;
  const unit = unitOfForm(form);
  if (foundUnits.size < 10_000) foundUnits.set(form, unit);
  return unit;
}

function unitOfForm(form: string): Unit | null {
  const exact = findUnit(form);
  if (exact !== null) return exact;
  const plain = form.replace(/\s+/gu, " ").trim();
  return UNITS.find((unit) => unit.forms.some((known) => foldedForm(known) === plain)) ?? null;
}

function foldedForm(form: string): string {
  return canonicalText(form).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

function readSpoken(text: PreparedText, match: PatternMatch): QuantityMention | null {
  const { words, scale, unit, hedge } = match.groups;
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
  const value = readSpokenNumber(thousands ? spoken.slice(0, -1) : spoken);
  if (value === null) return null;
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
