import { findIndicator, type Indicator } from "../../language/indicator.js";
import type { QuantityMention } from "../../language/mention.js";
import { isBareScale } from "../../language/quantity-unit.js";
import { measureOf } from "../../language/unit.js";
import { nounPhraseAfter } from "../noun-phrase.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame, Head } from "./frame.js";
import { isRelatedTo } from "./related-indicator.js";
import { toldUnit } from "./told-unit.js";
import { contentWords, isProperName, unexplainedWords } from "./words.js";

const RELATIVE_UNITS: ReadonlySet<string> = new Set(["%", "lần", "điểm phần trăm"]);
const MONEY: ReadonlySet<string> = new Set(["dong", "usd"]);

/** Units of an order: they fit whatever is ranked. */
const RANKS: ReadonlySet<string> = new Set(["hạng", "bậc"]);

/** Families that measure a thing named elsewhere: `12 ha` says how much, not of what. */
const MEASURED: ReadonlySet<string> = new Set(
  "area mass length metre square-metre cubic-metre litre energy power peak-power yield stere rainfall".split(
    " ",
  ),
);

/** Does the unit measure an amount, so that its own word names nothing? */
export function isMeasure(unit: string): boolean {
  return MEASURED.has(measureOf(unit).family);
}

/** Is the unit a ratio, so that it fits every indicator? */
export function isRelative(unit: string): boolean {
  return RELATIVE_UNITS.has(unit);
}

/** Is the unit a noun that is counted, so that what follows the number says what was counted? */
export function isCount(unit: string): boolean {
  return !MONEY.has(measureOf(unit).family) && !isRelative(unit) && !isBareScale(unit);
}

/** A level needs a unit of the indicator's family; relative units fit every indicator. */
export function unitFits(indicator: Indicator, unit: string): boolean {
  if (isRelative(unit) || RANKS.has(unit)) return true;
  const { family } = measureOf(unit);
  return indicator.units.some((display) => measureOf(display).family === family);
}

export function fits(head: Head | null, unit: string): head is Head {
  if (head === null) return false;
  if (head.indicator !== null) return unitFits(head.indicator, unit);
  return (
    isRelative(unit) ||
    RANKS.has(unit) ||
    head.unit === null ||
    measureOf(head.unit).family === measureOf(unit).family
  );
}

/** A number of dossiers is no child of a revenue, whatever proper name stands before it. */
export function isCountOfOther(head: Head, unit: string): boolean {
  return (
    head.indicator === null && isCount(unit) && !isRelative(unit) && !head.label.includes(unit)
  );
}

const UNIT_WORDS = 2;

/** The unit as displayed; a bare number's unit is the noun after it (`13 tờ trình`, `72 y, bác sĩ`). */
export function unitOf(reading: ReadingOfBlock, site: FigureSite, frame: Frame): string | null {
  const { quantity } = site;
  const { unit } = quantity.value;
  if (unit !== null && !isBareScale(unit)) return unit;
  const told = toldUnit(reading, site, frame) ?? unitOfPart(reading, site, frame);
  if (told !== null) return told;
  const elided = sharedUnit(reading, site)?.value.unit ?? unitOfList(reading, site, frame);
  if (elided !== null) return elided;
  const behind = reading.text.canonical.slice(quantity.end, quantity.end + 5).trim();
  const rank = /^(bậc|hạng)(?![\p{L}])/u.exec(behind)?.[1];
  if (rank !== undefined) return rank;
  const phrase = nounPhraseAfter(reading, site.right);
  if (phrase === null || phrase.start - quantity.end > 1) return unit;
  const noun = phrase.text.split(/\s+/u).slice(0, UNIT_WORDS).join(" ").replace(/,$/u, "");
  return unit === null ? noun : `${unit} ${noun}`;
}

/** `2,140 dengue cases`, `of whom 5,150 foreign`: a name behind a number, a short one as a part of what is counted. */
function unitOfPart(reading: ReadingOfBlock, { quantity, right }: FigureSite, frame: Frame) {
  const named = reading.indicators.find(
    ({ start }) => start >= quantity.end && start - quantity.end <= 1,
  );
  const counted = named === undefined ? null : findIndicator(named.value);
  const [first] = counted?.units ?? [];
  if (first !== undefined && isCount(first) && !isMeasure(first))
    return quantity.value.unit === null ? first : `${quantity.value.unit} ${first}`;
  const told = [frame.parent, frame.head, frame.topic].flatMap((head) => head?.indicator ?? []);
  const near = reading.weakIndicators.filter(
    ({ start, end }) => start >= quantity.end && start - quantity.end <= 1 && end <= right.end,
  );
  for (const { value, end } of near) {
    if (!/^\s?(?:[,;:.()]|$|and(?![\p{L}]))/u.test(reading.text.canonical.slice(end, end + 5)))
      continue;
    const part = findIndicator(value);
    const [own] = part?.units ?? [];
    if (part === null || own === undefined || own === "%") continue;
    if (!told.some((whole) => isRelatedTo(part, whole))) continue;
    return quantity.value.unit === null ? own : `${quantity.value.unit} ${own}`;
  }
  return null;
}

/** Between a count and what it is out of: `9 trong số 14 chỉ tiêu`, `từ 54 lên 61 xã` shares the unit as well. */
const SHARES_UNIT =
  /^\s*(?:(?:trong|trên)(?: tổng)?(?: số)?|out of(?: a total of)?|of(?: the| its)?|(?:(?:tăng|giảm|nâng) )?(?:lên|xuống)(?: còn)?|còn|to)\s*$/u;

/** `9 trong số 14 chỉ tiêu`: the second number, whose unit is the first's as well. */
function sharedUnit(reading: ReadingOfBlock, { quantity }: FigureSite): QuantityMention | null {
  const next = reading.quantities.find((other) => other.start >= quantity.end);
  if (next === undefined || next.value.unit === null) return null;
  const between = reading.text.canonical.slice(quantity.end, next.start);
  return SHARES_UNIT.test(between) ? next : null;
}

/** `9 trong số 14 chỉ tiêu`: the second number when it says what the first is out of. */
export function totalBehind(reading: ReadingOfBlock, site: FigureSite): QuantityMention | null {
  if (site.quantity.value.unit !== null) return null;
  const next = sharedUnit(reading, site);
  if (next === null) return null;
  const between = reading.text.canonical.slice(site.quantity.end, next.start);
  return /(?:trong|trên|of)(?![\p{L}]*(?:lên|xuống))/u.test(between) ? next : null;
}

/** `huyện A 41 tỷ đồng, huyện B 36, huyện C 29 tỷ đồng`: a name and a bare number in a list of like figures. */
function unitOfList(reading: ReadingOfBlock, site: FigureSite, frame: Frame): string | null {
  if (frame.lastUnit === null || site.segment.opener !== ",") return null;
  if (!/^\s*(?:[,;.)]|$)/u.test(reading.text.surface.slice(site.quantity.end))) return null;
  const words = contentWords(reading, unexplainedWords(reading, site.left), ["joining"]);
  return isProperName(words) ? frame.lastUnit : null;
}
