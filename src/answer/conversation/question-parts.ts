import { findBases } from "../../language/base.js";
import { type CueKind, findCues } from "../../language/cue.js";
import { findAskedIndicators } from "../../language/indicator.js";
import type { IndicatorMention, PeriodMention } from "../../language/mention.js";
import { findPeriods } from "../../language/period.js";
import { findPlaces } from "../../language/place.js";
import { type PreparedText, prepareQuestion } from "../../language/prepared-text.js";
import { findScatteredIndicator } from "../../language/scattered-indicator.js";
import { contains, overlaps, type Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { unitsAsked } from "../asked-unit.js";
import type { Language } from "../contract.js";
import { isQuestionWord } from "../question-words.js";
import { findFollowUpWords } from "./follow-up-words.js";

/**
 * A question of a conversation taken apart: where each thing stands that another question may put something else in
 * place of. Spans of one kind are in order; those of different kinds may overlap.
 */
export interface QuestionParts {
  readonly text: PreparedText;
  readonly language: Language;
  /** Times that are asked about, with the meeting they are the date of; no sides of a comparison. */
  readonly periods: readonly PeriodPart[];
  readonly places: readonly Span[];
  readonly bases: readonly Span[];
  readonly indicators: readonly IndicatorMention[];
  /** Words that ask, measure or compare, outside the names of indicators. */
  readonly asking: readonly Span[];
  readonly ends: readonly Span[];
  /** Words that ask for everything from the start of the year. */
  readonly cumulative: readonly Span[];
  /** Words for the quarter or year around a time that was told before. */
  readonly around: readonly (Span & { readonly shape: "quarter" | "year" })[];
  /** Tokens that say what the question is about and that nothing above holds. */
  readonly things: readonly Token[];
}

export interface PeriodPart extends Span {
  readonly mention: PeriodMention;
}

/** Takes a question apart. `knownPlaces` are the places the asker's records carry. */
export function questionParts(
  question: string,
  language: Language,
  knownPlaces: readonly string[],
): QuestionParts {
  const text = prepareQuestion(question);
  const bases = findBases(text);
  const outsideBases = (span: Span) => !bases.some((base) => overlaps(base, span));
  const sessions = findFollowUpWords(text, language, "sessions");
  const cumulativeWords = findFollowUpWords(text, language, "cumulative");
  const periods = findPeriods(text)
    // `lũy kế` alone is no time of its own: it takes in the one it is said of.
    .filter((period) => !cumulativeWords.some((word) => contains(word, period)))
    .filter(outsideBases)
    .map((mention) => withSession(mention, sessions, text.surface));
  const places = findPlaces(text.tokens, text.surface, {
    question: true,
    lenient: text.lenient,
    known: knownPlaces,
  }).map(({ start, end }) => ({ start, end }));
  const indicators = findAskedIndicators(text).filter((name) =>
    [...periods, ...places].every((other) => !overlaps(name, other)),
  );
  const outsideNames = (span: Span) => !indicators.some((name) => overlaps(name, span));
  const word = (kind: Parameters<typeof findFollowUpWords>[2]) =>
    findFollowUpWords(text, language, kind).filter(outsideNames);
  const units = unitsAsked(text).map(({ span }) => span);
  // `bao nhiêu hộ phải dời`: with no other name the unit is what is counted.
  const named = indicators.length > 0 ? units.filter(outsideNames) : [];
  // `thu về bao nhiêu tiền ngân sách`: a name with asking words inside it.
  const scattered = indicators.length > 0 ? null : findScatteredIndicator(text);
  const measuring = findCues(text).filter(
    (cue) =>
      MEASURING.has(cue.value) &&
      outsideNames(cue) &&
      (scattered === null || !overlaps(scattered, cue)),
  );
  const asking = [...word("asking"), ...named, ...measuring];
  const ends = word("ends");
  const cumulative = word("cumulative");
  const around = (["quarter", "year"] as const).flatMap((shape) =>
    word(`${shape}s`).map(({ start, end }) => ({ start, end, shape })),
  );
  const explained: readonly Span[] = [
    ...periods,
    ...places,
    ...bases,
    ...asking,
    ...ends,
    ...cumulative,
    ...around,
    ...word("openers"),
    ...word("parts"),
    ...word("corrections"),
    ...word("references"),
    ...word("tails"),
    ...word("joining"),
  ];
  const things = text.tokens.filter(
    (token) =>
      !explained.some((span) => overlaps(span, token)) &&
      (!outsideNames(token) || !isQuestionWord(token, text.lenient)),
  );
  return {
    text,
    language,
    periods,
    places,
    bases,
    indicators,
    asking,
    ends,
    cumulative,
    around,
    things,
  };
}

/** Cues that say what is asked of a figure: `đạt`, `bằng`, `tăng`, `chiếm`, `vượt`. */
const MEASURING: ReadonlySet<CueKind> = new Set([
  "up",
  "down",
  "equals",
  "reach",
  "share",
  "excess",
  "shortfall",
  "contribution",
]);

/** `tại cuộc họp 14/12/2018`: the meeting and its date are one. */
function withSession(
  mention: PeriodMention,
  sessions: readonly Span[],
  surface: string,
): PeriodPart {
  let { start } = mention;
  for (const session of [...sessions].reverse())
    if (session.end <= start && /^\s{0,2}$/u.test(surface.slice(session.end, start)))
      start = session.start;
  return { start, end: mention.end, mention };
}
