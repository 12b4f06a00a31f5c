import type { Answer } from "./contract.js";

/**
 * An answer with the citations it uses and no others, numbered from 1 in the order they stand: what was tried on the way and said
 * nothing leaves no source behind. Marks inside quotes are the record's own words and stay.
 */
export function citedOnly(answer: Answer): Answer {
  const used = new Set([
    ...answer.statements.flatMap(({ citations }) => citations),
    ...answer.figures.flatMap(({ citations, derivation }) => [
      ...citations,
      ...(derivation?.operands ?? []).map(({ citation }) => citation),
    ]),
  ]);
  const kept = answer.citations.filter(({ id }) => used.has(id));
  if (kept.length === answer.citations.length) return answer;
  const numbers = new Map(kept.map(({ id }, index) => [id, index + 1]));
  const numberOf = (id: number) => numbers.get(id) ?? id;
  const marked = (text: string) =>
    text.replace(/“[^”]*”|\[(\d{1,3})\]/gu, (whole, id: string | undefined) =>
      id === undefined ? whole : `[${numberOf(Number(id))}]`,
    );
  return {
    ...answer,
    text: marked(answer.text),
    statements: answer.statements.map(({ text, citations }) => ({
      text: marked(text),
      citations: citations.map(numberOf),
    })),
    figures: answer.figures.map((figure) => ({
      ...figure,
      citations: figure.citations.map(numberOf),
      derivation:
        figure.derivation === null
          ? null
          : {
              ...figure.derivation,
              operands: figure.derivation.operands.map((operand) => ({
                ...operand,
                citation: numberOf(operand.citation),
              })),
            },
    })),
    citations: kept.map((citation) => ({ ...citation, id: numberOf(citation.id) })),
  };
}
