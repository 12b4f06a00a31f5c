import { findIndicator, findIndicators, type Indicator } from "../../language/indicator.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { Span } from "../../text/span.js";
import { nounPhraseAfter, nounPhraseBefore } from "../noun-phrase.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { isCount, isMeasure, isRelative, totalBehind, unitFits } from "./figure-unit.js";
import type { Head } from "./frame.js";

/** A figure kept under the record's own words: those before it, its unit, those behind it. */
export function uncatalogued(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  parent: Head | null,
): Head | null {
  const before =
    nounPhraseBefore(reading, site.left) ??
    (site.segment.opener === "(" ? null : nounPhraseBefore(reading, site.gap));
  const after = isCount(unit)
    ? nounPhraseAfter(reading, countedWithin(reading, site))
    : moneyPurpose(reading, site);
  const apart =
    after !== null &&
    before !== null &&
    /[,;(]/u.test(reading.text.surface.slice(before.end, site.quantity.start));
  const counted = isCount(unit) && !isMeasure(unit) ? countedNoun(reading, site) : "";
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
    namedUntil: Math.max(after?.end ?? 0, totalBehind(reading, site)?.end ?? 0),
  };
}

/** What is counted stands behind the figure, or behind the total it is out of. */
function countedWithin(reading: ReadingOfBlock, site: FigureSite): Span {
  const total = totalBehind(reading, site);
  return total === null
    ? { start: site.quantity.end, end: countedUntil(reading, site) }
    : { start: total.end, end: site.clause.end };
}

/** A small number inside what was counted belongs to its name: `người đã tiêm đủ 2 liều`, `hộ thuộc 3 xã`. */
function countedUntil(reading: ReadingOfBlock, site: FigureSite): number {
  const next = reading.quantities.find((other) => other.start >= site.right.end);
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
function countedNoun(reading: ReadingOfBlock, site: FigureSite): string {
  const quantity = site.quantity.value.unit === null ? totalBehind(reading, site) : site.quantity;
  if (quantity === null) return "";
  const written = reading.text.surface.slice(quantity.start, quantity.end);
  const numeral = written.indexOf(quantity.value.numeral);
  return written
    .slice(numeral + quantity.value.numeral.length)
    .replace(/^\s*\/\s*[\d.,]+/u, "")
    .trim();
}
