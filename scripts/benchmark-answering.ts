// Warm answer times of the whole program: `node dist/main.js ask --json -` over the sample corpus, one
// question written when the answer before it has come. Prints the median and 95th percentile per question.
// Run with: npm run build && npx tsx scripts/benchmark-answering.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAskingProgram, QUESTIONS } from "./asking-program.js";

const ROUNDS = 20;
const WARM_UP_ROUNDS = 2;

const data = mkdtempSync(join(tmpdir(), "thuky-benchmark-"));
try {
  const indexing = spawnSync(process.execPath, ["dist/main.js", "index", "--data", data], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (indexing.status !== 0) throw new Error("the sample corpus could not be indexed");
  const times = await answerTimes(data);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1);
  console.log(`${sorted.length} questions, warm: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function answerTimes(dataFolder: string): Promise<readonly number[]> {
  const program = openAskingProgram(dataFolder);
  const times: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const time = await program.ask(question);
      if (round >= WARM_UP_ROUNDS) times.push(time);
    }
  }
  await program.close();
  return times;
}
