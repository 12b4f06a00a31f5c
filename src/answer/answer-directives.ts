import type { Directive } from "../facts/directive.js";
import { findAgency } from "../language/agency.js";
import type { Anchor } from "../language/resolve-period.js";
import { resolvePeriod } from "../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Composition } from "./compose-figures.js";
import { candidateOf, cut, type DirectiveCandidate } from "./directive-candidates.js";
import { type DocumentScope, scopeOf } from "./document-scope.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { createEvidenceScorer } from "./evidence-score.js";
import { addressed, askedPeople, sameParty } from "./parties.js";
import type { Query } from "./query.js";
import { asksForAmount, asksForDecision } from "./question-intent.js";
import { topicOf } from "./question-topic.js";
import { sayDirective } from "./say-directive.js";

/** Share of the topic's weight a directive must hold, alone or when it is addressed to who is asked about. */
const ENOUGH = 0.46;
const ENOUGH_FOR_PARTY = 0.3;
/** In a document the question names, its other words may be the asker's own. */
const ENOUGH_IN_NAMED = 0.34;
/** Others are told with the best one when they hold nearly as much. */
const CLOSE = 0.8;
const MAX_DIRECTIVES = 12;
const MAX_WITH_TOPIC = 4;
/** Another place's order is a rival reading from this share of the best score on. */
const RIVAL = 0.9;

interface Ranked extends DirectiveCandidate {
  readonly topic: number;
  readonly party: number;
  /** True when it grants or refuses, by the office that the question asks about. */
  readonly decides: boolean;
  readonly score: number;
}

/**
 * Who was told to do what: by assignee, issuer, topic and session. A group's directive answers for its members at a
 * lower rank; a conclusion comes before a request. Null when nothing fits; `clarify` when several places do.
 */
export function answerDirective(query: Query, on: Composition, now: Anchor): Draft | null {
  const scope = scopeOf(query, on.records, now);
  const candidates = on.records.directives
    .filter((stored) => scope.documents.has(stored.documentId))
    .map((stored) => candidateOf(stored, on));
  const due = dueTasks(query, candidates, now);
  if (due !== null) return compose(due, query, on);
  const ranked = rank(query, candidates, scope);
  const best = ranked[0];
  if (best === undefined) return null;
  const rivals = rivalPlaces(query, ranked, on);
  if (rivals !== null) return rivals;
  return compose(told(query, ranked, best), query, on);
}

function rank(
  query: Query,
  candidates: readonly DirectiveCandidate[],
  scope: DocumentScope,
): readonly Ranked[] {
  const topic = topicOf(query);
  const scorer = createEvidenceScorer(
    query,
    topic,
    candidates.map(({ own }) => own),
  );
  const people = askedPeople(query, issuersOf(candidates));
  const named = people.filter((person) => person.name !== null);
  const decided = asksForDecision(query.text);
  const amount = asksForAmount(query.text);
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const { value } = candidate.stored;
    const party = addressed(value, query, candidate.date === "" ? null : candidate.date);
    const mentioned =
      party === 0 &&
      namesAgency(
        decided && people.some((person) => sameParty(person, value.issuer))
          ? `${candidate.own} ${candidate.context}`
          : candidate.own,
        query,
      );
    if (query.agencies.length > 0 && party === 0 && !mentioned) continue;
    if (named.length > 0 && !named.some((person) => sameParty(person, value.issuer))) continue;
    const followed = query.intent === "status" && value.status !== null;
    if (query.intent === "status" && asksForOverdue(query) && !isLate(value.status?.kind)) continue;
    const held = scorer.score(candidate.own, candidate.context, candidate.reply);
    const issuer = people.some((person) => sameParty(person, value.issuer));
    const overdue = followed && asksForOverdue(query);
    const addressedOnly = overdue || (topic.length === 0 && (party > 0 || issuer));
    const decides = decided && issuer && DECIDED.has(value.strength);
    const least =
      party > 0 || named.length > 0 || decides
        ? ENOUGH_FOR_PARTY
        : scope.named
          ? ENOUGH_IN_NAMED
          : ENOUGH;
    if (!addressedOnly && held < least) continue;
    if (decided && (value.standing === "proposal" || value.standing === "request")) continue;
    ranked.push({
      ...candidate,
      topic: held,
      party,
      decides,
      score:
        held +
        0.3 * party +
        (issuer ? 0.3 : 0) +
        (followed ? 0.3 : 0) +
        (amount ? (AMOUNT.test(candidate.own) ? 0.15 : -0.1) : 0) +
        (decided && DECIDED.has(value.strength) ? 0.25 : 0) +
        STANDING[value.standing],
    });
  }
  return ranked.sort(
    (a, b) => b.score - a.score || b.date.localeCompare(a.date) || a.stored.id - b.stored.id,
  );
}

