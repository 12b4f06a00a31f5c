import { findIndicator, type Indicator } from "../../language/indicator.js";
import { isBareScale } from "../../language/quantity-unit.js";
import { measureOf } from "../../language/unit.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame } from "./frame.js";
import { contentWords, unexplainedWords } from "./words.js";

/** What may stand right behind a bare number that its noun is not: a mark, a time, a joining word (`by` as canonical). */
const NO_NOUN =
  /^\s?(?:[,;:.()]|$|(?:in|for|during|over|bi|at|to|from|on|of|and|or|a|as|up|down|against|compared|versus|the|while|whereas|after|year)(?![\p{L}]))/u;
const MONEY: ReadonlySet<string> = new Set(["dong", "usd"]);

/**
 * The unit of a number whose noun was said before it: `Visitors: 402,000 in May`, `arrivals reached 7.38 million`,
 * `compared with 35,600 in June`. What is counted is the last name before the number, a weak one where it is part of
 * what is told, else what the figure before was of. Null where a noun of its own follows (`402,000 trees`), where
 * the thing named is measured otherwise than by a count and the number has no scale, or where other words part them.
 */
export function toldUnit(reading: ReadingOfBlock, site: FigureSite, frame: Frame): string | null {
  const { quantity } = site;
  const { unit } = quantity.value;
  const scale = isBareScale(unit) ? unit : null;
  if (unit !== null && scale === null) return null;
  const follows = reading.periods.some(
    ({ start }) => start >= quantity.end && start - quantity.end <= 1,
  );
  if (!follows && !NO_NOUN.test(reading.text.canonical.slice(quantity.end, quantity.end + 12)))
    return null;
  const said = saidBefore(reading, site);
  if (said === "other") return null;
  const indicator = said ?? (frame.head ?? frame.topic)?.indicator ?? null;
  const own = indicator?.units[0];
  if (own === undefined || own === "%" || (scale === null && !isCounted(own, frame))) return null;
  return scale === null ? own : `${scale} ${own}`;
}

/** Money and tonnes need their own unit or at least a scale; people and visits are told by number alone. */
function isCounted(unit: string, frame: Frame): boolean {
  const { family } = measureOf(unit);
  if (MONEY.has(family) || family === "mass" || family === "area") return frame.lastUnit === unit;
  return true;
}

/** The name that the number is of; `other` when words of another thing stand between, null when none is named. */
function saidBefore(reading: ReadingOfBlock, site: FigureSite): Indicator | "other" | null {
  const named = within(reading.indicators, site.gap).at(-1);
  const weak = within(reading.weakIndicators, site.gap).at(-1);
  const last = (named?.end ?? -1) >= (weak?.end ?? -1) ? named : weak;
  const from = last?.end ?? site.left.start;
  const between = { start: Math.max(from, site.left.start), end: site.quantity.start };
  const words = contentWords(reading, unexplainedWords(reading, between), [
    "joining",
    "generic",
    "neutral",
  ]);
  if (words.length > 0) return "other";
  return last === undefined ? null : findIndicator(last.value);
}
