import { randomBytes } from "node:crypto";
import type { Language } from "../answer/contract.js";
import { ASKERS_ERRORS, type ErrorCode, toThukyError } from "../errors.js";
import { CHAT_SENTENCES } from "../sentences/chat.js";
import { errorSentence } from "../sentences/errors.js";

/** An error as a person reads it. */
export interface DescribedError {
  readonly sentence: string;
  /** The id under which the log has its cause; null for what the asker can mend, which is not logged. */
  readonly incident: string | null;
  readonly code: ErrorCode;
}

/** Eight hex digits: enough to find one line in a log. */
const INCIDENT_BYTES = 4;

/** Anything thrown, as one sentence in the reader's language; with a new incident id unless the asker erred. */
export function describeError(error: unknown, language: Language): DescribedError {
  const { code, details } = toThukyError(error);
  const sentence = errorSentence(code, details, language);
  if (ASKERS_ERRORS.has(code)) return { sentence, incident: null, code };
  const incident = randomBytes(INCIDENT_BYTES).toString("hex");
  return { sentence: `${sentence} ${CHAT_SENTENCES[language].incident(incident)}`, incident, code };
}
