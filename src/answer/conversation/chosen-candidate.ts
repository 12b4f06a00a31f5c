import { overlaps } from "../../text/span.js";
import type { Answer, AnswerCandidate } from "../contract.js";
import { findFollowUpWords } from "./follow-up-words.js";
import type { QuestionParts } from "./question-parts.js";

const NUMBER =
  /^(?:số|câu|cái|ý|mục|phương án|so|cau|cai|muc|number|option|no\.?|#)?\s?(\d{1,2})[.)]?$/iu;

/** The candidate that is chosen by its number (`2`, `số 2`, `thứ hai`, `the second one`); null when none is. */
export function chosenCandidate(
  { text, language }: QuestionParts,
  asked: Answer,
): AnswerCandidate | null {
  if (asked.candidates.length === 0) return null;
  const number = NUMBER.exec(text.surface.trim());
  if (number !== null) return asked.candidates[Number(number[1]) - 1] ?? null;
  const ordinal = findFollowUpWords(text, language, "ordinals")[0];
  if (ordinal === undefined) return null;
  const others = text.tokens.filter((token) => !overlaps(token, ordinal));
  return others.length > MOST_BESIDE ? null : (asked.candidates[ordinal.index] ?? null);
}

/** `cho tôi cái thứ hai`, `the second one please`: more words than that ask something of their own. */
const MOST_BESIDE = 3;
