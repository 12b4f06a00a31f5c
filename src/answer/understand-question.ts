import { findAskedAgencies } from "../language/agency.js";
import { findBases } from "../language/base.js";
import { translationsOf } from "../language/concepts.js";
import { findCues } from "../language/cue.js";
import { isFiller } from "../language/filler-words.js";
import { findAskedIndicators, findIndicator } from "../language/indicator.js";
import type { BaseMention, IndicatorMention, PeriodMention } from "../language/mention.js";
import { findAll, pattern } from "../language/pattern.js";
import { EMPTY_PERIOD, findPeriods } from "../language/period.js";
import { findPeriodSeries } from "../language/period-series.js";
import { findPeople } from "../language/person.js";
import { findPlaces } from "../language/place.js";
import { type PreparedText, prepareQuestion } from "../language/prepared-text.js";
import { findRankScopes } from "../language/rank-scope.js";
import { findScatteredIndicator } from "../language/scattered-indicator.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import { askedOf } from "./asked.js";
import { standingAsked } from "./asked-standing.js";
import { askedFamily, asksPercent, unitsAsked } from "./asked-unit.js";
import type { Language } from "./contract.js";
import { producedIndicator } from "./english-asking.js";
import { findLeftOut } from "./left-out.js";
import type { Query } from "./query.js";
import { intentOf } from "./question-intent.js";
import { languageOf } from "./question-language.js";
import { isQuestionWord } from "./question-words.js";

const CUMULATIVE = pattern(
  "lũy~kế|cộng~dồn|tính~chung|từ~đầu~năm|cumulative(?:ly)?|year~to~date|ytd|so~far|lk",
);
/** Asking words with their unit: they narrow nothing. */
const AMOUNT = pattern(
  "(?:bao~nhiêu|mấy|bn|bnh|may)~(?:phần~trăm|điểm~phần~trăm|điểm~%|%|nghìn~tỷ|tỷ|triệu|nghìn)|phần~trăm|điểm~(?:phần~trăm|%)|percentage~points?|per~cent",
);
/** Words of asking that name no part: what is missing, a rate, a year's plan. */
const ASKING = pattern(
  "thiếu|mất(?=~(?:bao~nhiêu|mấy|bn))|còn~(?:lại|nữa)|nữa|mới~(?:đủ|đạt)|(?:how~(?:much|many|far)~)?(?:more|less|fewer|short)|percentage|per~cent|proportion|annual|yearly|full[~-]year|missing|remain(?:s|ed|ing)?|left|reach(?:ed)?|still",
);
const WHOLE_YEAR = pattern("(?:cả|trọn|hết|toàn)~năm|full[~-]year|(?:whole|entire)~year");
const THIS_YEAR = pattern("năm~nay|this~year|từ~đầu~năm|đến~nay|so~far");

/**
 * Reads a question into a Query. `locale` decides the language only of a text that shows none; `knownPlaces`
 * are the places the asker's records carry.
 */
