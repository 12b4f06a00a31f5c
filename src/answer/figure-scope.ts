import type { LedgerEntry } from "../facts/ledger.js";
import { spellOut } from "../language/abbreviation.js";
import { isFiller } from "../language/filler-words.js";
import { findIndicator } from "../language/indicator.js";
import { foldText } from "../text/fold.js";
import { type Token, tokenize } from "../text/tokens.js";
import { closestWords, contextOf } from "./figure-context-text.js";
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
  /** Every figure of the records about these places, those of their districts and other parts with them. */
  readonly within: readonly LedgerEntry[];
  /** The place that a figure's record is about. */
  recordPlace(entry: LedgerEntry): string | null;
}

/** The entries of the places the question means: those it names, else the home place, else all of them. */
export function scopeOf(query: Query, records: Records): PlaceScope {
  const recordPlace = ({ documentId }: LedgerEntry) =>
    records.documents.get(documentId)?.metadata.place ?? null;
  const isIn = (places: readonly string[]) => (place: string | null) =>
    place !== null && places.includes(place);
  const of = (places: readonly string[], assumed: string | null): PlaceScope => ({
    entries: records.entries.filter(({ observation }) => isIn(places)(observation.place)),
    replaced: records.replaced.filter(({ observation }) => isIn(places)(observation.place)),
    assumed,
    within: records.entries.filter((entry) => isIn(places)(recordPlace(entry))),
    recordPlace,
  });
  const { home, entries, replaced } = records;
  const all = { entries, replaced, assumed: null, within: entries, recordPlace };
  const scope =
    query.places.length > 0 ? of(query.places, null) : home === null ? all : of([home], home);
  const districts = districtsNamed(query, scope);
  if (districts.length === 0) return scope;
  return {
    ...scope,
    entries: scope.within.filter(({ observation }) => isIn(districts)(observation.place)),
    assumed: null,
  };
}

/** The districts of these records, with figures of their own, that the question names (`Ba Tri giải ngân …`). */
function districtsNamed(
  { text, places }: Query,
  { within, recordPlace }: PlaceScope,
): readonly string[] {
  const spoken = ` ${text.tokens.map(({ canonical, folded }) => (text.lenient ? folded : canonical)).join(" ")} `;
  const districts = new Set(
    within.flatMap((entry) => {
      const { place } = entry.observation;
      return place === null || place === recordPlace(entry) || places.includes(place)
        ? []
        : [place];
    }),
  );
  return [...districts].filter((district) => {
    const words = tokenize(district).map(({ canonical, folded }) =>
      text.lenient ? folded : canonical,
    );
    return words.length > 1 && spoken.includes(` ${words.join(" ")} `);
  });
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
  const ownPart = partByName(query, indicator, scope);
  if (ownPart.length > 0) return ownPart;
  const whole = all.filter(isWhole);
  return asksForAnotherPart(query, indicator, whole, scope, records) ? [] : whole;
}

/** Words of a part's own name that a question must add to the whole's for it to be meant. */
const LEAST_NAMED = 2;

/**
 * Figures that a record keeps under a part's own name (`Nhà máy lọc dầu Dung Quất` of the revenue), where the question
 * says all of that name: the whole is no answer then.
 */
function partByName(
  query: Query,
  indicator: string,
  scope: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const whole = findIndicator(indicator)?.vi;
  const said = new Set(query.words.map(foldText));
  const rest = new Set(query.restWords.map(foldText));
  return scope.filter(({ observation }) => {
    if (observation.indicator !== null || whole === undefined) return false;
    if (!observation.path.includes(whole)) return false;
    const words = tokenize(observation.label).map(({ folded }) => folded);
    return (
      words.every((word) => said.has(word)) &&
      words.filter((word) => rest.has(word)).length >= LEAST_NAMED
    );
  });
}

/** The entries whose part the question names by at least half of its words; the fullest match first. */
function bestPart(query: Query, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const asked = new Set(query.restWords.map(foldText));
  if (asked.size === 0) return [];
  const negated = isNegated(
    query.text.tokens.filter(({ canonical }) => !query.placeWords.includes(canonical)),
  );
  let best = 0;
  let chosen: readonly LedgerEntry[] = [];
  const byPath = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const parts = partsOf(entry);
    if (parts.length === 0) continue;
    const key = foldText(parts.join(" "));
    byPath.set(key, [...(byPath.get(key) ?? []), entry]);
  }
  for (const group of byPath.values()) {
    const parts = partsOf(group[0] as LedgerEntry).join(" ");
    if (negated !== isNegated(tokenize(parts))) continue;
    const words = tokenize(parts)
      .filter((token) => !isFiller(token, ["joining", "telling"], false))
      .map((token) => token.folded);
    const share = words.filter((word) => asked.has(word)).length / words.length;
    if (share >= 0.5 && share > best) {
      best = share;
      chosen = group;
    }
  }
  return chosen;
}

