import { findIndicator, findIndicators, type Indicator } from "../../language/indicator.js";
import type { IndicatorMention } from "../../language/mention.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { measureOf } from "../../language/unit.js";
import { firstFrom } from "../../text/in-order.js";
import type { Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { cuesBefore } from "../near-mentions.js";
import { nounPhraseAfter, nounPhraseBefore } from "../noun-phrase.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame, Head } from "./frame.js";
import { contentWords, isProperName, unexplainedWords } from "./words.js";

const RELATIVE_UNITS: ReadonlySet<string> = new Set(["%", "lần", "điểm phần trăm"]);
const MONEY: ReadonlySet<string> = new Set(["dong", "usd"]);

/** Is the unit a ratio, so that it fits every indicator? */
export function isRelative(unit: string): boolean {
  return RELATIVE_UNITS.has(unit);
}

/** Is the unit a noun that is counted, so that what follows the number says what was counted? */
function isCount(unit: string): boolean {
  return !MONEY.has(measureOf(unit).family) && !isRelative(unit);
}

/** A level needs a unit of the indicator's family; relative units fit every indicator. */
export function unitFits(indicator: Indicator, unit: string): boolean {
  if (isRelative(unit)) return true;
  const { family } = measureOf(unit);
  return indicator.units.some((display) => measureOf(display).family === family);
}

function fits(head: Head | null, unit: string): head is Head {
  if (head === null) return false;
  if (head.indicator !== null) return unitFits(head.indicator, unit);
  return (
    isRelative(unit) || head.unit === null || measureOf(head.unit).family === measureOf(unit).family
  );
}

/** The head of a figure and whether it is a child of a total, a head of its own, or the one before. */
export interface FoundHead {
  readonly head: Head;
  readonly relation: "own" | "child" | "carried";
}

/**
 * What a figure hangs on, in this order: the last catalogued name before it in its gap; a catalogued name
 * right after it (`4.177 tỷ đồng vốn đầu tư công`); a proper name, which is a child of the head before
 * (`Kỳ Sơn 21,4%`); the head before when only cue words and stand-ins (`con số này`) are between; else the
 * record's own noun phrase. Null when nothing names it.
 */
export function headOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  frame: Frame,
): FoundHead | null {
  const parent = parentOf(reading, site, unit, frame);
  const named = lastNamed(reading, site, unit);
  const separate = named === null ? null : separateWords(reading, site, named.mention.end, unit);
  const trailing = trailingIndicator(reading, site, unit);
  const chosen = named !== null && separate === null ? named : trailing;
  if (chosen !== null) {
    const head = catalogued(reading, site, chosen, parent);
    return related(head, belongsTo(chosen.indicator, parent, head) ? parent : null);
  }
  const weak = weaklyNamed(reading, site, unit, parent, frame);
  if (weak !== null) {
    const head = catalogued(reading, site, weak, parent);
    return related(head, belongsTo(weak.indicator, parent, head) ? parent : null);
  }
  const words = contentWords(
    reading,
    unexplainedWords(reading, site.left, { indicatorsToo: true }),
    ["joining"],
  );
  const content = [
    ...(precedingColon(reading, site) ?? []),
    ...contentWords(reading, words, ["generic"]),
  ];
  if (content.length > 0 && isProperName(content) && !startsSentence(site, content)) {
    const over = parent ?? frame.parent ?? frame.head;
    if (fits(over, unit) && !isCountOfOther(over, unit)) {
      return { head: childNamed(reading, over, content), relation: "child" };
    }
  }
  const carried = carriedHead(frame, unit, parent);
  if (content.length === 0 && carried !== null && !countsSomething(reading, site, unit, carried)) {
    return { head: carried, relation: parent === null ? "carried" : "child" };
  }
  const own = uncatalogued(reading, site, unit, parent);
  if (own !== null) return { head: own, relation: parent === null ? "own" : "child" };
  return carried === null ? null : { head: carried, relation: "carried" };
}

/** `Vốn đầu tư theo cách tính của thống kê: tháng 9 ước 634 tỷ đồng`: the words before the colon name it. */
function precedingColon(reading: ReadingOfBlock, site: FigureSite): readonly Token[] | null {
  if (site.segment.opener !== ":") return null;
  if (within(reading.cues, site.left).some((cue) => cue.value === "final")) return null;
  if (within(reading.quantities, { start: site.clause.start, end: site.segment.start }).length > 0)
    return null;
  const before = { start: site.clause.start, end: site.segment.start };
  return contentWords(reading, unexplainedWords(reading, before, { indicatorsToo: true }), [
    "joining",
    "generic",
  ]);
}

