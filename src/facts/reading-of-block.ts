import { type AgencyMention, findAgencies } from "../language/agency.js";
import { findBases } from "../language/base.js";
import { type CueMention, findCues } from "../language/cue.js";
import { findIndicators, findWeakIndicators } from "../language/indicator.js";
import type {
  BaseMention,
  IndicatorMention,
  PeriodMention,
  QuantityMention,
} from "../language/mention.js";
import type { NumeralStyle } from "../language/numeral.js";
import { findPeriods } from "../language/period.js";
import { findPeople, type PersonMention } from "../language/person.js";
import { type PreparedText, prepareRecord } from "../language/prepared-text.js";
import { findQuantities } from "../language/quantity.js";
import { findToldPlaces, type ToldPlaceMention } from "../language/told-place.js";
import { firstFrom, holderOf } from "../text/in-order.js";
import { sentencesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";

/** Everything recognised in one block, each kind in order; offsets are into the block's surface. */
export interface ReadingOfBlock {
  readonly text: PreparedText;
  readonly sentences: readonly Span[];
  readonly quantities: readonly QuantityMention[];
  readonly periods: readonly PeriodMention[];
  readonly bases: readonly BaseMention[];
  readonly indicators: readonly IndicatorMention[];
  /** The same with those inside an agency's name. */
  readonly allIndicators: readonly IndicatorMention[];
  /** Names that count only where the unit or the list they stand in says so; several may share a span. */
  readonly weakIndicators: readonly IndicatorMention[];
  readonly cues: readonly CueMention[];
  readonly agencies: readonly AgencyMention[];
  readonly people: readonly PersonMention[];
  /** Places that open a sentence or clause and averages of others: whose figures follow. */
  readonly toldPlaces: readonly ToldPlaceMention[];
}

/** Numbers and symbols of documents (`08/CT-UBND`, `30/2020/NĐ-CP`, `Số: 120/BC-CTK`): never figures. */
const DOCUMENT_NUMBER =
  /(?<![\p{L}\p{N}])\d{1,5}\s?[-/]\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}&]{0,5}\s?[-/]\s?\p{Lu}[\p{L}\p{N}&]*/gu;
/** `Quốc lộ 91`, `Nghị quyết số 15`, `khóa XII`, `lần thứ 3`, `phiên thứ 5`: numbers that name something. */
const NAMING_NUMBER =
  /(?<![\p{L}])(?:[Qq]uốc lộ|QL|[Tt]ỉnh lộ|đường|bão số|(?<!(?:trong|trên|tổng|con) )[Ss]ố|[Đđ]iều|[Kk]hoản|lần thứ|(?<!(?:xếp|đứng|hạng|vị trí|vị|và|ở) )thứ(?! \d{1,2}(?:\s?\/|(?: trong| toàn| của)? (?:cả nước|toàn quốc|vùng|khu vực|miền)))|phiên thứ|khóa|[Tt]ổ|[Kk]hu|[Ll]ớp|[Pp]hòng|mục|phần|trang|cấp|vòng|mùa|[Mm]ũi|(?<!cùng )kỳ)\s\d+\p{L}?(?![\d.,%])/gu;
/** `Brief No. 11`, `Decree 30`, `Tra Khuc 3 bridge`: English numbers that name something. */
const ENGLISH_NAMING_NUMBER =
  /(?<![\p{L}])(?:(?:Brief|Bulletin|Decree|Resolution|Notice|Directive|Decision|Circular|Document|Article|Section|Chapter|Annex|Appendix|Table|Phase|Route|Highway|Package|Lot|Zone|Group|Level|Grade|Line)(?:\sNo\.)?|No\.)\s\d+(?![\d.,%])|(?<=\p{Lu}\p{Ll}+\s)\d{1,2}(?=\s(?:bridge|hydropower|power|plant|port|road|wind|solar|project|dam|reservoir|industrial|airport|tunnel|pass)(?![\p{L}]))/gu;
