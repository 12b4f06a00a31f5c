import type { Language } from "./contract.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { Query } from "./query.js";
import { partsOf } from "./split-question.js";
import { understandQuestion } from "./understand-question.js";

/**
 * A question that asks for several figures at once, each answered by itself; null when it asks for one or when not
 * every part has its figure, so that a question whose asking words belong together is not torn apart.
 */
export function answerSeveral(
  query: Query,
  knownPlaces: readonly string[],
  answerOne: (part: Query) => Draft | null,
): Draft | null {
  if (query.intent !== "figure" && query.intent !== "count") return null;
  const locale: Language = query.language;
  const parts = partsOf(query.text.surface, knownPlaces).map((part) => ({
    ...understandQuestion(part, locale, knownPlaces),
    language: locale,
  }));
  if (parts.length < 2) return null;
  const drafts = parts.map((part) =>
    part.intent === "figure" || part.intent === "count" ? answerOne(part) : null,
  );
  const found = drafts.filter((draft) => draft !== null && draft.kind === "figure");
  if (found.length < parts.length) return null;
  return merged(found as readonly Draft[]);
}

/** One after the other; what an earlier one said along with its figure is not said again. */
function merged(drafts: readonly Draft[]): Draft {
  return drafts.reduce(
    (all, draft) => {
      const isNew = draft.figures.some(
        (figure) =>
          !all.figures.some(
            (said) =>
              said.value === figure.value &&
              said.unit === figure.unit &&
              said.measure === figure.measure,
          ),
      );
      if (!isNew) return all;
      return {
        ...all,
        statements: [...all.statements, ...draft.statements],
        figures: [...all.figures, ...draft.figures],
        notes: [...new Set([...all.notes, ...draft.notes])],
        periods: [...all.periods, ...draft.periods],
      };
    },
    { ...EMPTY_DRAFT, kind: "figure" } as Draft,
  );
}
