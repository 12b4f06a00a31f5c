import { type CropMeasure, type CropWord, findCropWords } from "../../language/crop.js";
import { findIndicator, type Indicator } from "../../language/indicator.js";
import { measureOf } from "../../language/unit.js";
import type { Span } from "../../text/span.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { isRelative, unitFits } from "./figure-unit.js";
import type { Frame, Head } from "./frame.js";
import { isCompared } from "./named-indicator.js";
import { contentWords, unexplainedWords } from "./words.js";

/** Names of no crop in particular, which the crop or season told of makes one. */
const OF_NO_CROP: ReadonlySet<string> = new Set(["crop-yield", "sown-area", "harvested-area"]);

/** What a measure is called where no crop is told; of an output nothing is. */
const GENERIC: Readonly<Partial<Record<CropMeasure, string>>> = {
  area: "sown-area",
  "harvested-area": "harvested-area",
  yield: "crop-yield",
};

const FAMILIES: Readonly<Record<string, CropMeasure>> = {
  area: "area",
  mass: "output",
  yield: "yield",
};

/** A crop that is told of, by the part of its indicators' ids before the measure: `summer-autumn-rice`. */
interface ToldCrop extends Span {
  readonly stem: string;
}

type Season = CropWord & { readonly kind: "season" };

/**
 * `Lúa đông xuân gieo 12.400 ha, năng suất 68,4 tạ/ha, sản lượng 84.800 tấn`; `Vụ hè thu: năng suất 56,2 tạ/ha`: what
 * is measured is named beside the figure, of which crop and season further ahead. Without a crop the season is
 * the path. Null where other words stand between (`diện tích bị hạn 300 ha`) or neither is told.
 */
export function cropHead(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
  frame: Frame,
): Head | null {
  const words = cropWordsOf(reading);
  if (words.length === 0) return null;
  const measure = measureToldOf(words, site, unit);
  if (measure === null || !isSaidHere(reading, words, site)) return null;
  const { crop, season } = told(reading, words, site, frame);
  const ahead = [crop?.end ?? 0, season?.end ?? 0].filter((end) => end <= site.quantity.start);
  if (!isOnlyOfCrops(reading, words, site, Math.max(0, ...ahead))) return null;
  const span = {
    start: Math.min(season?.start ?? crop?.start ?? site.gap.start, site.gap.start),
    end: site.quantity.start,
  };
  const path = season === null ? [] : [wordsOf(reading, season)];
  const named = crop === null ? null : ofCrop(reading, crop, season, measure);
  if (named !== null && unitFits(named.indicator, unit))
    return { ...head(named.indicator, named.path), span };
  if (season === null) return null;
  const generic = findIndicator(GENERIC[measure] ?? "");
  if (generic !== null) return unitFits(generic, unit) ? { ...head(generic, path), span } : null;
  return { indicator: null, label: "sản lượng", path, unit, span };
}

const head = (indicator: Indicator, path: readonly string[]): Omit<Head, "span"> => ({
  indicator,
  label: indicator.vi,
  path,
  unit: null,
});

const known = new WeakMap<ReadingOfBlock, readonly CropWord[]>();

function cropWordsOf(reading: ReadingOfBlock): readonly CropWord[] {
  const words = known.get(reading) ?? findCropWords(reading.text);
  known.set(reading, words);
  return words;
}

/** The unit says what is measured; of a ratio the last word before it does. */
function measureToldOf(
  words: readonly CropWord[],
  { gap }: FigureSite,
  unit: string,
): CropMeasure | null {
  const named = within(words, gap).filter((word) => word.kind === "measure");
  const last = named.at(-1)?.measure ?? null;
  if (isRelative(unit)) return last;
  const measured = FAMILIES[measureOf(unit).family] ?? null;
  return measured === "area" && last === "harvested-area" ? last : measured;
}

/** Is a measure, a season or a crop named since the figure before? What only goes on has a head already. */
function isSaidHere(
  reading: ReadingOfBlock,
  words: readonly CropWord[],
  { gap }: FigureSite,
): boolean {
  const named = within(reading.indicators, gap).filter((mention) => !isCompared(reading, mention));
  if (named.some(({ value }) => !OF_NO_CROP.has(value) && stemOf(value) === null)) return false;
  return within(words, gap).length > 0 || cropsIn(reading, gap).length > 0;
}

