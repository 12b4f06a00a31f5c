import { z } from "zod";
import { createPhraseBook, type PhraseBook } from "../text/phrases.js";
import { readLexicon } from "./lexicon.js";
import { prepareQuestion } from "./prepared-text.js";

/** A field of work that what was said is told under (`Thu, chi ngân sách`). */
export interface FieldOfWork {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/u),
    vi: z.string(),
    en: z.string(),
    words: z.array(z.string()).min(1),
  }),
);
const FIELDS = readLexicon("fields-of-work.yaml", schema);

let book: PhraseBook<FieldOfWork> | null = null;

/**
 * The field most of whose words a text holds, the one whose word comes first of equals: `giải ngân 12,6 tỷ` is public
 * investment. Null for a text that names none (`Xin chào các đồng chí`).
 */
export function fieldOf(text: string): FieldOfWork | null {
  book ??= createPhraseBook(
    FIELDS.flatMap((field) => field.words.map((word) => [word, field] as const)),
  );
  const prepared = prepareQuestion(text);
  const counts = new Map<FieldOfWork, number>();
  for (const { value } of book.find(prepared.tokens, prepared.surface, prepared.lenient))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: FieldOfWork | null = null;
  for (const [field, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = field;
  return best;
}
