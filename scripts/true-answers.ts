import { readFileSync } from "node:fs";
import type { Answer } from "../src/answer/contract.js";
import { parseQuestions } from "../src/answer/evaluate-questions.js";
import { OPERATOR } from "../src/documents/audience.js";
import { ThukyError } from "../src/errors.js";
import { findIndicator } from "../src/language/indicator.js";
import type { Records } from "../src/main/open-records.js";
import { sayPeriod } from "../src/sentences/periods.js";

const NOW = "2025-11-30";

/** The kinds of answer that claim something. */
const CLAIMING: ReadonlySet<Answer["kind"]> = new Set([
  "figure",
  "directive",
  "speaker",
  "summary",
  "passage",
]);

/**
 * Answers over a folder of records that say something: to the questions of a file when one is given, and to
 * questions after what the ledger and the register hold, in both languages; each once.
 */
export async function trueAnswers(
  records: Records,
  options: { readonly questions: string | null; readonly most: number },
): Promise<readonly Answer[]> {
  const asked =
    options.questions === null
      ? []
      : parseQuestions(options.questions, readFileSync(options.questions, "utf8")).map(
          ({ question }) => question,
        );
  const answers = new Map<string, Answer>();
  for (const text of new Set([...asked, ...questionsAfter(records)])) {
    if (answers.size >= options.most) break;
    const answer = await answerOrNothing(records, text);
    if (answer === null) continue;
    if (CLAIMING.has(answer.kind) && answer.statements.length > 0) answers.set(answer.text, answer);
  }
  return [...answers.values()];
}

/** What Thuky's own verifier refuses is no answer, and nobody is told it. */
async function answerOrNothing({ answerer }: Records, text: string): Promise<Answer | null> {
  try {
    return await answerer.answer({ text, audience: OPERATOR, now: NOW });
  } catch (thrown) {
    if (thrown instanceof ThukyError && thrown.code === "answer-unverified") return null;
    throw thrown;
  }
}

function* questionsAfter({ store }: Records): Generator<string> {
  const places = new Map(store.documents(OPERATOR).map(({ id, metadata }) => [id, metadata.place]));
  for (const { value } of store.observations(OPERATOR)) {
    const indicator = value.indicator === null ? null : findIndicator(value.indicator);
    if (indicator === null || value.period === null) continue;
    const place = value.place ?? "";
    yield `${indicator.vi} ${sayPeriod(value.period, "vi")} ${place} là bao nhiêu?`;
    yield `What was ${indicator.en} in ${sayPeriod(value.period, "en")} in ${place}?`;
    if (value.measure !== "level")
      yield `${indicator.vi} ${sayPeriod(value.period, "vi")} ${place} tăng hay giảm bao nhiêu so với cùng kỳ?`;
    yield `Diễn biến ${indicator.vi} năm ${value.period.slice(0, 4)} ${place}`;
  }
  for (const { value, documentId } of store.directives(OPERATOR))
    for (const { name } of value.assignees)
      yield `${name} ${places.get(documentId) ?? ""} được giao việc gì?`;
  for (const { value } of store.statements(OPERATOR))
    if (value.speaker.name !== null) yield `${value.speaker.name} phát biểu gì?`;
  for (const { metadata } of store.documents(OPERATOR)) yield `Tóm tắt ${metadata.title}`;
}
