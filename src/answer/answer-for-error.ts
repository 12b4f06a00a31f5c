import { toThukyError } from "../errors.js";
import { errorSentence } from "../sentences/errors.js";
import type { Answer, Language } from "./contract.js";

/** What a program gets for a question that could not be taken: an answer in the contract's shape, not a crash. */
export function answerForError(question: string, error: unknown, language: Language): Answer {
  const known = toThukyError(error);
  return {
    question,
    language,
    kind: "clarify",
    text: errorSentence(known.code, known.details, language),
    statements: [],
    figures: [],
    candidates: [],
    suggestions: [],
    citations: [],
  };
}
