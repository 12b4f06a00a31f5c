import type { Observation } from "../facts/observation.js";
import { findPlaces, type PlaceMention } from "../language/place.js";
import { prepareQuestion } from "../language/prepared-text.js";
import { sentencesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";

/**
 * Gives every figure of a draft the place its own sentence names (`CPI tháng 5 của Trúc Lĩnh tăng 0,4%`): a province or a place that the
 * records know; the one named last before the figure, else the only one behind it in the sentence. A draft goes on about the place it
 * named last; a figure before any name keeps the place of the draft.
 */
export function withDraftPlaces(
  observations: readonly Observation[],
  text: string,
  known: readonly string[],
): readonly Observation[] {
  const prepared = prepareQuestion(text);
  const named = findPlaces(prepared.tokens, text, { question: true, lenient: false, known });
  if (named.length === 0) return observations;
  const sentences = sentencesOf(text);
  return observations.map((observation) => {
    const { valueSpan } = observation;
    const sentence = sentences.find(
      ({ start, end }) => start <= valueSpan.start && valueSpan.start < end,
    );
    const place = placeFor(named, valueSpan, sentence ?? valueSpan);
    if (place === null) return observation;
    const path = observation.path.filter((part) => !part.endsWith(place));
    return { ...observation, path, place, placeProvenance: "known" };
  });
}

function placeFor(named: readonly PlaceMention[], value: Span, sentence: Span): string | null {
  const before = named.findLast(({ end }) => end <= value.start);
  if (before !== undefined && before.start >= sentence.start) return before.place;
  const behind = named.filter(({ start }) => start >= value.end && start < sentence.end);
  const [only] = behind;
  if (only !== undefined && new Set(behind.map(({ place }) => place)).size === 1) return only.place;
  return before?.place ?? null;
}
