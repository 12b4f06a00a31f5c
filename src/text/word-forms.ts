import { canonicalSyllable, foldedSyllable, hasDiacritic } from "./fold.js";

/** What is known of a word whatever text it stands in. */
export interface WordForms {
  /** One spelling per syllable, accents kept. */
  readonly canonical: string;
  /** The same without accents. */
  readonly folded: string;
  /** True when it carries a diacritic. */
  readonly accented: boolean;
}

const forms = new Map<string, WordForms>();
const MOST_WORDS = 50_000;

/** The forms of a word, remembered: the vocabulary of a language is small. */
export function wordForms(word: string): WordForms {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const made = {
    canonical: canonicalSyllable(word),
    folded: foldedSyllable(word),
    accented: hasDiacritic(word),
  };
  if (forms.size < MOST_WORDS) forms.set(word, made);
  return made;
}
