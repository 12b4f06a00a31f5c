import type { Directive } from "../facts/directive.js";
import { findAgency } from "../language/agency.js";
import type { DirectiveCandidate } from "./directive-candidates.js";
import type { DocumentScope } from "./document-scope.js";
import { createEvidenceScorer } from "./evidence-score.js";
import { asksForOverdue, isLate } from "./overdue-tasks.js";
import { addressed, askedPeople, sameParty } from "./parties.js";
import type { Query } from "./query.js";
import { asksForAmount, asksForDecision } from "./question-intent.js";
import { topicOf } from "./question-topic.js";
import { askedParties } from "./ruling-bodies.js";

/** Share of the topic's weight a directive must hold, alone or when it is addressed to who is asked about. */
const ENOUGH = 0.46;
const ENOUGH_FOR_PARTY = 0.3;
/** In a document the question names, its other words may be the asker's own. */
const ENOUGH_IN_NAMED = 0.34;

/** A directive with how well it fits a question. */
export interface RankedDirective extends DirectiveCandidate {
  readonly topic: number;
  readonly party: number;
  /** True when it grants or refuses, by the office that the question asks about. */
  readonly decides: boolean;
  readonly score: number;
}

/** The directives that fit a question, the best first; of equals the newer. */
export function rankDirectives(
  query: Query,
  candidates: readonly DirectiveCandidate[],
  scope: DocumentScope,
): readonly RankedDirective[] {
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
  const ranked: RankedDirective[] = [];
  for (const candidate of candidates) {
    const { value } = candidate.stored;
    const parties = askedParties(query, candidate.place);
    const party = addressed(
      value,
      { ...query, agencies: parties },
      candidate.date === "" ? null : candidate.date,
    );
    const mentioned =
      party === 0 &&
      namesAgency(
        decided && people.some((person) => sameParty(person, value.issuer))
          ? `${candidate.own} ${candidate.context}`
          : candidate.own,
        query,
      );
    if (parties.length > 0 && party === 0 && !mentioned) continue;
    if (named.length > 0 && !named.some((person) => sameParty(person, value.issuer))) continue;
    const followed = query.intent === "status" && value.status !== null;
    if (query.intent === "status" && asksForOverdue(query) && !isLate(value, candidate.date))
      continue;
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
        (amount ? (statesAmount(candidate.own) ? 0.15 : -0.1) : 0) +
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

export function statesAmount(words: string): boolean {
  return AMOUNT.test(words);
}

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
