import { z } from "zod";
import { createPhraseBook, type PhraseBook } from "../text/phrases.js";
import { readLexicon } from "./lexicon.js";
import type { IndicatorMention } from "./mention.js";
import type { PreparedText } from "./prepared-text.js";

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
  /** Displays of units without scale; the first is the usual one. */
  readonly units: readonly string[];
  readonly kind: IndicatorKind;
  readonly partOf: string | null;
  /** What a change is measured against when the record does not say. */
  readonly defaultBase: string | null;
}

/** The schema of a catalogue file. */
export const indicatorListSchema = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
      vi: z.string(),
      en: z.string(),
      names: z.array(z.string()).default([]),
      typed: z.array(z.string()).default([]),
      weak: z.array(z.string()).default([]),
      units: z.array(z.string()).min(1),
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
        units: entry.units,
        kind: entry.kind,
        partOf: entry["part-of"] ?? null,
        defaultBase: entry["default-base"] ?? null,
      }),
    ),
);

export const INDICATORS: readonly Indicator[] = readLexicon("indicators.yaml", indicatorListSchema);

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The catalogue's entry, null for an id it does not have. */
export function findIndicator(id: string): Indicator | null {
  return byId.get(id) ?? null;
}

const withoutParenthesis = (name: string) => name.replace(/\s*\([^)]*\)$/u, "");
const recordNames = (indicator: Indicator) => [
  indicator.vi,
  withoutParenthesis(indicator.vi),
  indicator.en,
  withoutParenthesis(indicator.en),
  ...indicator.names,
];

const recordBook: PhraseBook<string> = createPhraseBook(
  INDICATORS.flatMap((indicator) =>
    recordNames(indicator).map((name) => [name, indicator.id] as const),
  ),
);
const questionBook: PhraseBook<string> = createPhraseBook(
  INDICATORS.flatMap((indicator) =>
    [...recordNames(indicator), ...indicator.typed].map((name) => [name, indicator.id] as const),
  ),
);

/** The catalogued indicators named in a record, longest name first at each place. */
export function findIndicators(text: PreparedText): readonly IndicatorMention[] {
  return mentionsOf(recordBook, text);
}

/** The same for a question, where typed short forms count as well (`thu ns`, `gtsxcn`). */
export function findAskedIndicators(text: PreparedText): readonly IndicatorMention[] {
  return mentionsOf(questionBook, text);
}

function mentionsOf(book: PhraseBook<string>, text: PreparedText): readonly IndicatorMention[] {
  return book.find(text.tokens, text.surface, text.lenient).map((match) => ({
    kind: "indicator",
    start: match.start,
    end: match.end,
    value: match.value,
    rule: `indicator/${match.value}`,
  }));
}
