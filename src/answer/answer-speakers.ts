import type { Speaker, Statement } from "../facts/directive.js";
import { type Anchor, resolvePeriod } from "../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Stored } from "../store/store.js";
import type { Composition } from "./compose-figures.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { Query } from "./query.js";
import { createOverlapScorer } from "./word-overlap.js";

const ENOUGH = 0.4;
const CLOSE = 0.06;
const MAX_STATEMENTS = 4;

/** Who said, reported, asked for or chaired something: only from attributed sentences. Null when none fits. */
export function answerSpeaker(query: Query, on: Composition, now: Anchor): Draft | null {
  const chairs = query.intent === "chair";
  const inScope = on.records.statements.filter(
    (stored) =>
      (!chairs || stored.value.act === "chair") &&
      named(stored.value.speaker) &&
      inPlaceAndTime(stored, query, on, now),
  );
  if (inScope.length === 0) return null;
  const words =
    query.language === "en" ? query.translations.flatMap((form) => form.split(" ")) : query.words;
  const texts = inScope.map((stored) => textOf(stored, on));
  const scorer = createOverlapScorer(texts);
  const ranked = inScope
    .map((stored, index) => ({
      stored,
      score:
        scorer.score(words, texts[index] ?? "") + (stored.value.speaker.name === null ? 0 : 0.02),
    }))
    .sort((a, b) => b.score - a.score || a.stored.id - b.stored.id);
  const best = ranked[0];
  if (best === undefined || (!chairs && best.score < ENOUGH)) return null;
  const kept = ranked.filter((other) => other.score >= best.score - CLOSE).slice(0, MAX_STATEMENTS);
  return {
    ...EMPTY_DRAFT,
    kind: "speaker",
    statements: kept.map(({ stored }) => {
      const mark = on.citations.cite(stored.documentId, stored.value.spans);
      return {
        text: `${sayStatement(stored.value, textOf(stored, on), query.language)} [${mark}]`,
        citations: [mark],
      };
    }),
  };
}

function named(speaker: Speaker): boolean {
  return speaker.name !== null || speaker.title !== null;
}

function textOf(stored: Stored<Statement>, on: Composition): string {
  const text = on.records.text(stored.documentId);
  return stored.value.spans
    .map((span) => text.slice(span.start, span.end))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The speaker first, then the record's own sentence, so that nothing is put into anybody's mouth. */
function sayStatement(statement: Statement, sentence: string, language: Query["language"]): string {
  const sentences = ANSWER_SENTENCES[language];
  const speaker = [statement.speaker.name, statement.speaker.title]
    .filter((part) => part !== null)
    .join(", ");
  return `${speaker}. ${sentences.quoted}: “${sentence.replace(/[.]$/u, "")}”`;
}

function inPlaceAndTime(
  stored: Stored<Statement>,
  query: Query,
  on: Composition,
  now: Anchor,
): boolean {
  const metadata = on.records.documents.get(stored.documentId)?.metadata;
  if (metadata === undefined) return false;
  if (
    query.places.length > 0 &&
    (metadata.place === null || !query.places.includes(metadata.place))
  )
    return false;
  if (query.places.length === 0 && on.records.home !== null && metadata.place !== on.records.home)
    return false;
  const session = query.periods.find(
    (period) => period.value.shape === "month" || period.value.shape === "date",
  );
  if (session === undefined || query.intent !== "chair") return true;
  const resolved = resolvePeriod(session.value, {
    ...now,
    year: session.value.year ?? metadata.year ?? now.year,
  });
  if (resolved === null) return true;
  return [metadata.date, metadata.period].some(
    (own) => own !== null && (own.startsWith(resolved.period) || resolved.period.startsWith(own)),
  );
}
