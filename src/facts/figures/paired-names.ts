import type { QuantityMention } from "../../language/mention.js";
import type { Span } from "../../text/span.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";

/** One of several figures told of as many names, each in its place: `A và B đi trước với 42,6% và 40,1%`. */
export interface PairedName extends Span {
  /** The unit of the figures, which only the last may carry. */
  readonly unit: string;
}

const KIND =
  "(?:(?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn|TP\\.?|TX\\.?|the districts? of) ?)?";
const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)?";
const NAME = `${KIND}${WORD}(?: ${WORD}){0,3}(?: (?:district|city|town))?`;
/** Names in a row, then at most a few words of what they do. */
const NAMES = new RegExp(
  `(?<![\\p{L}])(?<names>${NAME}(?:(?:, | và | and |, and )${NAME}){1,5})(?:,? [\\p{Ll}][\\p{L}]*){0,8} ?$`,
  "u",
);
const SEPARATOR = /(?:, and |, | và | and )/u;
/** Between figures that share one sentence part: nothing but joining marks. */
const JOINS = /^\s*(?:,|và|and|, và|, and)\s*$/u;
/** Characters before the first figure within which its names stand. */
const REACH = 160;

/**
 * The name a figure belongs to by its place in a row of figures as long as a row of names before it. `mixed` when
 * names and figures stand in rows of different lengths, so that nobody can tell whose a figure is; null when there
 * are no such rows. Not: `A và B đạt 53%` (one figure of both), `A 42%, B 40%` (each has its own beside it).
 */
export function pairedName(
  reading: ReadingOfBlock,
  { quantity, clause }: FigureSite,
): PairedName | "mixed" | null {
  const run = runOf(reading, quantity, clause);
  const first = run[0];
  if (first === undefined || run.length < 2) return null;
  const from = Math.max(clause.start, first.start - REACH);
  const match = NAMES.exec(reading.text.surface.slice(from, first.start));
  const names = match?.groups?.names;
  if (match === null || names === undefined) return null;
  const parts = names.split(SEPARATOR);
  if (parts.length !== run.length) return "mixed";
  const at = run.indexOf(quantity);
  const name = parts[at] ?? "";
  const before = parts.slice(0, at).reduce((sum, part) => {
    const next = names.slice(sum + part.length);
    return sum + part.length + (SEPARATOR.exec(next)?.[0].length ?? 0);
  }, 0);
  const start = from + match.index + before;
  const unit = run.find((other) => other.value.unit !== null)?.value.unit;
  return unit == null ? null : { start, end: start + name.length, unit };
}

/** The figures in a row of one unit around this one, with only joining marks between them. */
function runOf(
  { quantities, text }: ReadingOfBlock,
  quantity: QuantityMention,
  clause: Span,
): readonly QuantityMention[] {
  const index = quantities.indexOf(quantity);
  const joined = (left: QuantityMention | undefined, right: QuantityMention | undefined) =>
    left !== undefined &&
    right !== undefined &&
    left.start >= clause.start &&
    right.end <= clause.end &&
    (left.value.unit === null ||
      right.value.unit === null ||
      left.value.unit === right.value.unit) &&
    JOINS.test(text.canonical.slice(left.end, right.start));
  let from = index;
  let to = index;
  while (joined(quantities[from - 1], quantities[from])) from -= 1;
  while (joined(quantities[to], quantities[to + 1])) to += 1;
  return quantities.slice(from, to + 1);
}
