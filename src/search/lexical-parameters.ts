/**
 * The ranking's constants, one set for every corpus. Chosen on Vietnamese law (alqac) and university
 * regulations (virhe), whole questions of both sets, none held out; R@1 with accents / without, counted as
 * in `scripts/benchmark-retrieval.ts`:
 *
 * | b | letter runs (weight 0.2) | alqac | virhe |
 * |---|---|---|---|
 * | 0.6 | of every word, indexed | 92.6 / 91.9 | 76.6 / 75.4 |
 * | 0.75 | of every word, indexed | 93.6 / 93.6 | 77.6 / 76.0 |
 * | 0.6 | none | 94.0 / 93.2 | 77.6 / 76.6 |
 * | 0.75 | none | 94.2 / 94.3 | 78.0 / 76.6 |
 *
 * Letter runs therefore only lead from a word the corpus does not know to the known ones it resembles
 * (94.2 / 94.3, 77.9 / 76.6), which needs no postings of their own.
 */
export const LEXICAL_PARAMETERS = {
  /** BM25 term saturation and length normalisation. */
  k1: 0.9,
  b: 0.75,
  /** Weight of a syllable pair beside a syllable's 1: pairs do the work of a word segmenter. */
  bigramWeight: 0.5,
  /** Weight of a known word that an unknown one resembles, times the resemblance (0.5 to 1). */
  similarWeight: 0.35,
  /** A question with at least this share of accented words is matched with its accents, else without. */
  accentedFrom: 0.6,
  /** So many best passages are looked at again for how much of the question stands close together. */
  rescored: 50,
  /** Syllables of the window that coverage is measured in. */
  windowLength: 40,
  /** Weight of window coverage (0..1) beside the BM25 score divided by the best one. */
  coverageWeight: 0.5,
  /** From this corpus size on … */
  largeCorpus: 20_000,
  /** … terms that stand in more than this share of the passages are not searched for. */
  commonShare: 0.25,
} as const;
