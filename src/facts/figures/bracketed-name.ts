import { findIndicator } from "../../language/indicator.js";
import type { Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { catalogued } from "./catalogued-head.js";
import type { FigureSite } from "./figure-site.js";
import { fits, isCountOfOther, isRelative, unitFits } from "./figure-unit.js";
import type { FoundHead, Frame, Head } from "./frame.js";
import { lastNamed } from "./named-indicator.js";
import { childNamed } from "./part-of.js";
import { isRanked, nameBeforeBracket } from "./ranked-names.js";
import { isRelatedTo } from "./related-indicator.js";
import { contentWords, unexplainedWords } from "./words.js";

/**
 * A figure alone in a bracket is of the name before it: of a proper name (`dẫn đầu là thành phố Vinh (71,2%), Diễn Châu
 * (66,9%)`), of a part told of by its nouns (`đóng tàu (+18,9%)`, `food processing (up 12.4%)`). Null for a figure said again
 * (`tăng 30 tỷ (+4%)`) and behind the name of a catalogued thing.
 */
export function ofBracketedName(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  frame: Frame,
): FoundHead | null {
  const proper = nameBeforeBracket(reading, site);
  const name = proper ?? nounsBeforeBracket(reading, site, unit);
  if (name === null) return null;
  const start = Math.max(site.gap.start, site.clause.start);
  const before = { start, end: name[0]?.start ?? start };
  const named = lastNamed(reading, { ...site, gap: before }, unit);
  const total = named === null ? null : catalogued(reading, site, named, null);
  const ranked = isRanked(reading, site) || proper === null ? frame.topic : null;
  const over = frame.parent ?? total ?? frame.head ?? ranked;
  if (!fits(over, unit) || isCountOfOther(over, unit)) return null;
  const part = proper === null ? partNamed(reading, name, unit, over) : null;
  const head = part ?? childNamed(reading, over, name);
  return { head, relation: "child", parent: over };
}

/** What a bracket holds when its rate is of the words before it: a sign, or a verb of change alone. */
const CHANGES_ALONE = /^\s*(?:[+−-]|(?:tăng|giảm|up|down)\s(?:[+−-])?)?$/u;
/** Words that a part is named in. */
const MOST_WORDS = 7;

/** `Shipbuilding (+18.9 per cent)`: the nouns that go up to the bracket from where their segment begins. */
function nounsBeforeBracket(
  reading: ReadingOfBlock,
  { segment, segments, clause, quantity }: FigureSite,
  unit: string,
): readonly Token[] | null {
  if (segment.opener !== "(" || !isRelative(unit)) return null;
  const { surface, canonical } = reading.text;
  const open = segment.start - 1;
  const inside = canonical.slice(open + 1, quantity.start);
  const isSigned = /^\s*[+−-]/u.test(surface.slice(quantity.start, quantity.start + 2));
  if (!CHANGES_ALONE.test(inside) || (inside.trim() === "" && !isSigned)) return null;
  const outer = segments[segments.indexOf(segment) - 1];
  const from = Math.max(outer?.start ?? clause.start, endOfLast(reading, clause, open));
  const words = contentWords(
    reading,
    unexplainedWords(reading, { start: from, end: open }, { indicatorsToo: true }),
    ["joining", "generic"],
  );
  const last = words.at(-1);
  if (last === undefined || words.length > MOST_WORDS) return null;
  if (surface.slice(last.end, open).trim() !== "") return null;
  return words;
}

/** Where the figure or catalogued name before a bracket ends. */
function endOfLast(reading: ReadingOfBlock, clause: Span, open: number): number {
  const before = { start: clause.start, end: open };
  const ends = [...within(reading.quantities, before), ...within(reading.indicators, before)].map(
    ({ end }) => end,
  );
  return Math.max(clause.start, ...ends);
}

/** The catalogued part that the nouns name in short (`khai khoáng` under the IIP). */
function partNamed(
  reading: ReadingOfBlock,
  name: readonly Token[],
  unit: string,
  over: Head,
): Head | null {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || over.indicator === null) return null;
  for (const { start, end, value } of reading.weakIndicators) {
    if (start !== first.start || end !== last.end) continue;
    const indicator = findIndicator(value);
    if (indicator === null || !unitFits(indicator, unit)) continue;
    if (isRelatedTo(indicator, over.indicator))
      return { indicator, label: indicator.vi, path: [], unit: null, span: { start, end } };
  }
  return null;
}
