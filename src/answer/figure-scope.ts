import type { LedgerEntry } from "../facts/ledger.js";
import { findIndicator } from "../language/indicator.js";
import { foldText } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import { contextOf } from "./figure-context-text.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";
import { createOverlapScorer, type OverlapScorer } from "./word-overlap.js";

/** Where figures are looked for: the places meant, and whether the question's silence chose them. */
export interface PlaceScope {
  readonly entries: readonly LedgerEntry[];
  /** Values of those places that a record took back. */
  readonly replaced: readonly LedgerEntry[];
  /** The default place, when the question named none. */
  readonly assumed: string | null;
}

/** The entries of the places the question means: those it names, else the home place, else all of them. */
export function scopeOf(query: Query, records: Records): PlaceScope {
  const { entries, replaced, home } = records;
  if (query.places.length === 0 && home === null) return { entries, replaced, assumed: null };
  const places = query.places.length > 0 ? query.places : [home];
  const isThere = ({ observation }: LedgerEntry) =>
    observation.place !== null && places.includes(observation.place);
  return {
    entries: entries.filter(isThere),
    replaced: replaced.filter(isThere),
    assumed: query.places.length > 0 ? null : home,
  };
}

/** A path step that names a figure's total or plan, not a part. */
const STRUCTURAL = new Set(["kế hoạch", "tổng số"]);

/** The steps of a path that name a part. */
export function partsOf(entry: LedgerEntry): readonly string[] {
  return entry.observation.path.filter((step) => !STRUCTURAL.has(step));
}

/** Is the figure of the indicator as a whole? */
export function isWhole(entry: LedgerEntry): boolean {
  return partsOf(entry).length === 0;
}

/**
 * The figures of a catalogued indicator that the question means: those of the part its other words name,
 * else those of the whole. Empty when its words ask for a part that no figure is of.
 */
export function figuresOfIndicator(
  query: Query,
  indicator: string,
  scope: readonly LedgerEntry[],
  records: Records,
): readonly LedgerEntry[] {
  const all = scope.filter((entry) => entry.observation.indicator === indicator);
  const named = bestPart(query, all);
  if (named.length > 0) return named;
  const whole = all.filter(isWhole);
  return asksForAnotherPart(query, indicator, whole, scope, records) ? [] : whole;
}

/** The entries whose part the question names by at least half of its words; the fullest match first. */
function bestPart(query: Query, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const asked = new Set(query.restWords.map(foldText));
  if (asked.size === 0) return [];
  let best = 0;
  let chosen: readonly LedgerEntry[] = [];
  const byPath = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const parts = partsOf(entry);
    if (parts.length === 0) continue;
    const key = foldText(parts.join(" "));
    byPath.set(key, [...(byPath.get(key) ?? []), entry]);
  }
  for (const [path, group] of byPath) {
    const words = tokenize(path).map((token) => token.folded);
    const share = words.filter((word) => asked.has(word)).length / words.length;
    if (share >= 0.5 && share > best) {
      best = share;
      chosen = group;
    }
  }
  return chosen;
}

/**
 * Do the question's other words make it something narrower (`giải ngân vốn ODA`, `diện tích quế hữu cơ`) that
 * no figure of the whole speaks of? Words right beside the name always count; others only where the place's
 * records use them at all, since the rest is manner of speaking.
 */
function asksForAnotherPart(
  query: Query,
  indicator: string,
  entries: readonly LedgerEntry[],
  scope: readonly LedgerEntry[],
  records: Records,
): boolean {
  if (query.restWords.length === 0 || entries.length === 0) return false;
  const names = findIndicator(indicator);
  const known = new Set(
    [names?.vi ?? "", names?.en ?? "", ...(names?.names ?? [])].flatMap((name) =>
      tokenize(name).map((token) => token.folded),
    ),
  );
  const contexts = entries.map((entry) => foldText(contextOf(entry, records)));
  const isSpoken = (word: string) => contexts.some((context) => hasWord(context, foldText(word)));
  const beside = query.besideWords.filter((word) => !known.has(foldText(word)));
  if (beside.some((word) => !isSpoken(word))) return true;
  const documents = [...new Set(scope.map((entry) => entry.documentId))];
  const texts = documents.map((id) => foldText(records.text(id)));
  const used = query.restWords.filter(
    (word) => !known.has(foldText(word)) && texts.some((text) => hasWord(text, foldText(word))),
  );
  return used.length > 0 && used.filter(isSpoken).length < used.length / 2;
}

function hasWord(context: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "u").test(context);
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^$|()[\]\\{}]/gu, "\\$&");
}

interface ScopeWords {
  readonly names: readonly string[];
  readonly contexts: readonly string[];
  readonly scorer: OverlapScorer;
}

const scopes = new WeakMap<Records, Map<string, ScopeWords>>();
/** Scopes remembered per generation of the records: one a place, as a rule. */
const MAX_SCOPES = 64;

/** Names and contexts of a scope's figures with their word weights, made once for the same figures. */
function wordsOfScope(scope: readonly LedgerEntry[], records: Records): ScopeWords {
  const known = scopes.get(records) ?? new Map<string, ScopeWords>();
  scopes.set(records, known);
  const key = `${scope.length}:${scope.reduce((hash, { id }) => (Math.imul(hash, 31) + id) | 0, 7)}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const names = scope.map(({ observation }) =>
    [observation.label, ...observation.path, observation.unit].join(" "),
  );
  const contexts = scope.map((entry, index) => `${names[index]} ${contextOf(entry, records)}`);
  const words = { names, contexts, scorer: createOverlapScorer(contexts) };
  if (known.size >= MAX_SCOPES) known.clear();
  known.set(key, words);
  return words;
}

/** Figures found by their own words, with how well they fit. */
export interface WordMatch {
  readonly entry: LedgerEntry;
  /** 0–1: share of the question's words in the figure's name, sentence and title. */
  readonly coverage: number;
  /** 0–1: share of them in its name and path. */
  readonly naming: number;
}

/**
 * Every figure of the scope by how much of the question it answers to: its name and path first, its sentence
 * and title behind. Best first; equal ones in reading order.
 */
export function matchByWords(
  words: readonly string[],
  scope: readonly LedgerEntry[],
  records: Records,
): readonly WordMatch[] {
  if (words.length === 0 || scope.length === 0) return [];
  const { names, contexts, scorer } = wordsOfScope(scope, records);
  return scope
    .map((entry, index) => ({
      entry,
      coverage: scorer.coverage(words, contexts[index] ?? ""),
      naming: scorer.coverage(words, names[index] ?? ""),
    }))
    .sort((a, b) => b.coverage + b.naming - (a.coverage + a.naming) || a.entry.id - b.entry.id);
}
