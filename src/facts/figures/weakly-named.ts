import { findIndicator, type Indicator } from "../../language/indicator.js";
import { foldText } from "../../text/fold.js";
import type { Span } from "../../text/span.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { isCount, unitFits } from "./figure-unit.js";
import type { Frame, Head } from "./frame.js";
import { isShare, type NamedIndicator } from "./named-indicator.js";
import { isRelatedTo } from "./related-indicator.js";
import { contentWords, unexplainedWords } from "./words.js";

/**
 * `điện +9,7%` under the IIP, `xổ số kiến thiết 931 tỷ` under the revenue, `lúa 59.840 ha`: a short name counts
 * as a part of what is being told, or where its unit is its own and no money or ratio.
 */
export function weaklyNamed(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  parent: Head | null,
  frame: Frame,
): NamedIndicator | null {
  const near = reading.weakIndicators.filter(
    (mention) =>
      (mention.start >= site.left.start && mention.end <= site.left.end) ||
      isOwnUnit(site, mention) ||
      (!isShare(reading, site) &&
        mention.start >= site.quantity.end &&
        /^\s?(?:of\s)?$/u.test(reading.text.canonical.slice(site.quantity.end, mention.start)) &&
        mention.end <= site.right.end),
  );
  const last = near.at(-1);
  if (last === undefined) return null;
  const told = [parent, frame.parent, frame.head, frame.topic].flatMap((head) =>
    head?.indicator == null ? [] : [head.indicator],
  );
  const candidates = near
    .filter((mention) => mention.start === last.start)
    .flatMap((mention) => findIndicator(mention.value) ?? [])
    .filter((indicator) => unitFits(indicator, unit));
  const tellers = candidates.flatMap(({ weakBeside }) => weakBeside);
  const bare = isBare(reading, site, last, tellers);
  const part = candidates.find((indicator) =>
    told.some((other) => isRelatedTo(indicator, other) && (bare || indicator.id !== other.id)),
  );
  const own =
    isCount(unit) && !isOwnUnit(site, last)
      ? candidates.find((indicator) => isUsual(unit, indicator))
      : undefined;
  const indicator =
    part ??
    own ??
    (bare ? candidates.find((other) => isTold(reading, site, other, last)) : undefined);
  return indicator === undefined ? null : { indicator, mention: last };
}

/** `Du lịch: 612.400 lượt khách`: the unit itself names what was counted, where the paragraph says of what kind. */
function isOwnUnit({ quantity }: FigureSite, mention: Span): boolean {
  return quantity.start < mention.start && mention.end <= quantity.end;
}

/** `hải sản 7.640 tấn`: exports are usually told in money, so that a weight alone is none of theirs. */
function isUsual(unit: string, indicator: Indicator): boolean {
  return unitFits({ ...indicator, units: indicator.units.slice(0, 1) }, unit);
}

/** Who tells it stands before what is told: `đại diện Sở Tài chính cho biết số thu …`. */
const SAID = /^.*(?:cho biết|cho hay|thông tin|nêu rõ|khẳng định|said|reported)(?: rằng| that)?\s/u;

/**
 * `vốn Chương trình giảm nghèo giải ngân 244 tỷ đồng`: words before the name tell of something narrower; those of whoever
 * does it (`các chủ đầu tư giải ngân`) do not.
 */
function isBare(
  reading: ReadingOfBlock,
  { left }: FigureSite,
  mention: Span,
  tellers: readonly string[],
): boolean {
  const end = Math.max(left.start, mention.start);
  const said = SAID.exec(reading.text.canonical.slice(left.start, end));
  const before = { start: left.start + (said?.[0].length ?? 0), end };
  const words = unexplainedWords(reading, before, { indicatorsToo: true });
  return contentWords(reading, words, ["joining", "generic", "neutral"]).every((word) =>
    tellers.some((teller) => ` ${teller} `.includes(` ${word.canonical} `)),
  );
}

/**
 * `thực thu 1.021 tỷ đồng` in a paragraph on the tax authority, `VND 2,846 billion had been disbursed`: its words say
 * whose, and nothing narrows it.
 */
function isTold(
  reading: ReadingOfBlock,
  { quantity }: FigureSite,
  { weakBeside }: Indicator,
  mention: Span,
): boolean {
  const { canonical, folded, lenient } = reading.text;
  const text = lenient ? folded : canonical;
  const between = { start: Math.min(mention.end, quantity.start), end: quantity.start };
  const words = contentWords(reading, unexplainedWords(reading, between), ["joining", "generic"]);
  return (
    words.length === 0 && weakBeside.some((word) => text.includes(lenient ? foldText(word) : word))
  );
}
