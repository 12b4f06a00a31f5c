import { firstFrom } from "../text/in-order.js";
import { Occupied } from "../text/occupied.js";
import { createPhraseBook, type PhraseBook, type PhraseMatch } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import { PLACES, type Place } from "./place-lexicon.js";
import { findUnlistedPlaces, SURNAMES } from "./unlisted-place.js";

/**
 * A place named in a text. A form that means several (`qn`, `Huế`) gives one mention each over the same
 * span. `start` includes the prefix.
 */
export interface PlaceMention extends Span {
  /** As Thuky writes it: the lexicon's name, or the record's own for a place it does not list. */
  readonly place: string;
  /** `tỉnh`, `TP`, `huyện` … as written, null when there is none. */
  readonly prefix: string | null;
  readonly level: "province" | "district";
}

export interface PlaceOptions {
  /** Typed short forms count, and lower case is as good as capitals. */
  readonly question: boolean;
  /** Unaccented words may stand for accented ones (`PreparedText.lenient`). */
  readonly lenient: boolean;
  /** Names that documents carry and the lexicon may not: a district, a province not listed. */
  readonly known?: readonly string[];
}

/** What a phrase of the book stands for; no places for a longer name that only holds a province's. */
interface Entry {
  readonly places: readonly Place[];
  readonly needsPrefix: boolean;
}

const recordBook = bookOf((place) => [place.name, ...place.aliases]);
const questionBook = bookOf((place) => [place.name, ...place.aliases, ...place.typed]);

function bookOf(namesOf: (place: Place) => readonly string[]): PhraseBook<Entry> {
  const entries = new Map<string, { places: Place[]; needsPrefix: boolean }>();
  const add = (name: string, place: Place, needsPrefix: boolean) => {
    const entry = entries.get(name) ?? { places: [], needsPrefix };
    if (!entry.places.some((other) => other.name === place.name)) entry.places.push(place);
    entries.set(name, entry);
  };
  for (const place of PLACES) {
    for (const name of namesOf(place)) add(name, place, false);
    for (const name of place.afterPrefix) add(name, place, true);
    for (const name of place.notIn) entries.set(name, { places: [], needsPrefix: false });
  }
  return createPhraseBook<Entry>(entries);
}

/**
 * The places a text names, in order. A record's place is written with capitals and is no part of a
 * person's name; a question's may be typed without accents, where the lexicon tells it from other words.
 */
