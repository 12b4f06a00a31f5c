import { findAskedAgencies } from "../language/agency.js";
import { findBases } from "../language/base.js";
import { translationsOf } from "../language/concepts.js";
import { findAskedIndicators } from "../language/indicator.js";
import type { BaseMention, IndicatorMention, PeriodMention } from "../language/mention.js";
import { findAll, type Pattern, pattern } from "../language/pattern.js";
import { findPeriods } from "../language/period.js";
import { findPeople } from "../language/person.js";
import { findPlaces } from "../language/place.js";
import { type PreparedText, prepareQuestion } from "../language/prepared-text.js";
import type { Span } from "../text/span.js";
import { accentShare } from "../text/tokens.js";
import type { Language } from "./contract.js";
import type { Asked, Query } from "./query.js";
import { intentOf } from "./question-intent.js";
import { isQuestionWord } from "./question-words.js";

const CUMULATIVE = pattern(
  "lũy~kế|cộng~dồn|tính~chung|từ~đầu~năm|cumulative(?:ly)?|year~to~date|ytd|so~far|lk",
);
const TREND = pattern(
  "diễn~biến|xu~hướng|từng~tháng|các~tháng|qua~các~tháng|trend|developed|month~by~month",
);

const ASKED: readonly (readonly [Asked, Pattern])[] = [
  ["trend", TREND],
  [
    "missing",
    pattern("còn~thiếu|thiếu~bao~nhiêu|còn~phải|thiếu~bn|still~missing|short~of|remaining~to"),
  ],
  ["excess", pattern("vượt(?:~kế~hoạch|~dự~toán|~chỉ~tiêu|~kh|~dt)?|exceed(?:ed)?|above~target")],
  [
    "attainment",
    pattern(
      "(?:đạt|bằng|được|tới|dat)~(?:bao~nhiêu|mấy|bn|may)~(?:phần~trăm|%)(?:~(?:so~với~)?(?:kế~hoạch|dự~toán|chỉ~tiêu|kh|dt))?|(?:bao~nhiêu|mấy|bn|may)~(?:phần~trăm|%)~(?:so~với~)?(?:kế~hoạch|dự~toán|chỉ~tiêu|kh|dt)|tỷ~lệ~giải~ngân|percentage~of~the~(?:annual~)?(?:plan|estimate|target)|what~percentage~of",
    ),
  ],
  ["share", pattern("chiếm|tỷ~trọng|tỷ~lệ|trên~tổng~số|share|proportion|what~part")],
  [
    "change",
    pattern(
      "tăng|giảm|so~với|so|ss|hơn|thấp~hơn|cao~hơn|thay~đổi|biến~động|rise|risen|rose|grow|grew|growth|fall|fell|change|changed|increase|decrease|increased|decreased|compare|compared",
    ),
  ],
  [
    "plan",
    pattern("(?:kế~hoạch|dự~toán|chỉ~tiêu|mục~tiêu|kh|plan|target)(?!~(?:và~đầu~tư|đầu~tư))"),
  ],
];

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
  const periods = findPeriods(text);
  const bases = findBases(text);
  const places = findPlaces(text.tokens, text.surface, {
    question: true,
    lenient: text.lenient,
    known: knownPlaces,
  });
  const indicators = outside(findAskedIndicators(text), [...agencies, ...places, ...periods]);
  const people = findPeople(text, agencies);
  const asked = askedOf(text, indicators, bases);
  const hidden: readonly Span[] = [...periods, ...places];
  const words = text.tokens
    .filter((token) => !hidden.some((span) => span.start <= token.start && token.end <= span.end))
    .filter((token) => !isQuestionWord(token, text.lenient))
    .map((token) => token.canonical);
  return {
    text,
    language,
    intent: intentOf({ text, indicators, periods, agencies, people, words }),
    asked,
    indicators: [...new Set(indicators.map((mention) => mention.value))],
    periods: periods.filter((period) => !isCompared(text, period, bases)),
    cumulative: findAll(CUMULATIVE, text).length > 0,
    bases: [...new Set(bases.map((base) => base.value))],
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
    translations: language === "en" ? translationsOf(question) : [],
  };
}

/** English when there are no accents and English function words; else Vietnamese, typed with accents or not. */
function languageOf(text: PreparedText, locale: Language | undefined): Language {
  const share = accentShare(text.tokens);
  if (share > 0.4) return "vi";
  const english = text.tokens.filter((token) => ENGLISH.has(token.canonical)).length;
  const vietnamese = text.tokens.filter((token) => VIETNAMESE.has(token.folded)).length;
  if (english === vietnamese) return english === 0 ? (locale ?? "vi") : "en";
  return english > vietnamese ? "en" : "vi";
}

const ENGLISH = new Set(
  "the of in what was were how much many did is are who which when by on for to and with about from august revenue budget month year percent share summarise summarize show tell give compare does do has have had there first order said".split(
    " ",
  ),
);
const VIETNAMESE = new Set(
  "thang nam bao nhieu may la cua nao gi giao so tinh huyen ngan sach nguoi duoc thu chi va dat khong tong luy ke cac bn ns quy hop phien ti trieu nghin chu tich ubnd viec han truoc tang giam voi cung ki kh dt ck ai".split(
    " ",
  ),
);

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

function askedOf(
  text: PreparedText,
  indicators: readonly IndicatorMention[],
  bases: readonly BaseMention[],
): Asked | null {
  const names = [...indicators];
  for (const [asked, rule] of ASKED) {
    const found = findAll(rule, text).filter(
      (match) => !names.some((name) => name.start <= match.start && match.end <= name.end),
    );
    if (found.length > 0) return asked;
  }
  return bases.some((base) => !base.value.startsWith("plan")) ? "change" : null;
}

/** `so với tháng 7`, `over July`: compared with, not asked about. */
function isCompared(
  text: PreparedText,
  period: PeriodMention,
  bases: readonly BaseMention[],
): boolean {
  if (bases.some((base) => base.start <= period.start && period.start < base.end)) return true;
  const before = text.folded.slice(Math.max(0, period.start - 14), period.start);
  return /(?:so voi|so|ss|hon|over|from|than|against|versus|vs|with)\s(?:the\s)?$/u.test(before);
}
