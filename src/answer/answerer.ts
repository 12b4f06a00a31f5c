import type { Audience } from "../documents/audience.js";
import type { Answer, AnswerCitation, Language } from "./contract.js";

/** One question as a surface hands it over. */
export interface Question {
  readonly text: string;
  /** What the asker may read; decided by the surface before anything is searched. */
  readonly audience: Audience;
  /** ISO date the question is asked on: "tháng này", "năm nay" are read from it. */
  readonly now: string;
  /** The asker's locale, used only when the text itself does not show a language. */
  readonly locale?: Language;
  /** Names the conversation it is a turn of (a person in a place); without one it stands alone. */
  readonly conversation?: string;
  /** What the turn before was answered from, when this one asks who said or decided just that. */
  readonly about?: readonly AnswerCitation[];
  /** Told how a turn of a conversation was completed, when it was: a question that stands alone. */
  readonly onReading?: (reading: string) => void;
}

/** The question's journey behind one call; what every chat surface and the command line use. */
export interface Answerer {
  /** Never returns an answer that its verifier refused. Throws `ThukyError` for a question it cannot take. */
  answer(question: Question): Promise<Answer>;
}
