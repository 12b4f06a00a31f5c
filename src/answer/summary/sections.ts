import type { AnswerFigure, AnswerStatement } from "../contract.js";
import { type Draft, EMPTY_DRAFT } from "../draft.js";

/** Lines of a summary that belong under one heading; an empty heading stands for none. */
export interface Section {
  readonly heading: string;
  readonly statements: readonly AnswerStatement[];
  readonly figures?: readonly AnswerFigure[];
}

/**
 * Sections as one draft, in order, up to `longest` UTF-16 units; a section without lines has no heading. `more` is noted when
 * something did not fit.
 */
export function inSections(
  sections: readonly Section[],
  { longest, more }: { readonly longest: number; readonly more: string },
): Draft {
  const statements: AnswerStatement[] = [];
  const headings = new Map<number, string>();
  let length = 0;
  let isCut = false;
  for (const { heading, statements: own } of sections) {
    const first = statements.length;
    for (const statement of own) {
      length += statement.text.length + 1;
      if (length > longest && statements.length > 0) {
        isCut = true;
        break;
      }
      statements.push(statement);
    }
    if (statements.length > first && heading !== "") headings.set(first, heading);
  }
  return {
    ...EMPTY_DRAFT,
    kind: "summary",
    statements,
    headings,
    figures: sections.flatMap(({ figures = [] }) => figures),
    notes: isCut ? [more] : [],
  };
}
