import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { NATIONAL } from "./place-lexicon.js";
import type { PreparedText } from "./prepared-text.js";

const recordBook = createPhraseBook(NATIONAL.forms.map((form) => [form, NATIONAL.name] as const));
const questionBook = createPhraseBook(
  [...NATIONAL.forms, ...NATIONAL.typed].map((form) => [form, NATIONAL.name] as const),
);

/**
 * Where a text speaks of the whole country (`bình quân chung cả nước`, `nationwide`). No place mention: a
 * province's record compares itself with the country and is not about it.
 */
export function findNationalScopes(
  text: PreparedText,
  options: { readonly question: boolean },
): readonly Span[] {
  const book = options.question ? questionBook : recordBook;
  return book
    .find(text.tokens, text.surface, text.lenient)
    .map(({ start, end }) => ({ start, end }));
}
