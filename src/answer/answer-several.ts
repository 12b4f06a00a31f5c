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
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const said = kept.flatMap(({ figures }) => figures);
    if (draft.figures.some((figure) => !said.some((other) => saysSame(figure, other))))
      kept.push(draft);
  }
  return {
    ...EMPTY_DRAFT,
    kind: "figure",
    statements: kept.flatMap(({ statements }) => statements),
    figures: kept.flatMap(({ figures }) => figures),
    notes: [...new Set(kept.flatMap(({ notes }) => notes))],
    periods: kept.flatMap(({ periods }) => periods),
  };
}

function saysSame(figure: Draft["figures"][number], other: Draft["figures"][number]): boolean {
  return (
    figure.value === other.value && figure.unit === other.unit && figure.measure === other.measure
  );
}
