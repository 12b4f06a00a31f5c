import { type Audience, PUBLIC } from "../../documents/audience.js";
import type { ChatModel } from "../../models/chat-model.js";
import { LEASH_SENTENCES } from "../../sentences/leash.js";
import type { Store } from "../../store/store.js";
import { normalizeText } from "../../text/normalize.js";
import type { Answerer, Question } from "../answerer.js";
import { registerWordsOf } from "../claims/register-words.js";
import type { Answer } from "../contract.js";
import type { RecordsLoader } from "../records.js";
import { spellQuestion } from "../spell-question.js";
import { understandQuestion } from "../understand-question.js";
import { verifyAnswer } from "../verify-answer.js";
import { isUnanswered, isUnclear, rewriteQuestion } from "./rewrite-question.js";
import { translateQuotes, withTranslations } from "./translate-quotes.js";
import { wordAnswer } from "./word-answer.js";

/** Milliseconds that a model may take of one question, all its calls together. */
const TIME_FOR_MODEL = 8_000;

export interface LeashOptions {
  /** Answers without a model; what it gives goes out when a model gives nothing better. */
  readonly answerer: Answerer;
  readonly store: Store;
  /** The answerer's own loader: what it has loaded is not loaded again. */
  readonly recordsOf: RecordsLoader;
  readonly model: ChatModel;
  readonly timeForModel?: number;
  /** Told of every call that failed; the question is answered all the same. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * The question's journey with a model on a leash: it may choose what an unclear question asks for, among what the asker's
 * records hold; put an answer's pieces into sentences; and translate a quote beside the original. Whatever it does not do
 * in time, does not do at all, or does wrongly, the answer without it goes out. A model outside the house is given
 * nothing that is not public.
 */
export function createLeashedAnswerer(options: LeashOptions): Answerer {
  const { answerer, store, recordsOf, model, timeForModel = TIME_FOR_MODEL } = options;
  const attempt = async <Result>(
    call: () => Promise<Result>,
    otherwise: Result,
  ): Promise<Result> => {
    try {
      return await call();
    } catch (thrown) {
      options.onFailure?.(thrown);
      return otherwise;
    }
  };
  const mayBeGiven = ({ citations }: Answer) =>
    model.isOnPremises ||
    citations.every(({ document }) => store.findDocument(document, PUBLIC) !== null);
  return {
    answer: async (question) => {
      const modelFree = await answerer.answer(question);
      const over = new AbortController();
      const timer = setTimeout(
        () => over.abort(new Error("no time left for a model")),
        timeForModel,
      );
      const call = { model, signal: over.signal };
      try {
        const { answer, reading } = await attempt(() => clearer(question, modelFree), {
          answer: modelFree,
          reading: null,
        });
        if (!mayBeGiven(answer)) return withReading(answer, reading, question);
        const registerWords = registerWordsOf(recordsOf(question.audience));
        const [worded, english] = await Promise.all([
          attempt(() => wordAnswer(answer, { ...call, registerWords }), null),
          attempt(() => translateQuotes(answer, call), new Map<string, string>()),
        ]);
        const told = withTranslations(worded ?? answer, english);
        return withReading(isVerified(told, question.audience) ? told : answer, reading, question);
      } finally {
        clearTimeout(timer);
        over.abort();
      }

      /** The answer to what the question is taken to ask, where it was not understood and something is. */
      async function clearer(asked: Question, given: Answer): Promise<Understood> {
        const nothing = { answer: given, reading: null };
        if (!isUnanswered(given)) return nothing;
        const own = recordsOf(asked.audience);
        const text = spellQuestion(normalizeText(asked.text).trim(), asked.locale, own);
        const query = understandQuestion(text, asked.locale, own.places);
        if (!isUnclear(query)) return nothing;
        const offered = model.isOnPremises ? own : recordsOf(PUBLIC);
        const rewritten = await rewriteQuestion(query, offered, call);
        if (rewritten === null) return nothing;
        const answer = await answerer.answer({ ...asked, text: rewritten, locale: query.language });
        const isAnswer = answer.kind === "figure" || answer.kind === "directive";
        return isAnswer ? { answer, reading: rewritten } : nothing;
      }
    },
  };

  function isVerified(answer: Answer, audience: Audience): boolean {
    const textOf = (path: string) => {
      const document = store.findDocument(path, audience);
      return document === null ? null : recordsOf(audience).text(document.id);
    };
    return verifyAnswer(answer, textOf).length === 0;
  }
}

interface Understood {
  readonly answer: Answer;
  /** The question that was answered in the place of the asked one, null for that one itself. */
  readonly reading: string | null;
}

/** How the question was read is said first: a model chose it. */
function withReading(answer: Answer, reading: string | null, { text }: Question): Answer {
  if (reading === null) return answer;
  const said = LEASH_SENTENCES[answer.language].readAs(reading);
  return { ...answer, question: text, text: `${said}\n${answer.text}` };
}
