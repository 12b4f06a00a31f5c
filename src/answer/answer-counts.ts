import { deriveRemainder, deriveShare } from "../facts/derivation/two-figures.js";
import type { LedgerEntry } from "../facts/ledger.js";
import { spellOut } from "../language/abbreviation.js";
import { conceptSpansOf } from "../language/concepts.js";
import { singularOf } from "../language/en/plural.js";
import { type FillerKind, isFiller } from "../language/filler-words.js";
import type { Anchor } from "../language/resolve-period.js";
import { foldText } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import { unitsAsked } from "./asked-unit.js";
import { type Composition, composeFigures } from "./compose-figures.js";
import type { Draft } from "./draft.js";
import { contextOf } from "./figure-context-text.js";
import { matchByWords, scopeOf, type WordMatch, worthOf } from "./figure-scope.js";
import { type FigureFinding, findAmong } from "./find-figures.js";
import { askedPeriods, isOf } from "./match-period.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";

/** Share of a question's words that a figure's words and sentence must hold before it is an answer. */
const ENOUGH = 0.72;
/** With a good part of them in its own name, less is enough. */
const NAMED = 0.5;
const ENOUGH_WHEN_NAMED = 0.6;
/** Figures whose fit lies this close to the best are of the same thing. */
const CLOSE = 0.05;

/**
 * Figures found by the words they stand under: `bao nhiêu y, bác sĩ`, `số hộ xây dựng nhà ở`, a catalogued
 * thing asked for in words the catalogue does not have. Null when no figure's words hold enough of the question's.
 */
export function answerCount(
  asked: Query,
  on: Composition,
  now: Anchor,
  among: "all" | "uncatalogued" = "all",
): Draft | null {
  const query = withForeignPlacesAsWords(asked, on.records);
  const scope = scopeOf(query, on.records);
  const entriesInScope =
    among === "all"
      ? scope.entries
      : scope.entries.filter(
          (entry) => entry.observation.indicator === null || isNamedPart(query, entry),
        );
  if (!namesSomething(query)) return null;
  const candidates =
    query === asked
      ? entriesInScope
      : entriesInScope.filter((entry) => namesAll(contextOf(entry, on.records), asked.places));
  if (candidates.length === 0) return null;
  const uncatalogued = candidates.filter((entry) => entry.observation.indicator === null);
  const other = answerOtherPart(query, uncatalogued, on);
  if (other !== null) return other;
  const ranked = ofNamedPart(query, rankedByWords(query, candidates, on.records));
  const best = ranked[0];
  if (best === undefined || !isEnough(best)) return null;
  if (among === "uncatalogued" && best.naming < NAMED && !isMarked(best)) return null;
  if (among === "uncatalogued" && !isNamedIn(query, on.records.text(best.entry.documentId)))
    return null;
  const share = shareOfTotal(query, best.entry, candidates);
  const same = ranked
    .filter((match) => isEnough(match) && worthOf(match) >= worthOf(best) - CLOSE)
    .map((match) => match.entry);
  const everything = candidates.filter((entry) => sameThing(entry, best.entry));
  const entries = withoutRates(query, unique([...same, ...everything]));
  const loose = looserIn(query, entries, now);
  const finding = share ?? findAmong(loose.query, loose.entries, scope, now);
  return composeFigures(finding, best.entry.observation.label, on);
}

/** Share of a catalogued name that a record may lack. */
const MOST_MISSING = 0.25;

/** Asked for `năng suất ngô`, a yield in a record that never speaks of maize holds most of the words and not the one that counts. */
function isNamedIn({ nameWords, restWords, language }: Query, text: string): boolean {
  // Words beside the name say more of what is meant than the name.
  if (language !== "vi" || restWords.length > 0) return true;
  const written = tokenize(text);
  const held = new Set([...written, ...spellOut(written)].map(({ folded }) => folded));
  const missing = nameWords.filter((word) => !held.has(foldText(word)));
  return missing.length <= nameWords.length * MOST_MISSING;
}

/**
 * Does a question name a thing that records may count? Digits alone and offices alone do not (`2 + 2 bằng mấy`, `lương của
 * Chủ tịch tỉnh`); nor does an English one most of whose words no record and no lexicon has (`goals has Messi scored`).
 */
function namesSomething(query: Query): boolean {
  const words = wordsOf(query);
  if (words.length > 0 && !words.some((word) => /\p{L}/u.test(word))) return false;
  if (words.length === 0 && query.people.length > 0) return false;
  if (query.language !== "en" || query.translations.length === 0) return true;
  const concepts = conceptSpansOf(query.text.surface);
  const units = unitsAsked(query.text).map(({ span }) => span);
  const content = query.text.tokens.filter(
    ({ canonical, start, end }) =>
      query.words.includes(canonical) &&
      !units.some((unit) => unit.start <= start && end <= unit.end),
  );
  const known = content.filter(({ start, end }) =>
    concepts.some((concept) => concept.start <= start && end <= concept.end),
  );
  return known.length * 2 > content.length;
}

/** `giải ngân › NTM` is what `chương trình nông thôn mới giải ngân` asks for: every word of its part is asked. */
function isNamedPart(query: Query, { observation }: LedgerEntry): boolean {
  const part = observation.path.at(-1);
  if (part === undefined) return false;
  const asked = new Set(wordsOf(query).map(foldText));
  const words = spellOut(tokenize(part)).filter(
    (token) => !isFiller(token, ["joining", "generic", "neutral"], false),
  );
  return words.length > 1 && words.every(({ folded }) => asked.has(folded));
}

