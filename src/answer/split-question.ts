import { findAskedIndicators } from "../language/indicator.js";
import { findAll, pattern } from "../language/pattern.js";
import { findPeriods } from "../language/period.js";
import { findPlaces } from "../language/place.js";
import { type PreparedText, prepareQuestion } from "../language/prepared-text.js";
import type { Span } from "../text/span.js";

/** `bao nhiêu`, `mấy phần trăm`, `how many`; not: mấy huyện nào, so với bao nhiêu. */
const ASKS = pattern(
  "(?:bao~nhiêu|(?<!(?:thứ|hạng)~)mấy|bn|bnh|how~(?:many|much)|what~(?:percentage|share))",
);
const JOINS = pattern("và|còn|rồi|and");
const MOST_PARTS = 3;

/**
 * A question with several asking words (`nhận bao nhiêu hồ sơ, trễ hạn bao nhiêu`) as one question for each, all of the
 * first's length: the words of the others are blanked, times and places stay, and so does the thing counted where a
 * part names none. Empty for a question that asks once.
 */
export function partsOf(question: string, knownPlaces: readonly string[]): readonly string[] {
  const text = prepareQuestion(question);
  const asking = findAll(ASKS, text);
  if (asking.length < 2 || asking.length > MOST_PARTS) return [];
  const cuts: number[] = [];
  for (const [index, ask] of asking.entries()) {
    const next = asking[index + 1];
    if (next === undefined) break;
    const cut = cutWithin(text, { start: ask.end, end: next.start });
    if (cut === null) return [];
    cuts.push(cut);
  }
  const shared: readonly Span[] = [
    ...findPeriods(text),
    ...findPlaces(text.tokens, text.surface, {
      question: true,
      lenient: text.lenient,
      known: knownPlaces,
    }),
  ];
  const bounds = [0, ...cuts, question.length];
  return asking.map((_, index) => {
    const own = { start: bounds[index] ?? 0, end: bounds[index + 1] ?? question.length };
    return onlyWithin(text, own, shared);
  });
}

/** Where one part ends and the next begins: the first comma between two asking words, else the first joining word. */
function cutWithin(text: PreparedText, between: Span): number | null {
  const comma = /[,;?]\s/u.exec(text.surface.slice(between.start, between.end));
  if (comma !== null) return between.start + comma.index + 1;
  const joining = findAll(JOINS, text).find(
    (match) => between.start <= match.start && match.end <= between.end,
  );
  return joining?.start ?? null;
}

function onlyWithin(text: PreparedText, own: Span, shared: readonly Span[]): string {
  const names = findAskedIndicators(text);
  const isOwn = (span: Span) => own.start <= span.start && span.end <= own.end;
  const named = names.some(isOwn) || ownWords(text, own, shared).length > 0;
  const kept = [own, ...shared, ...(named ? [] : names.slice(0, 1))];
  return [...text.surface]
    .map((letter, index) =>
      kept.some((span) => span.start <= index && index < span.end) ? letter : " ",
    )
    .join("");
}

/** Words that ask, tell or measure; without others a part goes on about the thing of the one before. */
const TELLING = pattern(
  "tỷ~lệ|tỷ~trọng|phần~trăm|%|kế~hoạch|dự~toán|so~với|cùng~kỳ|bằng|đạt|tăng|giảm|chiếm|là|được|thêm|tỷ|triệu|đồng|tiền|năm~trước|với|rồi|thì|và|còn|vượt|tương~đương|của|lần|điểm|nhất|per~cent|percent|plan|rise|rose|up|down|is|was|the|of|that|did|it",
);

function ownWords(text: PreparedText, own: Span, shared: readonly Span[]): readonly Span[] {
  const explained = [...shared, ...findAll(ASKS, text), ...findAll(TELLING, text)];
  return text.tokens.filter(
    (token) =>
      own.start <= token.start &&
      token.end <= own.end &&
      !explained.some((span) => span.start <= token.start && token.end <= span.end),
  );
}
