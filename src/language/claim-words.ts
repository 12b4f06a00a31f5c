import { z } from "zod";
import { canonicalSyllable } from "../text/fold.js";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { readLexicon } from "./lexicon.js";
import type { PreparedText } from "./prepared-text.js";

const DIRECTIONS = ["more", "less", "surplus", "deficit", "above", "short"] as const;

/** Which way a sentence says a figure goes. */
export type ClaimedDirection = (typeof DIRECTIONS)[number];

const words = z.array(z.string()).min(1);
const LEXICON = readLexicon(
  "claim-words.yaml",
  z.strictObject({
    more: words,
    less: words,
    surplus: words,
    deficit: words,
    above: words,
    short: words,
    negations: words,
    telling: z.string(),
    joining: z.string(),
    amounts: words,
  }),
);

const DIRECTION_BOOK = createPhraseBook<ClaimedDirection>(
  DIRECTIONS.flatMap((kind) => LEXICON[kind].map((form) => [form, kind] as const)),
);
const NEGATION_BOOK = createPhraseBook<true>(
  LEXICON.negations.map((form) => [form, true] as const),
);
const AMOUNT_BOOK = createPhraseBook<true>(LEXICON.amounts.map((form) => [form, true] as const));
const setOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).map((word) => canonicalSyllable(word)));
const TELLING = setOf(LEXICON.telling);
const JOINING = setOf(LEXICON.joining);

/** Where a text says which way something goes: `tăng`, `thấp hơn`, `xuất siêu`, `short of`; not: `tháng`. */
export function findDirections(
  text: PreparedText,
): readonly (Span & { readonly value: ClaimedDirection })[] {
  return DIRECTION_BOOK.find(text.tokens, text.surface, false);
}

/** Where a text denies: `không`, `chưa`, `not`; not: `khống`. */
export function findNegations(text: PreparedText): readonly Span[] {
  return NEGATION_BOOK.find(text.tokens, text.surface, false);
}

/** A word that only tells, joins or introduces (`là`, `của`, `was`), canonical. */
export function isTelling(canonical: string): boolean {
  return TELLING.has(canonical);
}

/** A word that joins or introduces and claims nothing (`và`, `đạt`, `according`), canonical. */
export function isJoining(canonical: string): boolean {
  return JOINING.has(canonical);
}

/** Does an English text name an amount in words (`three`, `half`, `doubled`)? */
export function namesAmount(text: PreparedText): boolean {
  return AMOUNT_BOOK.find(text.tokens, text.surface, false).length > 0;
}
