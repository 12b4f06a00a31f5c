import { accentShare, type Token, tokenize } from "../text/tokens.js";
import { LEXICAL_PARAMETERS } from "./lexical-parameters.js";
import { searchedTokens } from "./question-words.js";
import { createSpellingIndexBuilder, type SpellingIndex } from "./spelling-index.js";
import { byScore, createTopCandidates } from "./top-candidates.js";
import { type CoverageMeasure, createCoverageMeasure } from "./window-coverage.js";

/** What is indexed of one passage; both NFC. */
export interface LexicalText {
  /** Title, headings, speaker: searched with the passage, never quoted. */
  readonly context: string;
  readonly text: string;
}

export interface LexicalHit {
  /** Position in the order of adding. */
  readonly passage: number;
  /** BM25 divided by the best passage's, plus half the coverage; 0 to 1.5. */
  readonly score: number;
  /** Share of the question's weight in the passage's best window, 0 to 1; what abstention looks at. */
  readonly coverage: number;
}

export interface LexicalSearchOptions {
  readonly limit: number;
  /** Passages for which it is false are not ranked; all are when it is missing. */
  readonly allows?: (passage: number) => boolean;
}

/** Typed-array BM25 over passages, with accents and without. Not to be changed once built. */
export interface LexicalIndex {
  readonly size: number;
  /** Best first; equal scores in the order of adding. Empty when no word of the query occurs. */
  search(query: string, options: LexicalSearchOptions): readonly LexicalHit[];
  /** Coverage of single passages, for those that another index found. */
  coverageOf(query: string): CoverageMeasure;
  /** Share of the query's distinct words that stand in no passage, 0 to 1: near 1 for another language. */
  unknownShare(query: string): number;
}

export interface LexicalIndexBuilder {
  add(passage: LexicalText): void;
  finish(): LexicalIndex;
}

/** Add every passage in document order, then finish; the order decides ties. */
export function createLexicalIndexBuilder(): LexicalIndexBuilder {
  const accented = createSpellingIndexBuilder((token) => token.canonical);
  const folded = createSpellingIndexBuilder((token) => token.folded);
  return {
    add(passage) {
      const context = tokenize(passage.context);
      const text = tokenize(passage.text);
      accented.addPassage(context, text);
      folded.addPassage(context, text);
    },
    finish: () => createLexicalIndex(accented.finish(), folded.finish()),
  };
}

/** The whole index of a list of passages at once. */
export function buildLexicalIndex(passages: Iterable<LexicalText>): LexicalIndex {
  const builder = createLexicalIndexBuilder();
  for (const passage of passages) builder.add(passage);
  return builder.finish();
}

function createLexicalIndex(accented: SpellingIndex, folded: SpellingIndex): LexicalIndex {
  const route = (query: string) => routeQuery(query, accented, folded);
  return {
    size: accented.passageCount,
    search(query, options) {
      const { index, words } = route(query);
      const scores = new Float64Array(index.passageCount);
      index.score(words, scores);
      return rescore(scores, createCoverageMeasure(index, words), options);
    },
    coverageOf(query) {
      const { index, words } = route(query);
      return createCoverageMeasure(index, words);
    },
    unknownShare(query) {
      const { index, words } = route(query);
      const distinct = [...new Set(words)];
      const unknown = distinct.filter((word) => index.lookUp(word).number === null);
      return distinct.length === 0 ? 0 : unknown.length / distinct.length;
    },
  };
}

/**
 * A question typed with accents is matched with them; one without, with few, or in English, without:
 * it then loses about one point of R@1 instead of 66.
 */
function routeQuery(
  query: string,
  accented: SpellingIndex,
  folded: SpellingIndex,
): { readonly index: SpellingIndex; readonly words: readonly string[] } {
  const tokens = tokenize(query);
  const withAccents = accentShare(tokens) >= LEXICAL_PARAMETERS.accentedFrom;
  const spell = (token: Token) => (withAccents ? token.canonical : token.folded);
  return { index: withAccents ? accented : folded, words: searchedTokens(tokens).map(spell) };
}

function rescore(
  scores: Float64Array,
  coverageOf: CoverageMeasure,
  { limit, allows }: LexicalSearchOptions,
): readonly LexicalHit[] {
  const { rescored, coverageWeight } = LEXICAL_PARAMETERS;
  const best = createTopCandidates(Math.max(rescored, limit));
  for (let passage = 0; passage < scores.length; passage += 1) {
    const score = scores[passage] as number;
    if (score > 0 && (allows === undefined || allows(passage))) best.offer(passage, score);
  }
  const candidates = best.take();
  const greatest = candidates[0]?.score ?? 1;
  return candidates
    .map(({ number, score }) => {
      const coverage = coverageOf(number);
      return { number, coverage, score: score / greatest + coverageWeight * coverage };
    })
    .sort(byScore)
    .slice(0, limit)
    .map(({ number, score, coverage }) => ({ passage: number, score, coverage }));
}