/** The number of a disease, which a unit may follow (`COVID-19 mũi 3`). */
const DISEASE = /(?<![\p{L}])covid\s?[-–]?\s?19(?!\d)/giu;
/** A clock time: `hồi 07 giờ 30 phút`, `16h45`. */
const CLOCK = /(?<![\p{L}\p{N}])\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2}(?:\s?phút)?)?(?![\p{L}\p{N}])/gu;
/** `ngày 8/11`, `dịp lễ 30.4 - 1.5`: a day that no period rule took (`ngày 8/11 huyện …`) is still no figure. */
const DAY =
  /(?<![\p{L}])(?:[Nn]gày|[Tt]hời điểm|[Đđ]êm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm|[Dd]ịp|[Ll]ễ|[Tt]ết|kỳ nghỉ|đợt nghỉ)\s(?:(?:nghỉ|lễ|Quốc khánh|tết)\s){0,3}\d{1,2}[./]\d{1,2}(?:\s?[-–]\s?\d{1,2}[./]\d{1,2})?(?![\d,%])/gu;
/** What follows a number but never a day: `by 1.8 percentage points` is not the first of August. */
const MEASURED_BEHIND =
  /^\s?(?:%|per ?cent|percentage|points?|times|lần|điểm|tỷ|tỉ|triệu|nghìn|billion|million|thousand)(?![\p{L}])/u;
/** `cuối năm tỷ lệ hộ nghèo`: neither five nor a billion. */
const NO_AMOUNT = /^năm\st[ỷỉi]\s(?:lệ|trọng|giá|suất)/u;
/** The number of a list item at the start of a block. */
const LIST_LABEL = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}\.)(?=\s)/u;

