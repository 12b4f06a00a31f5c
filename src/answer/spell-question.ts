import { mendAccents } from "../language/mend-accents.js";
import { mendSlips } from "../language/mend-slips.js";
import { ACCENTED_SHARE, prepareQuestion } from "../language/prepared-text.js";
import { restoreAccents } from "../language/restore-accents.js";
import { accentShare, tokenize } from "../text/tokens.js";
import type { Language } from "./contract.js";
import { languageOf } from "./question-language.js";
import { recordWords } from "./record-words.js";
import type { Records } from "./records.js";

/**
 * The question as its asker would have written it with a Vietnamese keyboard: one typed without accents gets them
 * back where the lexicons and the asker's records show which word is meant, so that both are understood alike; a slip
 * of the fingers is mended where they show it. English questions stay as they are.
 */
export function spellQuestion(
  question: string,
  locale: Language | undefined,
  records: Records,
): string {
  if (languageOf(prepareQuestion(question), locale) === "en") return question;
  const mended = mendSlips(question, () => recordWords(records));
  if (accentShare(tokenize(mended)) >= ACCENTED_SHARE) return mended;
  return restoreAccents(mended, recordWords(records));
}

/** The question with a mistyped accent mended, for one that found nothing as it was written; null when there is none. */
export function mendedQuestion(question: string, records: Records): string | null {
  const mended = mendAccents(question, recordWords(records));
  return mended === question ? null : mended;
}
