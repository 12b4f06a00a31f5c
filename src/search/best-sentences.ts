import { clausesOf, sentencesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import { type Token, tokenize } from "../text/tokens.js";
import { searchedTokens } from "./question-words.js";

/** A sentence or clause with how much of the question it holds. */
export interface ScoredSentence extends Span {
  /** Sum of the weights of the question's words in it, raised or lowered by the kind of answer asked for. */
  readonly score: number;
}

export interface BestSentencesOptions {
  /** NFC; spans are offsets into it. */
  readonly text: string;
  /** Where to look: passages, not overlapping. */
  readonly within: readonly Span[];
  readonly limit: number;
  /** Cuts at `;` as well, outside parentheses. */
  readonly clauses?: boolean;
}

/** Weight of a shared pair of syllables beside a shared syllable's 1 (retrieval study §8). */
const PAIR_WEIGHT = 0.5;

/** A question for a number prefers a sentence with one: 1.25, else 0.75 (retrieval study §8: +1.6 points). */
const KIND_FACTOR = 0.25;

const ASKS_NUMBER =
  /(?<![\p{L}\p{M}])(?:bao nhiêu|bao nhieu|mấy|năm nào|nam nao|khi nào|khi nao|ngày nào|ngay nao|how (?:much|many)|when)(?![\p{L}\p{M}])/iu;

/**
 * The sentences that share most with the question, best first, earlier ones first among equals; those
 * that share nothing are left out. A word counts by how few of the sentences looked at hold it, so give
 * all passages that are read for one answer at once.
 */
export function bestSentences(
  query: string,
  options: BestSentencesOptions,
): readonly ScoredSentence[] {
  const { text, within, limit } = options;
  const spans = within.flatMap((passage) => cut(text, passage, options.clauses ?? false));
  const sentences = spans.map((span) => ({
    span,
    features: featuresOf(tokenize(text, span.start, span.end)),
  }));
  const asked = featuresOf(searchedTokens(tokenize(query)));
  const weights = featureWeights(
    asked,
    sentences.map(({ features }) => features),
  );
  const asksNumber = ASKS_NUMBER.test(query);
  return sentences
    .map(({ span, features }) => {
      let score = 0;
      for (const [feature, weight] of weights) if (features.has(feature)) score += weight;
      return { ...span, score: asksNumber ? score * numberFactor(text, span) : score };
    })
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score || first.start - second.start)
    .slice(0, limit);
}

function cut(text: string, passage: Span, clauses: boolean): readonly Span[] {
  const sentences = sentencesOf(text, passage.start, passage.end);
  return clauses ? sentences.flatMap((sentence) => clausesOf(text, sentence)) : sentences;
}

/** Folded syllables and neighbouring pairs, so that a question without accents is answered alike. */
function featuresOf(tokens: readonly Token[]): ReadonlySet<string> {
  const features = new Set<string>();
  let previous: Token | null = null;
  for (const token of tokens) {
    features.add(token.folded);
    if (previous !== null) features.add(`${previous.folded} ${token.folded}`);
    previous = token;
  }
  return features;
}

function featureWeights(
  asked: ReadonlySet<string>,
  sentences: readonly ReadonlySet<string>[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const feature of asked) {
    const holders = sentences.filter((features) => features.has(feature)).length;
    const rarity = Math.log(1 + (sentences.length - holders + 0.5) / (holders + 0.5));
    weights.set(feature, feature.includes(" ") ? PAIR_WEIGHT * rarity : rarity);
  }
  return weights;
}

function numberFactor(text: string, span: Span): number {
  return /\p{N}/u.test(text.slice(span.start, span.end)) ? 1 + KIND_FACTOR : 1 - KIND_FACTOR;
}
