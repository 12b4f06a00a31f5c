import { findAgencies, findAgency } from "../../language/agency.js";
import { findPeriods } from "../../language/period.js";
import { findPeople } from "../../language/person.js";
import { findPlaces } from "../../language/place.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { findQuantities } from "../../language/quantity.js";
import { resolvePeriod } from "../../language/resolve-period.js";
import { sayValue } from "../../sentences/figures.js";
import { sayPeriod } from "../../sentences/periods.js";
import type { Span } from "../../text/span.js";
import { slotMark } from "./plain-text.js";

/** A Vietnamese quote with its numbers, times and names taken out, and how each is said in English. */
export interface SlottedQuote {
  readonly pattern: string;
  /** By the number of the slot; told by us, never by a model. */
  readonly fillings: ReadonlyMap<number, string>;
}

interface Said extends Span {
  readonly english: string | null;
}

/** Takes out what a model may not touch. What has no English of ours (a name, `tháng 8` without its year) stays as quoted. */
export function slotQuote(quote: string): SlottedQuote {
  const fillings = new Map<number, string>();
  let pattern = "";
  let end = 0;
  for (const said of saidIn(quote)) {
    if (said.start < end) continue;
    const slot = fillings.size + 1;
    fillings.set(slot, said.english ?? quote.slice(said.start, said.end));
    pattern += quote.slice(end, said.start) + slotMark(slot);
    end = said.end;
  }
  return { pattern: pattern + quote.slice(end), fillings };
}

/** Longer ones first where they start together; a shorter one inside a longer is part of it. */
function saidIn(quote: string): readonly Said[] {
  const prepared = prepareRecord(quote);
  const periods = findPeriods(prepared);
  const agencies = findAgencies(prepared);
  const found: readonly Said[] = [
    ...periods.map(({ start, end, value }) => {
      const anchor = { year: value.year, month: null, day: null };
      const iso = value.year === null ? null : resolvePeriod(value, anchor);
      return { start, end, english: iso === null ? null : sayPeriod(iso.period, "en") };
    }),
    ...findQuantities(prepared, "vi", periods).map(({ start, end, value }) => ({
      start,
      end,
      english: value.unit === null || value.outOf !== null ? null : englishOf(value, value.unit),
    })),
    ...agencies.map(({ start, end, value }) => ({
      start,
      end,
      english: (value.id === null ? null : findAgency(value.id)?.en) ?? null,
    })),
    ...findPeople(prepared, agencies).map(named),
    ...findPlaces(prepared.tokens, quote, { question: false, lenient: false }).map(named),
    ...[...quote.matchAll(NAMES_AND_DIGITS)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      english: null,
    })),
  ];
  return [...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

const named = ({ start, end }: Span): Said => ({ start, end, english: null });

/** What no rule knows: runs of capitalised words inside a sentence, and whatever holds a digit. */
const NAMES_AND_DIGITS =
  /(?<=[\p{L}\p{M},;] )\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*|[^\s“”]*\d[^\s“”]*/gu;

function englishOf(
  value: { readonly value: number; readonly upper: number | null; readonly hedge: string | null },
  unit: string,
): string {
  const rest = {
    label: "",
    place: null,
    period: null,
    accumulation: "other",
    status: "actual",
  } as const;
  return sayValue(
    { ...rest, ...value, unit, measure: "level", base: null, basePeriod: null },
    "en",
  );
}
