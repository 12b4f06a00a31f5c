import type { Anchor } from "../language/resolve-period.js";
import type { StoredDocument } from "../store/store.js";
import { bearsNumber, namedNumbers } from "./document-number.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";
import { fitOf, headOf, roleOf } from "./session-fit.js";

/** The documents a question can be answered from. */
export interface DocumentScope {
  readonly documents: ReadonlySet<number>;
  /** True when the question names a document or a session, so that no other may answer for it. */
  readonly named: boolean;
}

/**
 * Resolves which meeting or document is meant: by number (`Chỉ thị 03`, `214/TB-VPUBND`), by the day or month of the
 * session, by year, within the place. Something named that the records do not have leaves nothing.
 */
export function scopeOf(query: Query, records: Records, now: Anchor): DocumentScope {
  const inPlace = [...records.documents.values()].filter((document) =>
    placeFits(query, records, document),
  );
  const numbered = namedNumbers(query);
  if (numbered.length > 0) {
    const anywhere = query.places.length > 0 ? inPlace : [...records.documents.values()];
    const found = anywhere.filter((document) =>
      numbered.some(
        (number) =>
          bearsNumber(headOf(document, records), number) &&
          (number.year === null || document.metadata.year === number.year),
      ),
    );
    return { documents: idsOf(found), named: true };
  }
  let documents = inPlace;
  let named = false;
  for (const period of query.periods) {
    const role = roleOf(period, query);
    if (role === "limit") continue;
    const fits = documents.map((document) => fitOf(document, records, period, now));
    const best = Math.max(0, ...fits);
    const found = best === 0 ? [] : documents.filter((_, index) => fits[index] === best);
    if (found.length > 0) {
      documents = found;
      named ||= period.value.shape !== "year" || role === "session";
    } else if (role === "session" && period.value.year !== null) {
      return { documents: new Set(), named: true };
    }
  }
  return { documents: idsOf(documents), named };
}

function idsOf(documents: readonly StoredDocument[]): ReadonlySet<number> {
  return new Set(documents.map((document) => document.id));
}

/** A named place, else home when one is set, else anywhere. */
function placeFits(query: Query, records: Records, document: StoredDocument): boolean {
  const { place } = document.metadata;
  if (query.places.length > 0) return place !== null && query.places.includes(place);
  if (records.home === null) return true;
  return place === records.home || query.people.some((person) => person.value.name !== null);
}
