import { findBesideWords } from "../../language/beside-words.js";
import type { Span } from "../../text/span.js";
import { nounPhraseAfter } from "../noun-phrase.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Head } from "./frame.js";
import { contentWords, unexplainedWords } from "./words.js";

const known = new WeakMap<ReadingOfBlock, readonly Span[]>();

/**
 * `Xuất khẩu đạt 52 triệu USD, cộng thêm 3 triệu USD của khu chế xuất`, `chưa kể 15 tỷ đồng ghi thu`: an amount told beside the
 * one before is a part under those words and what follows it, never another value of the same. Null otherwise.
 */
export function besideTotal(
  reading: ReadingOfBlock,
  { left, quantity, right }: FigureSite,
  carried: Head,
): Head | null {
  const spans = known.get(reading) ?? findBesideWords(reading.text);
  known.set(reading, spans);
  const said = within(spans, left).at(-1);
  if (said === undefined) return null;
  const between = { start: said.end, end: quantity.start };
  if (contentWords(reading, unexplainedWords(reading, between), ["joining"]).length > 0)
    return null;
  const words = reading.text.surface.slice(said.start, said.end).toLowerCase();
  const behind = nounPhraseAfter(reading, { start: quantity.end, end: right.end });
  const path = [words, behind?.text].filter((part) => part !== undefined).join(" ");
  return { ...carried, path: [...carried.path, path], namedUntil: behind?.end ?? quantity.end };
}
