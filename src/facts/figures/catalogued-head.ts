import type { Span } from "../../text/span.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Head } from "./frame.js";
import type { NamedIndicator } from "./named-indicator.js";
import { contentWords, unexplainedWords } from "./words.js";

/** A catalogued head: qualifiers after its name and a foreign parent become its path. */
export function catalogued(
  reading: ReadingOfBlock,
  site: FigureSite,
  { indicator, mention }: NamedIndicator,
  parent: Head | null,
): Head {
  const opened = within(reading.cues, site.gap).some((cue) => cue.value === "part");
  const foreign =
    opened &&
    parent !== null &&
    parent.indicator?.id !== indicator.id &&
    indicator.partOf === null &&
    parent.indicator?.partOf !== indicator.id;
  const average = averaged(reading, site, mention);
  const subject = mention.start >= site.quantity.start ? subjectBefore(reading, site) : [];
  const qualifier = average.length > 0 ? [] : qualifierAfter(reading, site, mention);
  return {
    indicator,
    label: indicator.vi,
    path: [
      ...(foreign && parent !== null ? [parent.label] : []),
      ...average,
      ...subject,
      ...qualifier,
    ],
    unit: null,
    span: { start: mention.start, end: mention.end },
    ...(mention.end > site.quantity.end ? { namedUntil: mention.end } : {}),
  };
}

/** `bình quân mỗi tháng đón 77.600 lượt khách`: an amount for each month or household, never the total. */
const AVERAGED =
  /(?<![\p{L}])(?:(?:bình quân|trung bình)\s(?:mỗi|một|hằng|hàng)\s\p{L}+|mỗi\s(?:tháng|ngày|tuần|quý|năm|hộ|xã)|(?:a|per|each|every)\s(?:month|day|week|quarter)\son\saverage)(?![\p{L}])/u;

function averaged(reading: ReadingOfBlock, site: FigureSite, name: Span): readonly string[] {
  const { gap, right } = site;
  const match = AVERAGED.exec(reading.text.canonical.slice(gap.start, right.end));
  if (match === null) return [];
  const at = gap.start + match.index;
  if (name.start <= at && at < name.end) return [];
  return [reading.text.surface.slice(at, at + match[0].length).toLowerCase()];
}

const SUBJECT =
  /^\s*(?:[Tt]he\s)?(?<name>(?!The\s|This\s|Our\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3})(?<kind>\s(?:island|district|city|town|commune|ward|province))?\s(?:alone\s)?(?:has\s|had\s)?(?:welcomed|received|hosted|attracted|drew|recorded|logged|harvested|produced|planted|exported|registered|reported)\s/u;

/** `Ly Son island welcomed 41,200 visitors`: whose figure it is, when that is not the place of the record. */
function subjectBefore(
  reading: ReadingOfBlock,
  { clause, quantity }: FigureSite,
): readonly string[] {
  const match = SUBJECT.exec(reading.text.surface.slice(clause.start, quantity.start));
  const { name, kind } = match?.groups ?? {};
  if (name === undefined) return [];
  return kind === undefined && !name.includes(" ") ? [] : [name];
}

/** `kim ngạch xuất khẩu thủy sản`: words right behind the name that make it a part of itself. */
function qualifierAfter(
  reading: ReadingOfBlock,
  site: FigureSite,
  mention: Span,
): readonly string[] {
  const end = Math.min(
    mention.end > site.quantity.start ? site.right.end : site.quantity.start,
    nextStop(reading, mention.end),
  );
  if (end <= mention.end) return [];
  const span = { start: mention.end, end };
  const priceBasis = PRICE_BASIS.exec(reading.text.canonical.slice(span.start, span.end));
  const words = unexplainedWords(reading, span).filter(
    (word) =>
      priceBasis === null ||
      word.start < span.start + priceBasis.index ||
      word.end > span.start + priceBasis.index + priceBasis[0].length,
  );
  if (SAYS_HOW.test(reading.text.canonical.slice(span.start, span.start + 40).trimStart()))
    return [];
  const content = contentWords(reading, words, ["neutral", "joining"]);
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined || words.indexOf(first) > 2) return [];
  if (/^(?:dịp|đợt)$/u.test(first.canonical))
    return [reading.text.surface.slice(first.start, end).trim()];
  const qualifier = reading.text.surface.slice(first.start, last.end).replace(/\s+/gu, " ");
  if (!/^(?:chưa|không)$/u.test(qualifier)) return [qualifier];
  return [untilMark(reading, { start: first.start, end: site.clause.end })];
}

/** `87 tàu chưa lắp thiết bị giám sát`: a negation alone says nothing, whatever is recognised behind it. */
export function untilMark(reading: ReadingOfBlock, { start, end }: Span): string {
  const rest = reading.text.surface.slice(start, end);
  return (/^[^,;:.()|\n]{1,80}/u.exec(rest)?.[0] ?? rest).trim();
}

/** `chưa đạt yêu cầu`, `thấp`, `dao động từ`: says how it went, not which part of it. */
const SAYS_HOW =
  /^(?:vẫn |còn |cũng |đang |tiếp tục |có |hơi |khá |rất |tương đối )*(?:(?:chưa|không) (?:đạt|được|cao|đều)|cao|thấp|chậm|nhanh|mạnh|nhẹ|đều|khá|tốt|dao động|biến động|duy trì|ổn định|xoay quanh|liên tục|phấn đấu)(?![\p{L}])/u;

/** `theo giá thực tế`: a basis of valuation, not a part. */
const PRICE_BASIS = /(?:theo )?giá (?:thực tế|hiện hành|so sánh|cố định)(?: (?:năm )?\d{4})?/u;

/** Where a qualifier must end: punctuation, a cue, a base, a figure or another name. */
function nextStop(reading: ReadingOfBlock, from: number): number {
  const punctuation = /[,;:()|.]/u.exec(reading.text.surface.slice(from));
  const starts = [
    ...reading.cues,
    ...reading.bases,
    ...reading.periods,
    ...reading.quantities,
    ...reading.indicators,
  ]
    .map((mention) => mention.start)
    .filter((start) => start >= from);
  return Math.min(
    punctuation === null ? Number.POSITIVE_INFINITY : from + punctuation.index,
    ...starts,
    Number.POSITIVE_INFINITY,
  );
}