/**
 * `điện +9,7%` under the IIP, `xổ số kiến thiết 931 tỷ` under the revenue, `lúa 59.840 ha`: a short name counts
 * as a part of what is being told, or where its unit is its own and no money or ratio.
 */
function weaklyNamed(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  parent: Head | null,
  frame: Frame,
): NamedIndicator | null {
  const { end } = site.quantity;
  const near = [
    ...within(reading.weakIndicators, site.left),
    ...within(reading.weakIndicators, { start: end, end: site.right.end }).filter(
      (mention) => mention.start - end <= 1,
    ),
  ];
  const last = near.at(-1);
  if (last === undefined) return null;
  const told = [parent, frame.parent, frame.head, frame.topic].flatMap((head) =>
    head?.indicator == null ? [] : [head.indicator],
  );
  const candidates = near
    .filter((mention) => mention.start === last.start)
    .flatMap((mention) => findIndicator(mention.value) ?? [])
    .filter((indicator) => unitFits(indicator, unit));
  const part = candidates.find((indicator) => told.some((other) => isRelatedTo(indicator, other)));
  const own = isCount(unit) ? candidates[0] : undefined;
  const indicator = part ?? own;
  return indicator === undefined ? null : { indicator, mention: last };
}

/** A part of it, of the same total, or itself by a shorter name. */
function isRelatedTo(indicator: Indicator, told: Indicator): boolean {
  if (indicator.id === told.id || indicator.partOf === told.id) return true;
  return (
    (indicator.partOf !== null && indicator.partOf === told.partOf) || told.partOf === indicator.id
  );
}

/** `trong đó`, `gồm`, a bracket after a figure: the head they stand under, null outside such a list. */
function parentOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  frame: Frame,
): Head | null {
  const opened = within(reading.cues, site.gap).some((cue) => cue.value === "part");
  const takesShare =
    !isRelative(unit) && within(reading.cues, site.left).some((cue) => cue.value === "share");
  if (opened || takesShare || listsAfterColon(reading, site))
    return frame.parent ?? frame.head ?? frame.topic;
  return frame.parent;
}

/** `… tăng 12,9%: chế biến +14,8%; điện +9,7%`: what follows a figure's colon are its parts. */
function listsAfterColon(reading: ReadingOfBlock, site: FigureSite): boolean {
  if (site.segment.opener !== ":") return false;
  const before = { start: site.clause.start, end: site.segment.start };
  return within(reading.quantities, before).length > 0 && site.left.start < site.left.end;
}

function related(head: Head, parent: Head | null): FoundHead {
  return { head, relation: parent === null ? "own" : "child" };
}

/** A catalogued part of the parent or of its total stays in the list; another top-level name ends it. */
function belongsTo(indicator: Indicator, parent: Head | null, head: Head): boolean {
  return parent !== null && (indicator.partOf !== null || head.path.includes(parent.label));
}

interface NamedIndicator {
  readonly indicator: Indicator;
  readonly mention: IndicatorMention;
}

/** The last catalogued name of the gap that is no side of a comparison and whose unit fits. */
function lastNamed(reading: ReadingOfBlock, site: FigureSite, unit: string): NamedIndicator | null {
  const mentions = within(reading.indicators, site.gap).filter(
    (mention) => !isCompared(reading, mention),
  );
  for (const mention of [...mentions].reverse()) {
    const indicator = findIndicator(mention.value);
    if (indicator !== null && unitFits(indicator, unit)) return { indicator, mention };
  }
  return null;
}

/** A name inside a comparison (`cao hơn tăng trưởng GRDP`) is not what the figure is about. */
function isCompared(reading: ReadingOfBlock, mention: Span): boolean {
  return cuesBefore(reading, mention.start, 2).some(
    (cue) =>
      (cue.value === "versus" || cue.value === "up" || cue.value === "down") &&
      cue.end > cue.start &&
      /(?:hơn|so với|so|than|versus|against|kém)$/u.test(
        reading.text.canonical.slice(cue.start, cue.end),
      ),
  );
}

/**
 * Words in a later segment than the indicator's that name another thing counted in the same unit: the
 * indicator is then not this figure's head (`Thu ngân sách đạt khá, 5 doanh nghiệp nộp trên 100 tỷ`). A
 * relative figure in a bracket with words of its own likewise.
 */
function separateWords(
  reading: ReadingOfBlock,
  site: FigureSite,
  from: number,
  unit: string,
): readonly Token[] | null {
  if (site.segment.start <= from) return null;
  const content = contentWords(
    reading,
    unexplainedWords(reading, { start: Math.max(from, site.left.start), end: site.left.end }),
    ["joining", "generic", "neutral"],
  );
  if (content.length === 0) return null;
  if (site.segment.opener === ":" && isRelative(unit)) return content;
  return content;
}

