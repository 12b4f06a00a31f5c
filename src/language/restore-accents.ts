import type { Span } from "../text/span.js";
import { type Token, tokenize } from "../text/tokens.js";
import { countedForm, EDGE, isSamePhrase, type WordCounts } from "./word-counts.js";

/** A spelling must be this much likelier than all others together to be written. */
const SURE = 0.8;
/** A word that no text shows may still be meant: the typed letters themselves weigh this many sightings, */
const UNKNOWN = 0.6;
/** and this share of the sightings of the words that look like it. */
const UNKNOWN_SHARE = 0.004;

/**
 * Writes the accents of a Vietnamese text that was typed without, wholly or in part, wherever the words beside
 * show which word is meant; what stays open is left as typed. A word with accents is never changed, and no
 * letter moves: the result has the length of the text.
 *
 * `thu ngan sach thang 8 la bao nhieu` → `thu ngân sách tháng 8 là bao nhiêu`; not `ban` alone (bán, bàn, bản).
 */
export function restoreAccents(text: string, counts: WordCounts): string {
  const tokens = tokenize(text);
  const named = wordsOfNames(tokens, text, counts);
  const choices = tokens.map((token) => {
    const word = named.get(token);
    return word === undefined ? choicesFor(token, counts) : [{ word, sightings: 1 }];
  });
  const sure = likelyChoices(tokens, choices, text, counts);
  let restored = "";
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    restored +=
      text.slice(at, token.start) +
      withCase(named.get(token) ?? sure[index] ?? token.text, token.text);
    at = token.end;
  }
  return restored + text.slice(at);
}

/** The words of long names, which are known as a whole: `So Ke hoach va Dau tu` is no number of a plan. */
function wordsOfNames(
  tokens: readonly Token[],
  text: string,
  counts: WordCounts,
): ReadonlyMap<Token, string> {
  const words = new Map<Token, string>();
  const bare = tokens.map((token) => ({ ...token, canonical: token.folded }));
  for (const { start, end, value } of namesIn(bare, text, counts)) {
    const typed = tokens.filter((token) => start <= token.start && token.end <= end);
    const agrees = (token: Token, at: number) => !token.accented || token.canonical === value[at];
    if (!typed.every(agrees)) continue;
    for (const [at, token] of typed.entries()) words.set(token, value[at] ?? token.canonical);
  }
  return words;
}

/** The names in a text; one that runs into a place's (`xuất khẩu qu|ảng Ngãi`) gives way to a shorter one before it. */
function namesIn(bare: readonly Token[], text: string, counts: WordCounts) {
  const places = counts.placeNames.find(bare, text, true);
  const running = (name: Span) =>
    places.find(
      (place) => name.start < place.start && place.start < name.end && name.end < place.end,
    );
  return counts.names.find(bare, text, false).flatMap((name) => {
    const place = running(name);
    if (place === undefined) return [name];
    const inside = bare.filter(({ start }) => name.start <= start && start < place.end);
    const before = inside.filter(({ end }) => end <= place.start);
    const from = inside.filter(({ start }) => start >= place.start);
    return [...counts.names.find(before, text, false), ...counts.names.find(from, text, false)];
  });
}

/** What a token may stand for; `sightings` are how often the word was seen, of the typed letters a guess. */
interface Choice {
  readonly word: string;
  readonly sightings: number;
}

/** `dt`, `kh`, `bn`: a short form is no word. */
const HAS_VOWEL = /[aeiouy]/u;

function choicesFor(token: Token, counts: WordCounts): readonly Choice[] {
  const form = countedForm(token);
  if (token.accented || form !== token.canonical || !HAS_VOWEL.test(token.folded))
    return [{ word: form, sightings: Math.max(1, sightingsOf(form, counts)) }];
  const known = counts
    .spellings(token.folded)
    .map((word) => ({ word, sightings: sightingsOf(word, counts) }));
  const all = known.reduce((sum, { sightings }) => sum + sightings, 0);
  const unknown = { word: OPEN, sightings: UNKNOWN + UNKNOWN_SHARE * all };
  return [...known, unknown];
}

/**
 * How freely a word is used: how often, and behind how many different words. `án` is often read but only behind
 * `dự`, `đề`, `bản`; behind another word it is less likely than a rarer word that stands anywhere.
 */
function sightingsOf(word: string, counts: WordCounts): number {
  return Math.sqrt(counts.count(word) * counts.places(word));
}

/** Stands for a word that no text shows. */
const OPEN = "?";

/**
 * The spelling of each token that is sure, null where none is: sums over all readings of the text, forwards
 * and backwards, so that a word is judged by both its neighbours.
 */
function likelyChoices(
  tokens: readonly Token[],
  choices: readonly (readonly Choice[])[],
  text: string,
  counts: WordCounts,
): readonly (string | null)[] {
  const joined = tokens.map((token, index) => {
    const before = tokens[index - 1];
    return before !== undefined && isSamePhrase(text, before, token);
  });
  const step = (first: string, second: Choice) => transition(first, second, counts);
  const forwards: number[][] = [];
  for (const [index, row] of choices.entries()) {
    const before = choices[index - 1] ?? [];
    const weights = row.map((choice) =>
      joined[index] === true
        ? before.reduce(
            (sum, { word }, at) => sum + (forwards[index - 1]?.[at] ?? 0) * step(word, choice),
            0,
          )
        : step(EDGE, choice),
    );
    forwards.push(normalised(weights));
  }
  const backwards: number[][] = [];
  for (let index = choices.length - 1; index >= 0; index -= 1) {
    const row = choices[index] ?? [];
    const after = choices[index + 1] ?? [];
    const weights = row.map(({ word }) =>
      joined[index + 1] === true
        ? after.reduce(
            (sum, choice, at) => sum + (backwards[index + 1]?.[at] ?? 0) * step(word, choice),
            0,
          )
        : 1,
    );
    backwards[index] = normalised(weights);
  }
  return choices.map((row, index) => {
    const chances = normalised(
      row.map((_, at) => (forwards[index]?.[at] ?? 0) * (backwards[index]?.[at] ?? 0)),
    );
    const best = chances.findIndex((chance) => chance >= SURE);
    const word = row[best]?.word ?? OPEN;
    return row.length === 1 || word === OPEN ? null : word;
  });
}

/**
 * How likely a word is behind another: by the pairs seen, and for the rest by how often it is used at all; a word
 * with many different followers leaves more to that rest (Witten and Bell's estimate).
 */
function transition(first: string, second: Choice, counts: WordCounts): number {
  const anywhere = second.sightings * PER_SIGHTING;
  if (first === OPEN) return UNKNOWN_REST * anywhere;
  const seen = second.word === OPEN ? 0 : counts.countPair(first, second.word);
  const followers = counts.followers(first) + 1;
  return (seen + followers * anywhere) / (counts.count(first) + followers);
}

/** A share of all words: only its order of size counts. */
const PER_SIGHTING = 1 / 20_000;
/** What is left to the rest behind a word that no text shows. */
const UNKNOWN_REST = 0.1;

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return sum === 0 ? weights.map(() => 1 / weights.length) : weights.map((weight) => weight / sum);
}

/** Letter case as typed: `Thu` stays capital in `Thứ`. */
function withCase(word: string, typed: string): string {
  if (word.length !== typed.length) return typed;
  let cased = "";
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charAt(index);
    const isCapital = typed.charAt(index) !== typed.charAt(index).toLowerCase();
    cased += isCapital ? letter.toUpperCase() : letter;
  }
  return cased;
}
