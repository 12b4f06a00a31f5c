import { findIndicator, type Indicator } from "../../language/indicator.js";
import type { Token } from "../../text/tokens.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { isRelative } from "./figure-unit.js";
import type { Frame, Head } from "./frame.js";

/** `trong đó`, `gồm`, a bracket after a figure: the head they stand under, null outside such a list. */
export function parentOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  frame: Frame,
): Head | null {
  const opened = within(reading.cues, site.gap).some((cue) => cue.value === "part");
  const takesShare =
    !isRelative(unit) && within(reading.cues, site.left).some((cue) => cue.value === "share");
  if (opened || takesShare || listsAfterColon(reading, site))
    return frame.parent ?? frame.head ?? namedBefore(reading, site) ?? frame.topic;
  return frame.parent;
}

/** `Diện tích gieo trồng, trong đó phía Bắc 870 ha`: a total that is named and given no figure. */
function namedBefore(reading: ReadingOfBlock, site: FigureSite): Head | null {
  const part = within(reading.cues, site.gap).find((cue) => cue.value === "part");
  if (part === undefined) return null;
  const lead = { start: site.clause.start, end: part.start };
  const mention = within(reading.indicators, lead).at(-1);
  const indicator = mention === undefined ? null : findIndicator(mention.value);
  if (mention === undefined || indicator === null) return null;
  return {
    indicator,
    label: indicator.vi,
    path: [],
    unit: null,
    span: { start: mention.start, end: mention.end },
  };
}

/** `… tăng 12,9%: chế biến +14,8%; điện +9,7%`: what follows a figure's colon are its parts. */
function listsAfterColon(reading: ReadingOfBlock, site: FigureSite): boolean {
  if (site.segment.opener !== ":") return false;
  const before = { start: site.clause.start, end: site.segment.start };
  return within(reading.quantities, before).length > 0 && site.left.start < site.left.end;
}

/** A catalogued part of the parent or of its total stays in the list; another top-level name ends it. */
export function belongsTo(indicator: Indicator, parent: Head | null, head: Head): boolean {
  return parent !== null && (indicator.partOf !== null || head.path.includes(parent.label));
}

/** `Giải ngân của huyện Kỳ Sơn`: the place at the end of a name, which the next of a list replaces. */
const PLACE_AT_END =
  /\s(?:(?:của|tại|ở)\s)?(?:(?:huyện|thành phố|thị xã|thị trấn|xã|phường|tỉnh)\s)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$/u;

/** What kind of place or unit a name is of: `huyện Kỳ Sơn` and `Kỳ Sơn` are one. */
const KIND =
  /^(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Qq]uận|T[Pp]\.?|T[Xx]\.?)\s(?=\p{Lu}\S*\s\p{Lu})|\s(?:district|city|town)$/gu;

/** A part by its name; a name beside another of the same list is its sibling (`Kỳ Sơn 41 tỷ, Tân Giang 36`). */
export function childNamed(reading: ReadingOfBlock, over: Head, words: readonly Token[]): Head {
  const first = words[0] as Token;
  const last = words.at(-1) as Token;
  const written = reading.text.surface.slice(first.start, last.end).replace(/\s+/gu, " ");
  const name = written.replace(KIND, "");
  const span = { start: first.start, end: last.end };
  if (over.indicator === null && over.path.length === 0) {
    const label = over.label.replace(PLACE_AT_END, "");
    if (label !== "") return { ...over, label, path: [name], span };
  }
  const siblings =
    /^(?:(?:sang|vào|từ|tại|ở|của)\s)?\p{Lu}/u.test(over.path.at(-1) ?? "") &&
    over.indicator !== null;
  const above = siblings ? over.path.slice(0, -1) : over.path;
  return { ...over, path: [...above, name], span };
}
