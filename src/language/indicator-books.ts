import { z } from "zod";
import { holderOf } from "../text/in-order.js";
import { Occupied } from "../text/occupied.js";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import { readingsOf, spellOut, spellOutName } from "./abbreviation.js";
import { type Indicator, recordNamesOf } from "./indicator-entry.js";
import { createInterruptedBook } from "./interrupted-name.js";
import { readLexicon } from "./lexicon.js";
import { longestOf } from "./longest-of.js";
import { createMisspeltBook } from "./misspelt-name.js";
import { openingsOf } from "./name-openings.js";
import type { PreparedText } from "./prepared-text.js";

/** An indicator's name in a text. */
export interface NamedIndicator extends Span {
  readonly id: string;
}

/** The ways to find a catalogue's names in a text; built when first asked for. */
export interface IndicatorBooks {
  inRecord(text: PreparedText): readonly NamedIndicator[];
  inQuestion(text: PreparedText): readonly NamedIndicator[];
  /** All that a weak name may stand for, each over the same span. */
  weak(text: PreparedText): readonly NamedIndicator[];
}

/** Words that hold a weak name and mean something else. */
const COMPOUNDS = readLexicon("compounds", z.array(z.array(z.string()))).flat();

type Name = readonly [name: string, id: string];
type Finder = (text: PreparedText, tokens: readonly Token[]) => readonly NamedIndicator[];

/** Compiles a catalogue. A name as the catalogue writes it counts before one that was made from it. */
export function compileBooks(indicators: readonly Indicator[]): IndicatorBooks {
  const written = indicators.flatMap((indicator) =>
    recordNamesOf(indicator).map((name): Name => [name, indicator.id]),
  );
  const made = () =>
    written.flatMap(([name, id]) => openingsOf(name).map((other): Name => [other, id]));
  const typed = () => indicators.flatMap(({ id, typed }) => typed.map((name): Name => [name, id]));
  const record = lazy(() => finderOf([...written, ...made()]));
  const question = lazy(() => finderOf([...written, ...typed(), ...made()]));
  const misspelt = lazy(() => createMisspeltBook(written.map(spelledOut)));
  const weak = lazy(() => weakBookOf(indicators));
  return {
    inRecord: (text) => record()(text, spellOut(text.tokens)),
    inQuestion: (text) => {
      const asWritten = question()(text, spellOut(text.tokens));
      const named = withReadings(asWritten, text, question());
      return named.length > 0 ? named : misspelt()(spellOut(text.tokens));
    },
    weak: (text) =>
      weak()
        .find(spellOut(text.tokens), text.surface, text.lenient)
        .flatMap(({ value, start, end }) => value.map((id) => ({ id, start, end }))),
  };
}

/** Short forms of a chat are written out where that names more than the text as it stands. */
function withReadings(
  asWritten: readonly NamedIndicator[],
  text: PreparedText,
  find: Finder,
): readonly NamedIndicator[] {
  const candidates = readingsOf(text.tokens).flatMap((reading) => find(text, reading));
  return inOrder(longestOf(asWritten, candidates));
}

const inOrder = (named: readonly NamedIndicator[]) =>
  [...named].sort((a, b) => a.start - b.start || a.end - b.end);

/**
 * Whole names and interrupted ones. An interrupted name counts before what its halves are alone, unless a
 * whole name goes on where it ends: `đón … lượt khách` is not `đón 1.200 lượt khách quốc tế`.
 */
function finderOf(names: readonly Name[]): Finder {
  const spelled = names.map(spelledOut);
  const whole = createPhraseBook(spelled.filter(([name]) => !name.includes("…")));
  const interrupted = createInterruptedBook(spelled.filter(([name]) => name.includes("…")));
  return (text, tokens) => {
    const matches = whole
      .find(tokens, text.surface, text.lenient)
      .map(({ value, start, end }) => ({ id: value, start, end }));
    const possible = interrupted(text, tokens);
    if (possible.length === 0) return inOrder(matches);
    const named = new Occupied(text.surface.length, matches);
    const halves = possible.filter(({ tail }) => named.isFree(tail));
    const isHalf = holderOf(halves.map(({ start, tail }) => ({ start, end: tail.start })));
    return inOrder([...matches.filter((match) => !isHalf(match)), ...halves]);
  };
}

/** A name with its abbreviations written out, as the texts' are before they are compared. */
function spelledOut([name, id]: Name): Name {
  return [name.split("…").map(spellOutName).join(" … "), id];
}

/** A compound is a name of nothing, longer than the weak name in it and therefore found before it. */
function weakBookOf(indicators: readonly Indicator[]) {
  const byName = new Map<string, string[]>(COMPOUNDS.map((compound) => [compound, []]));
  for (const { id, weakNames } of indicators) {
    for (const weakName of weakNames) {
      const [name] = spelledOut([weakName.toLowerCase(), id]);
      byName.set(name, [...(byName.get(name) ?? []), id]);
    }
  }
  return createPhraseBook(byName);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
