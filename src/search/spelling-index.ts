import type { Token } from "../text/tokens.js";
import { createGrowingNumbers, type GrowingNumbers } from "./growing-numbers.js";
import { LEXICAL_PARAMETERS } from "./lexical-parameters.js";
import {
  createPostingsBuilder,
  documentFrequency,
  inverseFrequency,
  type Postings,
} from "./postings.js";
import { createSimilarWords } from "./similar-words.js";

/** BM25 over the passages in one spelling: with accents, or folded. */
export interface SpellingIndex {
  readonly passageCount: number;
  /** Adds to `scores[passage]` for every passage that shares a term with the words. */
  score(words: readonly string[], scores: Float64Array): void;
  /** The word's number and how much it tells; number null and the greatest weight for an unknown word. */
  lookUp(word: string): { readonly number: number | null; readonly weight: number };
  /** The words of a passage by number: its context first, then its text. */
  sequence(passage: number): { readonly context: Uint32Array; readonly text: Uint32Array };
}

export interface SpellingIndexBuilder {
  addPassage(context: readonly Token[], text: readonly Token[]): void;
  finish(): SpellingIndex;
}

/** Pairs are hashed into buckets: at 100,000 passages 2.5 times faster to build than a map of pairs. */
const MOST_BUCKETS = 2 ** 24;

/** `spell` picks the form of a token this index is about. */
export function createSpellingIndexBuilder(spell: (token: Token) => string): SpellingIndexBuilder {
  const words = new Map<string, number>();
  const unigramPostings = createPostingsBuilder();
  const bigramPostings = createPostingsBuilder();
  const sequences = createGrowingNumbers();
  const contextEnds = createGrowingNumbers();
  const passageEnds = createGrowingNumbers();

  function numberOfWord(word: string): number {
    const known = words.get(word);
    if (known !== undefined) return known;
    const number = words.size;
    words.set(word, number);
    return number;
  }

  function addRun(tokens: readonly Token[]): void {
    let previous = -1;
    for (const token of tokens) {
      const number = numberOfWord(spell(token));
      sequences.push(number);
      unigramPostings.addTerm(number);
      if (previous >= 0) bigramPostings.addTerm(pairHash(previous, number));
      previous = number;
    }
  }

  return {
    addPassage(context, text) {
      addRun(context);
      contextEnds.push(sequences.length);
      addRun(text);
      passageEnds.push(sequences.length);
      unigramPostings.endPassage();
      bigramPostings.endPassage();
    },
    finish() {
      const lengths = lengthsOf(passageEnds);
      const buckets = bucketCount(bigramPostings.occurrences);
      const bucketOf = (hash: number) => hash % buckets;
      return createSpellingIndex({
        words,
        bucketOf,
        lengths,
        unigrams: unigramPostings.finish(words.size, lengths),
        bigrams: bigramPostings.finish(buckets, lengths, bucketOf),
        sequences: sequences.values().slice(),
        contextEnds: contextEnds.values().slice(),
        passageEnds: passageEnds.values().slice(),
      });
    },
  };
}

interface Parts {
  readonly words: ReadonlyMap<string, number>;
  readonly bucketOf: (hash: number) => number;
  readonly lengths: Uint32Array;
  readonly unigrams: Postings;
  readonly bigrams: Postings;
  readonly sequences: Uint32Array;
  readonly contextEnds: Uint32Array;
  readonly passageEnds: Uint32Array;
}

function createSpellingIndex(parts: Parts): SpellingIndex {
  const passageCount = parts.lengths.length;
  const { bigramWeight, similarWeight } = LEXICAL_PARAMETERS;
  const similarWords = createSimilarWords(parts.words);

  function add(postings: Postings, term: number, weight: number, scores: Float64Array): void {
    if (isTooCommon(documentFrequency(postings, term), passageCount)) return;
    const end = postings.offsets[term + 1] ?? 0;
    for (let entry = postings.offsets[term] ?? 0; entry < end; entry += 1) {
      const passage = postings.passages[entry] as number;
      scores[passage] = (scores[passage] as number) + weight * (postings.impacts[entry] as number);
    }
  }

  /** A misspelt or foreign word still meets the words that share its letters. */
  function addUnknown(word: string, scores: Float64Array): void {
    for (const { number, similarity } of similarWords(word)) {
      add(parts.unigrams, number, similarWeight * similarity, scores);
    }
  }

  return {
    passageCount,
    score(words, scores) {
      let previous: number | undefined;
      for (const word of words) {
        const number = parts.words.get(word);
        if (number !== undefined) add(parts.unigrams, number, 1, scores);
        if (number !== undefined && previous !== undefined) {
          add(parts.bigrams, parts.bucketOf(pairHash(previous, number)), bigramWeight, scores);
        }
        if (number === undefined) addUnknown(word, scores);
        previous = number;
      }
    },
    lookUp(word) {
      const number = parts.words.get(word);
      const found = number === undefined ? 0 : documentFrequency(parts.unigrams, number);
      return { number: number ?? null, weight: inverseFrequency(passageCount, found) };
    },
    sequence(passage) {
      const start = passage === 0 ? 0 : (parts.passageEnds[passage - 1] ?? 0);
      const middle = parts.contextEnds[passage] ?? start;
      return {
        context: parts.sequences.subarray(start, middle),
        text: parts.sequences.subarray(middle, parts.passageEnds[passage] ?? middle),
      };
    },
  };
}

function isTooCommon(passagesWithTerm: number, passageCount: number): boolean {
  const { largeCorpus, commonShare } = LEXICAL_PARAMETERS;
  return passageCount >= largeCorpus && passagesWithTerm > commonShare * passageCount;
}

/** An ordered pair of word numbers as 32 well-mixed bits (the finaliser of MurmurHash3). */
function pairHash(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A power of two, at least four buckets per occurrence until the memory bound is reached. */
function bucketCount(occurrences: number): number {
  let buckets = 1024;
  while (buckets < occurrences * 4 && buckets < MOST_BUCKETS) buckets *= 2;
  return buckets;
}

function lengthsOf(ends: GrowingNumbers): Uint32Array {
  return ends.values().map((end, index, all) => end - (index === 0 ? 0 : (all[index - 1] ?? 0)));
}
