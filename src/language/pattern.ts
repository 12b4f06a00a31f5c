import { canonicalText, foldedCanonicalText, hasDiacritic } from "../text/fold.js";
import { Occupied } from "../text/occupied.js";
import type { PreparedText } from "./prepared-text.js";

/** One pattern in two spellings, compiled from one source written in accented Vietnamese. */
export interface Pattern {
  readonly accented: RegExp;
  readonly folded: RegExp;
}

/** Not inside a word: what `\b` cannot say about Vietnamese letters. */
const BEFORE = "(?<![\\p{L}\\p{N}\\p{M}])";
const AFTER = "(?![\\p{L}\\p{N}\\p{M}])";

/**
 * Compiles a rule's source. `~` stands for white space; the match starts and ends at word boundaries.
 * The source may use groups and classes, but no escapes of letters, since it is folded as text.
 */
export function pattern(source: string): Pattern {
  return compile(`${BEFORE}(?:${source})${AFTER}`);
}

/** Like `pattern`, for a form that may touch the next word (`6t2021`) or a symbol. */
export function openPattern(source: string): Pattern {
  return compile(`${BEFORE}(?:${source})`);
}

/** For a numeral that a careless typist glued to the verb before it: `tăng1,02%`, `đạt223 tỷ`. */
export function touchingPattern(source: string): Pattern {
  const glue = "tăng|giảm|đạt|còn|bằng|là|ước|chiếm";
  return compile(
    `(?:(?<![\\p{L}\\p{N}\\p{M}.,])|(?<=${glue})|(?<=[\\p{L})]\\s?[.,]))(?:${source})`,
  );
}

function compile(source: string): Pattern {
  const spaced = source.replaceAll("~", "\\s{1,3}");
  return {
    accented: new RegExp(protectEscapes(spaced, canonicalText), "gu"),
    folded: new RegExp(protectEscapes(spaced, foldedCanonicalText), "gu"),
  };
}

/** Lower-casing must not turn `\S` into `\s` or touch `\p{L}` and group names. */
function protectEscapes(source: string, change: (text: string) => string): string {
  return source
    .split(/(\\p\{[^}]*\}|\\.|\(\?<[A-Za-z]+>)/u)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/**
 * Every match, in order. In a lenient text the folded spelling is tried as well, and a folded match is
 * taken only where no accented one stands and where the words it covers carry no accents of their own.
 */
export function findAll(rule: Pattern, text: PreparedText): readonly PatternMatch[] {
  const found = collect(rule.accented, text.canonical);
  if (!text.lenient) return found;
  const folded = collect(rule.folded, text.folded);
  if (folded.length === 0) return found;
  const accented = new Occupied(text.surface.length, found);
  const also = folded.filter(
    (match) => accented.isFree(match) && !hasDiacritic(text.surface.slice(match.start, match.end)),
  );
  return [...found, ...also].sort((a, b) => a.start - b.start);
}

function collect(expression: RegExp, text: string): PatternMatch[] {
  const matches: PatternMatch[] = [];
  for (const match of text.matchAll(expression)) {
    matches.push({
      start: match.index,
      end: match.index + match[0].length,
      groups: match.groups ?? {},
    });
  }
  return matches;
}
