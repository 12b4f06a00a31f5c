import type { Directive } from "../facts/directive.js";
import { findAgency } from "../language/agency.js";
import { type Anchor, resolvePeriod } from "../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Stored } from "../store/store.js";
import { foldText } from "../text/fold.js";
import type { Composition } from "./compose-figures.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { Query } from "./query.js";
import { createOverlapScorer } from "./word-overlap.js";

/** Share of the question's own words a directive must hold when the question names no assignee. */
const ENOUGH = 0.34;
/** With the assignee or issuer named, less of the topic will do. */
const ENOUGH_WITH_PARTY = 0.12;
const MAX_DIRECTIVES = 8;

/** Share of the topic score that the paragraph around a directive gives: the topic is often said before the tasks. */
const FROM_CONTEXT = 0.3;

interface Ranked {
  readonly stored: Stored<Directive>;
  readonly score: number;
}

/**
 * Who was told to do what: by assignee, issuer, topic and session. A group's directive answers for its
 * members at a lower rank; a conclusion comes before a request. Null when nothing fits.
 */
export function answerDirective(query: Query, on: Composition, now: Anchor): Draft | null {
  const inScope = on.records.directives.filter((stored) => inPlaceAndTime(stored, query, on, now));
  const topic = topicWords(query);
  const texts = inScope.map((stored) => textOf(stored, on));
  const scorer = createOverlapScorer(texts);
  const surroundings = inScope.map((stored) => surroundingsOf(stored, on));
  const asked = new Set(
    query.agencies.map((agency) => agency.value.id).filter((id) => id !== null),
  );
  const ranked: Ranked[] = [];
  inScope.forEach((stored, index) => {
    const party = partyScore(stored.value, query, asked);
    if (asked.size > 0 && !isAssigned(stored.value, asked)) return;
    const overlap =
      topic.length === 0
        ? 0
        : (1 - FROM_CONTEXT) * scorer.score(topic, texts[index] ?? "") +
          FROM_CONTEXT * scorer.score(topic, surroundings[index] ?? "");
    const enough = party > 0 && (topic.length === 0 || overlap >= ENOUGH_WITH_PARTY);
    if (!enough && overlap < ENOUGH) return;
    ranked.push({ stored, score: overlap + party + STANDING[stored.value.standing] });
  });
  ranked.sort((a, b) => b.score - a.score || a.stored.id - b.stored.id);
  const best = ranked[0];
  if (best === undefined) return null;
  const kept = ranked
    .filter((other) => other.score >= best.score - spread(topic, asked))
    .slice(0, MAX_DIRECTIVES);
  return compose(
    kept.map((other) => other.stored),
    query.language,
    on,
  );
}

const STANDING: Readonly<Record<Directive["standing"], number>> = {
  conclusion: 0.06,
  request: 0.03,
  proposal: 0,
};

/** A named topic narrows; an assignee alone lets all of its directives through. */
function spread(topic: readonly string[], asked: ReadonlySet<string>): number {
  if (topic.length === 0) return 1;
  return asked.size > 0 ? 0.3 : 0.12;
}

/** The words that say what it is about: neither the parties nor the verb of ordering. */
function topicWords(query: Query): readonly string[] {
  if (query.language === "en") return query.translations.flatMap((form) => form.split(" "));
  const parties = new Set(
    query.text.tokens
      .filter((token) =>
        [...query.agencies, ...query.people].some(
          (span) => span.start <= token.start && token.end <= span.end,
        ),
      )
      .map((token) => token.canonical),
  );
  return query.words.filter((word) => !parties.has(word) && !ORDER_WORDS.has(foldText(word)));
}

const ORDER_WORDS = new Set(
  "giao yeu cau chi dao de nghi ket luan nhan manh luu phan cong keu goi don doc kien nhiem vu lam gi han nop thoi truoc ngay khi bao gio phien hop hoan thanh chu tich tinh".split(
    " ",
  ),
);

function isAssigned(directive: Directive, asked: ReadonlySet<string>): boolean {
  return directive.assignees.some(
    ({ agency, role }) =>
      (agency !== null && asked.has(agency)) || (role === "group" && isMemberAsked(agency, asked)),
  );
}

