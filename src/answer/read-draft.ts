import { quoteOf } from "../documents/citation.js";
import type { SourceDocument } from "../documents/document.js";
import { extractFacts } from "../facts/extract-facts.js";
import { describeDocument } from "../facts/metadata.js";
import type { Observation } from "../facts/observation.js";
import { withAccents } from "../facts/with-accents.js";
import { withDraftPlaces } from "./draft-place.js";
import type { Records } from "./records.js";

/** The figures of a draft with the words that state them. */
export interface DraftFigures {
  readonly observations: readonly Observation[];
  quoteOf(observation: Observation): string;
}

/**
 * Reads a draft by the same rules as a record. What it leaves out is taken from the records: the place is
 * their home or only one, the year their newest.
 */
export function readDraft(
  path: string,
  document: SourceDocument,
  records: Records,
  stated: { readonly place?: string; readonly year?: number },
): DraftFigures {
  const [only] = records.places.length === 1 ? records.places : [records.home ?? undefined];
  const place =
    stated.place ?? describeDocument({ path, document, settings: {} }).metadata.place ?? only;
  const own = describeDocument({
    path,
    document,
    settings: {
      ...(place === undefined || place === null ? {} : { place }),
      ...(stated.year === undefined ? {} : { year: stated.year }),
    },
  }).metadata;
  const metadata = own.year === null ? { ...own, year: newestYear(records) } : own;
  const { observations } = extractFacts(withAccents(document), metadata);
  return {
    observations: withDraftPlaces(observations, document.text, records.places),
    quoteOf: (observation) => quoteOf(document.text, observation.spans),
  };
}

function newestYear(records: Records): number | null {
  const years = [...records.documents.values()].flatMap(({ metadata }) => metadata.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}
