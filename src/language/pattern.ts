import { canonicalText, foldedCanonicalText, hasDiacritic } from "../text/fold.js";
import { Occupied } from "../text/occupied.js";
import { type PatternForm, type PatternMatch, patternForm } from "./pattern-form.js";
import { matchesAtWords } from "./pattern-starts.js";
import type { PreparedText } from "./prepared-text.js";

/** One pattern in two spellings, compiled from one source written in accented Vietnamese. */
export interface Pattern {
  readonly accented: PatternForm;
  readonly folded: PatternForm;
}

const AFTER = "(?![\\p{L}\\p{N}\\p{M}])";

/**
 * Compiles a rule's source. `~` stands for white space; the match starts and ends at word boundaries.
 * The source may use groups and classes, but no escapes of letters, since it is folded as text.
 */
export function pattern(source: string): Pattern {
  return compile(null, `(?:${source})${AFTER}`);
}

/** Like `pattern`, for a form that may touch the next word (`6t2021`) or a symbol. */
export function openPattern(source: string): Pattern {
  return compile(null, `(?:${source})`);
}

/** For a numeral that a careless typist glued to the verb before it: `tăng1,02%`, `đạt223 tỷ`. */
export function touchingPattern(source: string): Pattern {
  const glue = "tăng|giảm|đạt|còn|bằng|là|ước|chiếm";
  return compile(
    `(?:(?<![\\p{L}\\p{N}\\p{M}.,])|(?<=${glue})|(?<=[\\p{L})]\\s?[.,]))`,
    `(?:${source})`,
  );
}

function compile(before: string | null, source: string): Pattern {
  const form = (change: (text: string) => string) =>
    patternForm(
      before === null ? null : protectEscapes(before, change),
      protectEscapes(source.replaceAll("~", "\\s{1,3}"), change),
    );
  return { accented: form(canonicalText), folded: form(foldedCanonicalText) };
}

/** Lower-casing must not turn `\S` into `\s` or touch `\p{L}` and group names. */
function protectEscapes(source: string, change: (text: string) => string): string {
  return source
    .split(/(\\p\{[^}]*\}|\\.|\(\?<[A-Za-z]+>)/u)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}

/**
 * Every match, in order. In a lenient text the folded spelling is tried as well, and a folded match is
 * taken only where no accented one stands and where the words it covers carry no accents of their own.
 */
export function findAll(rule: Pattern, text: PreparedText): readonly PatternMatch[] {
  const found = matchesAtWords(rule.accented, text, "canonical");
  if (!text.lenient) return found;
  const folded = matchesAtWords(rule.folded, text, "folded");
  if (folded.length === 0) return found;
  const accented = new Occupied(text.surface.length, found);
  const also = folded.filter(
    (match) => accented.isFree(match) && !hasDiacritic(text.surface.slice(match.start, match.end)),
  );
  return [...found, ...also].sort((a, b) => a.start - b.start);
}
