import type { Speaker, Statement } from "../facts/directive.js";
import type { Anchor } from "../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Stored } from "../store/store.js";
import type { Composition } from "./compose-figures.js";
import { cut } from "./directive-candidates.js";
import { scopeOf } from "./document-scope.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { createEvidenceScorer } from "./evidence-score.js";
import { askedPeople, sameParty } from "./parties.js";
import type { Query } from "./query.js";
import { topicOf } from "./question-topic.js";

/** Share of the topic's weight a statement must hold; less when the one asked about is named. */
const ENOUGH = 0.5;
const ENOUGH_FROM_NAMED = 0.25;
const CLOSE = 0.88;
const MAX_STATEMENTS = 4;

/** Who said, reported, asked for, signed or chaired something: only from attributed sentences. Null when none fits. */
export function answerSpeaker(query: Query, on: Composition, now: Anchor): Draft | null {
  const scope = scopeOf(query, on.records, now);
  const inScope = on.records.statements.filter(
    ({ documentId, value }) => scope.documents.has(documentId) && isNamed(value.speaker),
  );
  const only = query.intent === "chair" || query.intent === "sign" ? query.intent : null;
  const acts = inScope.filter(({ value }) =>
    only === null ? value.act !== "sign" : value.act === only,
  );
  if (acts.length === 0) return null;
  const kept = only === null ? bySaying(query, acts, on) : byAct(query, acts, on, scope.named);
  return kept.length === 0 ? null : compose(kept, query, on);
}

function isNamed(speaker: Speaker): boolean {
  return speaker.name !== null || speaker.title !== null;
}

function textOf(stored: Stored<Statement>, on: Composition): string {
  return cut(on.records.text(stored.documentId), stored.value.spans);
}

/** Statements by what they say and who is asked about; what the asked verb does comes first. */
function bySaying(
  query: Query,
  statements: readonly Stored<Statement>[],
  on: Composition,
): readonly Stored<Statement>[] {
  const topic = topicOf(query);
  const people = askedPeople(
    query,
    statements.map(({ value }) => value.speaker),
  );
  const fromAsked = (stored: Stored<Statement>) =>
    people.length === 0 || people.some((person) => sameParty(person, stored.value.speaker));
  const candidates = query.intent === "who" ? statements : statements.filter(fromAsked);
  const scorer = createEvidenceScorer(
    query,
    topic,
    candidates.map((stored) => textOf(stored, on)),
  );
  const act = askedAct(query);
  const least = people.length > 0 && query.intent !== "who" ? ENOUGH_FROM_NAMED : ENOUGH;
  const ranked = candidates
    .map((stored) => {
      const speaker = `${stored.value.speaker.title ?? ""} ${stored.value.speaker.name ?? ""}`;
      const held = scorer.score(textOf(stored, on), speaker);
      const named = stored.value.speaker.name === null ? 0 : 0.03;
      return { stored, held, score: held + named + (stored.value.act === act ? 0.1 : 0) };
    })
    .filter(({ held }) => held >= least || (topic.length === 0 && people.length > 0))
    .sort((a, b) => b.score - a.score || a.stored.id - b.stored.id);
  const best = ranked[0];
  if (best === undefined) return [];
  return ranked
    .filter(({ score }) => score >= best.score * CLOSE)
    .slice(0, MAX_STATEMENTS)
    .map(({ stored }) => stored);
}

function askedAct(query: Query): Statement["act"] | null {
  const { folded } = query.text;
  if (/de nghi|de xuat|kien nghi|xin|mong|muon|asked|request|propos|want/u.test(folded))
    return "request";
  if (/bao cao|trinh bay|report|present/u.test(folded)) return "report";
  if (/yeu cau|chi dao|giao|order|instruct|told/u.test(folded)) return "direct";
  return null;
}

/** Who chaired or signed: of the named session, or of the documents that the question's other words fit best. */
function byAct(
  query: Query,
  statements: readonly Stored<Statement>[],
  on: Composition,
  named: boolean,
): readonly Stored<Statement>[] {
  const perDocument = new Map<number, Stored<Statement>[]>();
  for (const stored of statements)
    perDocument.set(stored.documentId, [...(perDocument.get(stored.documentId) ?? []), stored]);
  const topic = topicOf(query);
  const heads = [...perDocument.keys()].map((id) => headOf(id, on));
  const scorer = createEvidenceScorer(query, topic, heads);
  const ranked = [...perDocument.entries()]
    .map(([id, found], index) => ({
      id,
      found,
      score: scorer.score(heads[index] ?? "", ""),
      date: on.records.documents.get(id)?.metadata.date ?? "",
    }))
    .sort((a, b) => b.score - a.score || b.date.localeCompare(a.date));
  const best = ranked[0];
  if (best === undefined) return [];
  const close = named
    ? ranked.filter(({ score }) => score >= best.score - 0.15)
    : ranked.filter(({ score }) => score >= best.score - 0.02);
  return close
    .slice(0, MAX_STATEMENTS)
    .flatMap(({ found }) => (query.intent === "sign" ? found.slice(-1) : found.slice(0, 1)));
}

function headOf(documentId: number, on: Composition): string {
  return `${on.records.documents.get(documentId)?.metadata.title ?? ""} ${on.records.text(documentId).slice(0, 900)}`;
}

function compose(kept: readonly Stored<Statement>[], query: Query, on: Composition): Draft {
  return {
    ...EMPTY_DRAFT,
    kind: "speaker",
    statements: kept.map((stored) => {
      const mark = on.citations.cite(stored.documentId, stored.value.spans);
      const said = sayStatement(stored.value, textOf(stored, on), query.language);
      return { text: `${said} [${mark}]`, citations: [mark] };
    }),
  };
}

/** The speaker first, then the record's own sentence, so that nothing is put into anybody's mouth. */
export function sayStatement(
  statement: { readonly speaker: Pick<Speaker, "name" | "title"> },
  sentence: string,
  language: Query["language"],
): string {
  const sentences = ANSWER_SENTENCES[language];
  const speaker = [statement.speaker.name, statement.speaker.title]
    .filter((part) => part !== null)
    .join(", ");
  return `${speaker}. ${sentences.quoted}: “${sentence}”`;
}
