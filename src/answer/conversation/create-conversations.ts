import { audienceKey } from "../../documents/audience.js";
import { prepareQuestion } from "../../language/prepared-text.js";
import { anchorOf, resolvePeriod } from "../../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../../sentences/answers.js";
import { sayPeriod } from "../../sentences/periods.js";
import type { Answerer, Question } from "../answerer.js";
import type { Answer, AnswerCandidate, Language } from "../contract.js";
import { languageOf } from "../question-language.js";
import type { Records, RecordsLoader } from "../records.js";
import { spellQuestion } from "../spell-question.js";
import { absoluteTime } from "./absolute-time.js";
import { chosenCandidate } from "./chosen-candidate.js";
import { completeQuestion, type QuestionBefore } from "./complete-question.js";
import {
  type ConversationMemory,
  createConversationMemory,
  type Turn,
} from "./conversation-memory.js";
import { questionParts } from "./question-parts.js";
import { type FollowUp, readFollowUp, replaced } from "./read-follow-up.js";

/**
 * Puts conversations before an answerer: a question that leaves something out is completed from the turn before it in
 * the same conversation, in words, and answered like any other, so that nothing but the ledger and the records decides
 * what is said. Each answer says how the question was read. A question without a conversation passes as it is.
 */
export function createConversations(parts: {
  readonly answerer: Answerer;
  readonly recordsOf: RecordsLoader;
  /** Milliseconds; a conversation that rests too long is forgotten. */
  readonly clock: () => number;
}): Answerer {
  const memory = createConversationMemory(parts.clock);
  return {
    answer: async (question) => {
      if (question.conversation === undefined) return parts.answerer.answer(question);
      // A right that is lost starts a new conversation: what was told before is not gone on from.
      const key = `${audienceKey(question.audience)} ${question.conversation}`;
      return answerTurn(question, key, memory, parts);
    },
  };
}

async function answerTurn(
  question: Question,
  key: string,
  memory: ConversationMemory,
  parts: { readonly answerer: Answerer; readonly recordsOf: RecordsLoader },
): Promise<Answer> {
  const records = parts.recordsOf(question.audience);
  const last = memory.last(key);
  const language = languageIn(question, last);
  const followUp = last === null ? null : followUpOf(question, language, records);
  const about = last !== null && followUp?.asksWho === true ? last.answer.citations : [];
  const taken = await firstAnswered(
    last === null || followUp === null ? [question.text] : readingsOf(followUp, last, records),
    (text) => parts.answerer.answer({ ...question, text, locale: language, about }),
  );
  memory.remember(key, {
    question: withItsYear(taken.reading, taken.answer, language, records),
    answer: taken.answer,
    wentOnFrom: lastAnswered(last),
  });
  if (taken.reading !== question.text) question.onReading?.(taken.reading);
  return said(question.text, taken.reading, taken.answer);
}

/** What a turn can go on from when what was asked in between found nothing. */
function lastAnswered(last: Turn | null): Turn["wentOnFrom"] {
  if (last === null) return null;
  const { question, answer, wentOnFrom } = last;
  return ANSWERS.has(answer.kind) ? { question, answer } : wentOnFrom;
}

interface Taken {
  readonly reading: string;
  readonly answer: Answer;
}

/**
 * The first reading that has an answer, a mere passage only where no other has more; where none has one, what is said
 * to the likeliest.
 */
async function firstAnswered(
  readings: readonly string[],
  answerTo: (text: string) => Promise<Answer>,
): Promise<Taken> {
  const taken: Taken[] = [];
  for (const reading of readings) {
    const answer = await answerTo(reading);
    taken.push({ reading, answer });
    if (ANSWERS.has(answer.kind)) break;
  }
  const best =
    taken.find(({ answer }) => ANSWERS.has(answer.kind)) ??
    taken.find(({ answer }) => answer.kind === "passage") ??
    taken[0];
  if (best === undefined) throw new Error("a question has at least one reading");
  return best;
}

const ANSWERS: ReadonlySet<Answer["kind"]> = new Set(["figure", "directive", "speaker", "summary"]);

/** A few words (`the con t10`) show no language of their own, unless they carry accents. */
const FEW_WORDS = 6;

function languageIn(question: Question, last: Turn | null): Language {
  const text = prepareQuestion(question.text);
  const shown = languageOf(text, last === null ? question.locale : last.answer.language);
  const isShort = text.tokens.length <= FEW_WORDS && text.tokens.every(({ accented }) => !accented);
  return last !== null && isShort ? last.answer.language : shown;
}

function followUpOf(question: Question, language: Language, records: Records): FollowUp {
  const text = spellQuestion(question.text.normalize("NFC").trim(), language, records);
  return readFollowUp(text, language, records.places);
}

/** Everything the question may mean after the turn before it, the likeliest first. */
function readingsOf(followUp: FollowUp, last: Turn, records: Records): readonly string[] {
  const before = beforeOf(last, records);
  const chosen = chosenCandidate(followUp.whole, last.answer);
  if (chosen !== null) return [withCandidate(last, chosen, before)];
  const readings = completeQuestion(followUp, before);
  const standsAlone = followUp.link === null && followUp.parts.things.length > 0;
  const earlier = standsAlone ? null : last.wentOnFrom;
  if (earlier === null) return readings;
  return [...readings, ...completeQuestion(followUp, beforeOf(earlier, records))];
}

function beforeOf(last: Omit<Turn, "wentOnFrom">, records: Records): QuestionBefore {
  const parts = questionParts(last.question, last.answer.language, records.places);
  const [own] = parts.periods;
  const asked = own === undefined ? null : resolvePeriod(own.mention.value, anchorOf(null));
  return { parts, period: last.answer.figures[0]?.period ?? asked?.period ?? null };
}

/** The question before with the place and time of the candidate; without either, what the candidate itself asks. */
function withCandidate(last: Turn, candidate: AnswerCandidate, before: QuestionBefore): string {
  const { parts } = before;
  const own = [
    candidate.place ?? "",
    candidate.period === null ? "" : sayPeriod(candidate.period, parts.language),
  ].filter((words) => words !== "");
  if (own.length === 0 || parts.things.length === 0) return candidate.question;
  const rest = replaced(last.question, [
    ...(candidate.place === null ? [] : parts.places).map((span) => ({ ...span, by: "" })),
    ...(candidate.period === null ? [] : parts.periods).map((span) => ({ ...span, by: "" })),
  ]);
  return `${rest} ${own.join(" ")}`;
}

/** A time that was asked for without its year gets the year it was answered for: the next turn goes on from that. */
function withItsYear(
  reading: string,
  answer: Answer,
  language: Language,
  records: Records,
): string {
  const text = spellQuestion(reading.normalize("NFC").trim(), language, records);
  const { periods } = questionParts(text, language, records.places);
  const [period] = periods;
  if (period === undefined) return text;
  const written = text.slice(period.start, period.end);
  const by = absoluteTime(written, period.mention, answer.figures[0]?.period ?? null, language);
  return replaced(text, [{ start: period.start, end: period.end, by }]);
}

/** The answer under the question as it was typed, with how it was read when that is not how it was typed. */
function said(question: string, reading: string, answer: Answer): Answer {
  if (reading === question.normalize("NFC").trim()) return { ...answer, question };
  const note = ANSWER_SENTENCES[answer.language].reading(reading);
  return { ...answer, question, text: `${answer.text}\n(${note})` };
}
