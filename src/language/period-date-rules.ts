import { pattern } from "./pattern.js";
import { EN_MONTH, MONTH, SPOKEN_DAY, YEAR } from "./period-forms.js";
import type { PeriodRule } from "./period-rule.js";
import { dated, dayRange, englishMonth, monthNumber, number, spokenDay } from "./period-values.js";

/** Days and spans of years, the most specific first. */
export const DATE_RULES: readonly PeriodRule[] = [
  {
    // từ 15/8 đến 14/9 · từ ngày 15/8/2019 đến hết ngày 14/9/2019; not: từ 5,2 đến 6,1, từ tháng 8 đến tháng 9
    name: "period/days",
    pattern: pattern(
      `(?:tính~|kể~|giai~đoạn~|trong~)?từ~(?:ngày~)?(?<day>0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?<month>0?[1-9]|1[0-2])(?:\\s?[/.-]\\s?${YEAR})?\\s{1,2}(?:đến|tới|-|–)~(?:hết~)?(?:ngày~)?(?<toDay>0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?<toMonth>0?[1-9]|1[0-2])(?:\\s?[/.-]\\s?(?<year>${YEAR}))?(?![/.,]?\\d|\\s?%)`,
    ),
    read: dayRange,
  },
  {
    // từ ngày 15 đến ngày 20 tháng 8 năm 2019 · từ ngày 15 tháng 8 đến ngày 14 tháng 9
    name: "period/days-in-words",
    pattern: pattern(
      `(?:tính~|kể~)?từ~ngày~(?<day>\\d{1,2})(?:~tháng~(?<month>${MONTH}))?(?:~năm~${YEAR})?~(?:đến|tới)~(?:hết~)?ngày~(?<toDay>\\d{1,2})~tháng~(?<toMonth>${MONTH})(?:,?~năm~(?<year>${YEAR})|\\s?/\\s?(?<slashYear>${YEAR}))?`,
    ),
    read: (groups) => dayRange({ ...groups, year: groups.year ?? groups.slashYear }),
  },
  {
    // between 15 August and 14 September 2019 · from August 15 to September 14, 2019; not: from 15 to 20 per cent
    name: "period/english-days",
    pattern: pattern(
      `(?:between|from)~(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:~(?<month>${EN_MONTH}))?|(?<monthFirst>${EN_MONTH})~(?<dayLast>\\d{1,2})(?:st|nd|rd|th)?)(?:,?~${YEAR})?~(?:and|to|until|through)~(?:(?<toDay>\\d{1,2})(?:st|nd|rd|th)?~(?<toMonth>${EN_MONTH})|(?<toMonthFirst>${EN_MONTH})~(?<toDayLast>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))(?:,?~(?<year>${YEAR}))?`,
    ),
    read: ({ day, month, monthFirst, dayLast, toDay, toMonth, toMonthFirst, toDayLast, year }) =>
      dayRange({
        day: day ?? dayLast,
        month: englishMonth(month ?? monthFirst),
        toDay: toDay ?? toDayLast,
        toMonth: englishMonth(toMonth ?? toMonthFirst),
        year,
      }),
  },
  {
    // từ ngày 01/7 · tính từ tháng 1 · dồn từ đầu tháng 4/2019; not: từ ngày 01/7 đến 15/8, từ tháng 7 đến tháng 9
    name: "period/since-month",
    pattern: pattern(
      `(?:(?:(?:tính|kể|dồn|cộng|cộng~dồn|lũy~kế)~)?từ~(?:ngày~)?0?1\\s?/\\s?(?<month>0?[1-9]|1[0-2])|(?:tính|kể|dồn|cộng|lũy~kế)~từ~(?:đầu~)?tháng~(?<named>${MONTH}))(?:\\s?/\\s?(?<year>${YEAR})|~năm~(?<longYear>${YEAR}))?(?![/.]?\\d)(?!\\s{0,2}(?:đến|tới|-|–|cho))`,
    ),
    read: ({ month, named, year, longYear }) => {
      const from = month === undefined ? monthNumber(named) : number(month);
      const written = year ?? longYear;
      return {
        shape: "months",
        month: from,
        cumulative: from === 1,
        year: written === undefined ? null : number(written),
      };
    },
  },
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
    // ngày 31.8 · sáng 31/8 · đến hết ngày 25/6 · tại thời điểm 01/6 · dịp nghỉ lễ 2.9; not: tăng 2.9 lần, 8/11 huyện
    name: "period/day-month",
    pattern: pattern(
      `(?:ngày|thời~điểm|sáng|chiều|tối|trưa|hôm|lễ|trước|đến|tới|hết|từ|hạn|mốc|vào|sau|trong|by|until)~(?:ngày~|hết~ngày~)?(?<day>0?[1-9]|[12]\\d|3[01])(?<mark>[/.-])(?<month>0?[1-9]|1[0-2])(?!\\s?(?:[/.,]?\\d|%|tỷ|triệu|nghìn|ha|người|huyện|xã|hộ))`,
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
      `(?:giai~đoạn|nhiệm~kỳ|niên~vụ|niên~khóa|vụ|năm|đông~xuân|thu~đông|winter[~-]spring(?:~crop|~season)?)(?:~\\p{L}{2,6}){0,2}~(?<year>${YEAR})\\s?[-–]\\s?(?<toYear>${YEAR})`,
    ),
    read: ({ year, toYear }) => ({ shape: "years", year: number(year), toYear: number(toYear) }),
  },
];
