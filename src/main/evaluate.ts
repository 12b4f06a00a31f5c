import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Evaluation, evaluateQuestions, type Tally } from "../answer/evaluate.js";
import { parseQuestions } from "../answer/evaluate-questions.js";
import { ThukyError } from "../errors.js";
import type { IngestReport } from "../ingest/ingest-corpus.js";
import { indexFolder } from "./index-folder.js";
import { sayProblems } from "./index-paths.js";
import { openRecords } from "./open-records.js";
import { showProgress } from "./progress.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface EvaluateOptions {
  readonly json?: true;
  /** ISO date; the program gives it a default. */
  readonly now: string;
}

/** `thuky eval`: indexes a folder into a store of its own, asks a set of questions and prints the scores. */
export async function evaluate(
  surroundings: Surroundings,
  questionsPath: string,
  folder: string,
  options: EvaluateOptions,
): Promise<number> {
  const config = surroundings.loadConfig();
  const questions = parseQuestions(questionsPath, await readQuestions(questionsPath));
  const dataFolder = await mkdtemp(join(tmpdir(), "thuky-eval-"));
  try {
    refuseNothing(
      surroundings,
      folder,
      await indexFolder(surroundings, config, { folder, dataFolder }),
    );
    const records = await openRecords(surroundings, config, dataFolder);
    const progress = showProgress(surroundings, "answering");
    try {
      const evaluation = await evaluateQuestions({
        questions,
        answerer: records.answerer,
        store: records.store,
        now: options.now,
        onAnswer: progress.update,
      });
      progress.stop();
      await print(
        surroundings,
        options.json === true ? jsonLine(forPrograms(evaluation)) : forPeople(evaluation),
      );
    } finally {
      progress.stop();
      records.close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
  return 0;
}

/**
 * Says what was refused, since every answer is measured without it. Throws `file-unreadable` when nothing could be
 * indexed: zeros would look like a score.
 */
function refuseNothing(surroundings: Surroundings, folder: string, report: IngestReport): void {
  sayProblems(surroundings, report);
  if (report.added.length > 0) return;
  const reason = report.refused[0]?.message ?? "it holds no records";
  throw new ThukyError({
    code: "file-unreadable",
    message: `nothing in ${folder} could be indexed, so there is nothing to ask: ${reason}`,
    details: { path: folder, reason },
  });
}

async function readQuestions(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new ThukyError({
      code: "file-unreadable",
      message: `${path} cannot be read: name a JSONL file with one question a line`,
      details: { path },
      cause,
    });
  }
}

/** The scores, and of each wrong answer what a reader needs to judge it. */
function forPrograms(evaluation: Evaluation): object {
  const { results, ...scores } = evaluation;
  return {
    ...scores,
    wrong: results
      .filter(({ fault }) => fault !== null)
      .map(({ question, answer, fault }) => ({
        id: question.id,
        kind: question.kind,
        lang: question.lang,
        question: question.question,
        expected: expectation(question.gold),
        fault,
        answerKind: answer?.kind ?? null,
        text: answer?.text.slice(0, SHOWN) ?? null,
      })),
  };
}

/** Enough of an answer to see what it says. */
const SHOWN = 200;

function expectation(gold: Evaluation["results"][number]["question"]["gold"]): string {
  if (gold.basis === "absent") return "not in the records";
  return gold.must_include.join(" + ") || (gold.text ?? "");
}

function forPeople(evaluation: Evaluation): string {
  const wrong = evaluation.results.filter(({ fault }) => fault !== null);
  const lines = wrong.flatMap(({ question, answer, fault }) => [
    `✗ ${question.id} ${question.kind} ${question.lang}: ${question.question}`,
    `    expected  ${expectation(question.gold)}`,
    `    fault     ${fault}`,
    `    answered  ${answer?.text.slice(0, SHOWN).replace(/\s+/gu, " ") ?? "–"}`,
  ]);
  const { medianMilliseconds, p95Milliseconds } = evaluation;
  return [
    ...lines,
    "",
    ...table("kind", evaluation.byKind),
    "",
    ...table("language", evaluation.byLanguage),
    "",
    `right ${evaluation.right} of ${evaluation.total}`,
    `quotes not verbatim ${evaluation.quotesNotVerbatim}, uncited statements ${evaluation.uncitedStatements}, malformed answers ${evaluation.malformedAnswers}, failures ${evaluation.failures}`,
    `per question: median ${medianMilliseconds.toFixed(1)} ms, 95th percentile ${p95Milliseconds.toFixed(1)} ms`,
    "",
  ].join("\n");
}

function table(heading: string, tallies: readonly Tally[]): readonly string[] {
  const width = Math.max(heading.length, ...tallies.map(({ name }) => name.length));
  return [
    `${heading.padEnd(width)}  right  total`,
    ...tallies.map(
      ({ name, right, total }) =>
        `${name.padEnd(width)}  ${String(right).padStart(5)}  ${String(total).padStart(5)}`,
    ),
  ];
}
