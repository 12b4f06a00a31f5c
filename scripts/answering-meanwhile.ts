import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../src/config.js";
import type { indexInBackground as IndexInBackground } from "../src/main/index-in-background.js";
import { type HostileFile, hostileFiles } from "../test/made-files/hostile.js";
import { type AskingProgram, openAskingProgram, QUESTIONS } from "./asking-program.js";
import { madeRecord, writeMadeRecords } from "./made-records.js";
import { runSilently } from "./run-silently.js";
import { seededChoice } from "./seeded-choice.js";
import { watchForStop } from "./stop-early.js";

// How long answers take while the corpus is indexed in the background, as `start` does it, against how long they
// take when nothing else is done: `npm run build && npx tsx scripts/answering-meanwhile.ts [rounds] [documents]`.
// Every round asks the same questions idle, while hostile files are read, and while new records are taken in; a
// round's ratio is that of its medians. Printed are the median ratios with their 95 % intervals (bootstrap over the
// rounds). The exit code is 1 when one of them is above 1.5 by more than chance.

const MOST = 1.5;
const ASKED_PER_BLOCK = 5 * QUESTIONS.length;
const NEW_RECORDS = 400;
const RESAMPLED = 2000;

const [rounds = 12, documents = 500, seed = 1] = process.argv.slice(2).map(Number);
const built = new URL("../dist/main/index-in-background.js", import.meta.url).href;
const { indexInBackground } = (await import(built)) as {
  indexInBackground: typeof IndexInBackground;
};
const config = loadConfig({ LOG_LEVEL: "silent" });
const choice = seededChoice(seed);
const folder = mkdtempSync(join(tmpdir(), "thuky-meanwhile-"));
const corpus = join(folder, "corpus");
const data = join(folder, "data");
const isStopped = watchForStop();

/** Files that take long to read or to refuse: what they are is not what is tried here. */
const costly = (await hostileFiles(seed, 60)).filter(({ kind }) =>
  ["bomb", "repeated", "nested"].includes(kind),
);

interface Round {
  readonly idle: readonly number[];
  readonly hostile: readonly number[];
  readonly indexing: readonly number[];
}

async function askedIdle(program: AskingProgram): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < ASKED_PER_BLOCK; at += 1)
    times.push(await program.ask(QUESTIONS[at % QUESTIONS.length] ?? ""));
  return times;
}

/** The same questions for as long as a run in the background takes, at most those of a block. */
async function askedWhileIndexing(program: AskingProgram): Promise<readonly number[]> {
  const end = new AbortController();
  let isRunning = true;
  const run = indexInBackground(
    { config, folder: corpus, dataFolder: data, leave: new Set() },
    end.signal,
  )
    .catch((thrown: unknown) => {
      if (!end.signal.aborted) throw thrown;
    })
    .finally(() => {
      isRunning = false;
    });
  const times: number[] = [];
  for (let at = 0; at < ASKED_PER_BLOCK && isRunning; at += 1)
    times.push(await program.ask(QUESTIONS[at % QUESTIONS.length] ?? ""));
  end.abort();
  await run;
  return times;
}

function put(files: readonly HostileFile[]): () => void {
  const inside = join(corpus, "hostile");
  mkdirSync(inside, { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(inside, path), bytes);
  return () => rmSync(inside, { recursive: true });
}

async function oneRound(program: AskingProgram, number: number): Promise<Round> {
  const idle = await askedIdle(program);
  const take = put(costly.map((_, at) => costly[(number + at) % costly.length] as HostileFile));
  const hostile = await askedWhileIndexing(program);
  take();
  const inside = join(corpus, `new-${number}`);
  mkdirSync(inside);
  for (let at = 0; at < NEW_RECORDS; at += 1)
    writeFileSync(join(inside, `${at}.txt`), madeRecord(choice, documents + at));
  const indexing = await askedWhileIndexing(program);
  rmSync(inside, { recursive: true });
  await runSilently(["index", corpus, "--data", data]);
  // The first question after a run reads what it changed: no part of an idle block.
  await program.ask(QUESTIONS[0]);
  return { idle, hostile, indexing };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const median = (times: readonly number[]) => quantile(times, 0.5);

/** Median ratio and the interval in which 95 of 100 resampled sets of rounds have it. */
function ratioOf(done: readonly Round[], what: "hostile" | "indexing") {
  const ratios = done.map((round) => median(round[what]) / median(round.idle));
  const resampled = Array.from({ length: RESAMPLED }, () =>
    median(ratios.map(() => choice.of(ratios))),
  );
  return {
    ratio: median(ratios),
    from: quantile(resampled, 0.025),
    to: quantile(resampled, 0.975),
  };
}

try {
  writeMadeRecords(corpus, choice, { from: 0, to: documents });
  await runSilently(["index", corpus, "--data", data]);
  const program = openAskingProgram(data);
  await askedIdle(program);
  const done: Round[] = [];
  for (let number = 0; number < rounds && !isStopped(); number += 1)
    done.push(await oneRound(program, number));
  await program.close();
  for (const what of ["idle", "hostile", "indexing"] as const) {
    const all = done.flatMap((round) => round[what]);
    console.log(
      `${what.padEnd(9)} ${String(all.length).padStart(5)} questions, median ${median(all).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ms`,
    );
  }
  for (const what of ["hostile", "indexing"] as const) {
    const { ratio, from, to } = ratioOf(done, what);
    console.log(
      `${what}: median ratio to idle ${ratio.toFixed(2)} (95 % interval ${from.toFixed(2)} to ${to.toFixed(2)}, ${done.length} rounds, ${documents} documents)`,
    );
    if (!(from <= MOST)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
