import { findAgency } from "../language/agency.js";
import type { Anchor } from "../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import { answersAsked, dueAsAsked, MAX_DIRECTIVES, told } from "./choose-directives.js";
import type { Composition } from "./compose-figures.js";
import { candidateOf, type DirectiveCandidate, quoteOf } from "./directive-candidates.js";
import { scopeOf } from "./document-scope.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { dueTasks } from "./due-tasks.js";
import type { Query } from "./query.js";
import { rankDirectives } from "./rank-directives.js";
import { rivalPlaces } from "./rival-places.js";
import { sayDirective } from "./say-directive.js";
import { withToldPlacesAsWords } from "./told-places.js";

/**
 * Who was told to do what: by assignee, issuer, topic and session. A group's directive answers for its members at a
 * lower rank; a conclusion comes before a request. Null when nothing fits; `clarify` when several places do.
 */
export function answerDirective(asked: Query, on: Composition, now: Anchor): Draft | null {
  const query = withToldPlacesAsWords(asked, on.records);
  const scope = scopeOf(query, on.records, now);
  const candidates = on.records.directives
    .filter((stored) => scope.documents.has(stored.documentId))
    .map((stored) => candidateOf(stored, on));
  const due = dueTasks(query, candidates, now);
  if (due !== null) return compose(due.slice(0, MAX_DIRECTIVES), query, on);
  const ranked = rankDirectives(query, candidates, scope);
  const best = ranked[0];
  if (best === undefined) return null;
  const chosen = told(query, ranked, best);
  if (!answersAsked(query, chosen)) return null;
  const rivals = rivalPlaces(query, ranked, on);
  if (rivals !== null) return rivals;
  return compose(chosen, query, on);
}

/** `Các đơn vị phải đạt bao nhiêu vào 30/6`: the orders whose own limit is a day of the question. Null when none is. */
export function answerDutyByDay(query: Query, on: Composition, now: Anchor): Draft | null {
  if (!/(?:^|\s)(?:phai|must|have to|required to)\s/u.test(query.text.folded)) return null;
  const scope = scopeOf(query, on.records, now);
  const candidates = on.records.directives
    .filter((stored) => scope.documents.has(stored.documentId))
    .map((stored) => candidateOf(stored, on));
  const due = dueAsAsked(query, rankDirectives(query, candidates, scope));
  return due.length === 0 ? null : compose(due.slice(0, MAX_DIRECTIVES), query, on);
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
