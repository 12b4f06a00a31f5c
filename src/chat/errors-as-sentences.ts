import { randomBytes } from "node:crypto";
import type { Language } from "../answer/contract.js";
import { type ErrorCode, toThukyError } from "../errors.js";
import { CHAT_SENTENCES } from "../sentences/chat.js";
import { errorSentence } from "../sentences/errors.js";

/** An error as a person reads it, with the id under which the log has its cause. */
export interface DescribedError {
  readonly sentence: string;
  readonly incident: string;
  readonly code: ErrorCode;
}

/** Eight hex digits: enough to find one line in a log. */
const INCIDENT_BYTES = 4;

/** Anything thrown, as one sentence in the reader's language and a new incident id. */
export function describeError(error: unknown, language: Language): DescribedError {
  const known = toThukyError(error);
  const incident = randomBytes(INCIDENT_BYTES).toString("hex");
  const sentence = `${errorSentence(known.code, known.details, language)} ${CHAT_SENTENCES[language].incident(incident)}`;
  return { sentence, incident, code: known.code };
}
