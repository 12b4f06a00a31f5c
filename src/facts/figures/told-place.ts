import type { ToldPlaceMention } from "../../language/told-place.js";
import type { FigureContext } from "../figure-context.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { FoundHead, Head } from "./frame.js";

/** Whose figure it is, when it is not what the record is about or when that is said outright. */
export interface ToldPlaceOfFigure {
  readonly mention: ToldPlaceMention;
  /** An average of others says nothing about what comes behind it. */
  readonly isAverage: boolean;
}

/**
 * The place that opened the sentence or clause of a figure (`Tại xã Na Ngoi, tỷ lệ hộ nghèo 41,2%`), or the average told right
 * before it (`bình quân cả nước đạt 29,1%`, `cao hơn bình quân cả nước (29,1%)`). A place that opens a block holds until another is
 * named; words for the whole (`toàn tỉnh`) end it. Null when nothing is said.
 */
export function toldPlaceOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  context: FigureContext,
): ToldPlaceOfFigure | null {
  const compared = comparedAverage(reading, site);
  if (compared !== null) return { mention: compared, isAverage: true };
  const before = { start: site.sentence.start, end: site.quantity.start };
  const told = within(reading.toldPlaces, before).filter(
    (mention) =>
      (mention.value.relation !== "average" || mention.start >= site.left.start) &&
      !isInClosedBracket(reading, mention.end, site.quantity.start),
  );
  const last = told.at(-1) ?? openingOf(reading);
  if (last === undefined) return null;
  const isAverage = last.value.relation === "average";
  return isAverage && context.place === null ? null : { mention: last, isAverage };
}

/** The place that opens the first sentence of a block. */
function openingOf(reading: ReadingOfBlock): ToldPlaceMention | undefined {
  const [first] = reading.toldPlaces;
  const [sentence] = reading.sentences;
  if (first === undefined || sentence === undefined || first.value.relation !== "part") return;
  const lead = reading.text.surface.slice(sentence.start, first.start);
  return first.end <= sentence.end && !/[,;:]/u.test(lead) ? first : undefined;
}

function isInClosedBracket(reading: ReadingOfBlock, from: number, to: number): boolean {
  const between = reading.text.surface.slice(from, to);
  const close = between.indexOf(")");
  return close >= 0 && !between.slice(0, close).includes("(");
}

const AVERAGES: Readonly<Record<string, string>> = {
  "national-average": "cả nước",
  "regional-average": "toàn vùng",
  "provincial-average": "toàn tỉnh",
  average: "bình quân chung",
};

/** Between an average and its own value, not how far something is from it. */
const IS_VALUE =
  /^(?:\s*\(\s*|\s(?:là|ở mức|đạt|của|of)\s)(?:(?:khoảng|gần|trên|about|some|nearly)\s)?$/u;

/** `cao hơn bình quân chung cả nước (29,1%)`, `against a national average of 29.1%`: the average's own value. */
function comparedAverage(
  reading: ReadingOfBlock,
  { clause, quantity }: FigureSite,
): ToldPlaceMention | null {
  if (quantity.value.unit === "điểm phần trăm" || quantity.value.unit === null) return null;
  const base = within(reading.bases, { start: clause.start, end: quantity.start }).at(-1);
  const words = base === undefined ? undefined : AVERAGES[base.value];
  if (base === undefined || words === undefined) return null;
  if (!IS_VALUE.test(reading.text.canonical.slice(base.end, quantity.start))) return null;
  const { start, end } = base;
  const value = { relation: "average", words } as const;
  return { kind: "told-place", start, end, value, rule: base.rule };
}

/** The head as a part of itself by the name of the place; one that names a place already stays. */
export function withToldPlace(found: FoundHead, { mention }: ToldPlaceOfFigure): FoundHead {
  const { head } = found;
  if (mention.value.relation === "whole") {
    const isOfPart = found.relation === "carried" && head.path.some(isNameOfPlace);
    const path = head.path.filter((part) => !isNameOfPlace(part));
    return isOfPart ? { ...found, head: { ...head, path } } : found;
  }
  const name = mention.value.words.replace(KIND, "");
  const told = [head.label, ...head.path].join(" ").toLocaleLowerCase("vi");
  const named = told.includes(name.toLocaleLowerCase("vi"));
  if (named || (mention.value.relation === "part" && head.path.some(isNameOfPlace))) return found;
  const own: Head = {
    ...head,
    path: [...head.path.filter((part) => !isNameOfPlace(part)), name],
    span: head.span.start < 0 || mention.start < head.span.start ? mention : head.span,
  };
  return { ...found, head: own, bare: found.bare ?? head };
}

/** Without the kind of place a name is told in either way; a name of one syllable needs it. */
const KIND = /^(?:huyện|thành phố|thị xã|thị trấn|xã|phường|quận|bản|thôn)\s(?=\p{Lu}\S*\s\p{Lu})/u;

function isNameOfPlace(part: string): boolean {
  return /^(?:(?:tại|ở|của)\s)?(?:(?:huyện|thành phố|thị xã|thị trấn|xã|phường|quận|tỉnh)\s)?\p{Lu}/u.test(
    part,
  );
}
