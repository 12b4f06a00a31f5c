import { foldText } from "../text/fold.js";

/** A word the corpus knows that an unknown one may stand for. */
export interface SimilarWord {
  readonly number: number;
  /** Share of letter runs the two have in common (Dice), 0.5 to 1. */
  readonly similarity: number;
}

/** Words with less in common are not taken for the same. */
const LEAST_SIMILARITY = 0.5;
const MOST_WORDS = 5;

/**
 * Finds known words that share letters with an unknown one: slips of the hand, foreign spellings of
 * names. Compares without accents. Numbers and codes resemble nothing: 2023 is not nearly 2021. `words` maps
 * each known word to its number.
 */
export function createSimilarWords(
  words: ReadonlyMap<string, number>,
): (word: string) => readonly SimilarWord[] {
  let byRun: ReadonlyMap<string, readonly number[]> | null = null;
  const runCounts: number[] = [];
  return (word) => {
    if (/\p{N}/u.test(word)) return [];
    // Made at the first unknown word: most questions have none.
    byRun ??= wordsByRun(words, runCounts);
    const asked = lettersOf(word);
    const shared = new Map<number, number>();
    for (const run of asked) {
      for (const number of byRun.get(run) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared]
      .map(([number, count]) => ({
        number,
        similarity: (2 * count) / (asked.length + (runCounts[number] ?? 0)),
      }))
      .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
      .sort((one, other) => other.similarity - one.similarity || one.number - other.number)
      .slice(0, MOST_WORDS);
  };
}

function wordsByRun(
  words: ReadonlyMap<string, number>,
  runCounts: number[],
): ReadonlyMap<string, readonly number[]> {
  const byRun = new Map<string, number[]>();
  for (const [word, number] of words) {
    const runs = lettersOf(word);
    runCounts[number] = runs.length;
    for (const run of runs) {
      const numbers = byRun.get(run);
      if (numbers === undefined) byRun.set(run, [number]);
      else numbers.push(number);
    }
  }
  return byRun;
}

/** The distinct runs of three letters of a word between its edges: `^th thu hu$`. */
function lettersOf(word: string): readonly string[] {
  const edged = `^${foldText(word)}$`;
  const runs = new Set<string>();
  for (let start = 0; start + 3 <= edged.length; start += 1) {
    runs.add(edged.slice(start, start + 3));
  }
  return [...runs];
}
