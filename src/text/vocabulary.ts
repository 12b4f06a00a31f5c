const MOST_WORDS = 50_000;
/** A longer word is seldom met again, and a part of a text that is kept may keep the whole of it. */
const LONGEST_WORD = 12;

/** What was found out about words, remembered: the vocabulary of a language is small, that of hostile texts is not. */
export class Vocabulary<T> {
  readonly #known = new Map<string, T>();

  get(word: string): T | undefined {
    return this.#known.get(word);
  }

  /** Keeps the value if the word is worth it. */
  keep(word: string, value: T): T {
    if (word.length <= LONGEST_WORD && this.#known.size < MOST_WORDS) this.#known.set(word, value);
    return value;
  }

  clear(): void {
    this.#known.clear();
  }
}