/** A number with a unit, in digits or spoken: `13 tỷ`, `120 tấn`, `bốn trăm tỷ`, `45%`. */
const AMOUNT =
  /(?:\d\s?|[\p{L}]\s)(?:nghìn tỷ|tỷ|triệu|nghìn đồng|đồng|%|phần trăm|tấn|ha|km|hộ|người|con|billion|million|per cent)(?![\p{L}])/u;

/** What a question for a decision is first told: what was granted or refused. */
const DECIDED: ReadonlySet<Directive["strength"]> = new Set(["approve", "refuse", "decide"]);

const STANDING: Readonly<Record<"conclusion" | "request" | "proposal", number>> = {
  conclusion: 0.08,
  request: 0.03,
  proposal: -0.05,
};

function* issuersOf(candidates: readonly DirectiveCandidate[]) {
  for (const { stored } of candidates) if (stored.value.issuer !== null) yield stored.value.issuer;
}

/** The asked agency stands in the task without being told it: a partner or an addressee. */
function namesAgency(words: string, query: Query): boolean {
  return query.agencies.some(({ value }) => {
    if (value.id === null) return false;
    const agency = findAgency(value.id);
    return agency !== null && !agency.members && words.includes(agency.vi);
  });
}

function asksForOverdue(query: Query): boolean {
  return (
    /qua han|tre han|cham|overdue|late/u.test(query.text.folded) &&
    topicOf(query).every((token) =>
      /^(?:qua|tre|cham|han|viec|overdue|late|gi|nao)$/u.test(token.folded),
    )
  );
}

function isLate(kind: string | undefined): boolean {
  return kind === "overdue" || kind === "late";
}

/** With a topic the best and its like; without, everything the party was told, newest session first. */
function told(query: Query, ranked: readonly Ranked[], best: Ranked): readonly Ranked[] {
  const due = dueAsAsked(query, ranked);
  if (due.length > 0) return due.slice(0, MAX_WITH_TOPIC);
  if (topicOf(query).length === 0 || (query.intent === "status" && asksForOverdue(query))) {
    const leads = ranked.filter((other) => other.party >= best.party || other.party >= 0.7);
    return [...leads]
      .sort((a, b) => b.date.localeCompare(a.date) || a.stored.id - b.stored.id)
      .slice(0, MAX_DIRECTIVES);
  }
  const decision = ranked.find((other) => other.decides);
  if (decision !== undefined && decision !== best) return [decision, best];
  const kept = ranked
    .filter((other) => other.score >= best.score * CLOSE && other.topic >= best.topic * CLOSE)
    .slice(0, MAX_WITH_TOPIC);
  return withSiblings(kept, ranked);
}

/** `… phải làm gì trước ngày 20/5`: a day in the question is the task's own limit when some task has it. */
function dueAsAsked(query: Query, ranked: readonly Ranked[]): readonly Ranked[] {
  const days = query.periods.flatMap(({ value }) =>
    value.shape === "date" && value.month !== null && value.day !== null
      ? [`-${String(value.month).padStart(2, "0")}-${String(value.day).padStart(2, "0")}`]
      : [],
  );
  return ranked.filter(({ stored }) =>
    [stored.value.deadline, ...stored.value.furtherDeadlines].some((deadline) =>
      days.some((day) => deadline?.due?.endsWith(day) === true),
    ),
  );
}

