import { z } from "zod";
import { readLexicon } from "../../language/lexicon.js";
import type { PreparedText } from "../../language/prepared-text.js";
import { createPhraseBook, type PhraseBook } from "../../text/phrases.js";
import type { Span } from "../../text/span.js";
import type { Language } from "../contract.js";

const KINDS = [
  "openers",
  "notOpeners",
  "parts",
  "corrections",
  "references",
  "tails",
  "asking",
  "ends",
  "cumulative",
  "quarters",
  "years",
  "who",
  "joining",
  "sessions",
  "ordinals",
] as const;

/** What a word does in a question that goes on from another; the lexicon says what each kind is for. */
export type FollowUpWord = (typeof KINDS)[number];

const forms = z.array(z.string()).min(1);
const words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, forms])) as Record<FollowUpWord, typeof forms>,
);
const LEXICON = readLexicon("follow-ups.yaml", z.strictObject({ vi: words, en: words }));

type Books = Readonly<Record<FollowUpWord, PhraseBook<number>>>;

const booksOf = (language: Language): Books =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      createPhraseBook(LEXICON[language][kind].map((form, index) => [form, index] as const)),
    ]),
  ) as Books;

const BOOKS: Readonly<Record<Language, Books>> = { vi: booksOf("vi"), en: booksOf("en") };

/** A word of the lexicon in a question, and its place in its list. */
export interface FoundWord extends Span {
  readonly index: number;
}

/** The words of one kind that stand in a question, in order, longest first. */
export function findFollowUpWords(
  text: PreparedText,
  language: Language,
  kind: FollowUpWord,
): readonly FoundWord[] {
  return BOOKS[language][kind]
    .find(text.tokens, text.surface, text.lenient)
    .map(({ start, end, value }) => ({ start, end, index: value }));
}