/** The question's own words, or their Vietnamese forms when those fit better. */
function rankedByWords(
  query: Query,
  entries: readonly LedgerEntry[],
  records: Records,
): readonly WordMatch[] {
  const own = matchByWords(wordsOf(query), entries, records);
  if (query.translations.length === 0) return own;
  const translated = matchByWords(
    query.translations.flatMap((form) => form.split(" ")),
    entries,
    records,
  );
  const worth = (match: WordMatch | undefined) => (match === undefined ? 0 : worthOf(match));
  return worth(translated[0]) > worth(own[0]) ? translated : own;
}

/**
 * Rows under one catalogued total (`Exports: Steel`, `Exports: Garments`) all hold the total's words: only those whose own
 * name the question says are meant, and none of them when it says no row's.
 */
function ofNamedPart(query: Query, ranked: readonly WordMatch[]): readonly WordMatch[] {
  const best = ranked[0];
  if (best === undefined || !isPartOfTotal(best)) return ranked;
  const asked = new Set(query.words.map((word) => singularOf(foldText(word))));
  const named = (match: WordMatch) =>
    tokenize(match.entry.observation.label.split(": ").at(-1) ?? "").some(({ folded }) =>
      asked.has(singularOf(folded)),
    );
  const rows = ranked.filter(isPartOfTotal);
  if (rows.length < 2) return ranked;
  return ranked.filter((match) => !isPartOfTotal(match) || named(match));
}

function isPartOfTotal({ entry }: WordMatch): boolean {
  const { label, path, indicator } = entry.observation;
  return indicator === null && path.length > 0 && label.startsWith(`${path.at(-1)}: `);
}

/** The figure of the very `mũi 4` or `cấp V` asked for needs no more of a name. */
function isMarked({ marked, coverage }: WordMatch): boolean {
  return marked && coverage >= ENOUGH;
}

/** A part that the question does not name answers for no total, however much of its sentence it does. */
function isEnough(match: WordMatch): boolean {
  const { coverage, naming, precision, entry } = match;
  if (entry.observation.path.length > 0 && precision === 0 && !isMarked(match)) return false;
  return coverage >= ENOUGH || (coverage >= ENOUGH_WHEN_NAMED && naming >= NAMED);
}

/**
 * Words find a thing, not its time: a figure whose time was only the record's own answers to any time inside
 * the record's. Where that leaves nothing, the question's time stands and nothing is found.
 */
function looserIn(
  query: Query,
  entries: readonly LedgerEntry[],
  now: Anchor,
): { readonly query: Query; readonly entries: readonly LedgerEntry[] } {
  const mention = query.periods[0];
  if (mention === undefined) return { query, entries };
  const asked = askedPeriods(mention, query, entries, now);
  if (entries.some((entry) => asked.some((period) => isOf(entry, period))))
    return { query, entries };
  const near = entries.filter(
    ({ observation }) =>
      observation.indicator === null &&
      observation.periodProvenance === "implied" &&
      asked.some((period) => touches(observation.period, period.period)),
  );
  return near.length > 0 ? { query: { ...query, periods: [] }, entries: near } : { query, entries };
}

/** One of the two stretches of time lies in the other, by their ISO forms. */
function touches(own: string | null, asked: string): boolean {
  if (own === null) return false;
  const last = (period: string) => period.split("/").at(-1) ?? period;
  return last(own).startsWith(last(asked)) || last(asked).startsWith(last(own).slice(0, 7));
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

/** Asked how much, a share stated beside the amount is not another amount. */
function withoutRates(query: Query, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  if (query.percent || query.asked !== null) return entries;
  const amounts = entries.filter(({ observation }) => observation.unit !== "%");
  return amounts.length > 0 ? amounts : entries;
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

function wordsOf(query: Query): readonly string[] {
  const all = [...query.nameWords, ...query.restWords].filter(
    (word) => !isFillerWord(word, query.text.lenient, ["joining", "generic"]),
  );
  const told = all.filter((word) => !isFillerWord(word, query.text.lenient, ["telling"]));
  const words = withoutOffices(told.length > 0 ? told : all, query);
  return query.asked === "share" ? words.filter((word) => !RATIO_WORDS.has(word)) : words;
}

/** `lương của Chủ tịch tỉnh`: whose it is does not say what is counted. */
function withoutOffices(words: readonly string[], { people, text }: Query): readonly string[] {
  const offices = new Set(
    text.tokens
      .filter(({ start, end }) =>
        people.some(
          (person) => person.value.name === null && person.start <= start && end <= person.end,
        ),
      )
      .map(({ canonical }) => canonical),
  );
  return words.filter((word) => !offices.has(word));
}

/** Words of time, joining words and stand-ins find nothing; an index of them all would find everything. */
function isFillerWord(word: string, lenient: boolean, kinds: readonly FillerKind[]): boolean {
  const folded = foldText(word);
  return isFiller({ canonical: word, folded, accented: folded !== word }, kinds, lenient);
}

/** Words that ask for a ratio and name neither side of it. */
const RATIO_WORDS = new Set(
  "tỉ lệ trọng trên tổng phần trăm chiếm ti le trong tren tong phan tram chiem".split(" "),
);

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
  const best = matchByWords(words, entries, on.records)[0];
  if (best === undefined || !isEnough(best)) return null;
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
