import { createGrowingNumbers } from "./growing-numbers.js";
import { LEXICAL_PARAMETERS } from "./lexical-parameters.js";

/** For every term the passages it stands in, each with what a hit adds to the passage's score. */
export interface Postings {
  /** `offsets[term]` to `offsets[term + 1]` bounds the term's entries. */
  readonly offsets: Uint32Array;
  /** Passage numbers, ascending within a term. */
  readonly passages: Uint32Array;
  /** BM25 contribution of the entry, parallel to `passages`. */
  readonly impacts: Float32Array;
}

export interface PostingsBuilder {
  /** One occurrence of a term in the passage that is being added. */
  addTerm(term: number): void;
  endPassage(): void;
  /**
   * `termOf` maps what was added to terms below `termCount` (a hash to its bucket); `lengths` is the
   * number of syllables of each passage.
   */
  finish(termCount: number, lengths: Uint32Array, termOf?: (added: number) => number): Postings;
  readonly occurrences: number;
}

export function createPostingsBuilder(): PostingsBuilder {
  const terms = createGrowingNumbers();
  const ends = createGrowingNumbers();
  return {
    addTerm: (term) => terms.push(term),
    endPassage: () => ends.push(terms.length),
    finish: (termCount, lengths, termOf = (added) => added) =>
      buildPostings(terms.values(), ends.values(), termCount, lengths, termOf),
    get occurrences() {
      return terms.length;
    },
  };
}

/** Okapi inverse document frequency, never negative. A term that stands nowhere has the greatest. */
export function inverseFrequency(passageCount: number, passagesWithTerm: number): number {
  return Math.log(1 + (passageCount - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5));
}

/** The number of passages a term stands in. */
export function documentFrequency(postings: Postings, term: number): number {
  return (postings.offsets[term + 1] ?? 0) - (postings.offsets[term] ?? 0);
}

function buildPostings(
  occurrences: Uint32Array,
  ends: Uint32Array,
  termCount: number,
  lengths: Uint32Array,
  termOf: (added: number) => number,
): Postings {
  const offsets = passagesPerTerm(occurrences, ends, termCount, termOf);
  const total = offsets[termCount] ?? 0;
  const passages = new Uint32Array(total);
  const impacts = new Float32Array(total);
  fillEntries(occurrences, ends, termOf, { offsets, passages, impacts });
  weighEntries({ offsets, passages, impacts }, lengths);
  return { offsets, passages, impacts };
}

/** Where each term's entries will start: one entry per passage it stands in. */
function passagesPerTerm(
  occurrences: Uint32Array,
  ends: Uint32Array,
  termCount: number,
  termOf: (added: number) => number,
): Uint32Array {
  const offsets = new Uint32Array(termCount + 1);
  const lastPassage = new Int32Array(termCount).fill(-1);
  let from = 0;
  for (let passage = 0; passage < ends.length; passage += 1) {
    const end = ends[passage] as number;
    for (let at = from; at < end; at += 1) {
      const term = termOf(occurrences[at] as number);
      if (lastPassage[term] === passage) continue;
      lastPassage[term] = passage;
      offsets[term + 1] = (offsets[term + 1] as number) + 1;
    }
    from = end;
  }
  for (let term = 0; term < termCount; term += 1) {
    offsets[term + 1] = (offsets[term + 1] as number) + (offsets[term] as number);
  }
  return offsets;
}

/** Writes the passages of each term, and for now the number of occurrences as the impact. */
function fillEntries(
  occurrences: Uint32Array,
  ends: Uint32Array,
  termOf: (added: number) => number,
  postings: Postings,
): void {
  const { offsets, passages, impacts } = postings;
  const next = offsets.slice();
  let from = 0;
  for (let passage = 0; passage < ends.length; passage += 1) {
    const end = ends[passage] as number;
    for (let at = from; at < end; at += 1) {
      const term = termOf(occurrences[at] as number);
      const entry = next[term] as number;
      if (entry > (offsets[term] as number) && passages[entry - 1] === passage) {
        impacts[entry - 1] = (impacts[entry - 1] as number) + 1;
        continue;
      }
      passages[entry] = passage;
      impacts[entry] = 1;
      next[term] = entry + 1;
    }
    from = end;
  }
}

/** Turns occurrence counts into BM25 contributions, so that a search only adds. */
function weighEntries(postings: Postings, lengths: Uint32Array): void {
  const { offsets, passages, impacts } = postings;
  const { k1, b } = LEXICAL_PARAMETERS;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (let term = 0; term + 1 < offsets.length; term += 1) {
    const start = offsets[term] as number;
    const end = offsets[term + 1] as number;
    if (start === end) continue;
    const frequency = inverseFrequency(lengths.length, end - start);
    for (let entry = start; entry < end; entry += 1) {
      const count = impacts[entry] as number;
      const length = lengths[passages[entry] as number] as number;
      const norm = k1 * (1 - b + (b * length) / Math.max(1, average));
      impacts[entry] = (frequency * count * (k1 + 1)) / (count + norm);
    }
  }
}
