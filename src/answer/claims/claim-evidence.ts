import { findIndicator } from "../../language/indicator.js";
import type {
  Answer,
  AnswerCitation,
  AnswerFigure,
  AnswerStatement,
  Language,
} from "../contract.js";

/** What one statement of an answer may rest on: what it cites, and the figures that rest on the same. */
export interface ClaimEvidence {
  readonly language: Language;
  readonly citations: readonly AnswerCitation[];
  /** Typed figures behind the statement, in the order of the answer. */
  readonly figures: readonly AnswerFigure[];
  /** The figure told before each, null for the first: what a move (`giảm còn`) goes from. */
  readonly before: ReadonlyMap<AnswerFigure, AnswerFigure | null>;
  /** Everything cited, as one text. */
  readonly quoted: string;
  /** What the register has of the lines cited: who ordered or spoke, who was told, by when. */
  readonly registered: readonly string[];
}

/** Who and when of the order or the words that a citation quotes, as the register keeps them. */
export type RegisterWords = (citation: AnswerCitation) => readonly string[];

export function evidenceOf(
  statement: AnswerStatement,
  answer: Answer,
  registerWords: RegisterWords,
): ClaimEvidence {
  const cited = new Set(statement.citations);
  const citations = answer.citations.filter(({ id }) => cited.has(id));
  const { figures } = answer;
  return {
    language: answer.language,
    citations,
    figures: figures.filter((figure) => figure.citations.every((id) => cited.has(id))),
    before: new Map(figures.map((figure, index) => [figure, figures[index - 1] ?? null])),
    quoted: citations.map(({ quote }) => quote).join("\n"),
    registered: citations.flatMap(registerWords),
  };
}

/** The names a figure may be told by: the record's own, and the catalogue's in both languages. */
export function namesOf({ label, indicator }: AnswerFigure): readonly string[] {
  const entry = indicator === null ? null : findIndicator(indicator);
  const names = entry === null ? [label] : [label, entry.vi, entry.en];
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
