import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Stored } from "../store/store.js";
import type { Composition } from "./compose-figures.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { Query } from "./query.js";

/** Is what was found of more than one place? */
export function severalPlaces(stored: readonly Stored<unknown>[], on: Composition): boolean {
  return (
    new Set(stored.map(({ documentId }) => on.records.documents.get(documentId)?.metadata.place))
      .size > 1
  );
}

/** Asks back whose session is meant. */
export function whichSession(
  query: Query,
  stored: readonly Stored<unknown>[],
  on: Composition,
): Draft {
  const ids = [...new Set(stored.map(({ documentId }) => documentId))];
  return {
    ...EMPTY_DRAFT,
    kind: "clarify",
    notes: [ANSWER_SENTENCES[query.language].whichPlace],
    candidates: ids.slice(0, 8).map((id) => {
      const metadata = on.records.documents.get(id)?.metadata;
      return {
        text: metadata?.title ?? "",
        question: `${query.text.surface.replace(/[?.\s]+$/u, "")} – ${metadata?.place ?? metadata?.title ?? ""}`,
        indicator: null,
        place: metadata?.place ?? null,
        period: metadata?.period ?? null,
        accumulation: null,
      };
    }),
  };
}
