import type { Statement } from "../../facts/directive.js";
import { findAgencies } from "../../language/agency.js";
import { type FieldOfWork, fieldOf } from "../../language/field-of-work.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { Anchor } from "../../language/resolve-period.js";
import { SUMMARY_SENTENCES } from "../../sentences/summaries.js";
import { foldText } from "../../text/fold.js";
import { overlaps } from "../../text/span.js";
import { sayStatement } from "../answer-speakers.js";
import type { Composition } from "../compose-figures.js";
import type { AnswerStatement } from "../contract.js";
import { cut } from "../directive-candidates.js";
import { scopeOf } from "../document-scope.js";
import { type Draft, EMPTY_DRAFT } from "../draft.js";
import { createEvidenceScorer } from "../evidence-score.js";
import { askedPeople, sameParty } from "../parties.js";
import type { Query } from "../query.js";
import { topicOf } from "../question-topic.js";
import { quotedLine } from "./quoted-line.js";
import { inSections } from "./sections.js";
import { newestFirst } from "./session-documents.js";

/** Share of the topic's weight that what was said must hold; the best one's like is told too. */
const ENOUGH = 0.3;
const CLOSE = 0.7;
const LONGEST = 3600;

/** One thing somebody said, or an order they gave, in the record's words. */
interface Said {
  readonly documentId: number;
  readonly spans: Statement["spans"];
  readonly speaker: Statement["speaker"];
  readonly words: string;
}

/**
 * `Bà Hoa nói gì tại phiên họp tháng 8`: what a person, or those who speak for a body, said in the session meant (the
 * newest they spoke in when none is), by field of work; about a topic, what holds it. Only from labelled turns and
 * attributed sentences. Null when the question names nobody whom the records know as a speaker.
 */
export function answerSpeech(on: Composition, now: Anchor): Draft | null {
  const { query, records } = on;
  const speakers = records.statements.map(({ value }) => value.speaker);
  const inFull = askedPeople(query, speakers).filter(
    (person) => person.name !== null || person.title !== null,
  );
  const people = inFull.length > 0 ? inFull : byGivenName(speakers, query);
  const bodies = new Set(query.agencies.flatMap(({ value }) => value.id ?? []));
  if (people.length === 0 && bodies.size === 0) return null;
  const isAsked = (speaker: Statement["speaker"]) =>
    people.some((person) => sameParty(person, speaker)) ||
    (people.length === 0 && speaksFor(speaker, bodies));
  const scope = scopeOf(withKnown(people, query), records, now);
  const said = [...statementsOf(on, isAsked), ...ordersGivenBy(on, isAsked)].filter(
    ({ documentId }) => scope.documents.has(documentId),
  );
  const told = onTopic(withoutRepeats(said), people, on);
  if (told.length === 0) return null;
  const [newest] = [...new Set(told.map(({ documentId }) => documentId))]
    .flatMap((id) => records.documents.get(id) ?? [])
    .sort(newestFirst);
  const topic = topicTokens(people, on);
  const kept =
    scope.named || topic.length > 0
      ? told
      : told.filter(({ documentId }) => documentId === newest?.id);
  return kept.length === 1 ? alone(kept, on) : byField(kept, on);
}

/** `chị Phương`, `anh Lộc`: speakers whose given name stands behind a word of address. */
function byGivenName(
  speakers: readonly Statement["speaker"][],
  query: Query,
): readonly Statement["speaker"][] {
  const given = [
    ...query.text.folded.matchAll(
      /(?:^|\s)(?:ong|ba|anh|chi|co|chu|dong chi|mr|mrs|ms)\s(\p{L}+)/gu,
    ),
  ].map((match) => match[1]);
  const seen = new Set<string>();
  return speakers.filter(({ name }) => {
    if (name === null || seen.has(name)) return false;
    seen.add(name);
    return given.includes(foldText(name).split(" ").at(-1));
  });
}

/** The question with the speakers it names without accents: somebody named is looked for in every place. */
function withKnown(people: readonly Statement["speaker"][], query: Query): Query {
  return {
    ...query,
    people: people.map((value) => ({ kind: "person", start: 0, end: 0, rule: "known", value })),
  };
}

/** The office's title names the body (`Giám đốc Sở Y tế`, `Sở KH&ĐT`). */
function speaksFor({ title }: Statement["speaker"], bodies: ReadonlySet<string>): boolean {
  if (title === null || bodies.size === 0) return false;
  return findAgencies(prepareRecord(title)).some(
    ({ value }) => value.id !== null && bodies.has(value.id),
  );
}

function statementsOf(
  { records }: Composition,
  isAsked: (speaker: Statement["speaker"]) => boolean,
): readonly Said[] {
  return records.statements
    .filter(
      ({ value }) =>
        value.act !== "sign" &&
        value.act !== "chair" &&
        value.act !== "attend" &&
        value.act !== "difficulty" &&
        isAsked(value.speaker),
    )
    .map(({ documentId, value }) => saidOf(documentId, value, records.text(documentId)));
}

