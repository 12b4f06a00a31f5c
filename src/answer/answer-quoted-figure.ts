import type { LedgerEntry } from "../facts/ledger.js";
import { findIndicator, findIndicators, findWeakIndicators } from "../language/indicator.js";
import { prepareRecord } from "../language/prepared-text.js";
import type { Anchor } from "../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import { foldText } from "../text/fold.js";
import type { Span } from "../text/span.js";
import { tokenize } from "../text/tokens.js";
import { isCountedIn } from "./asked-unit.js";
import type { Composition } from "./compose-figures.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import { contextOf, sentenceAround } from "./figure-context-text.js";
import { scopeOf } from "./figure-scope.js";
import { type AskedPeriod, askedPeriods, isOf } from "./match-period.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";
import { sameBase } from "./same-base.js";
import { createOverlapScorer } from "./word-overlap.js";

/** Share of the question's words that a sentence with what surrounds it must hold. */
const ENOUGH = 0.8;
/** And the sentence alone. */
const ENOUGH_ALONE = 0.6;
/** Words that narrow the thing count by themselves, or a long name would outweigh them. */
const ENOUGH_REST = 0.7;
/** A longer sentence is quoted by the figure's clause. */
const LONG = 360;

/**
 * Where the ledger has no figure of just the kind asked for, the record's own sentence that holds nearly all
 * of the question's words and a figure of the asked time and unit, quoted and not interpreted. Null when none
 * does: a sentence of another month or about another thing is no answer.
 */
export function answerQuotedFigure(query: Query, on: Composition, now: Anchor): Draft | null {
  if (query.asked === "extreme" || query.asked === "trend" || query.asked === "missing")
    return null;
  const { entries } = scopeOf(query, on.records);
  const timeFits = fittingTimes(query, entries, now);
  const fitting = entries.filter(
    (entry) =>
      (entry.observation.status !== "plan" || query.asked === "plan") &&
      unitFits(query, entry) &&
      measureFits(query, entry) &&
      timeFits(entry),
  );
  if (fitting.length === 0) return null;
  const best = bestSentence(query, fitting, on.records);
  if (best === null) return null;
  const span =
    best.sentence.end - best.sentence.start > LONG ? clauseOf(best.entry) : best.sentence;
  const mark = on.citations.cite(best.entry.documentId, [span]);
  const text = on.records.text(best.entry.documentId).slice(span.start, span.end);
  const quoted = text.replace(/\s+/gu, " ").replace(/[.;,]$/u, "");
  return {
    ...EMPTY_DRAFT,
    kind: "passage",
    statements: [
      {
        text: `${ANSWER_SENTENCES[query.language].quoted}: “${quoted}” [${mark}]`,
        citations: [mark],
      },
    ],
  };
}

function unitFits(query: Query, { observation }: LedgerEntry): boolean {
  if (query.percent) return observation.unit === "%";
  if (query.unitFamily === null) return true;
  return isCountedIn(query.unitFamily, observation.unit);
}

/**
 * Asked how much there was, how much of a plan or a whole it was is another question (`tháng 6 thu bao nhiêu`); asked what it
 * was against a base, so is every figure against another or against none.
 */
function measureFits(query: Query, { observation }: LedgerEntry): boolean {
  const { measure, base } = observation;
  const isRelative = query.asked === "change" || query.asked === "attainment";
  if (isRelative && query.bases.length > 0)
    return measure !== "level" && query.bases.some((asked) => sameBase(base, asked));
  if (query.asked !== null || query.percent || query.bases.length > 0) return true;
  return measure !== "attainment" && measure !== "share" && measure !== "excess";
}

function isAsked(query: Query, indicator: string | null): boolean {
  return indicator !== null && query.indicators.includes(indicator);
}

/**
 * Asked for a catalogued thing, a figure of another catalogued one is none of it; a figure kept under its own
 * words may be, where its sentence names the thing.
 */
