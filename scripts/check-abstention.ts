// Does Thuky say "not in the records" when it must, and only then? Asks what the gold records answer and what they
// cannot (test/abstention), prints the rates by class, and tries every suggestion a refusal makes.
// Exit code 1 when fewer than 95 % of the unanswerable are refused, more than 5 % of the answerable are, or a suggestion has no answer.
// Run with: npx tsx scripts/check-abstention.ts [every n-th question]

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Answer, Language } from "../src/answer/contract.js";
import { OPERATOR } from "../src/documents/audience.js";
import type { Records } from "../src/main/open-records.js";
import { openTemporaryRecords } from "./open-temporary-records.js";

interface Asked {
  readonly question: string;
  readonly language: Language;
  /** Of unanswerable questions: what makes them so. */
  readonly class?: string;
  /** Of questions with a figure for an answer: the figure. */
  readonly value?: number;
}

export interface AbstentionReport {
  readonly answerable: number;
  /** Answerable questions that were refused. */
  readonly refused: readonly string[];
  /** Answered ones whose figures do not hold the labelled value. */
  readonly other: readonly string[];
  readonly unanswerable: number;
  /** Unanswerable questions that were answered, with what was said. */
  readonly answered: readonly {
    readonly question: string;
    readonly class: string;
    readonly text: string;
  }[];
  readonly suggestions: number;
  readonly emptySuggestions: readonly string[];
}

/** Day of asking: after every record. */
const NOW = "2026-01-01";

/** Asks every n-th question of both sets. */
export async function checkAbstention(records: Records, every = 1): Promise<AbstentionReport> {
  const ask = ({ question, language }: Asked): Promise<Answer> =>
    records.answerer.answer({ text: question, audience: OPERATOR, now: NOW, locale: language });
  const refused: string[] = [];
  const other: string[] = [];
  const answered: { question: string; class: string; text: string }[] = [];
  const suggestions = new Map<string, Language>();
  const answerable = read("answerable", every);
  for (const asked of answerable) {
    const answer = await ask(asked);
    if (answer.kind === "not-found") refused.push(asked.question);
    else if (asked.value !== undefined && !holds(answer, asked.value)) other.push(asked.question);
  }
  const unanswerable = read("unanswerable", every);
  for (const asked of unanswerable) {
    const answer = await ask(asked);
    for (const suggestion of answer.suggestions) suggestions.set(suggestion, asked.language);
    if (answer.kind !== "not-found" && answer.kind !== "clarify")
      answered.push({ question: asked.question, class: asked.class ?? "", text: answer.text });
  }
  const emptySuggestions: string[] = [];
  for (const [question, language] of suggestions)
    if ((await ask({ question, language })).kind === "not-found") emptySuggestions.push(question);
  return {
    answerable: answerable.length,
    refused,
    other,
    unanswerable: unanswerable.length,
    answered,
    suggestions: suggestions.size,
    emptySuggestions,
  };
}

function read(set: "answerable" | "unanswerable", every: number): readonly Asked[] {
  return readFileSync(new URL(`../test/abstention/${set}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter((line, index) => line !== "" && index % every === 0)
    .map((line) => JSON.parse(line) as Asked);
}

/** The value, in whatever unit it is told: `2,815 nghìn tỷ` is 2.815 tỷ; told down, a fall has no sign. */
function holds(answer: Answer, value: number): boolean {
  return answer.figures.some((figure) =>
    [1, 1e3, 1e6, 1e-3, 1e-6].some(
      (scale) =>
        Math.abs(Math.abs(figure.value) - Math.abs(value) * scale) <=
        Math.abs(value) * scale * 1e-6,
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const records = await openTemporaryRecords("test/gold/records");
  try {
    const report = await checkAbstention(records, Number(process.argv[2] ?? 1));
    const abstained = report.unanswerable - report.answered.length;
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    for (const question of report.refused) console.log(`refused    ${question}`);
    for (const question of report.other) console.log(`other      ${question}`);
    for (const { class: kind, question, text } of report.answered)
      console.log(`answered   [${kind}] ${question} → ${text.slice(0, 160).replaceAll("\n", " ")}`);
    for (const question of report.emptySuggestions) console.log(`no answer  ${question}`);
    console.log(
      `unanswerable ${report.unanswerable}: abstained ${percent(abstained, report.unanswerable)}`,
    );
    console.log(
      `answerable ${report.answerable}: refused ${percent(report.refused.length, report.answerable)}, another figure ${report.other.length}`,
    );
    console.log(
      `suggestions ${report.suggestions}: without an answer ${report.emptySuggestions.length}`,
    );
    const isFine =
      abstained >= 0.95 * report.unanswerable &&
      report.refused.length <= 0.05 * report.answerable &&
      report.emptySuggestions.length === 0;
    process.exitCode = isFine ? 0 : 1;
  } finally {
    records.close();
  }
}
