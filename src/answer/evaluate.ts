import { OPERATOR } from "../documents/audience.js";
import { quoteOf } from "../documents/citation.js";
import { type ThukyError, toThukyError } from "../errors.js";
import type { Store } from "../store/store.js";
import type { Answerer } from "./answerer.js";
import { type Answer, answerSchema } from "./contract.js";
import { createEvidenceFinder } from "./evaluate-evidence.js";
import type { GoldQuestion } from "./evaluate-questions.js";
import { faultOf } from "./evaluate-score.js";

/** How one question went. */
export interface QuestionResult {
  readonly question: GoldQuestion;
  /** Null when answering threw; then `fault` is the error's message and code. */
  readonly answer: Answer | null;
  /** Why it is wrong; null when it is right. */
  readonly fault: string | null;
  readonly milliseconds: number;
}

export interface Tally {
  readonly name: string;
  readonly right: number;
  readonly total: number;
}

/** The scores of one question set, and what must never happen counted beside them. */
export interface Evaluation {
  readonly results: readonly QuestionResult[];
  readonly right: number;
  readonly total: number;
  readonly byKind: readonly Tally[];
  readonly byLanguage: readonly Tally[];
  /** Citations whose quote is not the stored text of their spans; must be 0. */
  readonly quotesNotVerbatim: number;
  /** Statements without a citation in an answer that gives one; must be 0. */
  readonly uncitedStatements: number;
  /** Answers that break the contract's schema; must be 0. */
  readonly malformedAnswers: number;
  /** Questions that threw instead of being answered; must be 0. */
  readonly failures: number;
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
}

/**
 * Asks every question of a set, in order and as the operator, and scores the answers the way the
 * development sets are written. One that throws is wrong and the others still run.
 */
export async function evaluateQuestions(options: {
  readonly questions: readonly GoldQuestion[];
  readonly answerer: Answerer;
  /** The store the answerer reads. */
  readonly store: Store;
  /** ISO date the questions are asked on. */
  readonly now: string;
  readonly onAnswer?: (done: number, total: number) => void;
}): Promise<Evaluation> {
  const { questions, answerer, store, now } = options;
  const findEvidence = createEvidenceFinder(store);
  const results: QuestionResult[] = [];
  for (const question of questions) {
    const started = performance.now();
    const outcome = await ask(answerer, question, now);
    const milliseconds = performance.now() - started;
    const fault =
      outcome.answer === null
        ? `failed: ${outcome.failure.message} [${outcome.failure.code}]`
        : faultOf(question, outcome.answer, findEvidence(question));
    results.push({ question, answer: outcome.answer, fault, milliseconds });
    options.onAnswer?.(results.length, questions.length);
  }
  return summarise(results, store);
}

type Outcome =
  | { readonly answer: Answer }
  | { readonly answer: null; readonly failure: ThukyError };

async function ask(answerer: Answerer, question: GoldQuestion, now: string): Promise<Outcome> {
  try {
    const locale = question.lang === "en" ? "en" : "vi";
    const answer = await answerer.answer({
      text: question.question,
      audience: OPERATOR,
      now,
      locale,
      ...(question.conversation === null ? {} : { conversation: question.conversation }),
    });
    return { answer };
  } catch (thrown) {
    return { answer: null, failure: toThukyError(thrown) };
  }
}

function summarise(results: readonly QuestionResult[], store: Store): Evaluation {
  const answers = results.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  const times = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    results,
    right: results.filter(({ fault }) => fault === null).length,
    total: results.length,
    byKind: tally(results, ({ question }) => question.kind),
    byLanguage: tally(results, ({ question }) => question.lang),
    quotesNotVerbatim: sum(answers, (answer) => falseQuotes(answer, store)),
    uncitedStatements: sum(answers, uncitedStatements),
    malformedAnswers: sum(answers, (answer) => (answerSchema.safeParse(answer).success ? 0 : 1)),
    failures: results.length - answers.length,
    medianMilliseconds: quantile(times, 0.5),
    p95Milliseconds: quantile(times, 0.95),
  };
}

function tally(
  results: readonly QuestionResult[],
  nameOf: (result: QuestionResult) => string,
): readonly Tally[] {
  const names = [...new Set(results.map(nameOf))].sort();
  return names.map((name) => {
    const group = results.filter((result) => nameOf(result) === name);
    const right = group.filter(({ fault }) => fault === null).length;
    return { name, right, total: group.length };
  });
}

function falseQuotes(answer: Answer, store: Store): number {
  return sum(answer.citations, (citation) => {
    const document = store.findDocument(citation.document, OPERATOR);
    if (document === null || document.revision !== citation.revision) return 1;
    return quoteOf(store.text(document.id), citation.spans) === citation.quote ? 0 : 1;
  });
}

function uncitedStatements(answer: Answer): number {
  if (answer.kind === "not-found" || answer.kind === "clarify") return 0;
  const uncited = answer.statements.filter(({ citations }) => citations.length === 0).length;
  return answer.statements.length === 0 ? 1 : uncited;
}

function sum<T>(items: readonly T[], countOf: (item: T) => number): number {
  return items.reduce((total, item) => total + countOf(item), 0);
}

/** The smallest value that at least this share of the sorted values does not exceed; 0 for none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
