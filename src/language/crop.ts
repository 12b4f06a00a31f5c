import { z } from "zod";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { readLexicon } from "./lexicon.js";
import type { PreparedText } from "./prepared-text.js";

const MEASURES = ["area", "harvested-area", "yield", "output"] as const;

/** What of a crop is measured: the last part of its indicators' ids. */
export type CropMeasure = (typeof MEASURES)[number];

/** A word of farming: the season that is told of (`vụ hè thu`), or what is measured (`năng suất`). */
export type CropWord = Span &
  (
    | { readonly kind: "season"; readonly season: string }
    | { readonly kind: "measure"; readonly measure: CropMeasure }
  );

const schema = z.strictObject({
  seasons: z.array(z.strictObject({ id: z.string(), forms: z.array(z.string()).min(1) })),
  measures: z.array(z.strictObject({ of: z.enum(MEASURES), forms: z.array(z.string()).min(1) })),
});

type Told =
  | { readonly kind: "season"; readonly season: string }
  | { readonly kind: "measure"; readonly measure: CropMeasure };

const lexicon = readLexicon("crops.yaml", schema);
const BOOK = createPhraseBook<Told>([
  ...lexicon.seasons.flatMap(({ id, forms }) =>
    forms.map((form) => [form, { kind: "season", season: id }] as const),
  ),
  ...lexicon.measures.flatMap(({ of, forms }) =>
    forms.map((form) => [form, { kind: "measure", measure: of }] as const),
  ),
]);

/** The seasons and measures of crops that a text names, in order; the crops themselves are indicators' names. */
export function findCropWords(text: PreparedText): readonly CropWord[] {
  return BOOK.find(text.tokens, text.surface, text.lenient)
    .filter(({ start, end }) => !text.surface.slice(start, end).includes(","))
    .map(({ start, end, value }) => ({ start, end, ...value }));
}

/** Is the indicator of one season of a crop, so that a year has it once (`summer-autumn-rice-yield`)? */
export function isOfSeason(indicator: string): boolean {
  return lexicon.seasons.some(({ id }) => indicator.startsWith(`${id}-`));
}
