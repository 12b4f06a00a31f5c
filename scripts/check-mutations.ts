// Is an answer that says one thing wrong caught? Changes one digit, sign, unit, period, base, name, direction or
// negation in true answers over the sample corpus and the gold records, and holds each against what it cites.
// Prints how many of each class were caught; exit code 1 when one number got through, or more than 5 % of another
// class, or more than 5 % of the true answers were refused as they stand.
// Run with: npx tsx scripts/check-mutations.ts [count] [seed]

import { pathToFileURL } from "node:url";
import { registerWordsOf } from "../src/answer/claims/register-words.js";
import { verifyClaims } from "../src/answer/claims/verify-claims.js";
import type { Answer } from "../src/answer/contract.js";
import { createRecordsLoader } from "../src/answer/records.js";
import { verifyAnswer } from "../src/answer/verify-answer.js";
import { OPERATOR } from "../src/documents/audience.js";
import type { Records } from "../src/main/open-records.js";
import {
  MUTATIONS,
  type Mutation,
  mutate,
  type NamePool,
  NUMBER_MUTATIONS,
  namesIn,
} from "./mutate-statements.js";
import { openTemporaryRecords } from "./open-temporary-records.js";
import { seededChoice } from "./seeded-choice.js";
import { trueAnswers } from "./true-answers.js";

/** One wrong statement that was let through. */
export interface Escape {
  readonly mutation: Mutation;
  readonly before: string;
  readonly after: string;
}

export interface MutationReport {
  readonly answers: number;
  /** Statements of true answers, and those of them that were refused. */
  readonly statements: number;
  readonly refused: readonly string[];
  readonly tried: Readonly<Record<Mutation, number>>;
  readonly escapes: readonly Escape[];
}

/** The check over one store; `count` mutations in turn of every class, decided by `seed`. */
export async function checkMutations(
  records: Records,
  options: {
    readonly questions: string | null;
    readonly mostAnswers: number;
    readonly count: number;
    readonly seed: number;
  },
): Promise<MutationReport> {
  const loaded = createRecordsLoader(records.store)(OPERATOR);
  const registerWords = registerWordsOf(loaded);
  const byPath = new Map([...loaded.documents.values()].map(({ id, path }) => [path, id]));
  const textOf = (path: string) => {
    const id = byPath.get(path);
    return id === undefined ? null : loaded.text(id);
  };
  const answers = await trueAnswers(records, { ...options, most: options.mostAnswers });
  const refusedOf = (answer: Answer) => verifyClaims(answer, registerWords);
  const refused = answers.flatMap((answer) => [
    ...new Set(
      refusedOf(answer).map((fault) => `${fault.kind} ${fault.found}: ${fault.statement}`),
    ),
  ]);
  const names = poolOf(answers);
  const choice = seededChoice(options.seed);
  const tried = Object.fromEntries(MUTATIONS.map((mutation) => [mutation, 0])) as Record<
    Mutation,
    number
  >;
  const escapes: Escape[] = [];
  const whole = answers.filter((answer) => refusedOf(answer).length === 0);
  let done = 0;
  for (let turn = 0; done < options.count && turn < options.count * 50; turn += 1) {
    const mutation = MUTATIONS[turn % MUTATIONS.length] as Mutation;
    const answer = choice.of(whole);
    const at = choice.below(answer.statements.length);
    const before = answer.statements[at]?.text ?? "";
    const after = mutate(before, mutation, choice, names, answer.language);
    if (after === null) continue;
    done += 1;
    tried[mutation] += 1;
    const statements = answer.statements.map((statement, index) =>
      index === at ? { ...statement, text: after } : statement,
    );
    const wrong = { ...answer, statements, text: answer.text.replace(before, () => after) };
    if (verifyAnswer(wrong, textOf).length + refusedOf(wrong).length === 0)
      escapes.push({ mutation, before, after });
  }
  const statements = answers.reduce((sum, answer) => sum + answer.statements.length, 0);
  return { answers: answers.length, statements, refused, tried, escapes };
}

function poolOf(answers: readonly Answer[]): NamePool {
  const found = answers.flatMap(({ statements }) => statements.map(({ text }) => namesIn(text)));
  const of = (kind: keyof NamePool) => [...new Set(found.flatMap((names) => names[kind]))];
  return {
    place: of("place"),
    agency: of("agency"),
    person: of("person"),
    indicator: of("indicator"),
  };
}

const SETS = [
  { folder: "test/gold/records", questions: "test/gold/questions.jsonl" },
  { folder: "corpus", questions: null },
] as const;

async function main(): Promise<void> {
  const [count = 5_000, seed = 1] = process.argv.slice(2).map(Number);
  let isWell = true;
  for (const { folder, questions } of SETS) {
    const records = await openTemporaryRecords(folder);
    try {
      const share = Math.round(count / SETS.length);
      const report = await checkMutations(records, {
        questions,
        mostAnswers: 1_500,
        count: share,
        seed,
      });
      isWell = print(folder, report) && isWell;
    } finally {
      records.close();
    }
  }
  process.exitCode = isWell ? 0 : 1;
}

function print(folder: string, report: MutationReport): boolean {
  const { answers, statements, refused, tried, escapes } = report;
  console.log(
    `${folder}: ${answers} true answers, ${statements} statements, ${refused.length} faults found in them`,
  );
  for (const fault of refused.slice(0, 40)) console.log(`  refused though true: ${fault}`);
  let isWell = refused.length <= statements * 0.05;
  for (const mutation of MUTATIONS) {
    const through = escapes.filter((one) => one.mutation === mutation);
    const caught = tried[mutation] - through.length;
    const share = tried[mutation] === 0 ? 1 : caught / tried[mutation];
    isWell &&= NUMBER_MUTATIONS.has(mutation) ? share === 1 : share >= 0.95;
    console.log(
      `  ${mutation.padEnd(10)} ${caught} of ${tried[mutation]} caught (${(100 * share).toFixed(1)} %)`,
    );
    for (const { before, after } of through.slice(0, 15))
      console.log(`    let through: ${after}\n           true: ${before}`);
  }
  return isWell;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
