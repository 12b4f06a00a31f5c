// Warm answer times of the whole program: `node dist/main.js ask --json -` over the sample corpus, one
// question written when the answer before it has come. Prints the median and 95th percentile per question.
// Run with: npm run build && npx tsx scripts/benchmark-answering.ts
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Figures, directives, speakers, summaries, English, no diacritics, and what no record holds. */
const QUESTIONS = [
  "Thu ngân sách nhà nước trên địa bàn là bao nhiêu?",
  "thu ns t8",
  "What was budget revenue?",
  "Giải ngân vốn đầu tư công đạt bao nhiêu phần trăm kế hoạch?",
  "chu tich giao so tai chinh viec gi",
  "Ai chủ trì phiên họp?",
  "Tóm tắt phiên họp",
  "Who chaired the meeting?",
  "So với cùng kỳ thu ngân sách tăng hay giảm?",
  "han chot giai ngan von dau tu cong la khi nao",
  "Tỷ lệ hộ nghèo là bao nhiêu?",
  "Giá vàng hôm nay?",
] as const;

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
  const asking = spawn(
    process.execPath,
    ["dist/main.js", "ask", "--json", "--data", dataFolder, "-"],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const answers = createInterface({ input: asking.stdout })[Symbol.asyncIterator]();
  const times: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const started = performance.now();
      asking.stdin.write(`${question}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error("the program ended before it had answered");
      if (round >= WARM_UP_ROUNDS) times.push(performance.now() - started);
    }
  }
  asking.stdin.end();
  await once(asking, "exit");
  return times;
}
