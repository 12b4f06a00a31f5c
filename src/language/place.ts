import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import { PLACES } from "./place-lexicon.js";

/** A place named in a text: a province of the lexicon, or a district-level place by its shape. */
export interface PlaceMention extends Span {
  readonly place: string;
}

const recordBook = createPhraseBook(
  PLACES.flatMap((place) =>
    [place.name, ...place.aliases].map((name) => [name, place.name] as const),
  ),
);
const questionBook = createPhraseBook(
  PLACES.flatMap((place) =>
    [place.name, ...place.aliases, ...place.typed].map((name) => [name, place.name] as const),
  ),
);

/** `huyện Krông Ana`, `thị xã An Nhơn`, `thành phố Vinh`: capitalised words after a district word. */
const DISTRICT =
  /(?<![\p{L}])(?:[Hh]uyện|HUYỆN|[Tt]hị xã|THỊ XÃ|[Qq]uận)\s((?:\p{Lu}[\p{L}\p{M}]*)(?:\s\p{Lu}[\p{L}\p{M}]*){0,3})/gu;

/**
 * The places a text names, in order. In a question typed short forms count and accents may be missing;
 * `known` adds names that documents carry and the lexicon does not (a district, a fictional province).
 */
export function findPlaces(
  tokens: readonly Token[],
  text: string,
  options: {
    readonly question: boolean;
    readonly lenient: boolean;
    readonly known?: readonly string[];
  },
): readonly PlaceMention[] {
  const book = options.question ? questionBook : recordBook;
  const own = createPhraseBook((options.known ?? []).map((name) => [name, name] as const));
  const mentions: PlaceMention[] = [
    ...own.find(tokens, text, options.lenient),
    ...book.find(tokens, text, options.lenient),
  ]
    .sort((a, b) => b.length - a.length || a.start - b.start)
    .reduce<PlaceMention[]>((kept, match) => {
      const clashes = kept.some((other) => match.start < other.end && other.start < match.end);
      return clashes ? kept : [...kept, { start: match.start, end: match.end, place: match.value }];
    }, []);
  for (const match of text.matchAll(DISTRICT)) {
    const start = match.index;
    const end = start + match[0].length;
    if (mentions.some((other) => start < other.end && other.start < end)) continue;
    mentions.push({ start, end, place: capitalized(match[1] ?? "") });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** `KRÔNG ANA` in a letterhead is `Krông Ana`. */
export function capitalized(name: string): string {
  return name
    .toLocaleLowerCase("vi")
    .replace(
      /(^|[\s-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
    );
}
