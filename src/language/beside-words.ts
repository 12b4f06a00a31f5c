import { z } from "zod";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { readLexicon } from "./lexicon.js";
import type { PreparedText } from "./prepared-text.js";

const { beside } = readLexicon(
  "beside-words.yaml",
  z.strictObject({ beside: z.array(z.string()).min(1) }),
);
const BOOK = createPhraseBook(beside.map((form) => [form, form] as const));

/** Where a text says that the next amount is added to the one told or left out of it (`chưa kể`, `plus`), in order. */
export function findBesideWords(text: PreparedText): readonly Span[] {
  return BOOK.find(text.tokens, text.surface, text.lenient).map(({ start, end }) => ({
    start,
    end,
  }));
}
