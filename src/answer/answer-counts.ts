import { deriveRemainder, deriveShare } from "../facts/derive.js";
import type { LedgerEntry } from "../facts/ledger.js";
import type { Anchor } from "../language/resolve-period.js";
import { foldText } from "../text/fold.js";
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
export function answerCount(asked: Query, on: Composition, now: Anchor): Draft | null {
  const uncatalogued = on.records.entries.filter((entry) => entry.observation.indicator === null);
  const query = withForeignPlacesAsWords(asked, on.records);
  const candidates =
    query === asked
      ? uncatalogued
      : uncatalogued.filter((entry) => namesAll(clauseOf(entry, on.records), asked.places));
  if (candidates.length === 0 || query.words.length === 0) return null;
  const other = answerOtherPart(query, candidates, on);
  if (other !== null) return other;
  const ranked = rank(wordsOf(query), candidates, on.records);
  const best = ranked[0];
  if (best === undefined || best.score < ENOUGH) return null;
  const share = shareOfTotal(query, best.entry, candidates);
  const same = ranked
    .filter((other) => other.score >= best.score - CLOSE && sameThing(other.entry, best.entry))
    .map((other) => other.entry);
  const everything = candidates.filter((entry) => sameThing(entry, best.entry));
  const finding = share ?? findAmong(query, unique([...same, ...everything]), on.records, now);
  return composeFigures(finding, best.entry.observation.label, on);
}

/**
 * A place that no record is about is what was done somewhere (`hỗ trợ Bình Dương`), not whose figure is asked
 * for: its words join the others, and only a clause that names it can answer.
 */
function withForeignPlacesAsWords(query: Query, records: Records): Query {
  if (query.places.length === 0 || query.places.some((place) => records.places.includes(place))) {
    return query;
  }
  return { ...query, places: [], words: [...query.words, ...query.placeWords] };
}

function namesAll(clause: string, places: readonly string[]): boolean {
  const folded = foldText(clause);
  return places.every((place) =>
    folded.includes(foldText(place).replace(/^(?:tp\. |thanh pho )/u, "")),
  );
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
function rank(
  words: readonly string[],
  entries: readonly LedgerEntry[],
  records: Records,
): readonly Ranked[] {
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
  return query.translations.length > 0
    ? query.translations.flatMap((form) => form.split(" "))
    : query.words.filter((word) => query.asked !== "share" || !RATIO_WORDS.has(word));
}

/** Words that ask for a ratio and name neither side of it. */
const RATIO_WORDS = new Set(
  "tỉ lệ trọng trên tổng phần trăm chiếm ti le trong tren tong phan tram chiem".split(" "),
);

function clauseOf(entry: LedgerEntry, records: Records): string {
  const text = records.text(entry.documentId);
  return entry.observation.spans.map((span) => text.slice(span.start, span.end)).join(" ");
}

/** The total that a "trong đó" figure is part of, null when it is no part. */
function totalOf(part: LedgerEntry, entries: readonly LedgerEntry[]): LedgerEntry | null {
  const parent = part.observation.path.at(-1);
  if (parent === undefined) return null;
  return (
    entries.find(
      ({ documentId, observation }) =>
        documentId === part.documentId &&
        observation.label === parent &&
        observation.measure === "level",
    ) ?? null
  );
}

/** The part's share of its total, asked as `tỷ lệ … trên tổng số`, `chiếm bao nhiêu`. */
function shareOfTotal(
  query: Query,
  part: LedgerEntry,
  entries: readonly LedgerEntry[],
): FigureFinding | null {
  const total = query.asked === "share" ? totalOf(part, entries) : null;
  const figure = total === null ? null : deriveShare(part, total);
  return figure === null
    ? null
    : { kind: "derived", figure, assumedPlace: null, yearImplied: false };
}

/** Words that ask for what a stated part leaves over: `mới tiêm 1 liều`, `chưa …`, `còn lại`. */
const REST_WORDS = new Set(["mới", "chưa", "còn", "chỉ", "moi", "chua", "con"]);

/**
 * A total with one stated part, asked for the other part. Only when the question names a number that the
 * stated part does not have (`1 liều` against `đủ 2 liều`) and the part is the total's only one, so that
 * nothing else is left out.
 */
function answerOtherPart(
  query: Query,
  entries: readonly LedgerEntry[],
  on: Composition,
): Draft | null {
  const numbers = query.words.filter((word) => /^\d+$/u.test(word));
  if (numbers.length === 0 || !query.words.some((word) => REST_WORDS.has(word))) return null;
  const words = query.words.filter((word) => !numbers.includes(word) && !REST_WORDS.has(word));
  const best = rank(words, entries, on.records)[0];
  if (best === undefined || best.score < ENOUGH) return null;
  const part = best.entry;
  const stated = part.observation.label.split(/\s+/u);
  const total = totalOf(part, entries);
  if (total === null || numbers.some((number) => stated.includes(number))) return null;
  const siblings = entries.filter((entry) => totalOf(entry, entries)?.id === total.id);
  const figure = siblings.length === 1 ? deriveRemainder(total, part) : null;
  if (figure === null) return null;
  return composeFigures(
    { kind: "derived", figure, assumedPlace: null, yearImplied: false },
    total.observation.label,
    on,
  );
}
