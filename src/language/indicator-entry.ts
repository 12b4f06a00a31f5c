import { z } from "zod";

/** How an indicator behaves over time: decides its accumulation and what may be derived from it. */
export type IndicatorKind = "flow" | "stock" | "rate" | "index" | "count";

/** One entry of the indicator catalogue (`lexicon/indicators.yaml`, or a user's `indicators.yaml`). */
export interface Indicator {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly names: readonly string[];
  readonly typed: readonly string[];
  /** Names that count only where the unit fits, or as the label of a table row (`Lúa`, `Khai khoáng`). */
  readonly weakNames: readonly string[];
  /** Words of which one must stand in the same paragraph for a weak name to count on its own; empty: none does. */
  readonly weakBeside: readonly string[];
  /** Displays of units without scale; the first is the usual one. */
  readonly units: readonly string[];
  readonly kind: IndicatorKind;
  readonly partOf: string | null;
  /** What a change is measured against when the record does not say. */
  readonly defaultBase: string | null;
}

const name = z.string().regex(/\p{L}/u, "a name needs a letter");

/** The schema of one entry as a catalogue file writes it. */
export const indicatorEntrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/u, "an id is small letters, digits and hyphens"),
    vi: name,
    en: name,
    names: z.array(name).default([]),
    typed: z.array(name).default([]),
    weak: z.array(name).default([]),
    "weak-beside": z.array(name).default([]),
    units: z.array(z.string().min(1)).min(1),
    kind: z.enum(["flow", "stock", "rate", "index", "count"]),
    "part-of": z.string().optional(),
    "default-base": z.string().optional(),
  })
  .transform(
    (entry): Indicator => ({
      id: entry.id,
      vi: entry.vi,
      en: entry.en,
      names: entry.names,
      typed: entry.typed,
      weakNames: entry.weak,
      weakBeside: entry["weak-beside"],
      units: entry.units,
      kind: entry.kind,
      partOf: entry["part-of"] ?? null,
      defaultBase: entry["default-base"] ?? null,
    }),
  );

/** The schema of a catalogue file. */
export const indicatorListSchema = z.array(indicatorEntrySchema);

const withoutParenthesis = (text: string) => text.replace(/\s*\([^)]*\)$/u, "");

/** Every name that a record may call the indicator by, its own two first. */
export function recordNamesOf(indicator: Indicator): readonly string[] {
  return [
    ...new Set([
      indicator.vi,
      withoutParenthesis(indicator.vi),
      indicator.en,
      withoutParenthesis(indicator.en),
      ...indicator.names,
    ]),
  ];
}
