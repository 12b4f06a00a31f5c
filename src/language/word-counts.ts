import { createPhraseBook, type PhraseBook } from "../text/phrases.js";
import { type Token, tokenize } from "../text/tokens.js";

/** Which words stand in texts with accents, how often, and beside which: what accents are given back from. */
export interface WordCounts {
  /** The words, accents kept (`Token.canonical`), that look like this without accents. */
  spellings(folded: string): readonly string[];
  count(word: string): number;
  countPair(first: string, second: string): number;
  /** How many different words stand behind a word. */
  followers(first: string): number;
  /** Behind how many different words it stands: `án` stands behind few, `tăng` behind many. */
  places(word: string): number;
  /** Names that look like no other name without accents: their words as they are spelled. */
  readonly names: PhraseBook<readonly string[]>;
  /** Those of them that name a place. */
  readonly placeNames: PhraseBook<string>;
}

export interface WordCountsBuilder {
  /** Counts the words of a text `weight` times. */
  add(text: string, weight: number): void;
  /** The same for a name, which is known again as a whole when it has so many syllables. */
  addName(name: string, weight: number, leastSyllables: number): void;
  /** The same for the name of a place, of two syllables or more. */
  addPlace(name: string, weight: number): void;
  finish(): WordCounts;
}

/** A place is known again by two syllables; one alone looks like too many other words. */
const LEAST_OF_PLACE = 2;

/** Stands for what has no spelling of its own: any number, and the edge of a phrase. */
export const NUMBER = "0";
export const EDGE = "";

/** Between words of one phrase stand a space or a dash; after a comma and anything else another phrase begins. */
const SAME_PHRASE = /^[\s"'“”–/-]{1,4}$/u;

export function createWordCounts(): WordCountsBuilder {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  const followers = new Map<string, number>();
  const places = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, weight: number) =>
    map.set(key, (map.get(key) ?? 0) + weight);
  const names = new Map<string, readonly string[] | null>();
  const placeNames = new Set<string>();
  const addText = (text: string, weight: number) => {
    const tokens = tokenize(text);
    for (const [index, token] of tokens.entries()) {
      const word = countedForm(token);
      add(counts, word, weight);
      const before = wordBefore(tokens, index, text);
      if (before === EDGE) add(counts, EDGE, weight);
      const pair = pairOf(before, word);
      if (!pairs.has(pair)) {
        add(followers, before, 1);
        add(places, word, 1);
      }
      add(pairs, pair, weight);
    }
  };
  const addWhole = (name: string, leastSyllables: number) => {
    const tokens = tokenize(name);
    if (tokens.length < leastSyllables) return;
    const folded = tokens.map((token) => token.folded).join(" ");
    const words = tokens.map((token) => token.canonical);
    const known = names.get(folded);
    if (known === undefined) names.set(folded, words);
    else if (known?.join(" ") !== words.join(" ")) names.set(folded, null);
  };
  return {
    add: addText,
    addName(name, weight, leastSyllables) {
      addText(name, weight);
      addWhole(name, leastSyllables);
    },
    addPlace(name, weight) {
      addText(name, weight);
      addWhole(name, LEAST_OF_PLACE);
      if (tokenize(name).length >= LEAST_OF_PLACE) placeNames.add(name);
    },
    finish() {
      const spellings = new Map<string, string[]>();
      for (const word of counts.keys()) {
        if (word === EDGE) continue;
        const folded = foldedOf(word);
        const known = spellings.get(folded);
        if (known === undefined) spellings.set(folded, [word]);
        else known.push(word);
      }
      return {
        spellings: (folded) => spellings.get(folded) ?? [],
        count: (word) => counts.get(word) ?? 0,
        countPair: (first, second) => pairs.get(pairOf(first, second)) ?? 0,
        followers: (first) => followers.get(first) ?? 0,
        places: (word) => places.get(word) ?? 0,
        placeNames: createPhraseBook([...placeNames].map((name) => [name, name] as const)),
        names: createPhraseBook(
          [...names].flatMap(([folded, words]) =>
            words === null ? [] : [[folded, words] as const],
          ),
        ),
      };
    },
  };
}

/** The word as it is counted: numbers are all one. */
export function countedForm(token: Token): string {
  return /\p{N}/u.test(token.text) ? NUMBER : token.canonical;
}

/** The word before a token in the same phrase, or the edge. */
export function wordBefore(tokens: readonly Token[], index: number, text: string): string {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before === undefined || token === undefined) return EDGE;
  return isSamePhrase(text, before, token) ? countedForm(before) : EDGE;
}

/** Do two neighbours belong to one phrase? */
export function isSamePhrase(text: string, before: Token, token: Token): boolean {
  return SAME_PHRASE.test(text.slice(before.end, token.start));
}

const pairOf = (first: string, second: string) => `${first} ${second}`;
const foldedOf = (word: string) => tokenize(word)[0]?.folded ?? word;
