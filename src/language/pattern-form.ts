import { openingsOf, SIGNS } from "./pattern-openings.js";

/** A match of a rule, with what its named groups took. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Not inside a word: what `\b` cannot say about Vietnamese letters. */
const AT_WORD = "(?<![\\p{L}\\p{N}\\p{M}])";

/** One spelling of a pattern; what it needs is compiled when it is first used. */
export interface PatternForm {
  /** What a match may begin with; null when that is not known. */
  readonly openings: () => readonly string[] | null;
  /** True when a match starts where a word begins; false when it may start inside a word or at a sign. */
  readonly atWord: boolean;
  /** Every match in a text, in order. */
  everywhere(text: string): readonly PatternMatch[];
  /** The matches that start at one of the places, in order; none overlaps the one before it. */
  at(text: string, starts: readonly number[]): readonly PatternMatch[];
}

/** `before` looks back from where a match starts; null when it says no more than that a word begins there. */
export function patternForm(before: string | null, source: string): PatternForm {
  const { unnamed, names } = withoutNames(source);
  const anywhere = lazy(() => new RegExp(`${before ?? AT_WORD}${unnamed}`, "gu"));
  const here = lazy(() => new RegExp(`${before ?? ""}${unnamed}`, "yu"));
  return {
    openings: lazy(() => {
      const openings = openingsOf(source);
      const hasSign = openings?.some((opening) => SIGNS.includes(opening.charAt(0))) ?? false;
      return before === null && hasSign ? null : openings;
    }),
    atWord: before === null,
    everywhere: (text) => Array.from(text.matchAll(anywhere()), (found) => matchOf(found, names)),
    at: (text, starts) => {
      const matches: PatternMatch[] = [];
      const expression = here();
      let from = 0;
      for (const start of starts) {
        if (start < from) continue;
        expression.lastIndex = start;
        const found = expression.exec(text);
        if (found === null) continue;
        matches.push(matchOf(found, names));
        from = start + found[0].length;
      }
      return matches;
    },
  };
}

/** A capturing group, with its name if it has one; what is escaped or stands in a class opens none. */
const CAPTURES = /\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)|\(\?<(?<name>[A-Za-z]+)>/gsu;

/**
 * The source with its groups numbered only, and their names by number; `""` for one without. A regular expression
 * with named groups makes a dictionary for each match, half a kilobyte of it, for names that are known beforehand.
 */
function withoutNames(source: string): {
  readonly unnamed: string;
  readonly names: readonly string[];
} {
  const names: string[] = [];
  const unnamed = source.replaceAll(CAPTURES, (piece: string, name: string | undefined) => {
    if (!piece.startsWith("(")) return piece;
    names.push(name ?? "");
    return "(";
  });
  return { unnamed, names };
}

const NO_GROUPS: PatternMatch["groups"] = {};

function matchOf(found: RegExpExecArray, names: readonly string[]): PatternMatch {
  const start = found.index;
  const end = start + found[0].length;
  if (names.length === 0) return { start, end, groups: NO_GROUPS };
  const groups: Record<string, string | undefined> = {};
  for (let at = 0; at < names.length; at += 1) groups[names[at] ?? ""] = found[at + 1];
  return { start, end, groups };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