/** `25 doanh nghiệp thành lập mới`, `8.937 tỷ đồng thu nội địa`: the name right after the figure. */
function trailingIndicator(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
): NamedIndicator | null {
  const { quantity } = site;
  const unitStart = quantity.end - unitLength(reading, site);
  const { indicators } = reading;
  for (let at = firstFrom(indicators, unitStart); at < indicators.length; at += 1) {
    const mention = indicators[at] as IndicatorMention;
    if (mention.end <= quantity.end) continue;
    if (mention.start >= site.right.end) break;
    const between = unexplainedWords(reading, { start: quantity.end, end: mention.start });
    const cues = within(reading.cues, { start: quantity.end, end: mention.start });
    if (cues.length > 0 || contentWords(reading, between, ["joining"]).length > 0) return null;
    if (/[,;:(]/u.test(reading.text.surface.slice(quantity.end, mention.start))) return null;
    const indicator = findIndicator(mention.value);
    return indicator !== null && unitFits(indicator, unit) ? { indicator, mention } : null;
  }
  return null;
}

function unitLength(reading: ReadingOfBlock, { quantity }: FigureSite): number {
  const written = reading.text.surface.slice(quantity.start, quantity.end);
  const at = written.indexOf(quantity.value.numeral);
  return Math.max(0, written.length - at - quantity.value.numeral.length);
}

/** A catalogued head: qualifiers after its name and a foreign parent become its path. */
function catalogued(
  reading: ReadingOfBlock,
  site: FigureSite,
  { indicator, mention }: NamedIndicator,
  parent: Head | null,
): Head {
  const opened = within(reading.cues, site.gap).some((cue) => cue.value === "part");
  const foreign =
    opened &&
    parent !== null &&
    parent.indicator?.id !== indicator.id &&
    indicator.partOf === null &&
    parent.indicator?.partOf !== indicator.id;
  const qualifier = qualifierAfter(reading, site, mention);
  return {
    indicator,
    label: indicator.vi,
    path: [...(foreign && parent !== null ? [parent.label] : []), ...qualifier],
    unit: null,
    span: { start: mention.start, end: mention.end },
  };
}

/** `kim ngạch xuất khẩu thủy sản`: words right behind the name that make it a part of itself. */
function qualifierAfter(
  reading: ReadingOfBlock,
  site: FigureSite,
  mention: Span,
): readonly string[] {
  const end = Math.min(
    mention.end > site.quantity.start ? site.right.end : site.quantity.start,
    nextStop(reading, mention.end, site.clause.end),
  );
  if (end <= mention.end) return [];
  const span = { start: mention.end, end };
  const priceBasis = PRICE_BASIS.exec(reading.text.canonical.slice(span.start, span.end));
  const words = unexplainedWords(reading, span).filter(
    (word) =>
      priceBasis === null ||
      word.start < span.start + priceBasis.index ||
      word.end > span.start + priceBasis.index + priceBasis[0].length,
  );
  const content = contentWords(reading, words, ["neutral", "joining"]);
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined || words.indexOf(first) > 2) return [];
  return [reading.text.surface.slice(first.start, last.end).replace(/\s+/gu, " ")];
}

/** `theo giá thực tế`: a basis of valuation, not a part. */
const PRICE_BASIS = /(?:theo )?giá (?:thực tế|hiện hành|so sánh|cố định)(?: (?:năm )?\d{4})?/u;

/** Where a qualifier must end: punctuation, a cue, a base, a figure or another name; at the latest in a clause. */
function nextStop(reading: ReadingOfBlock, from: number, to: number): number {
  const punctuation = /[,;:()|.]/u.exec(reading.text.surface.slice(from, to));
  const { cues, bases, periods, quantities, indicators } = reading;
  const starts = [cues, bases, periods, quantities, indicators].map(
    (mentions) => mentions[firstFrom(mentions, from)]?.start ?? Number.POSITIVE_INFINITY,
  );
  return Math.min(
    punctuation === null ? Number.POSITIVE_INFINITY : from + punctuation.index,
    ...starts,
  );
}

function childNamed(reading: ReadingOfBlock, over: Head, words: readonly Token[]): Head {
  const first = words[0] as Token;
  const last = words.at(-1) as Token;
  const name = reading.text.surface.slice(first.start, last.end).replace(/\s+/gu, " ");
  return { ...over, path: [...over.path, name], span: { start: first.start, end: last.end } };
}

function startsSentence(site: FigureSite, words: readonly Token[]): boolean {
  return words.length === 1 && words[0]?.start === site.sentence.start;
}

/** A number of dossiers is no child of a revenue, whatever proper name stands before it. */
function isCountOfOther(head: Head, unit: string): boolean {
  return (
    head.indicator === null && isCount(unit) && !isRelative(unit) && !head.label.includes(unit)
  );
}

