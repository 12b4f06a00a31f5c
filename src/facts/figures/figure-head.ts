import type { Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { nounPhraseAfter } from "../noun-phrase.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { besideTotal } from "./beside-total.js";
import { ofBracketedName } from "./bracketed-name.js";
import { catalogued, untilMark } from "./catalogued-head.js";
import { cropHead } from "./crop-head.js";
import type { FigureSite } from "./figure-site.js";
import { fits, isCount, isCountOfOther, isMeasure, isRelative, unitFits } from "./figure-unit.js";
import type { FoundHead, Frame, Head } from "./frame.js";
import { nameAcrossTime } from "./name-across-time.js";
import { lastNamed, nameAround, separateWords, trailingIndicator } from "./named-indicator.js";
import { openingTopic } from "./opening-topic.js";
import { pairedName } from "./paired-names.js";
import { belongsTo, childNamed, parentOf } from "./part-of.js";
import { isRanked, rankedName } from "./ranked-names.js";
import { uncatalogued } from "./uncatalogued-head.js";
import { weaklyNamed } from "./weakly-named.js";
import { contentWords, isProperName, unexplainedWords } from "./words.js";

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
  const bracketed = ofBracketedName(reading, site, unit, frame);
  if (bracketed !== null) return bracketed;
  const owner = ofRankedName(reading, site, unit, frame);
  if (owner !== null) return owner;
  const crop = cropHead(reading, site, unit, frame);
  if (crop !== null)
    return related(
      crop,
      crop.indicator !== null && belongsTo(crop.indicator, parent, crop) ? parent : null,
    );
  const named = lastNamed(reading, site, unit);
  const separate = named === null ? null : separateWords(reading, site, named.mention.end);
  const trailing = trailingIndicator(reading, site, unit);
  const around = trailing === null ? null : nameAround(reading, site, unit, trailing);
  const chosen = named !== null && separate === null ? named : (around ?? trailing);
  if (chosen !== null) {
    const head = catalogued(reading, site, chosen, parent);
    return related(head, belongsTo(chosen.indicator, parent, head) ? parent : null);
  }
  const weak =
    nameAcrossTime(reading, site, unit) ?? weaklyNamed(reading, site, unit, parent, frame);
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
    ...(precedingColon(reading, site) ?? openingTopic(reading, site) ?? []),
    ...words.filter((word) => !isStandIn(reading, words, word)),
  ];
  if (content.length > 0 && namesPart(reading, content) && !startsSentence(site, content)) {
    const total = named === null ? null : catalogued(reading, site, named, parent);
    const ranked = unit === "hạng" || isRanked(reading, site) ? frame.topic : null;
    const over = parent ?? frame.parent ?? total ?? frame.head ?? ranked;
    if (fits(over, unit) && !isCountOfOther(over, unit)) {
      return { head: childNamed(reading, over, content), relation: "child", parent: over };
    }
  }
  const opened = within(reading.cues, site.gap).some((cue) => cue.value === "part");
  const carried = carriedHead(frame, unit, opened ? parent : null);
  const beside = carried === null ? null : besideTotal(reading, site, carried);
  if (beside !== null) return { head: beside, relation: "child" };
  const remainder = carried === null ? null : remainderOf(reading, site, carried);
  if (remainder !== null && content.every((word) => REMAINDER.test(word.canonical)))
    return { head: remainder, relation: "child" };
  const narrowed = carried === null ? null : narrowedBy(reading, site, unit, carried);
  if (content.length === 0 && narrowed !== null) return { head: narrowed, relation: "child" };
  if (content.length === 0 && carried !== null && !countsSomething(reading, site, unit, carried)) {
    return { head: carried, relation: opened && parent !== null ? "child" : "carried" };
  }
  const own = uncatalogued(reading, site, unit, parent);
  if (own !== null) return related(own, parent);
  return carried === null ? null : { head: carried, relation: "carried" };
}

/** `Đơn vị giải ngân kém nhất là Sở Y tế với 12,3%`: of the indicator named or told of, as far as the words go. */
function ofRankedName(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  frame: Frame,
): FoundHead | null {
  const paired = pairedName(reading, site);
  if (paired === "mixed") return null;
  const ranked = paired === null ? rankedName(reading, site) : null;
  const name =
    paired === null
      ? (ranked?.name ?? [])
      : reading.text.tokens.filter(
          (token) => paired.start <= token.start && token.end <= paired.end,
        );
  const first = name[0];
  if (first === undefined) return null;
  const before = { start: site.gap.start, end: Math.max(site.gap.start, first.start) };
  const named = lastNamed(reading, { ...site, gap: before }, unit);
  const total = named === null ? null : catalogued(reading, site, named, null);
  const over =
    (total === null ? null : { ...total, path: [] }) ??
    frame.parent ??
    frame.head ??
    (paired === null || isRanked(reading, site) ? frame.topic : null);
  if (!fits(over, unit) || isCountOfOther(over, unit)) return null;
  const about = ranked?.about ?? [];
  if (named === null && !about.every((word) => isWordOf(over, word))) return null;
  return { head: childNamed(reading, over, name), relation: "child", parent: over };
}

