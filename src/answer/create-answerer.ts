import { type Audience, audienceKey } from "../documents/audience.js";
import { ThukyError } from "../errors.js";
import { findIndicator } from "../language/indicator.js";
import { findNoSuchTime } from "../language/no-such-time.js";
import { type Anchor, anchorOf } from "../language/resolve-period.js";
import type { EmbeddingModel } from "../models/embedding-model.js";
import { createRetriever, type Retriever } from "../search/retriever.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Store } from "../store/store.js";
import { normalizeText } from "../text/normalize.js";
import { answerCount } from "./answer-counts.js";
import { answerDirective, answerDutyByDay } from "./answer-directives.js";
import { answerPassage } from "./answer-passages.js";
import { answerQuotedFigure } from "./answer-quoted-figure.js";
import { answerSeveral } from "./answer-several.js";
import { answerSpeaker } from "./answer-speakers.js";
import { answerTeller } from "./answer-teller.js";
import type { Answerer, Question } from "./answerer.js";
import { amountTest } from "./asked-amount.js";
import { createCitationList } from "./citation-list.js";
import { citedOnly } from "./cited-only.js";
import { type Composition, composeFigures } from "./compose-figures.js";
import type { Answer } from "./contract.js";
import { createConversations } from "./conversation/create-conversations.js";
import { scopeOf } from "./document-scope.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { findFigures } from "./find-figures.js";
import type { Query } from "./query.js";
import { asksForAmount } from "./question-intent.js";
import { withRecognitionNote } from "./recognition-note.js";
import { createRecordsLoader, type RecordsLoader } from "./records.js";
import { mendedQuestion, spellQuestion } from "./spell-question.js";
import { countedAs } from "./stayed-visitors.js";
import { answerFromStillRecords } from "./still-records.js";
import { answerChanges } from "./summary/answer-changes.js";
import { answerSpeech } from "./summary/answer-speech.js";
import { answerSummary } from "./summary/answer-summary.js";
import { missesRemainder } from "./taken-out.js";
import { understandQuestion } from "./understand-question.js";
import { verifyAnswer } from "./verify-answer.js";

/** Longest question taken, in UTF-16 units; a chat message has at most 4,000. */
export const MAX_QUESTION_LENGTH = 4000;
const PASSAGES = 10;

/**
 * The question's journey: understand → find → compose → verify. Works over the Store and Search ports with
 * no model; the same question over the same records gives the same answer. Throws `question-empty`,
 * `question-too-long`, and `answer-unverified` when its own verifier refuses what was composed.
 */
export function createAnswerer(parts: {
  readonly store: Store;
  readonly embeddingModel: EmbeddingModel;
  /** Shared with whatever else reads the same records; its own unless given. */
  readonly recordsOf?: RecordsLoader;
  /** Where `prepareGraph` caches the graphs of large corpora; without it they are scanned. */
  readonly cacheFolder?: string;
  /** Milliseconds, for what is remembered of conversations. */
  readonly clock: () => number;
}): Answerer {
  const { recordsOf = createRecordsLoader(parts.store) } = parts;
  const answerer = createSingleAnswerer({ ...parts, recordsOf });
  return createConversations({ answerer, recordsOf, clock: parts.clock });
}

