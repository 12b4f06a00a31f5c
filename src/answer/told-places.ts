import { placesNamed } from "../language/place-lexicon.js";
import { foldText } from "../text/fold.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";

/**
 * `Huyện Chợ Đồn được giao việc gì` over the records of a province: a district that no record is about but that was told
 * something is a party, not where the record is from, so its words join the others. A province stays a place: what
 * another one was told does not answer for it.
 */
export function withToldPlacesAsWords(query: Query, records: Records): Query {
  const told = query.places.filter(
    (place) =>
      !records.places.includes(place) && placesNamed(place).length === 0 && isTold(place, records),
  );
  if (told.length === 0) return query;
  const words = new Set(told.flatMap((place) => foldText(place).split(" ")));
  return {
    ...query,
    places: query.places.filter((place) => !told.includes(place)),
    placeWords: query.placeWords.filter((word) => !words.has(foldText(word))),
  };
}

function isTold(place: string, records: Records): boolean {
  const name = foldText(place);
  return records.directives.some(({ value }) =>
    value.assignees.some((assignee) => ` ${foldText(assignee.name)} `.includes(` ${name} `)),
  );
}