/** The items under one head are one order: asked about the head, all are told. */
function withSiblings(kept: readonly Ranked[], ranked: readonly Ranked[]): readonly Ranked[] {
  const first = kept[0];
  const head = first?.stored.value.spans[0];
  if (first === undefined || head === undefined || first.stored.value.spans.length < 2) return kept;
  const siblings = ranked.filter(
    (other) =>
      !kept.includes(other) &&
      other.party >= 0.7 &&
      other.stored.documentId === first.stored.documentId &&
      other.stored.value.spans[0]?.start === head.start,
  );
  return [...kept, ...siblings].slice(0, MAX_DIRECTIVES);
}

/** No place named, no home, and another place's order fits as well: ask which. */
function rivalPlaces(query: Query, ranked: readonly Ranked[], on: Composition): Draft | null {
  if (query.places.length > 0 || on.records.home !== null) return null;
  const best = ranked[0];
  if (best === undefined) return null;
  const perPlace = new Map<string, Ranked>();
  for (const other of ranked) {
    const key = other.place ?? "";
    if (!perPlace.has(key) && other.score >= best.score * RIVAL) perPlace.set(key, other);
  }
  if (perPlace.size < 2) return null;
  return {
    ...EMPTY_DRAFT,
    kind: "clarify",
    notes: [ANSWER_SENTENCES[query.language].whichPlace],
    candidates: [...perPlace].slice(0, 8).map(([place, other]) => ({
      text: `${place}: ${sayDirective(other.stored.value, quoteOf(other, on), query.language)}`,
      question: `${query.text.surface.replace(/[?\s]+$/u, "")} ${place}`,
      indicator: null,
      place: other.place,
      period: null,
      accumulation: null,
    })),
  };
}

/** `Nhiệm vụ nào đến hạn trong tháng 9`, `what is due before 15 October`: by the limit alone. Null when not asked so. */
function dueTasks(
  query: Query,
  candidates: readonly DirectiveCandidate[],
  now: Anchor,
): readonly DirectiveCandidate[] | null {
  const { folded } = query.text;
  if (!/den han|het han|toi han|(?:^|\s)due(?:\s|$)|phai (?:xong|hoan thanh) truoc/u.test(folded))
    return null;
  if (query.agencies.length > 0 || topicOf(query).length > 2) return null;
  const period = query.periods[0];
  if (period === undefined) return null;
  const before = /(?:truoc|before|by)\s(?:ngay\s)?$/u.test(folded.slice(0, period.start));
  const years = candidates.map(({ date }) => Number(date.slice(0, 4))).filter((year) => year > 0);
  const year = period.value.year ?? (years.length > 0 ? Math.max(...years) : now.year);
  const asked = resolvePeriod(period.value, { ...now, year })?.period;
  if (asked === undefined) return null;
  const found = candidates.filter(({ stored, date }) =>
    [stored.value.deadline, ...stored.value.furtherDeadlines].some((deadline) => {
      const day = deadline?.due ?? null;
      if (day === null) return false;
      return before ? day <= asked && day >= date.slice(0, 7) : day.startsWith(asked);
    }),
  );
  return found.length === 0 ? null : found.slice(0, MAX_DIRECTIVES);
}

function quoteOf(candidate: DirectiveCandidate, on: Composition): string {
  return cut(on.records.text(candidate.stored.documentId), candidate.stored.value.spans);
}

function compose(told: readonly DirectiveCandidate[], query: Query, on: Composition): Draft {
  return {
    ...EMPTY_DRAFT,
    kind: "directive",
    statements: told.map((candidate) => {
      const { documentId, value } = candidate.stored;
      const mark = on.citations.cite(documentId, value.spans);
      return {
        text: `${sayDirective(value, quoteOf(candidate, on), query.language)} [${mark}]`,
        citations: [mark],
      };
    }),
    notes: mergerNotes(told, query),
  };
}

/** An answer given for an agency that has merged says into which. */
function mergerNotes(told: readonly DirectiveCandidate[], query: Query): readonly string[] {
  return query.agencies.flatMap(({ value }) => {
    const asked = value.id === null ? null : findAgency(value.id);
    const into = asked?.mergedInto ?? null;
    if (asked === null || into === null) return [];
    const used = told.some(({ stored }) =>
      stored.value.assignees.some(({ agency }) => agency === into),
    );
    const successor = findAgency(into);
    return used && successor !== null
      ? [ANSWER_SENTENCES[query.language].merged(asked[query.language], successor[query.language])]
      : [];
  });
}