function thingFits(query: Query, entry: LedgerEntry, records: Records): boolean {
  if (query.indicators.length === 0) return true;
  const { indicator } = entry.observation;
  if (indicator !== null) return isAsked(query, indicator);
  const { start, end } = sentenceAround(entry, records);
  const sentence = prepareRecord(records.text(entry.documentId).slice(start, end));
  return [...findIndicators(sentence), ...findWeakIndicators(sentence)].some(({ value }) =>
    isAsked(query, value),
  );
}

/** The figure's own time is asked for; one that took the record's time answers to any time inside it. */
function fittingTimes(
  query: Query,
  entries: readonly LedgerEntry[],
  now: Anchor,
): (entry: LedgerEntry) => boolean {
  const strict = entries.some(({ observation }) => isAsked(query, observation.indicator));
  const asked = query.periods
    .filter(({ value }) => value.shape !== "years")
    .map((mention) => askedPeriods(mention, query, entries, now));
  return (entry) =>
    asked.every(
      (periods) =>
        periods.some((period) => isOf(entry, period)) ||
        (!strict &&
          (entry.observation.period === null || periods.some((period) => isInside(entry, period)))),
    );
}

/** A figure belongs to the year that is asked for; one with the record's time to any that ends with it. */
function isInside({ observation }: LedgerEntry, asked: AskedPeriod): boolean {
  const { period, periodProvenance, accumulation } = observation;
  if (period === null) return false;
  return (
    (/^\d{4}$/u.test(asked.period) && period.startsWith(asked.period)) ||
    (periodProvenance === "implied" &&
      (accumulation !== "year-to-date" || asked.accumulation !== "month") &&
      endOf(period).startsWith(endOf(asked.period)))
  );
}

const endOf = (period: string) => period.split("/").at(-1) ?? period;

interface FoundSentence {
  readonly entry: LedgerEntry;
  readonly sentence: Span;
}

function bestSentence(
  query: Query,
  entries: readonly LedgerEntry[],
  records: Records,
): FoundSentence | null {
  const sentences = entries.map((entry) => sentenceAround(entry, records));
  const alone = entries.map((entry, index) =>
    records.text(entry.documentId).slice(sentences[index]?.start, sentences[index]?.end),
  );
  const contexts = entries.map((entry) => contextOf(entry, records));
  const scorer = createOverlapScorer(contexts);
  let best: (FoundSentence & { readonly score: number }) | null = null;
  for (const [index, entry] of entries.entries()) {
    const own = alone[index] ?? "";
    const around = contexts[index] ?? "";
    for (const words of wordings(query, own)) {
      if (words.length < 2) continue;
      const inContext = scorer.coverage(words, around);
      if (inContext < ENOUGH) continue;
      if (query.restWords.length > 0 && query.translations.length === 0) {
        if (scorer.coverage(query.restWords, around) < ENOUGH_REST) continue;
      }
      const inSentence = scorer.coverage(words, own);
      if (inSentence < ENOUGH_ALONE) continue;
      const score = inContext + inSentence;
      if ((best === null || score > best.score + 1e-9) && thingFits(query, entry, records))
        best = { entry, sentence: sentences[index] as Span, score };
    }
  }
  return best;
}

/** The question's content words, with an indicator's name as the sentence itself has it; English also in Vietnamese. */
function wordings(query: Query, sentence: string): readonly (readonly string[])[] {
  const named = query.indicators.length === 0 ? "" : foldText(sentence);
  const names = query.indicators.flatMap((id) => {
    const indicator = findIndicator(id);
    return indicator === null ? [] : [[indicator.vi, indicator.en, ...indicator.names]];
  });
  const asNamed = names.flatMap((forms) => {
    const stated = forms.find((form) => named.includes(foldText(form)));
    return stated === undefined ? [] : tokenize(stated).map((token) => token.canonical);
  });
  const own = [...(asNamed.length > 0 ? asNamed : query.nameWords), ...query.restWords];
  if (query.translations.length === 0) return [own];
  return [own, query.translations.flatMap((form) => form.split(" ").map(foldText))];
}

function clauseOf({ observation }: LedgerEntry): Span {
  const { valueSpan, spans } = observation;
  return (
    spans.find((span) => span.start <= valueSpan.start && valueSpan.end <= span.end) ?? valueSpan
  );
}
