import type { Answer, AnswerStatement } from "../contract.js";
import { checkFigures, type FigureFault } from "./check-figures.js";
import { checkToldWords } from "./check-told-words.js";
import { checkUntyped } from "./check-untyped.js";
import { type ClaimEvidence, evidenceOf, type RegisterWords } from "./claim-evidence.js";
import type { ClaimFault } from "./claim-fault.js";
import { statementParts } from "./statement-parts.js";

/**
 * Holds what every statement of an answer says against what it cites: quotes letter by letter, numbers with unit,
 * time, base, direction and place as one figure, names, negations. `verifyAnswer` shows that nothing is made up;
 * this shows that nothing is turned round. For statements that a model worded; what it refuses is dropped.
 */
export function verifyClaims(answer: Answer, registerWords: RegisterWords): readonly ClaimFault[] {
  return answer.statements.flatMap((statement) =>
    verifyStatement(statement, answer, registerWords),
  );
}

/** The same for one statement that may become part of an answer. */
export function verifyStatement(
  statement: AnswerStatement,
  answer: Answer,
  registerWords: RegisterWords,
): readonly ClaimFault[] {
  const evidence = evidenceOf(statement, answer, registerWords);
  const parts = statementParts(statement.text, evidence);
  const faults: readonly FigureFault[] = [
    ...checkQuotes(parts.quotes, evidence),
    ...(evidence.figures.length > 0
      ? checkFigures(parts, evidence)
      : checkUntyped(parts.told, evidence)),
    ...checkToldWords(parts.told, evidence),
    ...checkSigns(parts.told),
  ];
  return faults.map((fault) => ({ ...fault, statement: statement.text }));
}

/** Thuky says which way a figure goes in words: a number with a sign is nowhere but in quotes and shown sums. */
function checkSigns(told: string): readonly FigureFault[] {
  return [...told.matchAll(/(?<![\p{L}\p{N}/.,)])[-−+]\d+/gu)].map(([found]) => ({
    kind: "number",
    found,
  }));
}

/** Words in quotation marks are the record's, letter by letter. */
function checkQuotes(quotes: readonly string[], evidence: ClaimEvidence): readonly FigureFault[] {
  // Spans that stand apart are joined by an ellipsis in a citation, and by a blank where an order is told.
  const cited = evidence.citations.flatMap(({ quote }) => {
    const plain = withoutMarkup(quote);
    return [plain, plain.replaceAll(" … ", " ")];
  });
  return quotes
    .filter((quote) => !cited.some((whole) => whole.includes(withoutMarkup(quote).trim())))
    .map((found) => ({ kind: "quote", found }));
}

/** Markup of a record is in its text and not in what is told of it. */
function withoutMarkup(text: string): string {
  return text.replace(/[*_`#>|\\]/gu, "").replace(/\s+/gu, " ");
}
