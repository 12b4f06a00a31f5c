import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Answer } from "./contract.js";

/** Says in the answer which of its sources were read off pictures, so that nobody takes them for sure. */
export function withRecognitionNote(answer: Answer): Answer {
  const recognised = answer.citations
    .filter((citation) => citation.recognised === true)
    .map(({ id }) => id);
  if (recognised.length === 0) return answer;
  const marks = recognised.map((id) => `[${id}]`).join(" ");
  const note = ANSWER_SENTENCES[answer.language].recognised(marks);
  return {
    ...answer,
    text: `${answer.text}\n${note}`,
    statements: [...answer.statements, { text: note, citations: recognised }],
  };
}
