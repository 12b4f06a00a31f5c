import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTemporaryRecords } from "../../scripts/open-temporary-records.js";
import { type Evaluation, evaluateQuestions } from "../../src/answer/evaluate.js";
import { parseQuestions } from "../../src/answer/evaluate-questions.js";
import type { Records } from "../../src/main/open-records.js";
import { readLabelledSentences } from "./labelled-facts.js";
import { type FactScore, scoreFacts } from "./score-facts.js";

/** Two questions under what is answered right; raise a floor with every change that raises the score. */
const FLOOR = 207;
const FLOORS: Readonly<Record<string, number>> = {
  ambiguous: 10,
  compare: 30,
  deadline: 14,
  derive: 12,
  directive: 20,
  point: 43,
  rank: 2,
  share: 4,
  summary: 2,
  target: 11,
  trend: 2,
  unanswerable: 28,
  who: 6,
};
/** Answers to what is in no record. */
const ANSWERED_LIMIT = 1;

/** Indexing and asking everything, in milliseconds. */
const TIME_LIMIT = 60_000;

/** Shares of the labelled sentences' facts, a little under what is measured. */
const FACT_FLOORS: Readonly<Record<string, { precision: number; recall: number }>> = {
  attainment: { precision: 0.89, recall: 0.89 },
  "change, growth, index": { precision: 0.86, recall: 0.82 },
  "contribution, rank": { precision: 0.8, recall: 0.8 },
  directive: { precision: 0.95, recall: 0.67 },
  level: { precision: 0.8, recall: 0.83 },
  plan: { precision: 0.82, recall: 0.74 },
  share: { precision: 0.9, recall: 0.5 },
};

const here = (path: string) => new URL(path, import.meta.url);

let records: Records;
let evaluation: Evaluation;
let factScores: readonly FactScore[];

beforeAll(async () => {
  records = await openTemporaryRecords(fileURLToPath(here("records")));
  const path = fileURLToPath(here("questions.jsonl"));
  evaluation = await evaluateQuestions({
    questions: parseQuestions(path, readFileSync(path, "utf8")),
    answerer: records.answerer,
    store: records.store,
    now: "2025-11-30",
  });
  factScores = scoreFacts(readLabelledSentences(here("facts.jsonl")), records.store);
  console.log(tableOf(evaluation, factScores));
}, TIME_LIMIT);

afterAll(() => records?.close());

describe("the gold questions", () => {
  it("are answered right at least as often as before", () => {
    expect(evaluation.total).toBe(228);
    expect(evaluation.right).toBeGreaterThanOrEqual(FLOOR);
  });

  it("are answered right at least as often as before in every kind", () => {
    const right = evaluation.byKind.map((tally) => [tally.name, tally.right] as const);
    expect(right.map(([name]) => name)).toEqual(Object.keys(FLOORS).sort());
    expect(right.filter(([name, count]) => count < (FLOORS[name] ?? 0))).toEqual([]);
  });

  it("get only verbatim quotes, cited statements and answers of the contract", () => {
    expect(evaluation).toMatchObject({
      quotesNotVerbatim: 0,
      uncitedStatements: 0,
      malformedAnswers: 0,
      failures: 0,
    });
  });

  it("get no answer when no record holds one, but for one at most", () => {
    const answered = evaluation.results.filter(
      ({ question, fault }) => question.kind === "unanswerable" && fault !== null,
    );
    expect(answered.length).toBeLessThanOrEqual(ANSWERED_LIMIT);
  });
});

describe("the labelled facts", () => {
  it("are at least 150 figures and 30 orders over 4 records", () => {
    const sentences = readLabelledSentences(here("facts.jsonl"));
    const figures = sentences.filter(({ facts }) => facts.length > 0);
    expect(figures.flatMap(({ facts }) => facts).length).toBeGreaterThanOrEqual(150);
    expect(new Set(figures.map(({ record }) => record)).size).toBeGreaterThanOrEqual(4);
    expect(sentences.flatMap(({ directives }) => directives).length).toBeGreaterThanOrEqual(30);
  });

  it("are read as precisely and as completely as before, kind by kind", () => {
    expect(factScores.map(({ kind }) => kind)).toEqual(Object.keys(FACT_FLOORS).sort());
    const under = factScores.filter((score) => {
      const floor = FACT_FLOORS[score.kind];
      return (
        floor === undefined ||
        precisionOf(score) < floor.precision ||
        recallOf(score) < floor.recall
      );
    });
    expect(under).toEqual([]);
  });
});

function precisionOf({ right, extracted }: FactScore): number {
  return extracted === 0 ? 0 : right / extracted;
}

function recallOf({ found, labelled }: FactScore): number {
  return labelled === 0 ? 0 : found / labelled;
}

function tableOf({ right, total, byKind }: Evaluation, scores: readonly FactScore[]): string {
  const row = (name: string, ...cells: readonly (string | number)[]) =>
    name.padEnd(24) + cells.map((cell) => String(cell).padStart(11)).join("");
  return [
    row("question", "right", "of"),
    ...byKind.map((tally) => row(tally.name, tally.right, tally.total)),
    row("all", right, total),
    "",
    row("fact", "labelled", "recall", "extracted", "precision"),
    ...scores.map((score) =>
      row(
        score.kind,
        score.labelled,
        recallOf(score).toFixed(2),
        score.extracted,
        precisionOf(score).toFixed(2),
      ),
    ),
  ].join("\n");
}
