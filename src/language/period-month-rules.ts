import { openPattern, pattern } from "./pattern.js";
import {
  CUMULATIVE,
  EN_MONTH,
  EN_YEAR_TAIL,
  ENGLISH_MONTHS,
  MONTH,
  SHORT_YEAR,
  YEAR,
  YEAR_TAIL,
} from "./period-forms.js";
import type { PeriodRule } from "./period-rule.js";
import { englishMonth, monthNumber, monthShift, number, yearOf } from "./period-values.js";

/** Single months, years, and times said from where the record stands; what the longer forms left over. */
export const MONTH_RULES: readonly PeriodRule[] = [
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
      `(?:through|(?:up~)?to~(?:the~)?end~of|by~(?:the~)?end~of|as~of~(?:the~)?end~of|(?:at|to|through|until)~(?:the~)?end~(?:of)?|(?:by|at|to|through|until|as~of)~(?:the~)?end(?:~of|-of)?|up~to~and~including|cumulatively~to)(?:~|-)(?<month>${EN_MONTH})${EN_YEAR_TAIL}`,
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
    // mục tiêu 2025 · đến 2025 · by 2030; not: từ 2020 đến 2025 (a range), đến 2025 ha
    name: "period/year-aimed-at",
    pattern: pattern(
      `(?<=(?:mục~tiêu|kế~hoạch|chỉ~tiêu|dự~toán|target|targets|plan|goal)\\s(?:for\\s)?|(?<!\\d{4}\\s)(?:đến|tới|by)\\s)(?<year>${YEAR})(?=\\s*(?:[,.;:()–-]|$)|~(?:là|đạt|phấn~đấu|có|sẽ|tỉnh|toàn|is|was|the|at|of))`,
    ),
    read: ({ year }) => ({ shape: "year", year: number(year) }),
  },
  {
    // trong quý · quý này · in the quarter: the quarter the text is about; not: quý báu
    name: "period/relative-quarter",
    pattern: pattern(
      "(?:trong|cả|hết)~quý(?=[\\s,.;]|$)|quý~này|(?:in|for|over|during)~the~quarter|(?:the~)?quarterly(?=~(?:total|figure|tally|number|sum|revenue|exports|imports|receipts))",
    ),
    read: () => ({ shape: "quarter" }),
  },
  {
    // tháng này · trong tháng · tháng trước · tháng sau · this month · last month · during the month
    name: "period/relative-month",
    pattern: pattern(
      "(?:tháng~(?<which>này|trước|vừa~qua|rồi|sau|tới)|trong~(?<within>tháng)(?=[\\s,.;]|$)|(?<english>this|last|next)~month|(?:during|in|for)~the~month(?!~(?:on|of|to|ago|before|earlier)|-))",
    ),
    read: ({ which, english }) => ({ shape: "month", shiftMonths: monthShift(which, english) }),
  },
  {
    // lũy kế · từ đầu năm đến nay · dồn từ tháng 1 · year to date, without a stated month
    name: "period/to-date",
    pattern: pattern(
      "(?:lũy~kế|cộng~dồn|tính~chung|(?:cộng|gộp|dồn|tính~(?:chung|dồn|gộp))~lại(?=~(?:được|đạt|là|ước|có|cả|thì|đã|thu|\\d)|[,:])|tổng~cộng(?:~lại)?~(?:từ~đầu~năm|đến~nay)|(?:tính~|kể~|dồn~|cộng~)?từ~(?:đầu~năm|tháng~(?:1|một|giêng)(?!\\d)))(?:~(?:đến|tới)~nay)?|year~to~date|ytd|so~far~this~year|(?:the~)?cumulative(?=~(?:total|figure|tally|number|sum|amount|value|revenue|exports|imports|arrivals|disbursement))|to~date|thus~far(?:~this~year)?|for~the~year~so~far|since~january|(?:counted~)?(?:since|from)~(?:january|the~start~of~the~year)|in~the~year~to~date|cumulatively",
    ),
    read: () => ({ shape: "months", month: 1, cumulative: true }),
  },
];
