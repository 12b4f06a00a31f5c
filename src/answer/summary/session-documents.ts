import type { DocumentType } from "../../documents/document.js";
import type { Anchor } from "../../language/resolve-period.js";
import { sayPeriod } from "../../sentences/periods.js";
import { SUMMARY_SENTENCES } from "../../sentences/summaries.js";
import type { StoredDocument } from "../../store/store.js";
import type { Composition } from "../compose-figures.js";
import { scopeOf } from "../document-scope.js";
import { type Draft, EMPTY_DRAFT } from "../draft.js";
import { createEvidenceScorer } from "../evidence-score.js";
import { topicOf } from "../question-topic.js";

/** Words of a question that name a kind of record, folded. */
const KINDS: readonly (readonly [RegExp, readonly DocumentType[]])[] = [
  [/(?:^|\s)(?:thong bao|notice)(?:\s|$)/u, ["conclusion"]],
  [/(?:^|\s)(?:bien ban|minutes)(?:\s|$)/u, ["minutes"]],
  [/(?:^|\s)(?:go bang|transcript)(?:\s|$)/u, ["transcript"]],
  [/(?:^|\s)(?:chi thi|directive)(?:\s|$)/u, ["directive"]],
  [/(?:^|\s)(?:nghi quyet|resolution)(?:\s|$)/u, ["resolution"]],
  [/(?:^|\s)(?:bao cao|report)(?:\s|$)/u, ["report", "statistics"]],
];

/** The documents of the kind a question names (`biên bản`, `báo cáo`); all where it names none or none is of it. */
export function ofNamedKind(
  documents: readonly StoredDocument[],
  folded: string,
): readonly StoredDocument[] {
  const named = KINDS.find(([words]) => words.test(folded))?.[1];
  const found =
    named === undefined ? [] : documents.filter(({ metadata }) => named.includes(metadata.type));
  return found.length === 0 ? documents : found;
}

/** Newest session first; of one session the one whose word counts more. */
export function newestFirst(a: StoredDocument, b: StoredDocument): number {
  return (
    timeOf(b).localeCompare(timeOf(a)) || b.metadata.authority - a.metadata.authority || a.id - b.id
  );
}

/** What a document is about, as text that sorts by its end. */
export function timeOf({ metadata }: StoredDocument): string {
  return (metadata.period ?? metadata.date ?? "").split("/").at(-1)?.slice(0, 10) ?? "";
}

/**
 * The documents of the session a question means: those of the time it names and its place, or the one whose title
 * holds its words, the newest of equals. Empty when there is none.
 */
export function sessionOf(on: Composition, now: Anchor): readonly StoredDocument[] {
  const { query, records } = on;
  const scope = scopeOf(query, records, now);
  const inScope = ofNamedKind(
    [...records.documents.values()].filter(({ id }) => scope.documents.has(id)),
    query.text.folded,
  );
  const best = bestByTitle(inScope, on);
  if (best === null) return [];
  const isWithBest = ({ metadata }: StoredDocument) =>
    metadata.place === best.metadata.place && metadata.period === best.metadata.period;
  return scope.named ? inScope.filter(isWithBest).sort(newestFirst) : [best];
}

function bestByTitle(documents: readonly StoredDocument[], on: Composition): StoredDocument | null {
  const heads = documents.map(({ metadata }) => metadata.title);
  const scorer = createEvidenceScorer(on.query, topicOf(on.query), heads);
  const ranked = documents
    .map((document, index) => ({
      document,
      score: scorer.score(heads[index] ?? "", on.records.text(document.id).slice(0, 1200)),
    }))
    .sort((a, b) => b.score - a.score || newestFirst(a.document, b.document));
  return ranked[0]?.document ?? null;
}

const MAX_SUGGESTIONS = 3;

/** No such session: says so and offers the newest ones that are there, of the place asked about first. */
export function noSuchSession(on: Composition, now: Anchor): Draft {
  const { query, records } = on;
  const sentences = SUMMARY_SENTENCES[query.language];
  const seen = new Set<string>();
  const elsewhere = sessionOf({ ...on, records: { ...records, home: null } }, now);
  const inPlace = [...records.documents.values()]
    .filter(
      ({ metadata }) => query.places.length === 0 || query.places.includes(metadata.place ?? ""),
    )
    .sort(newestFirst);
  const suggestions = [...elsewhere, ...inPlace].flatMap(({ metadata }) => {
    const { period, place } = metadata;
    if (period === null) return [];
    const suggestion = sentences.summarise(sayPeriod(period, query.language), place);
    if (seen.has(suggestion)) return [];
    seen.add(suggestion);
    return [suggestion];
  });
  return {
    ...EMPTY_DRAFT,
    notes: [sentences.noSession],
    suggestions: suggestions.slice(0, MAX_SUGGESTIONS),
  };
}
