import { spellOut } from "../language/abbreviation.js";
import { singularOf } from "../language/en/plural.js";
import { foldText } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";

/** The words of a candidate text, for comparison with a query's words. */
interface Bag {
  readonly canonical: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Scores candidate texts by how much of a question's words they hold. */
export interface OverlapScorer {
  /** 0–1: idf-weighted share of the words found, single words and neighbouring pairs in equal parts. */
  score(words: readonly string[], text: string): number;
  /** 0–1: idf-weighted share of the single words found, whatever their order. */
  coverage(words: readonly string[], text: string): number;
}

/**
 * Document frequencies come from the candidates alone, which are what the audience may read, so a hidden
 * record changes no score. Words without accents match accented ones; accented words match only themselves.
 */
export function createOverlapScorer(candidates: readonly string[]): OverlapScorer {
  const frequency = new Map<string, number>();
  for (const candidate of candidates) {
    for (const word of bagOf(candidate).folded) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const weight = (word: string) =>
    Math.log(1 + candidates.length / (1 + (frequency.get(foldText(word)) ?? 0)));
  return {
    score: (words, text) => overlap(words, bagOf(text), weight),
    coverage: (words, text) => {
      const bag = bagOf(text);
      const total = words.reduce((sum, word) => sum + weight(word), 0);
      const found = words.reduce((sum, word) => sum + (has(bag, word) ? weight(word) : 0), 0);
      return total === 0 ? 0 : found / total;
    },
  };
}

const bags = new Map<string, Bag>();
const MAX_BAGS = 20_000;

function bagOf(text: string): Bag {
  const known = bags.get(text);
  if (known !== undefined) return known;
  const written = tokenize(text);
  const spelled = spellOut(written);
  const tokens = spelled === written ? written : [...written, ...spelled];
  const pairs = new Set<string>();
  for (let index = 1; index < tokens.length; index += 1) {
    pairs.add(`${tokens[index - 1]?.folded} ${tokens[index]?.folded}`);
  }
  const bag: Bag = {
    canonical: new Set(tokens.map((token) => token.canonical)),
    folded: new Set(tokens.flatMap(({ folded }) => [folded, singularOf(folded)])),
    pairs,
  };
  if (bags.size >= MAX_BAGS) bags.clear();
  bags.set(text, bag);
  return bag;
}

function has(bag: Bag, word: string): boolean {
  if (bag.canonical.has(word)) return true;
  const folded = foldText(word);
  return folded === word && (bag.folded.has(word) || bag.folded.has(singularOf(word)));
}

function overlap(words: readonly string[], bag: Bag, weight: (word: string) => number): number {
  let total = 0;
  let found = 0;
  let pairTotal = 0;
  let pairFound = 0;
  words.forEach((word, index) => {
    const value = weight(word);
    total += value;
    if (has(bag, word)) found += value;
    const next = words[index + 1];
    if (next === undefined) return;
    const pairValue = value + weight(next);
    pairTotal += pairValue;
    if (has(bag, word) && has(bag, next) && bag.pairs.has(`${foldText(word)} ${foldText(next)}`))
      pairFound += pairValue;
  });
  if (total === 0) return 0;
  return pairTotal === 0 ? found / total : 0.5 * (found / total) + 0.5 * (pairFound / pairTotal);
}
