import { z } from "zod";
import { foldText, hasDiacritic } from "../text/fold.js";
import { readLexicon } from "./lexicon.js";

/** Family names as records write them. */
export const SURNAMES: readonly string[] = [
  ...new Set(readLexicon("surnames.yaml", z.array(z.string()).min(1))),
];

const written = new Set(SURNAMES);
const folded = new Set(SURNAMES.map(foldText));

/** Does a personal name begin with this word? A word without accents may stand for an accented one. */
export function isSurname(word: string): boolean {
  return written.has(word) || (!hasDiacritic(word) && folded.has(foldText(word)));
}
