import { ACCENTED_SHARE, prepareQuestion } from "../language/prepared-text.js";
import { restoreAccents } from "../language/restore-accents.js";
import { accentShare } from "../text/tokens.js";
import type { Language } from "./contract.js";
import { languageOf } from "./question-language.js";
import { recordWords } from "./record-words.js";
import type { Records } from "./records.js";

/**
 * The question as its asker would have written it with a Vietnamese keyboard: one typed without accents gets them
 * back where the lexicons and the asker's records show which word is meant, so that both are understood alike.
 * English questions and those written with accents stay as they are.
 */
export function spellQuestion(
  question: string,
  locale: Language | undefined,
  records: Records,
): string {
  const text = prepareQuestion(question);
  if (languageOf(text, locale) === "en" || accentShare(text.tokens) >= ACCENTED_SHARE)
    return question;
  return restoreAccents(question, recordWords(records));
}
