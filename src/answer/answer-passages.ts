import type { RankedPassage } from "../search/retriever.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import { hasDiacritic } from "../text/fold.js";
import { clausesOf, sentencesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type { Composition } from "./compose-figures.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { createEvidenceScorer } from "./evidence-score.js";
import type { Query } from "./query.js";
import { topicOf } from "./question-topic.js";
import { createOverlapScorer } from "./word-overlap.js";

/**
 * Below this share of the question's idf weight in the best window of a passage the records do not speak of
 * it: coverage tells answerable from foreign questions best (AUC .96–.98, `reference` measurements), raw
 * score does not.
 */
const ENOUGH_COVERAGE = 0.5;
const MAX_SENTENCES = 2;
/** A second sentence is told when it holds at least this share of what the first holds. */
const WORTH_TELLING = 0.75;
/** A question for several things (`những khó khăn nào`) is told more of what speaks of them. */
const MAX_LISTED = 3;
const WORTH_LISTING = 0.4;
/** A sentence longer than this is quoted by its best clauses, unless it is asked for as a whole. */
const LONG_SENTENCE = 420;

/** What passages say near a question, and whether it is an answer to it. */
export interface PassageAnswer {
  readonly draft: Draft;
  /** The sentence holds what the question is about, not only whom or when: it may stand as an answer. */
  readonly isAnswer: boolean;
}

/** The best one or two sentences of the best passages, quoted. Null when the records do not cover the question. */
export function answerPassage(
  query: Query,
  passages: readonly RankedPassage[],
  on: Composition,
): PassageAnswer | null {
  const covered = passages.filter((passage) => passage.coverage >= ENOUGH_COVERAGE).slice(0, 3);
  if (covered.length === 0) return null;
  const words =
    query.translations.length > 0
      ? query.translations.flatMap((form) => form.split(" "))
      : query.words;
  const sentences = covered.flatMap((passage) =>
    sentencesOf(on.records.text(passage.documentId), passage.start, passage.end).map((span) => ({
      passage,
      span,
    })),
  );
  const texts = sentences.map(({ passage, span }) =>
    on.records.text(passage.documentId).slice(span.start, span.end),
  );
  const scorer = createOverlapScorer(texts);
  const ranked = sentences
    .map((sentence, index) => ({
      ...sentence,
      index,
      score: scorer.score(words, texts[index] ?? "") * rankWeight(covered, sentence.passage),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const best = ranked[0];
  if (best === undefined || best.score === 0) return null;
  const listed = asksForSeveral(query);
  const kept = ranked
    .filter((other) => other.score >= best.score * (listed ? WORTH_LISTING : WORTH_TELLING))
    .slice(0, listed ? MAX_LISTED : MAX_SENTENCES)
    .sort((a, b) => a.index - b.index);
  const draft: Draft = {
    ...EMPTY_DRAFT,
    kind: "passage",
    statements: kept.map(({ passage, span }) =>
      quote(passage.documentId, narrow(query, passage.documentId, span, on), query, on),
    ),
  };
  const { start, end, documentId } = best.passage;
  const around = on.records.text(documentId).slice(start, end);
  return { draft, isAnswer: isAbout(query, texts, texts[best.index] ?? "", around) };
}

/** Words of comparing (`so cùng kỳ`, `tăng giảm`) say nothing of what is compared. */
const COMPARING = new Set("so voi cung ky ki tang giam".split(" "));

/** Share of what a question is about that the sentence and its passage must hold. */
const ENOUGH_EVIDENCE = 0.5;
/** Without accents a lone syllable is too many words: neighbours must stand beside each other too. */
const ENOUGH_UNACCENTED = 0.7;

/**
 * Does a sentence hold what the question is about? Offices alone (`Chủ tịch tỉnh quê ở đâu`) are not what it is about, and
 * a question of which nothing else is left is about none of the records.
 */
function isAbout(
  query: Query,
  sentences: readonly string[],
  sentence: string,
  around: string,
): boolean {
  const topic = topicOf(query).filter(
    ({ folded, start, end }) =>
      !COMPARING.has(folded) &&
      !query.people.some((person) => person.start <= start && end <= person.end),
  );
  if (topic.length === 0) return false;
  const evidence = createEvidenceScorer(query, topic, sentences).score(sentence, around);
  const isPlain = query.language === "vi" && !hasDiacritic(query.text.surface);
  return evidence >= (isPlain ? ENOUGH_UNACCENTED : ENOUGH_EVIDENCE);
}

/** `những … nào`, `các … gì`, `what difficulties`: several are asked for. */
function asksForSeveral(query: Query): boolean {
  return /(?:^|\s)(?:những|các|nhung|cac|what|which)\s/u.test(query.text.canonical);
}

/** The first passage's sentences come first unless another's say clearly more. */
function rankWeight(passages: readonly RankedPassage[], passage: RankedPassage): number {
  return 1 - 0.1 * passages.indexOf(passage);
}

/** Of a very long enumeration only the clause asked about; difficulties and the like are told whole. */
function narrow(query: Query, documentId: number, sentence: Span, on: Composition): Span {
  if (sentence.end - sentence.start <= LONG_SENTENCE || query.words.length < 4) return sentence;
  const text = on.records.text(documentId);
  const clauses = clausesOf(text, sentence);
  const scorer = createOverlapScorer(clauses.map((clause) => text.slice(clause.start, clause.end)));
  const scored = clauses.map((clause) => ({
    clause,
    score: scorer.score(query.words, text.slice(clause.start, clause.end)),
  }));
  const best = [...scored].sort((a, b) => b.score - a.score || a.clause.start - b.clause.start)[0];
  return best !== undefined && best.score >= 0.7 ? best.clause : sentence;
}

function quote(
  documentId: number,
  span: Span,
  query: Query,
  on: Composition,
): Draft["statements"][number] {
  const mark = on.citations.cite(documentId, [span]);
  const text = on.records
    .text(documentId)
    .slice(span.start, span.end)
    .replace(/\s+/gu, " ")
    .replace(/[.]$/u, "");
  return {
    text: `${ANSWER_SENTENCES[query.language].quoted}: “${text}” [${mark}]`,
    citations: [mark],
  };
}