/** `chưa lắp thiết bị` is another part than `lắp thiết bị`; a `chưa` at the end only asks. */
function isNegated(tokens: readonly Token[]): boolean {
  return tokens.slice(0, -1).some(({ canonical }) => NEGATIONS.has(canonical));
}

const NEGATIONS = new Set(["chưa", "không", "chua", "khong", "not", "without"]);

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
  /** Names with the words that stand closest to the figure. */
  readonly owns: readonly string[];
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
  const beside = closestWords(scope, records);
  const owns = names.map((name, index) => `${name} ${beside[index]}`);
  const words = { names, owns, contexts, scorer: createOverlapScorer(contexts) };
  if (known.size >= MAX_SCOPES) known.clear();
  known.set(key, words);
  return words;
}

/** Figures found by their own words, with how well they fit. */
export interface WordMatch {
  readonly entry: LedgerEntry;
  /** 0–1: share of the question's words in the figure's name, sentence and title. */
  readonly coverage: number;
  /** 0–1: share of them in its name and path, or closest to it. */
  readonly naming: number;
  /** 0–1: share of its own name that the question says. */
  readonly precision: number;
  /** Does it stand under every mark of the question (`mũi 4`, `cấp V`)? False when there is none. */
  readonly marked: boolean;
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
  const { names, owns, contexts, scorer } = wordsOfScope(scope, records);
  const spelled = words.flatMap((word) => spellOut(tokenize(word)).map((token) => token.canonical));
  const asked = new Set(spelled.map(foldText));
  const marks = spelled.filter((word) => MARK.test(word));
  const matches = scope.map((entry, index) => {
    const own = owns[index] ?? "";
    return {
      entry,
      coverage: scorer.coverage(spelled, contexts[index] ?? ""),
      naming: Math.max(
        scorer.coverage(spelled, names[index] ?? ""),
        BESIDE * scorer.coverage(spelled, own),
      ),
      precision: precisionOf(entry, asked),
      marked: marks.length > 0 && marks.every((mark) => hasWord(foldText(own), mark)),
    };
  });
  const marked = matches.filter((match) => match.marked);
  const others = matches.filter((_, index) => !hasOtherMark(spelled, foldText(owns[index] ?? "")));
  return [...(marked.length > 0 ? marked : others)].sort(
    (a, b) => worthOf(b) - worthOf(a) || a.entry.id - b.entry.id,
  );
}

/** Asked about `mũi 3`, what stands under `mũi 2` alone is another thing. */
function hasOtherMark(words: readonly string[], own: string): boolean {
  return words.some((word, index) => {
    const before = words[index - 1];
    if (!MARK.test(word) || before === undefined || MARK.test(before)) return false;
    const stated = own.matchAll(
      new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped(foldText(before))} (\\d{1,3}|[ivx]{1,4})(?![\\p{L}\\p{N}])`,
        "gu",
      ),
    );
    const marks = [...stated].map((match) => match[1]);
    return marks.length > 0 && !marks.includes(word);
  });
}

/** How well a figure fits a question's words: found in and around its name, and with no part of the name unasked. */
export function worthOf({ coverage, naming, precision }: WordMatch): number {
  return coverage + naming + PRECISE * precision;
}

/** The share of a figure's own name that the question says. */
function precisionOf({ observation }: LedgerEntry, asked: ReadonlySet<string>): number {
  const name = [observation.label, ...observation.path].at(observation.indicator === null ? 0 : -1);
  const own = spellOut(tokenize(name ?? "")).filter(
    (token) => !isFiller(token, ["joining", "generic", "neutral"], false),
  );
  if (own.length === 0) return 1;
  return own.filter((token) => asked.has(token.folded)).length / own.length;
}

/** What an unasked name costs, at most: less than a word that is not found. */
const PRECISE = 0.2;
/** Words that only stand beside a figure say less than its name. */
const BESIDE = 0.9;
/** A number or a Roman one that tells like things apart: `mũi 4`, `cấp V`, `khu vực II`. */
const MARK = /^(?:\d{1,3}|[ivx]{1,4})$/u;
