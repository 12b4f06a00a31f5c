import { z } from "zod";
import { conceptSpansOf } from "../language/concepts.js";
import { readLexicon } from "../language/lexicon.js";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import { documentNumberSpans } from "./document-number.js";
import type { Query } from "./query.js";
import { isQuestionWord } from "./question-words.js";

const wordsOfLanguage = z.strictObject({
  phrases: z.array(z.string()).min(1),
  words: z.array(z.string()).min(1),
});
const lexicon = readLexicon(
  "order-words.yaml",
  z.strictObject({ vi: wordsOfLanguage, en: wordsOfLanguage }),
);
const bookOf = ({ phrases, words }: z.infer<typeof wordsOfLanguage>) =>
  createPhraseBook([...phrases, ...words].map((form) => [form, form] as const));
const books = { vi: bookOf(lexicon.vi), en: bookOf(lexicon.en) };

/**
 * The words of a question that say what it is about: no party, place or period it names, no verb of ordering and no
 * question word. Empty when only the parties or the meeting are named.
 */
export function topicOf(query: Query): readonly Token[] {
  const hidden: readonly Span[] = [
    ...query.periods,
    ...query.agencies,
    ...query.people,
    ...documentNumberSpans(query),
  ];
  const { tokens, surface, lenient } = query.text;
  const meanings = conceptSpansOf(surface).filter((span) =>
    /\s/u.test(surface.slice(span.start, span.end)),
  );
  const orders = books[query.language]
    .find(tokens, surface, lenient)
    .filter(
      (order) =>
        !meanings.some(
          (span) =>
            span.start <= order.start &&
            order.end <= span.end &&
            span.end - span.start > order.end - order.start,
        ),
    );
  const places = placeTokens(query);
  return query.text.tokens.filter(
    (token) =>
      !hidden.some((span) => span.start <= token.start && token.end <= span.end) &&
      !places.has(token) &&
      !isQuestionWord(token, query.text.lenient) &&
      !orders.some((order) => order.start <= token.start && token.end <= order.end),
  );
}

/** The tokens that name the places: the longest runs of the place words (`Dinh Binh reservoir in Binh Dinh`). */
function placeTokens(query: Query): ReadonlySet<Token> {
  const { tokens } = query.text;
  const named = new Set<Token>();
  let words = query.placeWords;
  while (words.length > 0) {
    let best: readonly Token[] = [];
    tokens.forEach((token, at) => {
      if (named.has(token)) return;
      let length = 0;
      while (length < words.length && tokens[at + length]?.canonical === words[length]) length += 1;
      if (length > best.length) best = tokens.slice(at, at + length);
    });
    for (const token of best) named.add(token);
    words = words.slice(Math.max(1, best.length));
  }
  return named;
}
