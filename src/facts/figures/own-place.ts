import { findPlaces } from "../../language/place.js";
import { canonicalPlace } from "../../language/place-lexicon.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { foldText, hasDiacritic } from "../../text/fold.js";
import type { Observation } from "../observation.js";

/**
 * A figure whose name goes on with a province (`thu ngân sách Hà Giang`, `GRDP của tỉnh Cao Bằng`) is of that province: the
 * document's own place says nothing new, another one is the figure's place. Districts, agencies and projects stay
 * parts of what is told (`giải ngân › huyện Ba Tri`).
 */
export function withOwnPlace(observation: Observation): Observation {
  const index = observation.path.findIndex(
    (part) => isNamed(part, observation.place) || provinceOf(part) !== null,
  );
  if (index < 0) return observation;
  const part = observation.path[index] ?? "";
  const place = isNamed(part, observation.place) ? observation.place : provinceOf(part);
  return {
    ...observation,
    path: observation.path.filter((_, at) => at !== index),
    place,
    placeProvenance: "known",
  };
}

const LEVEL = /^(?:(?:của|tại|ở|toàn)\s)?(?:(?:tỉnh|huyện|thị xã|thành phố|TP\.?)\s)?/iu;

/** `huyện Krông Ana` in a record of Krông Ana. */
function isNamed(part: string, place: string | null): boolean {
  if (place === null) return false;
  const [own, named] = [part.replace(LEVEL, ""), place.replace(LEVEL, "")];
  return own === named || (!hasDiacritic(own) && own.toLowerCase() === foldText(named));
}

/** The province that words name and nothing else; null for `TP Hà Giang`, `các huyện`, `Ba Tri`. */
function provinceOf(words: string): string | null {
  const bare = words.replace(/^(?:của|tại|ở|toàn)\s/u, "");
  const text = prepareRecord(bare);
  const named = findPlaces(text.tokens, bare, { question: false, lenient: false });
  const [mention] = named;
  if (mention === undefined || mention.level !== "province") return null;
  if (mention.start !== 0 || mention.end !== bare.length) return null;
  return new Set(named.map(({ place }) => place)).size === 1 ? canonicalPlace(mention.place) : null;
}
