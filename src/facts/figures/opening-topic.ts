import type { Token } from "../../text/tokens.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { contentWords, unexplainedWords } from "./words.js";

/** `Ở mặt trận …, `, `Sang lĩnh vực …, `, `Về …, `; not `Với nỗ lực của các ngành, `, which turns to nothing new. */
const TURNS =
  /^[\s\d.)*•+-]*(?:(?:ở|trên|trong|sang|riêng|với|tại|bên) (?:mặt trận|lĩnh vực|mảng|khâu|phương diện|khía cạnh|công tác|khu vực|phần)|về(?! đích)|on the|turning to|as for)\s/u;

/**
 * The words by which a sentence turns to another matter before its first figure (`Ở mặt trận đầu tư công, 4.071,2 tỷ đồng đã ra khỏi
 * kho bạc`): what was told before is carried over no further. Null when the sentence opens otherwise.
 */
export function openingTopic(reading: ReadingOfBlock, site: FigureSite): readonly Token[] | null {
  const before = { start: site.sentence.start, end: site.segment.start };
  if (before.end <= before.start) return null;
  const { canonical } = reading.text;
  if (!TURNS.test(canonical.slice(before.start, before.end))) return null;
  const others = { start: before.start, end: site.quantity.start };
  if (within(reading.quantities, others).length > 0) return null;
  if (within(reading.indicators, others).length > 0) return null;
  const words = contentWords(reading, unexplainedWords(reading, before), ["joining", "generic"]);
  return words.length === 0 ? null : words;
}
