import { canonicalText } from "../text/fold.js";
import { openPattern, pattern } from "./pattern.js";
import {
  COUNT,
  CUMULATIVE,
  EN_MONTH,
  EN_YEAR_TAIL,
  ENGLISH_COUNTS,
  YEAR,
  YEAR_TAIL,
} from "./period-forms.js";
import type { PeriodRule } from "./period-rule.js";
import { englishMonth, monthNumber, number, quarterNumber, yearOf } from "./period-values.js";

/**
 * Months counted from January, halves and quarters, after the days: `8 tháng` (January to August) is read before
 * `tháng 8` can take `8 tháng 8`.
 */
export const STRETCH_RULES: readonly PeriodRule[] = [
  {
    // dồn từ tháng 1 · tính từ tháng Giêng · counted from January; not: từ tháng 1 đến tháng 8 (a range)
    name: "period/to-date",
    pattern: pattern(
      "(?:tính|kể|dồn|cộng|gộp)~(?:dồn~)?từ~tháng~(?:1|01|một|giêng)(?![\\d/.]|~(?:đến|tới|năm)~)|(?:counted~)?since~(?:early~|the~beginning~of~)?january|counted~from~january(?!~to~)|since~the~(?:start|beginning)~of~the~year",
    ),
    read: () => ({ shape: "months", month: 1, cumulative: true }),
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
    // 8t · 9T/2021 · 6t2021 · 7M 2024; not: 8m (metres)
    name: "period/months-short",
    pattern: openPattern(
      `(?<count>[1-9]|1[0-2])(?:t|m(?=\\s?[/.-]?\\s?(?:19|20)\\d{2}(?!\\d)))(?:(?:\\s?[/.-]\\s?|\\s?)(?<slashYear>${YEAR}|(?<=[/.-])[0-4]\\d))?(?![\\p{L}\\p{N}])`,
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
      `(?:nửa~(?<half>đầu|cuối)~năm${YEAR_TAIL}|(?:đến~|tới~|tính~đến~|tính~tới~)?giữa~năm${YEAR_TAIL.replaceAll(/\?<(\w)/gu, (_, letter: string) => `?<middle${letter.toUpperCase()}`)}|(?<english>first|second)[~-]half(?:~(?:of~)?(?<englishYear>${YEAR}))?|h(?<number>[12])(?:\\s?[/-]\\s?|~(?:of~)?)?(?<numberYear>${YEAR})?|(?:in|for|over|during|of)~the~half(?:-year)?|half-year|(?:at~)?mid-(?<midYear>${YEAR})|mid-year(?:~(?<midYearYear>${YEAR}))?)`,
    ),
    read: (groups) => {
      const second =
        groups.half === canonicalText("cuối") ||
        groups.half === "cuoi" ||
        groups.english === "second" ||
        groups.number === "2";
      const written =
        groups.englishYear ??
        groups.numberYear ??
        groups.midYearYear ??
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
    // the nine months to September (2024) · 9 months ending September · in the year to October 2024
    name: "period/english-months-to",
    pattern: pattern(
      `(?:(?:over|in|for|across|during|of)~)?(?:the~)?(?:first~)?(?:${ENGLISH_COUNTS.join("|")}|\\d{1,2}|year)(?:~|-)?(?:months)?~(?:to|through|ending|ended|until|up~to)~(?:the~end~of~|end-)?(?<last>${EN_MONTH})${EN_YEAR_TAIL}`,
    ),
    read: (groups) => ({
      shape: "months",
      month: 1,
      toMonth: number(englishMonth(groups.last)),
      cumulative: true,
      ...yearOf(groups),
    }),
  },
  {
    // the first eight months of 2021 · eight months of 2021 · 8 months 2021; not: 8 months later
    name: "period/english-months",
    pattern: pattern(
      `(?:(?:the~)?first~(?<count>${ENGLISH_COUNTS.join("|")}|\\d{1,2})~months|(?<plain>${ENGLISH_COUNTS.join("|")}|\\d{1,2})~months(?:~of|(?=~${YEAR}(?!\\d))))(?:~(?:of~)?(?<year>${YEAR})|~of~(?<relativeYear>this~year|last~year))?`,
    ),
    read: (groups) => {
      const text = groups.count ?? groups.plain ?? "";
      const count = ENGLISH_COUNTS.indexOf(text) + 1 || number(text);
      return { shape: "months", month: 1, toMonth: count, cumulative: true, ...yearOf(groups) };
    },
  },
  {
    // 5 months · Nine months, as the whole heading of a column
    name: "period/english-months-heading",
    pattern: pattern(
      `(?<=^\\s{0,3})(?<count>${ENGLISH_COUNTS.join("|")}|\\d{1,2})~months(?=\\s{0,3}$)`,
    ),
    read: ({ count = "" }) => ({
      shape: "months",
      month: 1,
      toMonth: ENGLISH_COUNTS.indexOf(count) + 1 || number(count),
      cumulative: true,
    }),
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
];
