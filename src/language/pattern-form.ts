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
  const anywhere = lazy(() => new RegExp(`${before ?? AT_WORD}${source}`, "gu"));
  const here = lazy(() => new RegExp(`${before ?? ""}${source}`, "yu"));
  return {
    openings: lazy(() => {
      const openings = openingsOf(source);
      const hasSign = openings?.some((opening) => SIGNS.includes(opening.charAt(0))) ?? false;
      return before === null && hasSign ? null : openings;
    }),
    atWord: before === null,
    everywhere: (text) => [...text.matchAll(anywhere())].map(matchOf),
    at: (text, starts) => {
      const matches: PatternMatch[] = [];
      let from = 0;
      for (const start of starts) {
        if (start < from) continue;
        const expression = here();
        expression.lastIndex = start;
        const found = expression.exec(text);
        if (found === null) continue;
        matches.push(matchOf(found));
        from = start + found[0].length;
      }
      return matches;
    },
  };
}

function matchOf(found: RegExpExecArray): PatternMatch {
  return { start: found.index, end: found.index + found[0].length, groups: found.groups ?? {} };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
