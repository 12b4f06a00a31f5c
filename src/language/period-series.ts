import { findAll, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

/** Several months asked for at once. */
export interface PeriodSeries {
  /** 1–12 in order; null when it is the last `count` ones or all there are. */
  readonly months: readonly number[] | null;
  /** How many of the newest months, when they are not named. */
  readonly count: number | null;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const MONTH_NUMBER = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:20|19)\\d{2}";
/** tháng 8, 9, 10 năm 2018 · các tháng 8 9 10/2018 · t7,t8; not: tháng 8 (one month) */
const LIST = pattern(
  `(?:các~|ba~|hai~|bốn~|những~)?(?:tháng|thg|t)\\s?(?<list>${MONTH_NUMBER}(?:\\s?(?:,|;|&|và|and|với|đến|to)?\\s{0,2}(?:tháng\\s|t)?${MONTH_NUMBER}(?![\\d%]))+)(?:\\s?(?:/|năm~|,~năm~|\\s)(?<year>${YEAR}))?`,
);
/** từ tháng 8 đến tháng 10/2018 · tháng 7 - tháng 9 */
const RANGE = pattern(
  `(?:từ~)?(?:tháng|thg|t)\\s?(?<from>${MONTH_NUMBER})(?:\\s?/\\s?${YEAR})?\\s?(?:đến|tới|-|–)\\s?(?:hết\\s)?(?:tháng|thg|t)\\s?(?<to>${MONTH_NUMBER})(?:\\s?(?:/|năm~|,~năm~)(?<year>${YEAR}))?`,
);
const ENGLISH_MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december";
/** August, September and October 2018 · from August to October 2018 */
const ENGLISH_LIST = pattern(
  `(?<list>(?:${ENGLISH_MONTHS})(?:(?:,~|,?~and~|~to~|~through~)(?:the~end~of~)?(?:${ENGLISH_MONTHS})){1,11})(?:,?~(?<year>${YEAR}))?`,
);
/** 3 tháng gần nhất · 6 tháng qua · the last three months */
const NEWEST = pattern(
  "(?<count>\\d{1,2}|hai|ba|bốn|năm|sáu)~tháng~(?:gần~(?:nhất|đây)|qua|vừa~qua|liền)|(?:last|past)~(?<english>\\d{1,2}|two|three|four|five|six)~months",
);
/** từng tháng · qua các tháng · month by month */
const EVERY = pattern(
  `(?:từng|qua~các|theo|hàng|hằng|các)~tháng(?:~(?:trong|của|từ~đầu)?~?năm~(?:nay|(?<year>${YEAR})))?(?!~(?:\\d|này|trước|sau))|month~by~month|each~month|every~month`,
);

const COUNTS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  năm: 5,
  nam: 5,
  sáu: 6,
  sau: 6,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** The series of months a question asks for; null when it names none or a single one. */
export function findPeriodSeries(text: PreparedText): PeriodSeries | null {
  const range = findAll(RANGE, text)[0];
  if (range !== undefined) {
    const [from, to] = [Number(range.groups.from), Number(range.groups.to)];
    if (from < to) return series(range, monthsBetween(from, to), range.groups.year);
  }
  const list = findAll(LIST, text)[0];
  if (list !== undefined) {
    const months = [...(list.groups.list ?? "").matchAll(/\d{1,2}/gu)].map((match) =>
      Number(match[0]),
    );
    if (months.length > 1) return series(list, months, list.groups.year);
  }
  const english = findAll(ENGLISH_LIST, text)[0];
  if (english !== undefined) return englishSeries(english);
  const newest = findAll(NEWEST, text)[0];
  if (newest !== undefined) {
    const word = newest.groups.count ?? newest.groups.english ?? "";
    const count = COUNTS[word] ?? Number(word);
    return { months: null, count, year: null, start: newest.start, end: newest.end };
  }
  const every = findAll(EVERY, text)[0];
  if (every === undefined) return null;
  const year = every.groups.year === undefined ? null : Number(every.groups.year);
  return { months: null, count: null, year, start: every.start, end: every.end };
}

type Match = ReturnType<typeof findAll>[number];

function series(match: Match, months: readonly number[], year: string | undefined): PeriodSeries {
  return {
    months,
    count: null,
    year: year === undefined ? null : Number(year),
    start: match.start,
    end: match.end,
  };
}

function englishSeries(match: Match): PeriodSeries {
  const list = match.groups.list ?? "";
  const names = ENGLISH_MONTHS.split("|");
  const months = [...list.matchAll(new RegExp(ENGLISH_MONTHS, "gu"))].map(
    (found) => names.indexOf(found[0]) + 1,
  );
  const [first, last] = [months[0] ?? 1, months.at(-1) ?? 1];
  const isRange = months.length === 2 && /\s(?:to|through)\s/u.test(list) && first < last;
  return series(match, isRange ? monthsBetween(first, last) : months, match.groups.year);
}

function monthsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
