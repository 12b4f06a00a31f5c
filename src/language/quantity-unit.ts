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

export function displayUnit(scale: string | undefined, form: string | undefined): string | null {
  const unit: Unit | null = form === undefined ? null : findTypedUnit(form);
  const scaleWord = scale === undefined ? null : (SCALE_DISPLAY.get(scaleSize(scale)) ?? null);
  if (unit === null)
    return scaleWord === null ? null : `${scaleWord} đồng`.replace(/^nghìn đồng$/u, "nghìn");
  return scaleWord === null ? unit.display : `${scaleWord} ${unit.display}`;
}
