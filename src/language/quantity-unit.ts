import { canonicalText } from "../text/fold.js";
import { findTypedUnit, SCALES, type Unit } from "./unit.js";

const sizeOfScale: ReadonlyMap<string, number> = new Map(
  [...SCALES].reverse().map(([scale, size]) => [canonicalText(scale), size]),
);

export function scaleSize(word: string): number {
  const canonical = canonicalText(word).replace(/\s+/gu, " ");
  return sizeOfScale.get(canonical) ?? foldedScale(canonical);
}

function foldedScale(word: string): number {
  return (
    ({ nghin: 1e3, ngan: 1e3, trieu: 1e6, ti: 1e9, "nghin ti": 1e12 } as Record<string, number>)[
      word
    ] ?? 0
  );
}

const SCALE_DISPLAY: ReadonlyMap<number, string> = new Map([
  [1e3, "nghìn"],
  [1e6, "triệu"],
  [1e8, "trăm triệu"],
  [1e9, "tỷ"],
  [1e12, "nghìn tỷ"],
]);

/** `7.38 million`: in English a scale alone says nothing of money, `7,38 triệu` is said of đồng. */
const ENGLISH_SCALE = /^(?:thousand|million|billion|trillion)$/u;
const BARE_SCALES: ReadonlySet<string> = new Set(SCALE_DISPLAY.values());

/** Is the unit a scale whose noun stands elsewhere: `arrivals reached 7.38 million`? */
export function isBareScale(unit: string | null): unit is string {
  return unit !== null && BARE_SCALES.has(unit);
}

/** The unit of a quantity as displayed; a bare scale where an English scale has no noun, null without both. */
export function displayUnit(scale: string | undefined, form: string | undefined): string | null {
  const unit: Unit | null = form === undefined ? null : findTypedUnit(form);
  if (unit === null && ENGLISH_SCALE.test(scale ?? ""))
    return SCALE_DISPLAY.get(scaleSize(scale ?? "")) ?? null;
  const scaleWord = scale === undefined ? null : (SCALE_DISPLAY.get(scaleSize(scale)) ?? null);
  if (unit === null)
    return scaleWord === null ? null : `${scaleWord} đồng`.replace(/^nghìn đồng$/u, "nghìn");
  return scaleWord === null ? unit.display : `${scaleWord} ${unit.display}`;
}
