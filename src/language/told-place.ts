import { z } from "zod";
import { createPhraseBook } from "../text/phrases.js";
import { readLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import type { PreparedText } from "./prepared-text.js";

/**
 * Whose figures follow: `part` a place within what the record is about (`Tại xã Na Ngoi, …`), `average` a larger one told beside it
 * (`bình quân cả nước`), `whole` back to the record's own (`toàn tỉnh`).
 */
export interface ToldPlace {
  readonly relation: "part" | "average" | "whole";
  /** The place as a path names it. */
  readonly words: string;
}

export type ToldPlaceMention = Mention<"told-place", ToldPlace>;

const list = z.array(z.string()).min(1);
const lexicon = readLexicon(
  "told-places.yaml",
  z.strictObject({
    kinds: z.strictObject({ vi: list, en: list }),
    groups: list,
    opening: list,
    whole: list,
    averages: z.array(z.strictObject({ words: z.string(), forms: list })),
  }),
);

const BOOK = createPhraseBook<ToldPlace>([
  ...lexicon.averages.flatMap(({ words, forms }) =>
    forms.map((form) => [form, { relation: "average", words }] as const),
  ),
  ...lexicon.groups.map((form) => [form, { relation: "part", words: form }] as const),
  ...lexicon.whole.map((form) => [form, { relation: "whole", words: "" }] as const),
]);

const anyOf = (words: readonly string[]) =>
  words
    .map((word) => word.replaceAll(".", "\\.?").replaceAll(" ", "\\s"))
    .sort((a, b) => b.length - a.length)
    .join("|");

/** `huyện` at the beginning of a sentence is `Huyện`. */
const eitherCase = (word: string) =>
  `[${word.charAt(0)}${word.charAt(0).toLocaleUpperCase("vi")}]${word.slice(1)}`;

const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)?";
const NAME = `${WORD}(?:\\s${WORD}){0,3}`;
/** `xã Na Ngoi` · `Thành phố Tân Giang`; not: `huyện miền núi`, `Huyện Đoàn`, `tỉnh Đảng bộ`. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(lexicon.kinds.vi.map(eitherCase))})\\s(?<name>(?!(?:Đảng|Đoàn|Ủy|Hội|Ban|Sở|Công|UBND|HĐND)(?![\\p{L}]))${NAME})`,
  "gu",
);
/** `Bac Ai district` · `the city of Phan Rang`. */
const ENGLISH_NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<name>(?!(?:In|At|The|Across|Within|While|Meanwhile|For)\\s)${NAME})\\s(?:${anyOf(lexicon.kinds.en)})|(?:the\\s)?(?:${anyOf(lexicon.kinds.en)})\\sof\\s(?<second>${NAME}))(?![\\p{L}])`,
  "gu",
);

const OPENING = `(?:(?:${anyOf(lexicon.opening)})\\s)`;
/** Where a sentence or clause begins, list marks and opening words included. */
const OPENS = new RegExp(
  `(?:(?:^|[.;:(!?…]\\s*)(?:[-–+•*\\s]|\\d{1,2}[.)]\\s|\\p{L}\\)\\s)*${OPENING}?|,\\s*${OPENING})(?:the\\s)?$`,
  "iu",
);
/** Before an average a comma or a joining word is enough. */
const OPENS_AVERAGE = new RegExp(
  `(?:^|[.;:,(!?…–-]\\s*|(?<![\\p{L}])(?:và|and|with|mà|thì)\\s)(?:[-–+•*\\s]|\\d{1,2}[.)]\\s)*${OPENING}?(?:the\\s|mức\\s|số\\s|của\\s)*$`,
  "iu",
);
/** Characters before a place in which its opening stands. */
const REACH = 40;

/** The places that open a sentence or clause, and the words that lead back to the whole, in order. */
export function findToldPlaces(text: PreparedText): readonly ToldPlaceMention[] {
  const { surface } = text;
  const opens = (expression: RegExp, start: number) =>
    expression.test(surface.slice(Math.max(0, start - REACH), start));
  const mentions: ToldPlaceMention[] = [];
  for (const { start, end, value } of BOOK.find(text.tokens, surface, text.lenient)) {
    if (value.relation === "part" && !opens(OPENS, start)) continue;
    if (value.relation === "average" && !opens(OPENS_AVERAGE, start)) continue;
    mentions.push({ kind: "told-place", start, end, value, rule: `told-place/${value.relation}` });
  }
  for (const expression of [NAMED, ENGLISH_NAMED])
    for (const match of surface.matchAll(expression)) {
      const { index: start } = match;
      const name = match.groups?.name ?? match.groups?.second ?? "";
      if (!/^\p{Lu}/u.test(name) || !opens(OPENS, start)) continue;
      const words = match[0].replace(/\s+/gu, " ");
      mentions.push({
        kind: "told-place",
        start,
        end: start + match[0].length,
        value: { relation: "part", words: expression === NAMED ? lowerKind(words) : name },
        rule: "told-place/part",
      });
    }
  return mentions.sort((a, b) => a.start - b.start);
}

/** `Tại Huyện Kỳ Sơn` names `huyện Kỳ Sơn`. */
function lowerKind(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
