import type { PeriodMention } from "../language/mention.js";
import { findAll, pattern } from "../language/pattern.js";
import { findPeriodSeries } from "../language/period-series.js";
import type { PreparedText } from "../language/prepared-text.js";
import type { Span } from "../text/span.js";

/**
 * Words that take what follows out of what is asked for:
 * `quý I trừ tháng 1 và tháng 2` · `10 tháng không tính tháng 10` · `Q1 less February and March` ·
 * `given the quarter, February and March figures`; not: `trừ bì`, `ngoại trừ` before no time or thing.
 */
const OPENING = pattern(
  "(?:(?:đem~)?(?:trừ|bớt)(?:~(?:đi|ra|bỏ|hết|phần))?|(?:không|chưa)~(?:kể|tính|gồm|bao~gồm)|loại~(?:trừ|bỏ|ra)?|bỏ(?:~(?:đi|qua|ra|riêng|số|phần))?|nếu~bỏ|less|minus|without|excluding|except(?:~for)?|leaving~(?:out|aside)|not~(?:counting|including)|subtract(?:ing)?|tak(?:e|ing)~(?:away|out)|given|setting~aside|once~you~(?:remove|subtract))(?:~(?:số~(?:của~)?|của~|phần~|the~(?:figures?~(?:of|for)~)?))?",
);
/** Behind the times: `if October is taken out`, `tháng 10 bỏ ra`, `February and March deducted`. */
const CLOSING = pattern(
  "(?:(?:is|are|were|was)~)?(?:taken~(?:out|away|off)|left~(?:out|aside)|excluded|removed|subtracted|deducted|set~aside|not~counted)|(?:bị~|được~)?(?:trừ|bỏ|loại)~(?:đi|ra)|ra(?=~thì)",
);
/** What may stand between two times of one such list. */
const JOINED =
  /^(?:\s|,|;|&|và|va|với|voi|lẫn|lan|cùng|cung|and|the|figures?|numbers?|for|of|months?|quarter|year|whole|total|tổng|quý)*$/u;

/** Times taken out of a stretch, and the words that say so. */
export interface LeftOut {
  readonly periods: readonly PeriodMention[];
  readonly spans: readonly Span[];
}

/**
 * The times that a question takes out of the stretch it asks about, in order. A time named for itself
 * (`thì tháng 3 còn bao nhiêu`) is none of them.
 */
export function findLeftOut(text: PreparedText, periods: readonly PeriodMention[]): LeftOut {
  const inOrder = [...periods].sort((a, b) => a.start - b.start);
  const taken = new Set<PeriodMention>();
  for (const opening of findAll(OPENING, text)) follow(text, opening.end, inOrder, taken);
  for (const closing of findAll(CLOSING, text)) lead(text, closing.start, inOrder, taken);
  const left = inOrder.filter((period) => taken.has(period));
  return {
    periods: left.flatMap((period) => spelledOut(text, period)),
    spans: left.length === 0 ? [] : [...findAll(OPENING, text), ...findAll(CLOSING, text), ...left],
  };
}

/** `tháng 7, 8 và 9` is one time with numbers behind it: each month for itself. */
function spelledOut(text: PreparedText, period: PeriodMention): readonly PeriodMention[] {
  const series = findPeriodSeries(text);
  if (series === null || series.months === null || series.start > period.start) return [period];
  if (period.start !== series.start || period.value.shape !== "month") return [period];
  return series.months.map((month) => ({ ...period, value: { ...period.value, month } }));
}

/** Takes the unbroken list of times that starts at an offset. */
function follow(
  text: PreparedText,
  from: number,
  periods: readonly PeriodMention[],
  taken: Set<PeriodMention>,
): void {
  let end = from;
  for (const period of periods) {
    if (period.start < from) continue;
    if (!JOINED.test(between(text, { start: end, end: period.start }))) return;
    taken.add(period);
    end = period.end;
  }
}

/** Takes the unbroken list of times that ends at an offset. */
function lead(
  text: PreparedText,
  to: number,
  periods: readonly PeriodMention[],
  taken: Set<PeriodMention>,
): void {
  let start = to;
  for (const period of [...periods].reverse()) {
    if (period.end > to) continue;
    if (!JOINED.test(between(text, { start: period.end, end: start }))) return;
    taken.add(period);
    start = period.start;
  }
}

function between(text: PreparedText, span: Span): string {
  return text.canonical.slice(Math.min(span.start, span.end), span.end);
}