export function findPlaces(
  tokens: readonly Token[],
  text: string,
  options: PlaceOptions,
): readonly PlaceMention[] {
  const stretch: Stretch = { tokens, text, options };
  const mentions: PlaceMention[] = [];
  const book = options.question ? questionBook : recordBook;
  const covered = new Occupied(text.length);
  for (const match of namesIn(book, stretch)) {
    const found = mentionsOf(match, stretch);
    mentions.push(...found);
    if (found.length === 0 && match.value.places.length > 0) continue;
    covered.take({ start: found[0]?.start ?? match.start, end: match.end });
  }
  for (const mention of [...knownPlaces(stretch), ...findUnlistedPlaces(text)]) {
    if (covered.takeIfFree(mention)) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

interface Stretch {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly options: PlaceOptions;
}

/** Centrally run cities: `thành phố` before any other listed name is the capital of that province. */
const CITIES: ReadonlySet<string> = new Set([
  "Hà Nội",
  "Hải Phòng",
  "Đà Nẵng",
  "Cần Thơ",
  "Huế",
  "Thành phố Hồ Chí Minh",
]);

function mentionsOf(match: PhraseMatch<Entry>, stretch: Stretch): readonly PlaceMention[] {
  const { tokens, text, options } = stretch;
  const index = firstFrom(tokens, match.start);
  const own = tokens.slice(index, index + match.length);
  const prefix = prefixBefore(text, match.start);
  const [first] = match.value.places;
  if (first === undefined) return [];
  if (match.value.needsPrefix && prefix === null) return [];
  const written = own.every((token) => startsLarge(token.text) || token.canonical === "phố");
  if (!options.question && (!written || (prefix === null && isInPersonName(stretch, index))))
    return [];
  if (options.question && prefix === null && !written && isOtherWords(first, stretch, index, own))
    return [];
  const start = prefix?.start ?? match.start;
  const isCapital =
    prefix?.isCity === true && !match.value.places.some(({ name }) => CITIES.has(name));
  if (isCapital) {
    const place = `thành phố ${first.name}`;
    return [{ start, end: match.end, place, prefix: prefix.text, level: "district" }];
  }
  return match.value.places.map(({ name }) => ({
    start,
    end: match.end,
    place: name,
    prefix: prefix?.text ?? null,
    level: "province",
  }));
}

const PREFIX =
  /(?<![\p{L}\p{N}])(?<prefix>tỉnh|tinh|thành phố|thanh pho|tp\.?|thủ đô|thu do|province of|city of)\s?$/iu;
const CITY_PREFIX = /^(?:thành phố|thanh pho|tp\.?|city of)$/iu;

function prefixBefore(
  text: string,
  start: number,
): { readonly start: number; readonly text: string; readonly isCity: boolean } | null {
  const from = Math.max(0, start - 16);
  const match = PREFIX.exec(text.slice(from, start));
  const prefix = match?.groups?.prefix;
  if (match === null || prefix === undefined) return null;
  return { start: from + match.index, text: prefix, isCity: CITY_PREFIX.test(prefix) };
}

function startsLarge(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const HONORIFIC = new Set(["ông", "bà", "anh", "chị", "cô", "chú", "em"]);

/** `ông Phan Hòa Bình`, `bà Hà Giang`: capitalised words with a surname, or an honorific, lead up to it. */
function isInPersonName(stretch: Stretch, index: number): boolean {
  const { tokens, text } = stretch;
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined) return false;
    if (!/^\s{1,2}$/u.test(text.slice(token.end, next.start))) return false;
    if (HONORIFIC.has(token.canonical)) return true;
    if (!startsLarge(token.text)) return false;
    if (SURNAMES.has(token.text)) return true;
  }
  return false;
}

/** Words that lead to a place in a question typed without accents: `o ha giang`, `cua dien bien`. */
const LEADING = new Set(["o", "tai", "cua", "cho", "ubnd", "in", "of", "for", "at", "and", "va"]);

/** Is this typed form more likely other words: `dien bien thu ngan sach`, `danh gia lai`, `ha nam 2021`? */
function isOtherWords(
  place: Place,
  stretch: Stretch,
  index: number,
  own: readonly Token[],
): boolean {
  if (own.some((token) => token.accented)) return false;
  const before = stretch.tokens[index - 1]?.folded ?? "";
  const after = stretch.tokens[index + own.length]?.folded ?? "";
  if (LEADING.has(before)) return place.notBefore.includes(after);
  return place.onlyWithPrefix || place.notBefore.includes(after) || place.notAfter.includes(before);
}

/**
 * The names of a book in the text. In a question that is typed with accents a name may lack its own when its capitals show it: `Thu
 * ngân sách Tuyen Quang`, `Trúc Linh` for Trúc Lĩnh; not `dien bien thu ngân sách`.
 */
function namesIn<T>(book: PhraseBook<T>, stretch: Stretch): readonly PhraseMatch<T>[] {
  const { tokens, text, options } = stretch;
  const exact = book.find(tokens, text, options.lenient);
  if (options.lenient || !options.question) return exact;
  const capitalised = book
    .find(tokens, text, true)
    .filter(
      (match) =>
        match.length > 1 &&
        tokens
          .filter(({ start, end }) => match.start <= start && end <= match.end)
          .every((token) => startsLarge(token.text)) &&
        !exact.some((other) => other.start < match.end && match.start < other.end),
    );
  return [...exact, ...capitalised].sort((a, b) => a.start - b.start);
}

const booksOfKnown = new WeakMap<readonly string[], PhraseBook<string>>();

/** Every question of an asker is read with the same names. */
function bookOfKnown(names: readonly string[]): PhraseBook<string> {
  const made = booksOfKnown.get(names);
  if (made !== undefined) return made;
  const book = createPhraseBook(names.map((name) => [name, name] as const));
  booksOfKnown.set(names, book);
  return book;
}

/** The asker's records may be of places that no lexicon lists. */
function knownPlaces(stretch: Stretch): readonly PlaceMention[] {
  const { text, options } = stretch;
  const names = options.known ?? [];
  if (names.length === 0) return [];
  return namesIn(bookOfKnown(names), stretch).map((match) => {
    const from = Math.max(0, match.start - 16);
    const prefix =
      /(?<![\p{L}\p{N}])(?:tỉnh|tinh|huyện|huyen|thị xã|thi xa|thành phố|thanh pho|quận|quan)\s$/iu.exec(
        text.slice(from, match.start),
      );
    return {
      start: prefix === null ? match.start : from + prefix.index,
      end: match.end,
      place: match.value,
      prefix: prefix?.[0].trim() ?? null,
      level: "district",
    };
  });
}