function createSingleAnswerer(parts: {
  readonly store: Store;
  readonly embeddingModel: EmbeddingModel;
  readonly recordsOf: RecordsLoader;
  readonly cacheFolder?: string;
}): Answerer {
  const { store, recordsOf, cacheFolder } = parts;
  const retrievers = new Map<string, Retriever>();
  const retrieverOf = (audience: Audience): Retriever => {
    const key = audienceKey(audience);
    const known = retrievers.get(key);
    if (known !== undefined) return known;
    const created = createRetriever({
      store,
      embeddingModel: parts.embeddingModel,
      audience,
      ...(cacheFolder === undefined ? {} : { cacheFolder }),
    });
    retrievers.set(key, created);
    return created;
  };
  const answerOnce = async (question: Question): Promise<Answer> => {
    const records = recordsOf(question.audience);
    const written = checkedText(question);
    const citations = createCitationList({
      ...records,
      text: records.text,
      blocks: (id) => store.blocks(id),
    });
    const read = async (text: string) => {
      const query = understandQuestion(text, question.locale, records.places);
      const on: Composition = { query, records, citations };
      const draft =
        answerTeller(query, question.about ?? [], on) ??
        (await compose(query, on, anchorOf(question.now), retrieverOf(question.audience)));
      return { query, on, draft };
    };
    const asWritten = await read(spellQuestion(written, question.locale, records));
    const mended = asWritten.draft.kind === "not-found" ? mendedQuestion(written, records) : null;
    const asMended = mended === null ? null : await read(mended);
    const { query, on, draft } =
      mended === null || asMended === null || asMended.draft.kind === "not-found"
        ? asWritten
        : withReading(asMended, mended);
    const answer = withRecognitionNote(citedOnly(dress(question.text, query, draft, on)));
    const textOf = (path: string) => {
      const document = store.findDocument(path, question.audience);
      return document === null ? null : records.text(document.id);
    };
    const faults = verifyAnswer(answer, textOf, draft.periods);
    if (faults.length > 0) {
      throw new ThukyError({
        code: "answer-unverified",
        message: `an answer failed its own verifier (${faults.map((fault) => fault.kind).join(", ")}); report the question`,
      });
    }
    return answer;
  };
  return { answer: (question) => answerFromStillRecords(store, question, answerOnce) };
}

/** What a mended question was answered as is said first. */
function withReading<Read extends { readonly query: Query; readonly draft: Draft }>(
  read: Read,
  question: string,
): Read {
  const note = ANSWER_SENTENCES[read.query.language].reading(`“${question}”`);
  return { ...read, draft: { ...read.draft, notes: [note, ...read.draft.notes] } };
}

function checkedText(question: Question): string {
  if (question.text.length > MAX_QUESTION_LENGTH) {
    throw new ThukyError({
      code: "question-too-long",
      message: `the question has ${question.text.length} characters; at most ${MAX_QUESTION_LENGTH} are taken`,
      details: { length: question.text.length, limit: MAX_QUESTION_LENGTH },
    });
  }
  const text = normalizeText(question.text).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ThukyError({ code: "question-empty", message: "the question has no words" });
  }
  return text;
}

/** From the surest source to the least sure: the ledger, the register, attributed sentences, passages. */
async function compose(
  query: Query,
  on: Composition,
  now: Anchor,
  retriever: Retriever,
): Promise<Draft> {
  const noSuch = findNoSuchTime(query.text);
  if (noSuch !== null) {
    const { noSuchTime } = ANSWER_SENTENCES[query.language];
    return { ...EMPTY_DRAFT, notes: [noSuchTime(noSuch.kind, noSuch.written)] };
  }
  const found =
    answerSeveral(query, on.records.places, (part) =>
      composeFromFacts(part, { ...on, query: part }, now),
    ) ?? composeFromFacts(query, on, now);
  const fromFacts = found !== null && missesRemainder(query, found, on) ? null : found;
  if (fromFacts !== null && fromFacts.kind !== "not-found") return fromFacts;
  const wantsFigure = query.intent === "figure" || query.intent === "count";
  const quoted = wantsFigure ? answerQuotedFigure(query, on, now) : null;
  if (quoted !== null) return quoted;
  const passages = await retriever.retrieve(searchText(query), { limit: PASSAGES });
  const scope = scopeOf(query, on.records, now);
  const inPlace = passages.filter(
    (passage) =>
      placeFits(query, on, passage.documentId) &&
      (!scope.named || wantsFigure || scope.documents.has(passage.documentId)),
  );
  const passage = answerPassage(query, inPlace, on);
  const near = passage?.draft ?? null;
  if (fromFacts === null)
    return passage?.isAnswer === true && !wantsFigure && mayQuote(query)
      ? passage.draft
      : notFound(query, near);
  return fromFacts.statements.length === 0 ? notFound(query, near, fromFacts) : fromFacts;
}

