import { createPhraseBook, type PhraseBook, type PhraseMatch } from "../text/phrases.js";
import { overlaps, type Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import { PLACES, type Place } from "./place-lexicon.js";
import { findUnlistedPlaces } from "./unlisted-place.js";

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
  const covered: Span[] = [];
  for (const match of book.find(tokens, text, options.lenient)) {
    const found = mentionsOf(match, stretch);
    mentions.push(...found);
    if (found.length > 0 || match.value.places.length === 0) covered.push(...found, match);
  }
  const unlisted = [
    ...knownPlaces(stretch),
    ...(options.question ? findUnlistedPlaces(text) : findUnlistedPlaces(text)),
  ];
  for (const mention of unlisted) {
    if (covered.some((span) => overlaps(span, mention))) continue;
    mentions.push(mention);
    covered.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

interface Stretch {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly options: PlaceOptions;
}
