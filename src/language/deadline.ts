import { Occupied } from "../text/occupied.js";
import type { Span } from "../text/span.js";
import type { Mention, PeriodMention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";
import type { PreparedText } from "./prepared-text.js";

/** A time limit in a task: the period it names, or how often, or only how soon. */
export type DeadlineMention = Mention<
  "deadline",
  { readonly period: PeriodMention | null; readonly recurrence: string | null }
>;

const DIGIT = "một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|mồng|mùng|rằm|linh|lẻ";
const SPOKEN = `(?:${DIGIT})(?:~(?:${DIGIT})){0,3}`;
const WEEKDAY = "thứ~(?:hai|ba|tư|năm|sáu|bảy)|chủ~nhật";
const ENGLISH_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

/**
 * Words that set a limit before a period: `trước ngày`, `chậm nhất là ngày`, `xong trong tháng`, `hạn`, `đến hết`,
 * `tại phiên họp tháng`, `before`, `no later than`; not `so với tháng` (a comparison).
 */
const BEFORE_PERIOD = pattern(
  `(?:(?:xong|hoàn~thành|báo~cáo|trình|gửi)~)?(?:trước|chậm~nhất|muộn~nhất|không~(?:muộn|chậm|trễ)~(?:hơn|quá)|đến~hết|đến|tới|hết|hạn~chót|hạn~cuối|thời~hạn|(?<!gia~)(?<!giới~)(?<!có~)hạn|ngay~trong|ngay~từ|trong|xong~trong|vào|cuối|đầu|giữa|(?:tại|ở)~(?:phiên~họp|kỳ~họp|giao~ban|cuộc~họp|hội~nghị)(?:~(?:hđnd|ubnd|tỉnh|huyện|thường~kỳ|giao~ban)){0,3}|by|before|until|till|on|no~later~than|not~later~than|within|in|by~the~end~of|at~the~end~of|due|to~the)(?:~(?:là|vào|đến|hết|trong|cuối|đầu|giữa|ngày|the|end~of))?(?::)?(?:~(?:\\d{1,2}|${SPOKEN})~(?:giờ|h)(?:~(?:\\d{1,2}|${SPOKEN})(?:~phút)?)?)?(?:~ngày)?`,
);
/** `hằng tuần`, `ngày 25 hằng tháng`, `chiều thứ Sáu hằng tuần`, `mỗi sáng thứ hai`, `mỗi tuần hai lần`, `every Friday`; not `hàng hóa`. */
const RECURRING = pattern(
  `(?:định~kỳ~)?(?:(?:vào|trước)~)?(?:\\d{1,2}~giờ~)?(?:(?:chiều|sáng|tối)~)?(?:(?:ngày~\\d{1,2}(?:~và~(?:ngày~)?\\d{1,2})?|${WEEKDAY})~)?(?:(?:hằng|hàng)~(?:ngày|tuần|tháng|quý|năm)|mỗi~(?:tuần|tháng|quý|ngày|năm)(?:~(?:một|hai|ba|\\d)~lần)?)|(?:\\d|một|hai|ba)~lần~(?:mỗi|một)~(?:tuần|tháng|quý|ngày)|(?:every|each)~(?:day|week|month|quarter|two~weeks|${ENGLISH_DAY})(?:~(?:morning|afternoon))?|(?:once|twice)~a~(?:week|month)|weekly|fortnightly|monthly|quarterly|daily|(?:định~kỳ|mỗi|hằng|hàng)~(?:(?:sáng|chiều|tối)~)?(?:${WEEKDAY})`,
);
/** `trong vòng 05 ngày làm việc kể từ ngày …`, `trong 24 giờ`, `trong ba ngày`, `within 10 days`; not `trong 8 tháng đầu năm`. */
const WITHIN_TIME = pattern(
  `(?:trong(?:~(?:vòng|thời~hạn|thời~gian))?|không~quá|chậm~nhất~(?:là~)?(?:sau~)?|sau)~(?:\\d{1,3}|${SPOKEN})~(?:giờ|phút|ngày|tuần|tháng(?!~(?:đầu|qua|năm|cuối|\\d)))(?:~làm~việc)?(?:~(?:kể~từ|sau~khi|từ~khi|tính~từ|từ~ngày)(?:~[\\p{L}\\d/]+){1,8})?|(?:within|in)~(?:\\d{1,3}|two|three|four|five|six|seven|ten|fifteen|thirty)~(?:working~|calendar~)?(?:hours|days|weeks|months)`,
);
/** `trước ngày mười lăm tháng sáu`, `đến ba mươi mốt tháng năm`: dates as they are said. */
const SPOKEN_DATE = pattern(
  `(?:trước|đến~hết|đến|tới|hết|chậm~nhất|muộn~nhất|hạn)(?:~(?:là|vào|ngày)){0,2}~${SPOKEN}~tháng~${SPOKEN}(?:~năm~[\\p{L}\\d]+)?`,
);
/** `trước khai giảng`, `trước Tết Nguyên đán`, `trước mùa mưa bão`: an event; `ngay trong tuần`, `trong quý này`: soon. */
const EVENT = pattern(
  "trước~(?:thềm~)?(?:khai~giảng|tết|mùa|kỳ~họp|phiên~họp|hội~nghị|đại~hội|lễ|vụ)(?:~[\\p{L}\\d]+){0,6}|(?:ngay~)?trong~(?:tuần|tháng|quý|ngày|năm)(?:~(?:này|tới|sau|nay|đầu~tháng~\\d{1,2}|cuối~tháng~\\d{1,2}))?(?!~\\d)|(?:trước|vào|đến|tới|trong|ngay)~(?:cuối|giữa|hết)~năm(?!~(?:19|20))(?:~nay)?|(?:tại|ở)~(?:phiên~họp|kỳ~họp|giao~ban|cuộc~họp|hội~nghị)~(?:tới|sau|kế~tiếp|gần~nhất|cuối~năm)|(?:this|next)~(?:week|month|quarter)|immediately|at~the~next~(?:session|meeting)",
);

/** `chậm nhất 30/5`, `trước 5.12`: a day and month by themselves, a date only after a limiting word. */
const BARE_DATE = pattern(
  "(?:trước|chậm~nhất|muộn~nhất|không~(?:muộn|chậm|trễ)~(?:hơn|quá)|đến~hết|hạn|hạn~chót|hạn~cuối|by|before)(?:~(?:là|vào|ngày)){0,2}:?~(?<day>0?[1-9]|[12]\\d|3[01])[/.](?<month>0?[1-9]|1[0-2])(?![/.]?\\d)",
);

const FIXED: readonly { readonly name: string; readonly rule: Pattern }[] = [
  { name: "recurring", rule: RECURRING },
  { name: "within", rule: WITHIN_TIME },
  { name: "spoken", rule: SPOKEN_DATE },
];

/** The time limits of a text, in order: a recurrence, a number of days, a period after a limiting word, an event. */
export function findDeadlines(
  text: PreparedText,
  periods: readonly PeriodMention[],
): readonly DeadlineMention[] {
  const found: DeadlineMention[] = [];
  const occupied = new Occupied(text.surface.length);
  const free = (start: number, end: number) => occupied.isFree({ start, end });
  const add = (start: number, end: number, name: string, period: PeriodMention | null) => {
    const recurrence = name === "recurring" ? text.surface.slice(start, end) : null;
    occupied.take({ start, end });
    found.push({
      kind: "deadline",
      start,
      end,
      rule: `deadline/${name}`,
      value: { period, recurrence },
    });
  };
  for (const { name, rule } of FIXED) {
    for (const match of findAll(rule, text))
      if (free(match.start, match.end))
        add(match.start, match.end, name, name === "spoken" ? dateIn(match, periods) : null);
  }
  const limits = findAll(BEFORE_PERIOD, text);
  let next = 0;
  for (const period of periods) {
    if (period.value.shape === "years") continue;
    while ((limits[next]?.end ?? Number.POSITIVE_INFINITY) < period.start - 4) next += 1;
    const limit = limits[next];
    if (limit === undefined || limit.start > period.start || limit.start >= period.end) continue;
    const start = Math.min(limit.start, period.start);
    if (free(start, period.end)) add(start, period.end, "period", period);
  }
  for (const match of findAll(BARE_DATE, text)) {
    if (free(match.start, match.end)) add(match.start, match.end, "bare-date", bareDate(match));
  }
  for (const match of findAll(EVENT, text))
    if (free(match.start, match.end)) add(match.start, match.end, "event", null);
  return found.sort((a, b) => a.start - b.start);
}

/** The day that a spoken date names, when the periods of the text hold it. */
function dateIn(said: Span, periods: readonly PeriodMention[]): PeriodMention | null {
  return (
    periods.find(
      ({ start, end, value }) => value.shape === "date" && start < said.end && said.start < end,
    ) ?? null
  );
}

function bareDate(match: PatternMatch): PeriodMention {
  return {
    kind: "period",
    start: match.start,
    end: match.end,
    rule: "period/bare-date",
    value: {
      shape: "date",
      year: null,
      month: Number(match.groups.month),
      toMonth: null,
      quarter: null,
      half: null,
      day: Number(match.groups.day),
      toDay: null,
      toYear: null,
      shiftMonths: null,
      shiftYears: null,
      cumulative: false,
    },
  };
}