function partyScore(directive: Directive, query: Query, asked: ReadonlySet<string>): number {
  let score = 0;
  for (const assignee of directive.assignees) {
    if (assignee.agency !== null && asked.has(assignee.agency))
      score = Math.max(score, assignee.role === "co-ordinator" ? 0.5 : 0.7);
    else if (assignee.role === "group" && isMemberAsked(assignee.agency, asked))
      score = Math.max(score, 0.2);
  }
  if (query.people.some((person) => sameParty(person.value, directive.issuer))) score += 0.15;
  return score;
}

/** `các sở, ngành` speaks to every department that is asked about. */
function isMemberAsked(group: string | null, asked: ReadonlySet<string>): boolean {
  if (group !== "cac-so-nganh") return false;
  return [...asked].some((id) => id.startsWith("so-") && findAgency(id)?.members === false);
}

/** The same name; or the same office when the question gives only the office. */
export function sameParty(
  asked: { readonly name: string | null; readonly title: string | null },
  known: { readonly name: string | null; readonly title: string | null } | null,
): boolean {
  if (known === null) return false;
  if (asked.name !== null) return foldText(known.name ?? "") === foldText(asked.name);
  const office = foldText(asked.title ?? "");
  return (
    office !== "" &&
    foldText(known.title ?? "")
      .split(", ")
      .some((title) => title.startsWith(office))
  );
}

function inPlaceAndTime(
  stored: Stored<Directive>,
  query: Query,
  on: Composition,
  now: Anchor,
): boolean {
  const metadata = on.records.documents.get(stored.documentId)?.metadata;
  if (metadata === undefined) return false;
  if (query.places.length > 0) {
    if (metadata.place === null || !query.places.includes(metadata.place)) return false;
  } else if (
    on.records.home !== null &&
    metadata.place !== on.records.home &&
    query.people.every((person) => person.value.name === null)
  ) {
    return false;
  }
  const session = query.periods.find(
    (period) =>
      period.value.shape === "month" ||
      period.value.shape === "date" ||
      period.value.shape === "year",
  );
  if (session === undefined) return true;
  const year = metadata.year ?? now.year;
  const resolved = resolvePeriod(session.value, { ...now, year: session.value.year ?? year });
  if (resolved === null) return true;
  const own = [metadata.date, metadata.period].filter((value) => value !== null);
  const due = stored.value.deadline?.due ?? null;
  return (
    own.some((value) => value.startsWith(resolved.period) || resolved.period.startsWith(value)) ||
    (due?.startsWith(resolved.period) ?? false)
  );
}

function textOf(stored: Stored<Directive>, on: Composition): string {
  const text = on.records.text(stored.documentId);
  return stored.value.spans.map((span) => text.slice(span.start, span.end)).join(" ");
}

/** The paragraph a directive stands in. */
function surroundingsOf(stored: Stored<Directive>, on: Composition): string {
  const text = on.records.text(stored.documentId);
  const { start, end } = stored.value.taskSpan;
  const from = text.lastIndexOf("\n", start) + 1;
  const to = text.indexOf("\n", end);
  return text.slice(from, to < 0 ? text.length : to);
}

function compose(
  directives: readonly Stored<Directive>[],
  language: Query["language"],
  on: Composition,
): Draft {
  return {
    ...EMPTY_DRAFT,
    kind: "directive",
    statements: directives.map(({ documentId, value }) => {
      const mark = on.citations.cite(documentId, value.spans);
      return { text: `${sayDirective(value, language)} [${mark}]`, citations: [mark] };
    }),
  };
}

/** `Chủ tịch UBND tỉnh A yêu cầu: “…”`; the task in the record's own words, its deadline with it. */
export function sayDirective(directive: Directive, language: Query["language"]): string {
  const sentences = ANSWER_SENTENCES[language];
  const issuer =
    directive.issuer === null
      ? sentences.someone
      : [directive.issuer.title, directive.issuer.name].filter((part) => part !== null).join(" ");
  const names = directive.assignees
    .map((assignee) => assignee.name)
    .filter((name) => !directive.task.includes(name));
  const verb = sentences.requireVerb[directive.strength];
  const to = names.length === 0 ? "" : ` ${names.join(", ")}`;
  return `${issuer} ${verb}${to}: “${directive.task.replace(/\s+/gu, " ").replace(/[.;]$/u, "")}”`;
}
