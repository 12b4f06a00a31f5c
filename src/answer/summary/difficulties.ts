import type { Statement } from "../../facts/directive.js";
import type { Stored } from "../../store/store.js";
import type { Composition } from "../compose-figures.js";
import type { AnswerStatement } from "../contract.js";
import { cut } from "../directive-candidates.js";
import { createEvidenceScorer } from "../evidence-score.js";
import { topicOf } from "../question-topic.js";
import { quotedLine } from "./quoted-line.js";

const ENOUGH = 0.35;

const DIFFICULTY_WORDS = new Set(
  "kho khan vuong mac han che ton tai diem nghen bat cap yeu kem tom tat neu difficulties difficulty obstacles problems shortcomings raised summarise summarize".split(
    " ",
  ),
);

/** What documents say goes badly; when the question names a topic too (`khó khăn về giải ngân`), what holds it. */
export function difficultiesOf(
  documentIds: ReadonlySet<number>,
  on: Composition,
): readonly Stored<Statement>[] {
  const all = on.records.statements.filter(
    ({ documentId, value }) => documentIds.has(documentId) && value.act === "difficulty",
  );
  return onTopic(all, on);
}

function onTopic(
  stored: readonly Stored<Statement>[],
  on: Composition,
): readonly Stored<Statement>[] {
  const { query } = on;
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

export function sayDifficulty(
  { documentId, value }: Stored<Statement>,
  on: Composition,
): AnswerStatement {
  const { quote, mark } = quotedLine(documentId, value.spans, on);
  return { text: `- “${quote}” [${mark}]`, citations: [mark] };
}
