import { canonicalSyllable, foldedSyllable, hasDiacritic } from "./fold.js";
import { Vocabulary } from "./vocabulary.js";

/** What is known of a word whatever text it stands in. */
export interface WordForms {
  /** One spelling per syllable, accents kept. */
  readonly canonical: string;
  /** The same without accents. */
  readonly folded: string;
  /** True when it carries a diacritic. */
  readonly accented: boolean;
}

const forms = new Vocabulary<WordForms>();

/** The forms of a word. */
export function wordForms(word: string): WordForms {
  const known = forms.get(word);
  if (known !== undefined) return known;
  return forms.keep(word, {
    canonical: canonicalSyllable(word),
    folded: foldedSyllable(word),
    accented: hasDiacritic(word),
  });
}