/** A word of the thing's own names: `đơn vị giải ngân kém nhất` goes on about disbursement. */
function isWordOf({ indicator, label }: Head, word: Token): boolean {
  const names = indicator === null ? [label] : [indicator.vi, indicator.en, ...indicator.names];
  return names.some((name) =>
    name
      .toLowerCase()
      .split(/[\s,]+/u)
      .includes(word.text.toLowerCase()),
  );
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

function related(head: Head, parent: Head | null): FoundHead {
  return parent === null ? { head, relation: "own" } : { head, relation: "child", parent };
}

/** `Kỳ Sơn`, `Sở Y tế`: a place or an agency that has its share of what is told. */
function namesPart(reading: ReadingOfBlock, words: readonly Token[]): boolean {
  if (isProperName(words)) return true;
  return reading.agencies.some((agency) =>
    words.every((word) => agency.start <= word.start && word.end <= agency.end),
  );
}

/** A word that stands for something named before; the `Kỳ` of `Hoa Kỳ` goes with the name it ends. */
function isStandIn(reading: ReadingOfBlock, words: readonly Token[], word: Token): boolean {
  if (contentWords(reading, [word], ["generic"]).length > 0) return false;
  const at = words.indexOf(word);
  const capital = (token: Token) => /^\p{Lu}/u.test(token.text);
  if (!capital(word)) return true;
  const [previous, next] = [words[at - 1], words[at + 1]];
  if (previous !== undefined && capital(previous)) return false;
  // `Kỳ Sơn`: the generic word begins a name that goes on with a word that is none.
  const goesOn =
    next !== undefined &&
    next.start - word.end === 1 &&
    capital(next) &&
    /^k[ỳì]$/u.test(word.canonical);
  return !goesOn;
}

function startsSentence(site: FigureSite, words: readonly Token[]): boolean {
  return words.length === 1 && words[0]?.start === site.sentence.start;
}

function carriedHead(frame: Frame, unit: string, parent: Head | null): Head | null {
  const recent = isRelative(unit) ? null : frame.recent;
  for (const head of [parent, frame.head, recent, frame.topic, frame.parent, frame.earlier])
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
  if (carried.indicator === null && !isMeasure(unit) && saysNothing(reading, site)) return true;
  if (carried.indicator !== null && unitFits(carried.indicator, unit)) return false;
  const after = nounPhraseAfter(reading, { start: site.quantity.end, end: site.right.end });
  return after !== null && after.start - site.quantity.end <= SMALL_GAP;
}

const REMAINDER = /(?<![\p{L}])(?:còn lại|remaining|rest|remainder)(?![\p{L}])/u;

/** `đã giải ngân 905 tỷ đồng, còn lại 2.300 tỷ đồng`: what is left is a part, never another amount of it. */
function remainderOf(reading: ReadingOfBlock, { left }: FigureSite, carried: Head): Head | null {
  const match = REMAINDER.exec(reading.text.canonical.slice(left.start, left.end));
  if (match === null) return null;
  const at = left.start + match.index;
  const words = reading.text.surface.slice(at, at + match[0].length).toLowerCase();
  return { ...carried, path: [...carried.path, words] };
}

/** `04 chỉ tiêu hoàn thành, 13 chỉ tiêu đạt trên 50%`: a count after a comma that nothing ties to the one before. */
function saysNothing(reading: ReadingOfBlock, { segment, left }: FigureSite): boolean {
  if (segment.opener !== ",") return false;
  const { cues, bases, periods } = reading;
  return [cues, bases, periods].every((ties) => within<Span>(ties, left).length === 0);
}

/** Words behind a count that say it is only some of them: `300 con chết rét`, `6.500 lượt là khách quốc tế`. */
const NARROWS =
  /^\s(?:bị|chết|mắc|nhiễm|tiêu hủy|quá hạn|trễ hạn|chậm|chưa|không|thuộc|của|là|do|from abroad|were|was)(?![\p{L}])/u;

/** A state that only some of a count are in: `68 hồ sơ đất đai quá hạn`. */
const STATE = /\s(?:quá hạn|trễ hạn|tồn đọng|nâng cao|kiểu mẫu|chưa|không|bị|mắc)(?![\p{L}])/u;

/** A catalogued count with words behind it that narrow it is a part of what was counted before. */
function narrowedBy(
  reading: ReadingOfBlock,
  { quantity, clause }: FigureSite,
  unit: string,
  carried: Head,
): Head | null {
  if (carried.indicator === null || !isCount(unit) || isMeasure(unit)) return null;
  const next = reading.quantities.find((other) => other.start >= quantity.end);
  const window = { start: quantity.end, end: Math.min(clause.end, next?.start ?? clause.end) };
  const phrase = nounPhraseAfter(reading, window);
  if (phrase === null) return null;
  const behind = reading.text.canonical.slice(window.start, phrase.end);
  if (!NARROWS.test(behind) && !STATE.test(behind)) return null;
  const part = /^(?:chưa|không)$/u.test(phrase.text)
    ? untilMark(reading, { start: phrase.start, end: window.end })
    : phrase.text;
  return { ...carried, path: [...carried.path, part], namedUntil: phrase.end };
}

/** Characters of joining words (`đã`, `được`) that may stand between a count and what was counted. */
const SMALL_GAP = 8;
