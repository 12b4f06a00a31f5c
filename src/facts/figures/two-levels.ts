import type { QuantityMention } from "../../language/mention.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";

/** Which end of `giảm từ 14,2% xuống còn 11,9%` a figure is. */
export type LevelSide = "from" | "to";

/** The rules that mark the two ends on their observations. */
export const LEVEL_FROM = "level/from";
export const LEVEL_TO = "level/to";

const OPENS_FROM = /(?:^|[\s,(])(?:từ|from)(?:\s(?:mức|mốc|chỗ|con số|a|the))?\s$/u;
const LEADS_TO =
  /(?:^|\s)(?:lên|xuống|còn|đến|tới|thành|to)(?:\s(?:mức|còn|tới|đến|chỉ còn|mốc|about|just))*\s*$/u;
/** Characters between the two ends: room for a time of each (`năm 2020 xuống còn`). */
const REACH = 60;

/** The end of a `từ A lên B` that a figure is, null when it stands in none. Both ends are levels. */
export function levelSide(reading: ReadingOfBlock, site: FigureSite): LevelSide | null {
  const { quantity, clause } = site;
  const index = reading.quantities.indexOf(quantity);
  const next = reading.quantities[index + 1];
  if (next !== undefined && next.start < clause.end && joins(reading, clause.start, quantity, next))
    return "from";
  const previous = reading.quantities[index - 1];
  const joined =
    previous !== undefined &&
    previous.start >= clause.start &&
    joins(reading, clause.start, previous, quantity);
  return joined ? "to" : null;
}

function joins(
  reading: ReadingOfBlock,
  from: number,
  first: QuantityMention,
  second: QuantityMention,
): boolean {
  if (first.value.unit !== null && first.value.unit !== second.value.unit) return false;
  const before = reading.text.canonical.slice(from, first.start);
  const between = reading.text.canonical.slice(first.end, second.start);
  if (!OPENS_FROM.test(before) || between.length > REACH) return false;
  return !/[;.()]/u.test(between) && LEADS_TO.test(between);
}
