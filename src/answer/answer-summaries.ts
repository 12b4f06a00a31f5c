import type { Directive, Statement } from "../facts/directive.js";
import type { Anchor } from "../language/resolve-period.js";
import type { Stored } from "../store/store.js";
import type { Composition } from "./compose-figures.js";
import type { AnswerStatement } from "./contract.js";
import { cut } from "./directive-candidates.js";
import { scopeOf } from "./document-scope.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { createEvidenceScorer } from "./evidence-score.js";
import type { Query } from "./query.js";
import { topicOf } from "./question-topic.js";
import { sayDirective } from "./say-directive.js";
import { severalPlaces, whichSession } from "./which-session.js";

/** Length of a summary, so that it stays one message and the whole is seen. */
const LONGEST = 3300;
const ENOUGH = 0.35;

/** The conclusions of a session, or the difficulties it named, each line cited. Null when the records hold none. */
export function answerSummary(query: Query, on: Composition, now: Anchor): Draft | null {
  const scope = scopeOf(query, on.records, now);
  const difficulties = on.records.statements.filter(
    ({ documentId, value }) => scope.documents.has(documentId) && value.act === "difficulty",
  );
  const orders = on.records.directives.filter(
    ({ documentId, value }) => scope.documents.has(documentId) && value.standing !== "proposal",
  );
  const wanted = query.intent === "difficulties" ? difficulties : orders;
  const others = query.intent === "difficulties" ? [] : difficulties;
  const document = chosenDocument([...wanted, ...others], query, on);
  if (document === null) return null;
  if (
    query.places.length === 0 &&
    on.records.home === null &&
    !scope.named &&
    severalPlaces(wanted, on)
  )
    return whichSession(query, wanted, on);
  const inDocument = <T>(stored: readonly Stored<T>[]) =>
    stored.filter(({ documentId }) => documentId === document);
  const lines: AnswerStatement[] = [];
  if (query.intent === "difficulties") {
    const said = onTopic(inDocument(difficulties), query, on);
    for (const stored of said) lines.push(quoted(stored, on));
  } else {
    const chaired = on.records.statements.find(
      ({ documentId, value }) => documentId === document && value.act === "chair",
    );
    const decided = /ket luan|quyet|decid|conclu|chi dao|giao/u.test(query.text.folded);
    if (chaired !== undefined && !decided) lines.push(quoted(chaired, on));
    for (const stored of inDocument(orders)) lines.push(order(stored, query, on));
    if (!decided) for (const stored of inDocument(difficulties)) lines.push(quoted(stored, on));
  }
  return { ...EMPTY_DRAFT, kind: "summary", statements: withinLength(lines) };
}

/** The document that holds most of what is asked, the newest of equals. */
function chosenDocument(
  stored: readonly Stored<unknown>[],
  query: Query,
  on: Composition,
): number | null {
  const ids = [...new Set(stored.map(({ documentId }) => documentId))];
  const heads = ids.map((id) => on.records.documents.get(id)?.metadata.title ?? "");
  const scorer = createEvidenceScorer(query, topicOf(query), heads);
  const ranked = ids
    .map((id, index) => ({
      id,
      score: scorer.score(heads[index] ?? "", on.records.text(id).slice(0, 1200)),
      date: on.records.documents.get(id)?.metadata.date ?? "",
    }))
    .sort((a, b) => b.score - a.score || b.date.localeCompare(a.date));
  return ranked[0]?.id ?? null;
}

/** When the question names a topic too, the difficulties that hold it; all of them when none does. */
function onTopic(
  stored: readonly Stored<Statement>[],
  query: Query,
  on: Composition,
): readonly Stored<Statement>[] {
  const topic = topicOf(query).filter((token) => !DIFFICULTY_WORDS.has(token.folded));
  const narrowed =
    /(?:^|\s)(?:ve|trong linh vuc|trong cong tac|about|with|in the field of)\s/u.test(
      query.text.folded,
    );
  if (topic.length === 0 || !narrowed) return stored;
  const texts = stored.map(({ documentId, value }) =>
    cut(on.records.text(documentId), value.spans),
  );
  const scorer = createEvidenceScorer(query, topic, texts);
  const held = stored.filter((_, index) => scorer.score(texts[index] ?? "", "") >= ENOUGH);
  return held.length === 0 ? stored : held;
}

const DIFFICULTY_WORDS = new Set(
  "kho khan vuong mac han che ton tai diem nghen bat cap yeu kem tom tat neu difficulties difficulty obstacles problems shortcomings raised summarise summarize".split(
    " ",
  ),
);

function quoted(stored: Stored<Statement>, on: Composition): AnswerStatement {
  const mark = on.citations.cite(stored.documentId, stored.value.spans);
  const words = cut(on.records.text(stored.documentId), stored.value.spans);
  return { text: `- “${words}” [${mark}]`, citations: [mark] };
}

function order(stored: Stored<Directive>, query: Query, on: Composition): AnswerStatement {
  const mark = on.citations.cite(stored.documentId, stored.value.spans);
  const words = cut(on.records.text(stored.documentId), stored.value.spans);
  return {
    text: `- ${sayDirective({ ...stored.value, deadline: null, furtherDeadlines: [], status: null }, words, query.language)} [${mark}]`,
    citations: [mark],
  };
}

/** Lines in order until the limit; the last that does not fit ends it. */
function withinLength(lines: readonly AnswerStatement[]): readonly AnswerStatement[] {
  let length = 0;
  const kept: AnswerStatement[] = [];
  for (const line of lines) {
    length += line.text.length + 1;
    if (length > LONGEST && kept.length > 0) break;
    kept.push(line);
  }
  return kept;
}