/** `Giám đốc Sở A Trần B hứa …` among somebody's orders is another's word. */
function opensWithAnother(
  issuer: Statement["speaker"],
  words: string,
  speakers: ReadonlySet<string>,
): boolean {
  const opening = words.slice(0, OPENING);
  return [...speakers].some((name) => name !== issuer.name && opening.includes(name));
}

const OPENING = 70;

function ordersGivenBy(
  { records }: Composition,
  isAsked: (speaker: Statement["speaker"]) => boolean,
): readonly Said[] {
  const speakers = new Set(records.statements.flatMap(({ value }) => value.speaker.name ?? []));
  return records.directives
    .filter(
      ({ documentId, value }) =>
        value.issuer !== null &&
        isAsked(value.issuer) &&
        !opensWithAnother(value.issuer, cut(records.text(documentId), value.spans), speakers),
    )
    .map(({ documentId, value }) =>
      saidOf(
        documentId,
        { spans: value.spans, speaker: value.issuer ?? NOBODY },
        records.text(documentId),
      ),
    );
}

const NOBODY = { name: null, title: null } as const;

function saidOf(
  documentId: number,
  { spans, speaker }: Pick<Statement, "spans" | "speaker">,
  text: string,
): Said {
  return { documentId, spans, speaker, words: cut(text, spans) };
}

/** Each stretch of a record once, the longer one first; in the order of the records. */
function withoutRepeats(said: readonly Said[]): readonly Said[] {
  const kept: Said[] = [];
  for (const one of [...said].sort((a, b) => b.words.length - a.words.length)) {
    const isTold = kept.some(
      (other) =>
        other.documentId === one.documentId &&
        one.spans.some((span) => other.spans.some((own) => overlaps(own, span))),
    );
    if (!isTold) kept.push(one);
  }
  return kept.sort(
    (a, b) => a.documentId - b.documentId || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
}

/** The words that say what the question is about, none of them part of the name asked about. */
function topicTokens(people: readonly Statement["speaker"][], { query }: Composition) {
  const names = new Set(people.flatMap(({ name }) => foldText(name ?? "").split(" ")));
  return topicOf(query).filter(({ folded }) => !names.has(folded) && !TITLES.has(folded));
}

const TITLES = new Set(["ong", "ba", "anh", "chi", "dong", "mr", "mrs", "ms"]);

function onTopic(
  said: readonly Said[],
  people: readonly Statement["speaker"][],
  on: Composition,
): readonly Said[] {
  const topic = topicTokens(people, on);
  if (topic.length === 0) return said;
  const scorer = createEvidenceScorer(
    on.query,
    topic,
    said.map(({ words }) => words),
  );
  const scores = said.map(({ words }) => scorer.score(words, ""));
  const best = Math.max(0, ...scores);
  return said.filter((_, index) => (scores[index] ?? 0) >= Math.max(ENOUGH, best * CLOSE));
}

function alone(kept: readonly Said[], on: Composition): Draft {
  return {
    ...EMPTY_DRAFT,
    kind: "speaker",
    statements: kept.map((said) => {
      const { quote, mark } = quotedLine(said.documentId, said.spans, on);
      return {
        text: `${sayStatement(said, quote, on.query.language)} [${mark}]`,
        citations: [mark],
      };
    }),
  };
}

/** One statement a speaker and field; what names no field is told last, and a greeting not at all. */
function byField(said: readonly Said[], on: Composition): Draft {
  const { language } = on.query;
  const sentences = SUMMARY_SENTENCES[language];
  const groups = new Map<string, { field: FieldOfWork | null; said: Said[] }>();
  for (const one of said) {
    const field = fieldOf(one.words);
    const key = `${one.speaker.name ?? one.speaker.title}|${field?.id ?? ""}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { field, said: [one] });
    else known.said.push(one);
  }
  const named = [...groups.values()].filter(({ field }) => field !== null);
  const others = [...groups.values()].filter(({ field }) => field === null);
  const statements = [...named, ...(named.length === 0 ? others : [])].map(
    ({ field, said: own }): AnswerStatement => {
      const speaker = own[0]?.speaker.name ?? own[0]?.speaker.title ?? "";
      const lines = own.map((one) => quotedLine(one.documentId, one.spans, on));
      return {
        text: [
          `${speaker} – ${field?.[language] ?? sentences.otherMatters}:`,
          ...lines.map(({ quote, mark }) => `- “${quote}” [${mark}]`),
        ].join("\n"),
        citations: [...new Set(lines.map(({ mark }) => mark))],
      };
    },
  );
  return {
    ...inSections([{ heading: "", statements }], { longest: LONGEST, more: sentences.more }),
    kind: "speaker",
  };
}