/** Runs every recogniser over one block's surface, once; what a period or a code covers is no quantity. */
export function readBlock(written: string, style: NumeralStyle): ReadingOfBlock {
  // Readers cut blocks; a line end left inside one is a hard wrap.
  const surface = written.replaceAll("\n", " ");
  const text = prepareRecord(surface);
  const periods = findPeriods(text).filter((period) => !isMeasured(text, period));
  const agencies = findAgencies(text);
  const numbered = /\d/u.test(surface)
    ? [DOCUMENT_NUMBER, NAMING_NUMBER, ENGLISH_NAMING_NUMBER, DISEASE, CLOCK, DAY]
    : [];
  const codes = numbered.flatMap((expression) =>
    [...surface.matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const allIndicators = findIndicators(text).filter(
    (mention) => !crossesBracket(surface.slice(mention.start, mention.end)),
  );
  const indicators = outside(allIndicators, agencies);
  const bases = outside(findBases(text), agencies);
  // The day of `so với 31/12` is no figure; `14 chỉ tiêu` is one although plans are called so.
  const dated = bases.filter((base) => /\d/u.test(surface.slice(base.start, base.end)));
  const label = LIST_LABEL.exec(surface);
  if (label !== null) codes.push({ start: 0, end: label[0].length });
  return {
    text,
    sentences: sentencesOf(surface),
    periods,
    agencies,
    quantities: findQuantities(text, style, [...periods, ...codes, ...dated]).filter(
      (quantity) => !NO_AMOUNT.test(text.canonical.slice(quantity.start, quantity.end + 7)),
    ),
    bases,
    indicators,
    allIndicators,
    weakIndicators: outside(findWeakIndicators(text), [...agencies, ...indicators]),
    cues: outsideBases(
      outside(withOrders(text, withGlued(text, findCues(text))), [
        ...indicators,
        ...periods,
        ...agencies,
      ]).filter((cue) => !/[,;:()]/u.test(surface.slice(cue.start, cue.end))),
      bases,
    ),
    people: findPeople(text, agencies),
    toldPlaces: ownToldPlaces(text, [...agencies, ...bases]),
  };
}

/**
 * `lượt khách (quốc tế 8.150)` is no international visitor; `(theo giá thực tế` is only how it was valued, and
 * `(CPI` the name's own short form.
 */
function crossesBracket(words: string): boolean {
  const bracketed = /\(([^)]*)$/u.exec(words)?.[1];
  return /[;:]/u.test(words) || (bracketed !== undefined && !VALUED_OR_SHORT.test(bracketed));
}

const VALUED_OR_SHORT = /[Gg]iá|GIÁ|^\s*\p{Lu}{2,6}\s*$/u;

/** `1.8 percentage points`, `2.9 lần`: a decimal that looks like a day and a month. */
function isMeasured(text: PreparedText, period: PeriodMention): boolean {
  return (
    period.value.shape === "date" &&
    /\d\.\d+$/u.test(text.surface.slice(period.start, period.end)) &&
    MEASURED_BEHIND.test(text.canonical.slice(period.end, period.end + 14))
  );
}

/** Verbs that a careless typist glued to the number behind them: `giảm2%`. */
const GLUED = /(?<![\p{L}\p{M}\p{N}])(?:tăng|giảm|đạt|còn|bằng|là|ước|chiếm|vượt)(?=\d)/giu;

/** The cues with those of glued verbs, which the words of the text do not show; without them a fall is a rise. */
function withGlued(text: PreparedText, cues: readonly CueMention[]): readonly CueMention[] {
  const glued = [...text.surface.matchAll(GLUED)].flatMap((match) =>
    findCues(prepareRecord(match[0])).map((cue) => ({
      ...cue,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return glued.length === 0 ? cues : [...cues, ...glued].sort((a, b) => a.start - b.start);
}

/** `đứng thứ 3/6 vùng, thứ 22 cả nước`: the second order has no verb of its own; `lần thứ 3` is none. */
const ORDER =
  /(?<![\p{L}\p{M}])(?<!(?:lần|phiên|kỳ|khóa|đứng|xếp|vị|trí|hạng)\s)thứ(?=\s\d{1,2}(?:\s?\/\s?\d{1,2}|(?:\strong|\stoàn|\scủa)?\s(?:cả nước|toàn quốc|vùng|khu vực|miền))(?![\p{L}\p{N}]))/gu;

/** The cues with the orders that only their scope shows. */
function withOrders(text: PreparedText, cues: readonly CueMention[]): readonly CueMention[] {
  const orders = [...text.canonical.matchAll(ORDER)].map(({ index }) => ({
    kind: "cue" as const,
    start: index,
    end: index + "thứ".length,
    value: "rank" as const,
    rule: "cue/rank",
  }));
  return orders.length === 0 ? cues : [...cues, ...orders].sort((a, b) => a.start - b.start);
}

/** `thấp hơn số ước` opens a base and says which way it went; other cue words of a base are part of it. */
function outsideBases(
  cues: readonly CueMention[],
  bases: readonly BaseMention[],
): readonly CueMention[] {
  const isInside = holderOf(bases);
  return cues.filter((cue) => {
    const mayOpen = ["up", "down", "excess"].includes(cue.value);
    return !isInside({ start: mayOpen ? cue.start - 1 : cue.start, end: cue.end });
  });
}

/** `huyện Kỳ Sơn` is an agency as well; inside `UBND huyện Kỳ Sơn` or a comparison it is none of whom figures are told. */
function ownToldPlaces(text: PreparedText, spans: readonly Span[]): readonly ToldPlaceMention[] {
  const isInside = (place: Span) =>
    spans.some(
      ({ start, end }) =>
        start <= place.start && place.end <= end && end - start > place.end - place.start,
    );
  const mentions = findToldPlaces(text);
  return mentions.length === 0 ? mentions : mentions.filter((mention) => !isInside(mention));
}

/** The mentions that lie in none of the spans: words of a longer name mean nothing by themselves. */
function outside<T extends Span>(mentions: readonly T[], spans: readonly Span[]): readonly T[] {
  if (mentions.length === 0) return mentions;
  const isInside = holderOf(spans);
  return mentions.filter((mention) => !isInside(mention));
}

/** The mentions that lie wholly inside a span; mentions come in order. */
export function within<T extends Span>(mentions: readonly T[], span: Span): readonly T[] {
  const inside: T[] = [];
  for (let index = firstFrom(mentions, span.start); index < mentions.length; index += 1) {
    const mention = mentions[index] as T;
    if (mention.start > span.end) break;
    if (mention.end <= span.end) inside.push(mention);
  }
  return inside;
}

/** English or Vietnamese digits, decided once per document: few accents and English function words. */
export function numeralStyleOf(text: string): NumeralStyle {
  const sample = text.slice(0, 4000);
  const accents =
    sample.match(/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu)
      ?.length ?? 0;
  const english = sample.match(/(?<![\p{L}])(?:the|of|and|was|were|to)(?![\p{L}])/giu)?.length ?? 0;
  return english > 8 && english * 3 > accents ? "en" : "vi";
}