function carriedHead(frame: Frame, unit: string, parent: Head | null): Head | null {
  for (const head of [parent, frame.head, frame.topic, frame.parent])
    if (fits(head, unit)) return head;
  return null;
}

/** `có 5 chủ đầu tư`, `7 khu đất`: a count names its own thing behind the number, whatever went before. */
function countsSomething(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  carried: Head,
): boolean {
  if (!isCount(unit)) return false;
  if (carried.indicator !== null && isUnitOfThing(carried.indicator, unit)) return false;
  const after = nounPhraseAfter(reading, { start: site.quantity.end, end: site.right.end });
  return after !== null && after.start - site.quantity.end <= SMALL_GAP;
}

/** Characters of joining words (`đã`, `được`) that may stand between a count and what was counted. */
const SMALL_GAP = 8;

/** Tonnes and hectares measure a head that was named; `dự án`, `hộ`, `vụ` are things themselves. */
function isUnitOfThing(indicator: Indicator, unit: string): boolean {
  return unitFits(indicator, unit);
}

/** A figure kept under the record's own words: those before it, its unit, those behind it. */
function uncatalogued(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  parent: Head | null,
): Head | null {
  const before =
    nounPhraseBefore(reading, site.left) ??
    (site.segment.opener === "(" ? null : nounPhraseBefore(reading, site.gap));
  const after = isCount(unit)
    ? nounPhraseAfter(reading, { start: site.quantity.end, end: countedUntil(reading, site) })
    : moneyPurpose(reading, site);
  const apart =
    after !== null &&
    before !== null &&
    /[,;(]/u.test(reading.text.surface.slice(before.end, site.quantity.start));
  const counted = isCount(unit) ? countedNoun(reading, site) : "";
  const label = [apart ? "" : before?.text, counted, after?.text === counted ? "" : after?.text]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  if (label === "") return null;
  const split = isRelative(unit)
    ? null
    : splitName(`${apart ? "" : (before?.text ?? "")} ${after?.text ?? ""}`, unit);
  if (split !== null) {
    return {
      indicator: split,
      label: split.vi,
      path: [],
      unit: null,
      span: { start: before?.start ?? site.quantity.start, end: after?.end ?? site.quantity.end },
    };
  }
  return {
    indicator: null,
    label,
    path: parent === null ? [] : [parent.label],
    unit: isRelative(unit) ? null : unit,
    span: {
      start: apart ? site.quantity.start : (before?.start ?? site.quantity.start),
      end: after?.end ?? site.quantity.end,
    },
    ...(after !== null && after.end > site.right.end ? { namedUntil: after.end } : {}),
  };
}

/** A small number inside what was counted belongs to its name: `người đã tiêm đủ 2 liều`, `hộ thuộc 3 xã`. */
function countedUntil(reading: ReadingOfBlock, site: FigureSite): number {
  const next = reading.quantities[firstFrom(reading.quantities, site.right.end)];
  if (next === undefined || next.start >= site.segment.end || next.start !== site.right.end)
    return site.right.end;
  const { value, unit, numeral } = next.value;
  const small = /^\d{1,2}$/u.test(numeral) && value <= 12 && unit !== null && isCount(unit);
  const joined = reading.text.canonical.slice(site.quantity.end, next.start);
  return small && !/[,;:(]|(?:^|\s)(?:và|với|gồm|cùng|còn)\s/u.test(joined)
    ? Math.min(site.segment.end, next.end)
    : site.right.end;
}

/** `giải ngân 3.486 tỷ đồng vốn đầu tư công`: a catalogued name with its figure in the middle. */
function splitName(words: string, unit: string): Indicator | null {
  const named = findIndicators(prepareRecord(words.trim()));
  const indicator = named.length === 1 ? findIndicator(named[0]?.value ?? "") : null;
  return indicator !== null && unitFits(indicator, unit) ? indicator : null;
}

/** `9.312 tỷ đồng vốn đăng ký`: what money is for stands right behind it. */
function moneyPurpose(reading: ReadingOfBlock, site: FigureSite) {
  const after = nounPhraseAfter(reading, { start: site.quantity.end, end: site.right.end });
  return after !== null && after.start - site.quantity.end <= 1 ? after : null;
}

/** The unit word as written when it belongs to the quantity (`5.030 hộ`), empty when the noun follows anyway. */
function countedNoun(reading: ReadingOfBlock, { quantity }: FigureSite): string {
  if (quantity.value.unit === null) return "";
  const written = reading.text.surface.slice(quantity.start, quantity.end);
  const numeral = written.indexOf(quantity.value.numeral);
  return written
    .slice(numeral + quantity.value.numeral.length)
    .replace(/^\s*\/\s*[\d.,]+/u, "")
    .trim();
}
