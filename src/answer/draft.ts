import type { AnswerCandidate, AnswerFigure, AnswerKind, AnswerStatement } from "./contract.js";

/** An answer before it is verified and dressed: statements with their citations, and what goes beside them. */
export interface Draft {
  readonly kind: AnswerKind;
  readonly statements: readonly AnswerStatement[];
  /** Lines that only name what follows (`Khó khăn, hạn chế:`), each before the statement of its index. */
  readonly headings?: ReadonlyMap<number, string>;
  readonly figures: readonly AnswerFigure[];
  readonly candidates: readonly AnswerCandidate[];
  readonly suggestions: readonly string[];
  /** Sentences that claim nothing of the records: how the question was read, what is not there. */
  readonly notes: readonly string[];
  /** ISO periods that statements name and no figure of the answer carries (what is nearest, for one). */
  readonly periods: readonly string[];
}

export const EMPTY_DRAFT: Draft = {
  kind: "not-found",
  statements: [],
  figures: [],
  candidates: [],
  suggestions: [],
  notes: [],
  periods: [],
};
