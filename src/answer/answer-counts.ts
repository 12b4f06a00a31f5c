import { deriveRemainder, deriveShare } from "../facts/derive.js";
import type { LedgerEntry } from "../facts/ledger.js";
import type { Anchor } from "../language/resolve-period.js";
import { type Composition, composeFigures } from "./compose-figures.js";
import type { Draft } from "./draft.js";
import { type FigureFinding, findAmong } from "./find-figures.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";
import { createOverlapScorer } from "./word-overlap.js";

/** Share of a question's words that a figure's own words must hold before it is an answer to it. */
const ENOUGH = 0.5;
/** Figures whose score lies this close to the best are of the same thing. */
const CLOSE = 0.04;

/**
 * Figures without a catalogued indicator, found by the words they stand under: `bao nhiêu y, bác sĩ`,
 * `số hộ xây dựng nhà ở`. Null when no figure's words hold enough of the question's.
 */
export function answerCount(query: Query, on: Composition, now: Anchor): Draft | null {
  const candidates = on.records.entries.filter((entry) => entry.observation.indicator === null);
  if (candidates.length === 0 || query.words.length === 0) return null;
  const ranked = rank(query, candidates, on.records);
  const best = ranked[0];
  if (best === undefined || best.score < ENOUGH) return null;
  const label = best.entry.observation.label;
  const same = ranked
    .filter((other) => other.score >= best.score - CLOSE && sameThing(other.entry, best.entry))
    .map((other) => other.entry);
  const everything = candidates.filter((entry) => sameThing(entry, best.entry));
  const finding =
    remainderOrShare(query, best.entry, candidates, ranked) ??
    findAmong(query, unique([...same, ...everything]), on.records, now);
  return composeFigures(finding, label, on);
}

function unique(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function sameThing(first: LedgerEntry, second: LedgerEntry): boolean {
  return (
    first.observation.label.toLowerCase() === second.observation.label.toLowerCase() &&
    first.observation.path.join() === second.observation.path.join()
  );
}

interface Ranked {
  readonly entry: LedgerEntry;
  readonly score: number;
}

/** The figure's own words count most; the clause around it tells equal ones apart. */
function rank(query: Query, entries: readonly LedgerEntry[], records: Records): readonly Ranked[] {
  const words =
    query.language === "en" && query.translations.length > 0 ? wordsOf(query) : query.words;
  const labels = entries.map((entry) => `${entry.observation.label} ${entry.observation.unit}`);
  const clauses = entries.map((entry) => clauseOf(entry, records));
  const byLabel = createOverlapScorer(labels);
  const byClause = createOverlapScorer(clauses);
  return entries
    .map((entry, index) => ({
      entry,
      score:
        0.6 * byLabel.score(words, labels[index] ?? "") +
        0.4 * byClause.score(words, clauses[index] ?? ""),
    }))
    .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);
}

function wordsOf(query: Query): readonly string[] {
  return query.translations.flatMap((form) => form.split(" "));
}

function clauseOf(entry: LedgerEntry, records: Records): string {
  const text = records.text(entry.documentId);
  return entry.observation.spans.map((span) => text.slice(span.start, span.end)).join(" ");
}

/**
 * A total with one stated part, asked for the other part (`mới tiêm 1 liều`) or for the part's share of it
 * (`tỷ lệ … trên tổng số`). Only when the part is the total's only one, so that nothing else is left out.
 */
function remainderOrShare(
  query: Query,
  best: LedgerEntry,
  entries: readonly LedgerEntry[],
  ranked: readonly Ranked[],
): FigureFinding | null {
  const parentLabel = best.observation.path.at(-1);
  if (parentLabel === undefined) return null;
  const total = entries.find(
    (entry) =>
      entry.documentId === best.documentId &&
      entry.observation.label === parentLabel &&
      entry.observation.measure === "level",
  );
  if (total === undefined) return null;
  if (query.asked === "share") {
    const figure = deriveShare(best, total);
    return figure === null
      ? null
      : { kind: "derived", figure, assumedPlace: null, yearImplied: false };
  }
  const siblings = entries.filter(
    (entry) =>
      entry.documentId === best.documentId && entry.observation.path.at(-1) === parentLabel,
  );
  if (siblings.length !== 1 || !asksForAnotherPart(query, best)) return null;
  const score = ranked.find((other) => other.entry.id === total.id)?.score ?? 0;
  if (score < ENOUGH / 2) return null;
  const figure = deriveRemainder(total, best);
  return figure === null
    ? null
    : { kind: "derived", figure, assumedPlace: null, yearImplied: false };
}

/** The question names a number that the part's own words do not have (`1 liều` against `đủ 2 liều`). */
function asksForAnotherPart(query: Query, part: LedgerEntry): boolean {
  const asked = query.words.filter((word) => /^\d+$/u.test(word));
  return (
    asked.length > 0 &&
    asked.every((number) => !part.observation.label.split(/\s+/u).includes(number))
  );
}