/** The crop and the season that hold at a figure; a season counts for a crop of its own sentence. */
function told(
  reading: ReadingOfBlock,
  words: readonly CropWord[],
  { sentence, quantity }: FigureSite,
  frame: Frame,
): { readonly crop: ToldCrop | null; readonly season: Season | null } {
  const before = { start: 0, end: quantity.start };
  const crop = cropBehind(reading, quantity) ?? cropsIn(reading, before).at(-1) ?? topicCrop(frame);
  const season = within(words, before)
    .filter((word): word is Season => word.kind === "season")
    .filter((word) => !isCompared(reading, word))
    .at(-1);
  if (season === undefined) return { crop, season: null };
  const isOlder = season.start < sentence.start && (crop === null || crop.start >= season.end);
  const isPartOfName = crop !== null && crop.start <= season.start && season.end <= crop.end;
  return { crop, season: isOlder || isPartOfName ? null : season };
}

/** The crops that the names of a stretch are of, those of comparisons left out. */
function cropsIn(reading: ReadingOfBlock, span: Span): readonly ToldCrop[] {
  return [...within(reading.indicators, span), ...within(reading.weakIndicators, span)]
    .filter((mention) => !isCompared(reading, mention))
    .flatMap(({ start, end, value }) => {
      const stem = stemOf(value);
      return stem === null ? [] : [{ start, end, stem }];
    })
    .sort((a, b) => a.start - b.start);
}

/** `cấy 31.000 ha lúa`: the crop right behind its area. */
function cropBehind(reading: ReadingOfBlock, { end }: Span): ToldCrop | null {
  const next = cropsIn(reading, { start: end, end: end + CROP_REACH }).at(0);
  return next !== undefined && next.start - end <= 1 ? next : null;
}

/** Characters that the name of a crop may take. */
const CROP_REACH = 40;

function topicCrop({ head, topic }: Frame): ToldCrop | null {
  for (const told of [head, topic]) {
    const stem = told?.indicator == null ? null : stemOf(told.indicator.id);
    if (stem !== null) return { start: -1, end: -1, stem };
  }
  return null;
}

/** `summer-autumn-rice-yield` → `summer-autumn-rice`; null for what is no crop. */
function stemOf(id: string): string | null {
  const stem = /^(.+?)-(?:harvested-area|area|yield|output)$/u.exec(id)?.[1] ?? null;
  if (stem === null || stem === "crop") return null;
  return findIndicator(`${stem}-yield`) === null ? null : stem;
}

/** The indicator of a crop, of its season where the catalogue holds them apart; else the season is the path. */
function ofCrop(
  reading: ReadingOfBlock,
  { stem, start, end }: ToldCrop,
  season: Season | null,
  measure: CropMeasure,
): { readonly indicator: Indicator; readonly path: readonly string[] } | null {
  const isRice = stem === "rice" || stem.endsWith("-rice");
  const own = season !== null && isRice ? `${season.season}-rice` : stem;
  const exact = findIndicator(`${own}-${measure}`);
  if (exact !== null) {
    const isSaid = season === null || own === `${season.season}-rice`;
    return { indicator: exact, path: isSaid ? [] : [wordsOf(reading, season)] };
  }
  const broader = findIndicator(isRice ? `rice-${measure}` : measure);
  if (broader === null) return null;
  if (season !== null) return { indicator: broader, path: [wordsOf(reading, season)] };
  const isWhole = start < 0 || (isRice && stem === "rice");
  return { indicator: broader, path: isWhole ? [] : [wordsOf(reading, { start, end })] };
}

/** Nothing but words of farming stands between what is told of and the figure. */
function isOnlyOfCrops(
  reading: ReadingOfBlock,
  words: readonly CropWord[],
  { sentence, quantity }: FigureSite,
  from: number,
): boolean {
  const span = { start: Math.max(from, sentence.start), end: quantity.start };
  const left = contentWords(reading, unexplainedWords(reading, span, { indicatorsToo: true }), [
    "joining",
    "generic",
    "neutral",
  ]);
  const named = within(reading.indicators, span).some(
    ({ value }) => !OF_NO_CROP.has(value) && stemOf(value) === null,
  );
  return (
    !named &&
    left.every((token) => words.some(({ start, end }) => start <= token.start && token.end <= end))
  );
}

function wordsOf(reading: ReadingOfBlock, { start, end }: Span): string {
  return reading.text.surface.slice(start, end).replace(/\s+/gu, " ").toLowerCase();
}
