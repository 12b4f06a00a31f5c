import { canonicalText, foldedCanonicalText } from "../text/fold.js";
import { Occupied } from "../text/occupied.js";
import type { PeriodMention, PeriodValue } from "./mention.js";
import { findAll, openPattern, type Pattern, pattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";
import type { PreparedText } from "./prepared-text.js";
import { readSpokenNumber } from "./vi/numerals.js";

const MONTH_WORDS: readonly (readonly [string, number])[] = [
  ["mười một", 11],
  ["mười hai", 12],
  ["giêng", 1],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["tư", 4],
  ["bốn", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
  ["mười", 10],
  ["chạp", 12],
];
const COUNT_WORDS: readonly (readonly [string, number])[] = MONTH_WORDS.filter(
  ([word]) => word !== "giêng" && word !== "chạp" && word !== "tư",
);
const ENGLISH_MONTHS = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
];
const ENGLISH_COUNTS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const words = (list: readonly (readonly [string, number])[]) =>
  list.map(([word]) => word.replaceAll(" ", "~")).join("|");
/** Month after `tháng`; `năm` is May unless a year follows it (`các tháng năm 2021`). */
const FIGURE_ENDS = "(?!\\d|[.,]\\d{1,3}(?!\\d))";
const MONTH = `(?:0?[1-9]|1[0-2])${FIGURE_ENDS}|${words(MONTH_WORDS.filter(([word]) => word !== "năm"))}|năm(?!~(?:nay|ngoái|trước|sau|qua|(?:19|20)\\d{2}(?![\\d.,]*\\d)))`;
const COUNT = `0?[1-9](?![\\d])|1[0-2](?!\\d)|${words(COUNT_WORDS)}`;
const YEAR = "(?:19|20)\\d{2}";
const SHORT_YEAR = "(?:19|20)\\d{2}|[0-4]\\d";
/** `/2021`, ` năm 2021`, ` năm nay`, `-2021`. */
const YEAR_TAIL = `(?:\\s?[/.-]\\s?(?<slashYear>${SHORT_YEAR})(?![\\d/])|(?:~|,~)năm~(?<year>${YEAR})|~năm~(?<relativeYear>nay|ngoái|trước|qua|sau)|~(?<bareYear>${YEAR}))?`;
const CUMULATIVE =
  "lũy~kế|cộng~dồn|dồn|cộng|tính~chung|chung~(?=\\d)|tính~từ~đầu~năm|kể~từ~đầu~năm|từ~đầu~năm|sau|qua|trong";
const EN_MONTH = ENGLISH_MONTHS.join("|");
const EN_YEAR_TAIL = `(?:,?~(?:of~)?(?<year>${YEAR})|~(?<relativeYear>this~year|last~year))?`;

/** Days of the month said in words; `mốt`, `lăm` as after a ten. */
const SPOKEN_DAY =
  "(?:hai|ba)~(?:mươi~)?(?:mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín)|(?:hai|ba)~mươi|hăm~(?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín)|mười~(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)|mười|một|hai|ba|bốn|năm|sáu|bảy|tám|chín";

function spokenDay(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const parts = words.split(/\s+/u).map((word) => (word === "hăm" ? "hai" : word));
  const spelled =
    parts.length === 2 && (parts[0] === "hai" || parts[0] === "ba")
      ? [parts[0], "mươi", parts[1] ?? ""]
      : parts;
  const value = readSpokenNumber(spelled);
  return value === null ? undefined : String(value);
}

interface PeriodRule {
  readonly name: string;
  readonly pattern: Pattern;
  readonly read: (groups: PatternMatch["groups"]) => Partial<PeriodValue> | null;
}

/** A period that says nothing: what a rule does not fill in. */
export const EMPTY_PERIOD: PeriodValue = {
  shape: "month",
  year: null,
  month: null,
  toMonth: null,
  quarter: null,
  half: null,
  day: null,
  toYear: null,
  shiftMonths: null,
  shiftYears: null,
  cumulative: false,
};

/**
 * The ways records and questions name a time, most specific first: a rule's match hides later ones inside it.
 * Order matters: `8 tháng` (January to August) must be read before `tháng 8` can take `8 tháng 8`.
 */
const RULES: readonly PeriodRule[] = [
  {
    // ngày 31 tháng 8 năm 2021 · mồng ba tháng tư năm 2019; not: ngày càng
    name: "period/day-in-words",
    pattern: pattern(
      `(?:đến~(?:hết~)?)?(?:ngày|mồng|mùng)~(?<day>\\d{1,2})~tháng~(?<month>${MONTH})(?:,?~năm~(?<year>${YEAR}))?`,
    ),
    read: ({ day, month, year }) => dated(day, month, year),
  },
  {
    // trước ngày mười lăm tháng sáu · đến ba mốt tháng ba · mồng ba tháng tư; not: mười tháng, tám tháng ba
    name: "period/spoken-date",
    pattern: pattern(
      `(?:đến~hết~|đến~|trước~|hết~|từ~|sáng~|chiều~|hôm~)?(?:ngày~|(?<=(?:đến|trước|hết|từ|tới|sáng|chiều|hôm)~)|mồng~|mùng~)(?<dayWords>${SPOKEN_DAY})~tháng~(?<month>${MONTH}|năm)(?:~năm~(?<year>${YEAR}))?`,
    ),
    read: ({ dayWords, month, year }) => dated(spokenDay(dayWords), month, year),
  },
  {
    // 31/8/2021 · 31.8.2021 · 31-8-2021; not: 1.234.567
    name: "period/day-month-year",
    pattern: pattern(
      `(?:(?:ngày|đến|hết)~)?(?<day>0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?<month>0?[1-9]|1[0-2])\\s?[/.-]\\s?(?<year>${YEAR})`,
    ),
    read: ({ day, month, year }) => dated(day, month, year),
  },
  {
    // ngày 31.8 · sáng 31/8 · đến hết ngày 25/6 · dịp nghỉ lễ 2.9; not: tăng 2.9 lần, 8/11 huyện
    name: "period/day-month",
    pattern: pattern(
      `(?:ngày|sáng|chiều|tối|trưa|hôm|lễ|trước|đến|tới|hết|từ|hạn|mốc|vào|sau|trong|by|until)~(?:ngày~|hết~ngày~)?(?<day>0?[1-9]|[12]\\d|3[01])(?<mark>[/.-])(?<month>0?[1-9]|1[0-2])(?!\\s?(?:[/.,]?\\d|%|tỷ|triệu|nghìn|ha|người|huyện|xã|hộ))`,
    ),
    read: ({ day, month }) => dated(day, month, undefined),
  },
  {
    // by 20 March 2023 · March 20, 2023
    name: "period/english-date",
    pattern: pattern(
      `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?~(?<month>${EN_MONTH})|(?<monthFirst>${EN_MONTH})~(?<dayLast>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))(?:,?~(?<year>${YEAR}))?`,
    ),
    read: ({ day, month, monthFirst, dayLast, year }) =>
      dated(day ?? dayLast, englishMonth(month ?? monthFirst), year),
  },
  {
    // giai đoạn 2021-2025 · nhiệm kỳ 2020 - 2025 · niên vụ 2021 – 2022
    name: "period/years",
    pattern: pattern(
      `(?:giai~đoạn|nhiệm~kỳ|niên~vụ|niên~khóa|vụ|năm)(?:~\\p{L}{2,6}){0,2}~(?<year>${YEAR})\\s?[-–]\\s?(?<toYear>${YEAR})`,
    ),
    read: ({ year, toYear }) => ({ shape: "years", year: number(year), toYear: number(toYear) }),
  },
  {
    // 6 tháng đầu năm 2021 · tám tháng · 9T/2021 · lũy kế 8 tháng; not: 3 tháng qua, trong 2 tháng tới
    name: "period/months-from-january",
    pattern: pattern(
      `(?:(?<cumulative>${CUMULATIVE})~)?(?<count>${COUNT})(?:\\s?/\\s?\\d{1,2})?~tháng(?!~(?:qua|gần|cuối|(?:tới|sau)(?!~\\d)|liền|nữa|liên|\\d{1,2}(?![\\d.,]*\\d)(?!\\s?(?:%|tỷ|triệu|nghìn|ha|tấn|con|người|vụ|lượt))))(?:~đầu)?(?:~(?:của~)?năm(?!~(?:nay|ngoái|trước|${YEAR})))?${YEAR_TAIL}`,
    ),
    read: (groups) => {
      const count = monthNumber(groups.count);
      // `sau một tháng` is how long it took, not January.
      if (count === null || (count === 1 && groups.cumulative !== undefined)) return null;
      return { shape: "months", month: 1, toMonth: count, cumulative: true, ...yearOf(groups) };
    },
  },
  {
    // 8t · 9T/2021 · 6t2021
    name: "period/months-short",
    pattern: openPattern(
      `(?<count>[1-9]|1[0-2])t(?:(?:\\s?[/.-]\\s?|\\s?)(?<slashYear>${YEAR}|(?<=[/.-])[0-4]\\d))?(?![\\p{L}\\p{N}])`,
    ),
    read: (groups) => ({
      shape: "months",
      month: 1,
      toMonth: number(groups.count),
      cumulative: true,
      ...yearOf(groups),
    }),
  },
  {
    // nửa đầu năm 2019 · first half of 2019 · H1 2021
    name: "period/half",
    pattern: pattern(
      `(?:nửa~(?<half>đầu|cuối)~năm${YEAR_TAIL}|(?:đến~|tới~|tính~đến~|tính~tới~)?giữa~năm${YEAR_TAIL.replaceAll(/\?<(\w)/gu, (_, letter: string) => `?<middle${letter.toUpperCase()}`)}|(?<english>first|second)[~-]half(?:~(?:of~)?(?<englishYear>${YEAR}))?|mid-(?<midYear>${YEAR}))`,
    ),
    read: (groups) => {
      const second =
        groups.half === canonicalText("cuối") ||
        groups.half === "cuoi" ||
        groups.english === "second";
      const written =
        groups.englishYear ??
        groups.midYear ??
        groups.middleYear ??
        groups.middleSlashYear ??
        groups.middleBareYear;
      const year = written === undefined ? yearOf(groups) : { year: number(written) };
      return second
        ? { shape: "months", month: 7, toMonth: 12, ...year }
        : { shape: "months", month: 1, toMonth: 6, cumulative: true, ...year };
    },
  },
  {
    // the first eight months of 2021 · eight months of 2021
    name: "period/english-months",
    pattern: pattern(
      `(?:(?:the~)?first~(?<count>${ENGLISH_COUNTS.join("|")}|\\d{1,2})~months|(?<plain>${ENGLISH_COUNTS.join("|")}|\\d{1,2})~months~of)(?:~(?:of~)?(?<year>${YEAR})|~of~(?<relativeYear>this~year|last~year))?`,
    ),
    read: (groups) => {
      const text = groups.count ?? groups.plain ?? "";
      const count = ENGLISH_COUNTS.indexOf(text) + 1 || number(text);
      return { shape: "months", month: 1, toMonth: count, cumulative: true, ...yearOf(groups) };
    },
  },
  {
    // over five months · in the first 5 months · five-month average · January-May
    name: "period/english-stretch",
    pattern: pattern(
      `(?:(?:over|in|for|across|during|of)~(?:the~)?(?:first~)?(?<count>${ENGLISH_COUNTS.join("|")}|\\d{1,2})[~-]months?|(?:the~)?(?<adjective>${ENGLISH_COUNTS.join("|")}|\\d{1,2})-month|january\\s?(?:-|–|to)\\s?(?<last>${EN_MONTH}))(?:~(?:of~)?(?<year>${YEAR})|~of~(?<relativeYear>this~year|last~year))?`,
    ),
    read: (groups) => {
      const text = groups.count ?? groups.adjective ?? "";
      const count =
        groups.last === undefined
          ? ENGLISH_COUNTS.indexOf(text) + 1 || number(text)
          : number(englishMonth(groups.last));
      return { shape: "months", month: 1, toMonth: count, cumulative: true, ...yearOf(groups) };
    },
  },
  {
    // quý III · quý 3/2021 · quý một năm 2019 · q3
    name: "period/quarter",
    pattern: openPattern(
      `(?:quý~?(?<quarter>iii|ii|iv|i|[1-4]|một|hai|ba|bốn|tư)|q(?<short>[1-4]))(?![\\p{L}\\p{N}])${YEAR_TAIL}`,
    ),
    read: (groups) => ({
      shape: "quarter",
      quarter: quarterNumber(groups.quarter ?? groups.short),
      ...yearOf(groups),
    }),
  },
  {
    // the first quarter of 2023 · Q1 2023 is read above
    name: "period/english-quarter",
    pattern: pattern(
      `(?<quarter>first|second|third|fourth)[~-]?quarter(?:~(?:of~)?(?<year>${YEAR}))?`,
    ),
    read: (groups) => ({
      shape: "quarter",
      quarter: ["first", "second", "third", "fourth"].indexOf(groups.quarter ?? "") + 1,
      ...yearOf(groups),
    }),
  },
  {
    // lũy kế đến hết tháng 8 · đến hết tháng 8/2021 · tính đến tháng 8
    name: "period/through-month",
    pattern: pattern(
      `(?:(?:${CUMULATIVE})~(?:từ~đầu~năm~)?)?(?:tính~)?(?:(?:đến|tới)~(?:hết~|cuối~)?|hết~)(?:tháng~|t)(?<month>${MONTH})${YEAR_TAIL}`,
    ),
    read: (groups) => ({
      shape: "months",
      month: 1,
      toMonth: monthNumber(groups.month),
      cumulative: true,
      ...yearOf(groups),
    }),
  },
  {
    // tháng 8 · tháng Tám · tháng 08 năm 2021 · tháng 8/2021 · tháng 8 năm nay; not: tháng này
    name: "period/month",
    pattern: pattern(`(?:tháng|thg)~?(?<month>${MONTH})${YEAR_TAIL}`),
    read: (groups) => {
      const month = monthNumber(groups.month);
      return month === null ? null : { shape: "month", month, ...yearOf(groups) };
    },
  },
  {
    // t8 · T8/21 · t08.2021; not: T&T
    name: "period/month-short",
    pattern: openPattern(
      `t(?<month>0?[1-9]|1[0-2])(?:\\s?[/.-]\\s?(?<slashYear>${SHORT_YEAR})|~(?<bareYear>${YEAR})|~năm~(?<relativeYear>nay|ngoái|trước))?(?![\\p{L}\\p{N}])`,
    ),
    read: (groups) => ({ shape: "month", month: number(groups.month), ...yearOf(groups) }),
  },
  {
    // through August 2021 · up to the end of September · by the end of October 2018; not: in August
    name: "period/english-through-month",
    pattern: pattern(
      `(?:through|(?:up~)?to~(?:the~)?end~of|by~(?:the~)?end~of|as~of~(?:the~)?end~of|at~(?:the~)?end~of|up~to~and~including|cumulatively~to)~(?<month>${EN_MONTH})${EN_YEAR_TAIL}`,
    ),
    read: (groups) => ({
      shape: "months",
      month: 1,
      toMonth: number(englishMonth(groups.month)),
      cumulative: true,
      ...yearOf(groups),
    }),
  },
  {
    // August 2021 · in August · Aug 2021; not: may (a verb) unless `in|of|for` or a year is beside it
    name: "period/english-month",
    pattern: pattern(
      `(?:(?<=(?:in|of|for|since|to|from|by|over|versus|vs|against|and|than)\\s)(?<month>${EN_MONTH})|(?<plain>${ENGLISH_MONTHS.filter((month) => month !== "may" && !month.startsWith("march")).join("|")})|(?<dated>${EN_MONTH})(?=,?\\s(?:of\\s)?${YEAR}))(?:'s)?${EN_YEAR_TAIL}`,
    ),
    read: (groups) => ({
      shape: "month",
      month: number(englishMonth(groups.month ?? groups.plain ?? groups.dated)),
      ...yearOf(groups),
    }),
  },
  {
    // 8/2021 · 08/2021
    name: "period/slash-month",
    // A number of a paper (`No. 11/2023`, `Số 07/2019`) is no month.
    pattern: pattern(
      `(?<!(?:no\\.?|số:?|number|brief)\\s{0,2})(?<month>0?[1-9]|1[0-2])\\s?/\\s?(?<year>${YEAR})`,
    ),
    read: ({ month, year }) => ({ shape: "month", month: number(month), year: number(year) }),
  },
  {
    // cả năm 2021 · năm 2021 · in 2021 · năm nay · năm ngoái; not: năm người
    name: "period/year",
    pattern: pattern(
      `(?:(?:(?:tính~)?(?:cả|trọn|toàn)~)?năm~(?:(?<year>${YEAR})|(?<relativeYear>nay|ngoái|trước))|(?:in|of|for|year|during)~(?<englishYear>${YEAR})|(?<english>this~year|last~year)|(?<whole>(?:tính~)?(?:cả|trọn|toàn)~năm|full~year))`,
    ),
    read: (groups) => ({
      shape: "year",
      ...yearOf({
        ...groups,
        year: groups.year ?? groups.englishYear,
        relativeYear:
          groups.relativeYear ?? groups.english ?? (groups.whole === undefined ? undefined : "nay"),
      }),
    }),
  },
  {
    // trong quý · quý này · in the quarter: the quarter the text is about; not: quý báu
    name: "period/relative-quarter",
    pattern: pattern(
      "(?:trong|cả|hết)~quý(?=[\\s,.;]|$)|quý~này|(?:in|for|over|during)~the~quarter",
    ),
    read: () => ({ shape: "quarter" }),
  },
  {
    // tháng này · trong tháng · tháng trước · tháng sau · this month · last month
    name: "period/relative-month",
    pattern: pattern(
      "(?:tháng~(?<which>này|trước|vừa~qua|rồi|sau|tới)|trong~(?<within>tháng)(?=[\\s,.;]|$)|(?<english>this|last|next)~month)",
    ),
    read: ({ which, english }) => ({ shape: "month", shiftMonths: monthShift(which, english) }),
  },
  {
    // lũy kế · từ đầu năm đến nay · dồn từ tháng 1 · year to date, without a stated month
    name: "period/to-date",
    pattern: pattern(
      "(?:lũy~kế|cộng~dồn|tính~chung|(?:tính~|kể~|dồn~|cộng~)?từ~(?:đầu~năm|tháng~(?:1|một|giêng)(?!\\d)))(?:~(?:đến|tới)~nay)?|year~to~date|ytd|so~far~this~year|(?:counted~)?(?:since|from)~(?:january|the~start~of~the~year)|in~the~year~to~date|cumulatively",
    ),
    read: () => ({ shape: "months", month: 1, cumulative: true }),
  },
];

/** The periods of a text, in order; of two rules that match overlapping text the earlier rule stands. */
export function findPeriods(text: PreparedText): readonly PeriodMention[] {
  const mentions: PeriodMention[] = [];
  const occupied = new Occupied(text.surface.length);
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (!occupied.isFree(match)) continue;
      const value = rule.read(match.groups);
      if (value === null) continue;
      occupied.take(match);
      mentions.push({
        kind: "period",
        start: match.start,
        end: match.end,
        rule: rule.name,
        value: { ...EMPTY_PERIOD, ...value },
      });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

function number(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

function dated(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Partial<PeriodValue> | null {
  const monthValue = monthNumber(month);
  const dayValue = number(day);
  if (monthValue === null || dayValue === null || dayValue < 1 || dayValue > 31) return null;
  return { shape: "date", day: dayValue, month: monthValue, year: number(year) };
}

const monthByWord = new Map<string, number>(
  MONTH_WORDS.flatMap(([word, month]) => [
    [canonicalText(word), month] as const,
    [foldedCanonicalText(word), month] as const,
  ]),
);

function monthNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/u.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : null;
  }
  return monthByWord.get(text.replace(/\s+/gu, " ")) ?? null;
}

function englishMonth(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const index = ENGLISH_MONTHS.findIndex((names) =>
    names.split("|").some((name) => canonicalText(name) === text),
  );
  return index < 0 ? undefined : String(index + 1);
}

function quarterNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const roman = ["i", "ii", "iii", "iv"].indexOf(text);
  if (roman >= 0) return roman + 1;
  return /^[1-4]$/u.test(text) ? Number(text) : monthNumber(text);
}

function yearOf(groups: PatternMatch["groups"]): Partial<PeriodValue> {
  const written = groups.year ?? groups.slashYear ?? groups.bareYear;
  if (written !== undefined) {
    const year = Number(written);
    return { year: year < 100 ? 2000 + year : year };
  }
  const relative = groups.relativeYear?.replace(/\s+/gu, " ");
  if (relative === undefined) return {};
  const last = ["ngoái", "trước", "qua", "ngoai", "truoc", "last year"].map(canonicalText);
  if (relative === "sau") return { shiftYears: 1 };
  return { shiftYears: last.includes(relative) ? -1 : 0 };
}

function monthShift(which: string | undefined, english: string | undefined): number {
  const word = foldedCanonicalText(which ?? "");
  if (english === "last" || word === "truoc" || word === "roi" || word === "vua qua") return -1;
  if (english === "next" || word === "sau" || word === "toi") return 1;
  return 0;
}
