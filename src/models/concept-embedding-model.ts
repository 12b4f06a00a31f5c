import { normalizeText } from "../text/normalize.js";
import { tokenize } from "../text/tokens.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { addFeature, scaleToUnit } from "./feature-hash.js";

/** Raised whenever the same text would get another vector: stored vectors are then made anew. */
const VERSION = 1;

const DIMENSIONS = 512;

/**
 * Length of one concept's part beside a syllable's 1. A concept is what words do not share (an English
 * question and a Vietnamese record meet in it alone), so it must stand out of the some hundred syllables
 * and pairs of a passage, whose length together is about 10 to 15.
 */
const CONCEPT_WEIGHT = 4;

/** A concept lies on several positions, so that one collision does not hide it. */
const POSITIONS_PER_CONCEPT = 4;

/** A pair tells more than a syllable: Vietnamese words are mostly pairs. */
const PAIR_WEIGHT = 1.5;

export interface ConceptEmbeddingModelOptions {
  /** The language-independent concepts a text names, by id: `indicator:exports`, `agency:finance`. */
  readonly conceptsOf: (text: string) => readonly string[];
}

/**
 * The embedder that needs no model: concept dimensions from the lexicons and hashed folded syllables
 * and pairs, 512 dimensions, unit length. Without concepts it is far weaker than the lexical index
 * (R@1 is in `scripts/benchmark-retrieval.ts`), so retrieval gives it a small weight unless the question's
 * words are foreign to the records.
 */
export function createConceptEmbeddingModel(options: ConceptEmbeddingModelOptions): EmbeddingModel {
  return {
    modelId: `concepts-${DIMENSIONS}:${VERSION}`,
    dimensions: DIMENSIONS,
    maxTextsPerCall: 256,
    embed: async (texts) => texts.map((text) => embedText(normalizeText(text), options.conceptsOf)),
  };
}

function embedText(text: string, conceptsOf: (text: string) => readonly string[]): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const [feature, count] of wordFeatures(text)) {
    const weight = feature.includes(" ") ? PAIR_WEIGHT : 1;
    // Damped: the tenth occurrence says less than the first.
    addFeature(vector, feature, weight * (1 + Math.log(count)));
  }
  const part = CONCEPT_WEIGHT / Math.sqrt(POSITIONS_PER_CONCEPT);
  for (const concept of new Set(conceptsOf(text))) {
    for (let copy = 0; copy < POSITIONS_PER_CONCEPT; copy += 1) {
      addFeature(vector, `concept ${copy} ${concept}`, part);
    }
  }
  return scaleToUnit(vector);
}

/** Folded syllables and neighbouring pairs (joined by a space) with their number of occurrences. */
function wordFeatures(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let previous: string | null = null;
  for (const { folded } of tokenize(text)) {
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    if (previous !== null) {
      const pair = `${previous} ${folded}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    previous = folded;
  }
  return counts;
}