export function understandQuestion(
  question: string,
  locale: Language | undefined,
  knownPlaces: readonly string[],
): Query {
  const text = prepareQuestion(question);
  const language = languageOf(text, locale);
  const agencies = findAskedAgencies(text);
  const found = findPeriods(text);
  const periods = found.length > 0 ? namedTimes(found) : bareYears(text);
  const leftOut = findLeftOut(text, periods);
  const bases = findBases(text);
  const places = findPlaces(text.tokens, text.surface, {
    question: true,
    lenient: text.lenient,
    known: knownPlaces,
  });
  const produced = producedIndicator(text.surface);
  const whole =
    produced === null
      ? outside(namedIndicators(text, places), [...agencies, ...places, ...periods])
      : [produced];
  const scattered = whole.length === 0 ? findScatteredIndicator(text) : null;
  const indicators = scattered === null ? whole : [scattered];
  const people = findPeople(text, agencies);
  const asked = askedOf(text, indicators, bases);
  const { standing, spans: standingWords } = standingAsked(text);
  const hidden: readonly Span[] = [...periods, ...places];
  const words = text.tokens
    .filter((token) => !hidden.some((span) => span.start <= token.start && token.end <= span.end))
    .filter((token) => !isQuestionWord(token, text.lenient))
    .map((token) => token.canonical);
  const rest = restTokens(text, [
    ...periods,
    ...places,
    ...indicators,
    ...bases,
    ...standingWords,
    ...leftOut.spans,
  ]);
  return {
    text,
    language,
    intent: figureFirst(
      intentOf({ text, indicators, periods, bases, agencies, people, words }),
      asked,
      indicators,
    ),
    asked,
    standing,
    indicators: narrowest(text, indicators),
    periods: ownTimesFirst(
      text,
      periods.filter(
        (period) => !leftOut.spans.includes(period) && !isCompared(text, period, bases),
      ),
    ),
    comparedPeriods: periods.filter((period) => isCompared(text, period, bases)),
    leftOut: leftOut.periods,
    series: leftOut.periods.length > 0 ? null : findPeriodSeries(text),
    cumulative: findAll(CUMULATIVE, text).length > 0,
    percent: asksPercent(text),
    wholeYear: findAll(WHOLE_YEAR, text).length > 0,
    thisYear: findAll(THIS_YEAR, text).length > 0,
    bases: [
      ...new Set([
        ...bases.map((base) => base.value),
        ...(asked === "rank" ? findRankScopes(text).map(({ value }) => value) : []),
      ]),
    ],
    places: [...new Set(places.map((place) => place.place))],
    placeWords: text.tokens
      .filter((token) => places.some((span) => span.start <= token.start && token.end <= span.end))
      .map((token) => token.canonical),
    agencies: agencies.filter(
      (agency) =>
        !people.some((person) => person.start <= agency.start && agency.end <= person.end),
    ),
    people,
    words,
    restWords: rest.map((token) => token.canonical),
    nameWords: text.tokens
      .filter((token) =>
        indicators.some((span) => span.start <= token.start && token.end <= span.end),
      )
      .map((token) => token.canonical),
    unitFamily: askedFamily(text),
    besideWords: besideWords(language === "en", rest, indicators),
    translations: language === "en" ? translationsOf(question) : [],
  };
}

/** `xuất khẩu Quảng Ngãi` names no ore (`quặng`): where a name runs into a place's, it is looked for without the place. */
function namedIndicators(text: PreparedText, places: readonly Span[]): readonly IndicatorMention[] {
  const found = findAskedIndicators(text);
  const crosses = (name: Span) =>
    places.some(
      (place) =>
        name.start < place.end &&
        place.start < name.end &&
        !(name.start <= place.start && place.end <= name.end),
    );
  if (!found.some(crosses)) return found;
  const blank = places.reduce(
    (surface, { start, end }) =>
      `${surface.slice(0, start)}${",".repeat(end - start)}${surface.slice(end)}`,
    text.surface,
  );
  return findAskedIndicators(prepareQuestion(blank));
}

/**
 * `giải ngân … vốn ba chương trình mục tiêu quốc gia`: of a total and its part in one phrase the part is meant; both, when `và` or a
 * comma stands between them, or a share of the total is asked for.
 */
function narrowest(text: PreparedText, mentions: readonly IndicatorMention[]): readonly string[] {
  const isTotalOf = (total: IndicatorMention, part: IndicatorMention) =>
    findIndicator(part.value)?.partOf === total.value && !isJoined(text, total, part);
  const asksShare = findAll(SHARE, text).length > 0;
  const kept = asksShare
    ? mentions
    : mentions.filter((total) => !mentions.some((part) => isTotalOf(total, part)));
  return [...new Set(kept.map((mention) => mention.value))];
}

const SHARE = pattern("chiếm|tỷ~trọng|trong~tổng|trên~tổng|share|proportion|of~the~total");

function isJoined(text: PreparedText, first: Span, second: Span): boolean {
  const [before, after] = first.start < second.start ? [first, second] : [second, first];
  return /[,;]|(?:^|\s)(?:va|voi|and|so voi|hay|hoac|or|than|against)\s/u.test(
    text.folded.slice(before.end, after.start),
  );
}

/** `bằng mấy phần trăm kế hoạch Thủ tướng giao`: who set a plan is no order when an amount of it is asked for. */
function figureFirst(
  intent: Query["intent"],
  asked: Query["asked"],
  indicators: readonly IndicatorMention[],
): Query["intent"] {
  const measured =
    asked === "attainment" || asked === "missing" || asked === "share" || asked === "extreme";
  const orders = intent === "directive" || intent === "status";
  return orders && measured && indicators.length > 0 ? "figure" : intent;
}

