import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Composition } from "./compose-figures.js";
import { quoteOf } from "./directive-candidates.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { Query } from "./query.js";
import type { RankedDirective } from "./rank-directives.js";
import { sayDirective } from "./say-directive.js";

/** Another place's order is a rival reading from this share of the best score on. */
const RIVAL = 0.9;

/** No place named, no home, and another place's order fits as well: ask which. */
export function rivalPlaces(
  query: Query,
  ranked: readonly RankedDirective[],
  on: Composition,
): Draft | null {
  if (query.places.length > 0 || on.records.home !== null) return null;
  const best = ranked[0];
  if (best === undefined) return null;
  const perPlace = new Map<string, RankedDirective>();
  for (const other of ranked) {
    const key = other.place ?? "";
    if (!perPlace.has(key) && other.score >= best.score * RIVAL) perPlace.set(key, other);
  }
  if (perPlace.size < 2) return null;
  return {
    ...EMPTY_DRAFT,
    kind: "clarify",
    notes: [ANSWER_SENTENCES[query.language].whichPlace],
    candidates: [...perPlace].slice(0, 8).map(([place, other]) => ({
      text: `${place}: ${sayDirective(other.stored.value, quoteOf(other, on), query.language)}`,
      question: `${query.text.surface.replace(/[?\s]+$/u, "")} ${place}`,
      indicator: null,
      place: other.place,
      period: null,
      accumulation: null,
    })),
  };
}
