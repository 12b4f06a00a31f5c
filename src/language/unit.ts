import { z } from "zod";
import { canonicalText, foldedCanonicalText } from "../text/fold.js";
import { readLexicon } from "./lexicon.js";

/** A unit of measure of the lexicon. */
export interface Unit {
  readonly display: string;
  readonly forms: readonly string[];
  readonly family: string;
  readonly factor: number;
  /** May a scale word stand before it (`tỷ đồng`, `nghìn con`)? */
  readonly scaled: boolean;
}

const schema = z.array(
  z.strictObject({
    display: z.string(),
    forms: z.array(z.string()).min(1),
    family: z.string(),
    factor: z.number().positive(),
    scaled: z.boolean().default(false),
  }),
);

export const UNITS: readonly Unit[] = readLexicon("units.yaml", schema);

/** Scale words, longest first, with their size; English scale words read the same. */
export const SCALES: readonly (readonly [string, number])[] = [
  ["nghìn tỷ", 1e12],
  ["ngàn tỷ", 1e12],
  ["trăm triệu", 1e8],
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
];

const unitByForm = new Map<string, Unit>();
for (const unit of UNITS) {
  for (const form of [...unit.forms, unit.display]) unitByForm.set(canonicalText(form), unit);
}

/** The unit that is written this way, null when the lexicon has none. */
export function findUnit(form: string): Unit | null {
  return unitByForm.get(canonicalText(form).replace(/\s+/gu, " ").trim()) ?? null;
}

/** Forms remembered of each kind; a text has no more of them than the lexicon, with their spacing. */
const MOST_UNITS = 10_000;
const typedUnits = new Map<string, Unit | null>();

/** The same for a form that may be typed without its accents (`ho so`, `hec ta`); an exact one counts first. */
export function findTypedUnit(form: string): Unit | null {
  const known = typedUnits.get(form);
  if (known !== undefined) return known;
  const plain = form.replace(/\s+/gu, " ").trim();
  const unit =
    findUnit(form) ??
    UNITS.find(({ forms }) => forms.some((own) => foldedCanonicalText(own) === plain)) ??
    null;
  if (typedUnits.size < MOST_UNITS) typedUnits.set(form, unit);
  return unit;
}

/** What a displayed unit measures. */
export interface UnitMeasure {
  readonly family: string;
  readonly factor: number;
}

const measures = new Map<string, UnitMeasure>();

/** Family and size of a displayed unit such as `tỷ đồng`: what two figures must share to be compared. */
export function measureOf(display: string): UnitMeasure {
  const known = measures.get(display);
  if (known !== undefined) return known;
  const measure = measured(display);
  if (measures.size < MOST_UNITS) measures.set(display, measure);
  return measure;
}

function measured(display: string): UnitMeasure {
  const canonical = canonicalText(display);
  for (const [scale, size] of SCALES) {
    const prefix = `${canonicalText(scale)} `;
    if (!canonical.startsWith(prefix)) continue;
    const unit = findUnit(canonical.slice(prefix.length));
    if (unit !== null) return { family: unit.family, factor: unit.factor * size };
  }
  const unit = findUnit(canonical);
  return unit === null
    ? { family: canonical, factor: 1 }
    : { family: unit.family, factor: unit.factor };
}
