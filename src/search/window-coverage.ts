import { LEXICAL_PARAMETERS } from "./lexical-parameters.js";
import type { SpellingIndex } from "./spelling-index.js";

/** How much of a question stands in one passage, 0 (nothing) to 1 (every word). */
export type CoverageMeasure = (passage: number) => number;

/**
 * Measures the share of the question's words, weighted by how much each tells, that stand in the best
 * window of 40 syllables of a passage, its context counted as always in view. Words unknown to the corpus
 * weigh most and are never covered: the sign that the records do not speak of something.
 */
export function createCoverageMeasure(
  index: SpellingIndex,
  words: readonly string[],
): CoverageMeasure {
  const weights = new Map<number, number>();
  let total = 0;
  for (const word of new Set(words)) {
    const { number, weight } = index.lookUp(word);
    total += weight;
    if (number !== null) weights.set(number, weight);
  }
  return (passage) => {
    if (total === 0) return 0;
    const { context, text } = index.sequence(passage);
    return Math.min(1, bestWindow(context, text, weights) / total);
  };
}

function bestWindow(
  context: Uint32Array,
  text: Uint32Array,
  weights: ReadonlyMap<number, number>,
): number {
  const inView = new Map<number, number>();
  let covered = 0;
  const enter = (word: number) => {
    const weight = weights.get(word);
    if (weight === undefined) return;
    const count = inView.get(word) ?? 0;
    if (count === 0) covered += weight;
    inView.set(word, count + 1);
  };
  const leave = (word: number) => {
    const count = inView.get(word);
    if (count === undefined) return;
    if (count === 1) covered -= weights.get(word) ?? 0;
    inView.set(word, count - 1);
  };

  for (const word of context) enter(word);
  let best = covered;
  for (let at = 0; at < text.length; at += 1) {
    enter(text[at] as number);
    const left = at - LEXICAL_PARAMETERS.windowLength;
    if (left >= 0) leave(text[left] as number);
    if (covered > best) best = covered;
  }
  return best;
}