/** `exports year to date by September 2024`: the month named says until when, `cumulative` that all before it counts. */
function namedTimes(found: readonly PeriodMention[]): readonly PeriodMention[] {
  const named = found.filter(({ rule }) => rule !== "period/to-date");
  return named.length > 0 ? named : found;
}

/** `trong rung lao cai 2019`: in a question that names no time otherwise, a year alone is one. */
function bareYears(text: PreparedText): readonly PeriodMention[] {
  return text.tokens
    .filter((token) => /^(?:19|20)\d{2}$/u.test(token.text))
    .slice(0, 1)
    .map(({ start, end, text: digits }) => ({
      kind: "period",
      start,
      end,
      rule: "period/bare-year",
      value: { ...EMPTY_PERIOD, shape: "year", year: Number(digits) },
    }));
}

/** The tokens of a question that nothing explains and that are no filler or asking words. */
function restTokens(text: PreparedText, explained: readonly Span[]): readonly Token[] {
  const cues = findCues(text);
  const series = findPeriodSeries(text);
  const hidden = [
    ...explained,
    ...cues,
    ...findAll(AMOUNT, text),
    ...findAll(ASKING, text),
    ...unitsAsked(text).map(({ span }) => span),
    ...(series === null ? [] : [series]),
  ];
  return text.tokens.filter(
    (token) =>
      !hidden.some((span) => span.start <= token.start && token.end <= span.end) &&
      !isQuestionWord(token, text.lenient) &&
      !isFiller(token, ["joining", "generic", "neutral"], text.lenient),
  );
}

/** Vietnamese narrows a name behind it, English before it: the unexplained words that touch one. */
function besideWords(
  english: boolean,
  rest: readonly Token[],
  indicators: readonly IndicatorMention[],
): readonly string[] {
  return indicators.flatMap((mention) => {
    const behind = rest.find(
      (token) => token.start >= mention.end && token.start - mention.end <= 4,
    );
    const before = rest.filter(
      (token) => token.end <= mention.start && mention.start - token.end <= 1,
    );
    return [english ? undefined : behind, english ? before.at(-1) : undefined].flatMap((token) =>
      token === undefined ? [] : [token.canonical],
    );
  });
}

function outside(
  mentions: readonly IndicatorMention[],
  others: readonly Span[],
): readonly IndicatorMention[] {
  return mentions.filter(
    (mention) =>
      !others.some(
        (other) =>
          mention.start < other.end &&
          other.start < mention.end &&
          other.end - other.start >= mention.end - mention.start,
      ),
  );
}

/** A session's or report's own date (`phiên họp tháng 11`) yields to a time that the figure is asked for. */
function ownTimesFirst(
  text: PreparedText,
  periods: readonly PeriodMention[],
): readonly PeriodMention[] {
  const isSession = (period: PeriodMention) =>
    /(?:phien|phien hop|hop|hoi nghi|giao ban|bao cao|thong bao|bien ban|nghi quyet|chi thi|session|meeting|report|brief)(?:\s(?:cua|thuong ki|so|ngay|the|of|for|in|cuc thong ke|uy ban)){0,3}\s$/u.test(
      text.folded.slice(0, period.start),
    );
  const own = periods.filter((period) => !isSession(period));
  return own.length === 0 ? periods : own;
}

/** Words that compare with the time right behind them: `so với`, `so với hồi`, `hơn con số của`, `than in the`; not: `ly hôn`. */
const COMPARING = pattern(
  "(?:so~với|so|ss|hơn|kém|than|against|versus|vs|compared~(?:with|to))(?:~(?:hồi|lúc|thời~điểm|thời|mức|số~liệu|con~số|số|kết~quả|thực~hiện|của|cuối|đầu|in|at|the|end~of|that~of|figures?~(?:of|for)|level~of)){0,3}",
);

/** `so với tháng 7`, `over July`: compared with, not asked about. */
function isCompared(
  text: PreparedText,
  period: PeriodMention,
  bases: readonly BaseMention[],
): boolean {
  const holding = bases.find((base) => base.start <= period.start && period.start < base.end);
  if (holding !== undefined) return !holding.value.startsWith("plan");
  if (findAll(COMPARING, text).some(({ end }) => period.start - end === 1)) return true;
  const before = text.folded.slice(0, period.start);
  // `over the first ten months` is a time, `up from July` a comparison.
  return period.value.shape === "month" && /(?:over|from|with)\s(?:the\s)?$/u.test(before);
}
