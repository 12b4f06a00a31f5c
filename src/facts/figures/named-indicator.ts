import type { FillerKind } from "../../language/filler-words.js";
import { findIndicator, findIndicators, type Indicator } from "../../language/indicator.js";
import type { IndicatorMention } from "../../language/mention.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { unitFits } from "./figure-unit.js";
import { contentWords, unexplainedWords } from "./words.js";

export interface NamedIndicator {
  readonly indicator: Indicator;
  readonly mention: IndicatorMention;
}

/** The last catalogued name of the gap that is no side of a comparison and whose unit fits. */
export function lastNamed(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
): NamedIndicator | null {
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
export function isCompared(reading: ReadingOfBlock, mention: Span): boolean {
  return reading.cues.some(
    (cue) =>
      (cue.value === "versus" || cue.value === "up" || cue.value === "down") &&
      cue.end <= mention.start &&
      mention.start - cue.end <= 2 &&
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
export function separateWords(
  reading: ReadingOfBlock,
  site: FigureSite,
  from: number,
): readonly Token[] | null {
  if (site.segment.start <= from) return null;
  const content = contentWords(
    reading,
    unexplainedWords(reading, { start: Math.max(from, site.left.start), end: site.left.end }),
    ["joining", "generic", "neutral"],
  );
  return content.length === 0 ? null : content;
}

/** `đứng thứ 12 cả nước về …`: where something is ranked may stand before what is. */
const NEUTRAL: readonly FillerKind[] = ["generic", "neutral"];

/** `25 doanh nghiệp thành lập mới`, `8.937 tỷ đồng thu nội địa`: the name right after the figure. */
export function trailingIndicator(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
): NamedIndicator | null {
  const { quantity } = site;
  if (isShare(reading, site)) return null;
  const unitStart = quantity.end - unitLength(reading, site);
  for (const mention of reading.indicators) {
    if (mention.start < unitStart || mention.end < quantity.end) continue;
    if (mention.start >= site.right.end) break;
    const between = unexplainedWords(reading, { start: quantity.end, end: mention.start });
    const cue = reading.cues.some(
      (other) => other.start >= quantity.end && other.end <= mention.start,
    );
    const joined = contentWords(reading, between, ["joining", ...(unit === "hạng" ? NEUTRAL : [])]);
    if (cue || joined.length > 0) return null;
    if (/[,;:(]/u.test(reading.text.surface.slice(quantity.end, mention.start))) return null;
    const indicator = findIndicator(mention.value);
    return indicator !== null && unitFits(indicator, unit) ? { indicator, mention } : null;
  }
  return null;
}

/** `giải ngân 968 tỷ đồng kế hoạch vốn đầu tư công`: words before the figure make the name behind it another. */
export function nameAround(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  trailing: NamedIndicator,
): NamedIndicator | null {
  const behind = reading.text.surface.slice(trailing.mention.start, trailing.mention.end);
  const words = contentWords(reading, unexplainedWords(reading, site.left), ["joining"]);
  for (const count of [1, 2]) {
    const before = words.slice(-count).map((word) => word.text);
    const whole = [...before, behind].join(" ");
    const [found] = findIndicators(prepareRecord(whole));
    const indicator = found?.start === 0 ? findIndicator(found.value) : null;
    if (indicator !== null && indicator.id !== trailing.indicator.id && unitFits(indicator, unit))
      return { indicator, mention: trailing.mention };
  }
  return null;
}

/** `chiếm 91% tổng thu ngân sách`: the name behind a share is what it is a share of. */
export function isShare(reading: ReadingOfBlock, site: FigureSite): boolean {
  const cues = within(reading.cues, site.left).filter((cue) => cue.value !== "reach");
  return cues.at(-1)?.value === "share";
}

function unitLength(reading: ReadingOfBlock, { quantity }: FigureSite): number {
  const written = reading.text.surface.slice(quantity.start, quantity.end);
  const at = written.indexOf(quantity.value.numeral);
  return Math.max(0, written.length - at - quantity.value.numeral.length);
}
