import { compileBooks, type IndicatorBooks, type NamedIndicator } from "./indicator-books.js";
import { type Indicator, indicatorListSchema } from "./indicator-entry.js";
import { readLexicon } from "./lexicon.js";
import type { IndicatorMention } from "./mention.js";
import type { PreparedText } from "./prepared-text.js";

export type { Indicator, IndicatorKind } from "./indicator-entry.js";

/** The built-in catalogue, in the order of its file. */
export const INDICATORS: readonly Indicator[] = readLexicon("indicators", indicatorListSchema);

/** The indicators that this process knows: the built-in ones and those of the records' owner. */
export interface IndicatorCatalogue {
  readonly indicators: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
  readonly books: IndicatorBooks;
}

let catalogue = catalogueOf(INDICATORS);

function catalogueOf(indicators: readonly Indicator[]): IndicatorCatalogue {
  return {
    indicators,
    byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    books: compileBooks(indicators),
  };
}

/** The catalogue in use; another object after every change of it. */
export function indicatorCatalogue(): IndicatorCatalogue {
  return catalogue;
}

/**
 * Puts the indicators of the records' owner (checked by `parseOwnIndicators`) beside the built-in ones, in
 * place of those of earlier records. A process works on one corpus at a time, so this is its one catalogue.
 */
export function useOwnIndicators(own: readonly Indicator[]): void {
  if (own.length === 0 && catalogue.indicators === INDICATORS) return;
  catalogue = catalogueOf(own.length === 0 ? INDICATORS : [...own, ...INDICATORS]);
}

/** The catalogue's entry, null for an id it does not have. */
export function findIndicator(id: string): Indicator | null {
  return catalogue.byId.get(id) ?? null;
}

/** The catalogued indicators named in a record, longest name first at each place. */
export function findIndicators(text: PreparedText): readonly IndicatorMention[] {
  return catalogue.books.inRecord(text).map((named) => mentionOf(named, "indicator"));
}

/**
 * The same for a question, where short forms of a chat count as well (`thu ns`, `dt du lich`), and names with
 * a typing slip when nothing is named as written.
 */
export function findAskedIndicators(text: PreparedText): readonly IndicatorMention[] {
  return catalogue.books.inQuestion(text).map((named) => mentionOf(named, "indicator"));
}

/**
 * Names that count only where the unit fits or as the label of a table row (`Lúa`, `Khai khoáng`); one mention
 * for each indicator that such a name may mean.
 */
export function findWeakIndicators(text: PreparedText): readonly IndicatorMention[] {
  return catalogue.books.weak(text).map((named) => mentionOf(named, "indicator/weak"));
}

function mentionOf({ id, start, end }: NamedIndicator, rule: string): IndicatorMention {
  return { kind: "indicator", start, end, value: id, rule: `${rule}/${id}` };
}
