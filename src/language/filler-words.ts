import { z } from "zod";
import { canonicalSyllable, foldedSyllable } from "../text/fold.js";
import { readLexicon } from "./lexicon.js";

const schema = z.strictObject({
  joining: z.string(),
  generic: z.string(),
  neutral: z.string(),
  telling: z.string(),
});
const LEXICON = readLexicon("filler-words.yaml", schema);

/** What a word contributes to a noun phrase; a word in several lists belongs to each of them. */
export type FillerKind = keyof typeof LEXICON;

const setOf = (words: string) => {
  const syllables = words.split(/\s+/u);
  return new Set(syllables.map(canonicalSyllable));
};
const CANONICAL: Readonly<Record<FillerKind, ReadonlySet<string>>> = {
  joining: setOf(LEXICON.joining),
  generic: setOf(LEXICON.generic),
  neutral: setOf(LEXICON.neutral),
  telling: setOf(LEXICON.telling),
};
const FOLDED: Readonly<Record<FillerKind, ReadonlySet<string>>> = {
  joining: new Set([...CANONICAL.joining].map(foldedSyllable)),
  generic: new Set([...CANONICAL.generic].map(foldedSyllable)),
  neutral: new Set([...CANONICAL.neutral].map(foldedSyllable)),
  telling: new Set([...CANONICAL.telling].map(foldedSyllable)),
};

/** Is this word of one of the kinds? `lenient` lets an unaccented token stand for an accented word. */
export function isFiller(
  token: { readonly canonical: string; readonly folded: string; readonly accented: boolean },
  kinds: readonly FillerKind[],
  lenient: boolean,
): boolean {
  return kinds.some(
    (kind) =>
      CANONICAL[kind].has(token.canonical) ||
      (lenient && !token.accented && FOLDED[kind].has(token.folded)),
  );
}