function composeFromFacts(query: Query, on: Composition, now: Anchor): Draft | null {
  switch (query.intent) {
    case "figure": {
      const indicator = query.indicators[0] ?? "";
      const label = findIndicator(indicator);
      const name = query.language === "vi" ? label?.vi : label?.en;
      const finding = findFigures(query, indicator, on.records, now);
      const known = composeFigures(finding, name ?? indicator, on);
      if (known.kind !== "not-found") return known;
      const other = countedAs(query, indicator);
      if (other !== null)
        return composeFromFacts({ ...query, indicators: [other] }, on, now) ?? known;
      const byWords = answerCount(query, on, now, "uncatalogued");
      if (byWords !== null && byWords.kind !== "not-found") return byWords;
      return answerDutyByDay(query, on, now) ?? known;
    }
    case "count":
      return answerCount(query, on, now) ?? statingAmount(answerDirective(query, on, now), query);
    case "directive":
    case "status":
      return (
        answerDirective(query, on, now) ??
        (query.people.length > 0 ? answerSpeaker(query, on, now) : null) ??
        (asksForAmount(query.text) ? answerCount(query, on, now) : null)
      );
    case "who":
      return answerSpeaker(query, on, now) ?? answerDirective(query, on, now);
    case "chair":
    case "sign":
      return answerSpeaker(query, on, now);
    case "summary":
    case "difficulties":
      return answerSummary(on, now);
    case "changes":
      return answerChanges(on, now);
    case "speech":
      return answerSpeech(on, now) ?? answerSpeaker(query, on, now);
    default:
      return null;
  }
}

/** An order answers `bao nhiêu tấn nhãn` only where it states such an amount. */
function statingAmount(draft: Draft | null, query: Query): Draft | null {
  if (draft === null || draft.kind !== "directive") return draft;
  const states = amountTest(query);
  return draft.statements.some(({ text }) => states(text)) ? draft : null;
}

/** A sentence that only looks alike is no answer to who chaired, or to what somebody who was told nothing must do. */
function mayQuote(query: Query): boolean {
  switch (query.intent) {
    case "chair":
    case "sign":
      return false;
    case "directive":
    case "status":
      return query.agencies.length === 0;
    case "speech":
      return query.agencies.length === 0 && query.people.length === 0;
    default:
      return true;
  }
}

/** What is not there, and the nearest sentence of the records that speaks of it. */
function notFound(query: Query, near: Draft | null, draft?: Draft): Draft {
  const sentences = ANSWER_SENTENCES[query.language];
  const statements = (near?.statements ?? []).slice(0, 1).map((statement) => ({
    ...statement,
    text: statement.text.replace(sentences.quoted, sentences.nearest),
  }));
  return {
    ...EMPTY_DRAFT,
    kind: "not-found",
    notes: draft?.notes ?? [query.intent === "empty" ? sentences.noWords : sentences.notFoundAtAll],
    statements,
    suggestions: draft?.suggestions ?? [],
    periods: draft?.periods ?? [],
  };
}

function searchText(query: Query): string {
  return [...query.words, ...query.translations].join(" ");
}

function placeFits(query: Query, on: Composition, documentId: number): boolean {
  const place = on.records.documents.get(documentId)?.metadata.place ?? null;
  if (query.places.length > 0) return place !== null && query.places.includes(place);
  return on.records.home === null || place === on.records.home;
}

/** Plain text, conclusion first: statements, then how the question was read; a not-found says so first. */
function dress(question: string, query: Query, draft: Draft, on: Composition): Answer {
  const notesFirst = draft.kind === "not-found" || draft.kind === "clarify";
  const said = draft.statements.flatMap((statement, index) => [
    ...(draft.headings?.has(index) === true ? [draft.headings.get(index) ?? ""] : []),
    statement.text,
  ]);
  const lines = notesFirst ? [...draft.notes, ...said] : said;
  const candidates = draft.candidates.map((candidate, index) => `${index + 1}. ${candidate.text}`);
  const reading = notesFirst || draft.notes.length === 0 ? [] : [`(${draft.notes.join(" ")})`];
  return {
    question,
    language: query.language,
    kind: draft.kind,
    text: [...lines, ...candidates, ...reading].join("\n"),
    statements: draft.statements,
    figures: draft.figures,
    candidates: draft.candidates,
    suggestions: draft.suggestions,
    citations: on.citations.all(),
  };
}
