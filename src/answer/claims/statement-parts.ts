import { ANSWER_SENTENCES } from "../../sentences/answers.js";
import type { ClaimEvidence } from "./claim-evidence.js";

/** A statement taken apart into what is quoted and what is told. */
export interface StatementParts {
  /** Texts between quotation marks, as they stand. */
  readonly quotes: readonly string[];
  /** The statement in its own length with quotes, shown sums and citation marks struck out: what it tells itself. */
  readonly told: string;
}

const QUOTE = /“(?<quote>[^“”]*)”/gu;
const MARK = /\[\d+\]/gu;

/** What is struck out: no letter, digit or blank, so that nothing is read across it. */
export const STRUCK = "|";

export function statementParts(text: string, evidence: ClaimEvidence): StatementParts {
  const quotes = [...text.matchAll(QUOTE)].map((match) => match.groups?.quote ?? "");
  let told = text.replace(QUOTE, strike).replace(MARK, strike);
  for (const sum of sumsOf(evidence)) told = told.replaceAll(sum, strike);
  return { quotes, told };
}

/** The same number of struck characters. */
export function strike(words: string): string {
  return STRUCK.repeat(words.length);
}

/** The sums of the evidence as an answer shows them: anything else that looks like one is held against the figures. */
function sumsOf({ figures, language }: ClaimEvidence): readonly string[] {
  const { derived, derivedApproximately } = ANSWER_SENTENCES[language];
  return figures.flatMap(({ derivation }) =>
    derivation === null
      ? []
      : [derived(derivation.formula), derivedApproximately(derivation.formula)],
  );
}
