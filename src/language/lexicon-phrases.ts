import { z } from "zod";
import { hasDiacritic } from "../text/fold.js";
import { readEveryLexicon, readLexicon } from "./lexicon.js";

const schema = z.strictObject({
  asking: z.array(z.string()).min(1),
  joining: z.array(z.string()).min(1),
  reporting: z.array(z.string()).min(1),
});

/** How people put a question and reports a figure, each word beside the words it is used with; a number stands as 0. */
export const EVERYDAY_PHRASES: readonly string[] = Object.values(
  readLexicon("everyday-phrases.yaml", schema),
)
  .flat()
  .map((phrase) => phrase.replace(/(?<!\p{L})N(?!\p{L})/gu, "0"));

/** Every Vietnamese name, term and form of the other lexicons. */
export function lexiconPhrases(): readonly string[] {
  const phrases = new Set<string>();
  for (const data of readEveryLexicon()) addPhrases(data, phrases);
  return [...phrases];
}

/** The strings of a lexicon's data, however deep; a string without accents may be English and says nothing. */
function addPhrases(data: unknown, phrases: Set<string>): void {
  if (typeof data === "string") {
    if (hasDiacritic(data)) phrases.add(data);
    return;
  }
  if (typeof data !== "object" || data === null) return;
  for (const member of Object.values(data)) addPhrases(member, phrases);
}
