import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Figures, directives, speakers, summaries, English, no diacritics, and what no record holds. */
export const QUESTIONS = [
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

/** The whole program, `node dist/main.js ask --json -`, asked one question when the one before is answered. */
export interface AskingProgram {
  /** Milliseconds from the question to its answer. */
  ask(question: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts it over a data folder; needs `npm run build`. `ask` rejects when the program has ended. */
export function openAskingProgram(dataFolder: string): AskingProgram {
  const words = ["dist/main.js", "ask", "--json", "--data", dataFolder, "-"];
  const asking = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(asking, "exit");
  const answers = createInterface({ input: asking.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      const started = performance.now();
      asking.stdin.write(`${question}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error("the program ended before it had answered");
      return performance.now() - started;
    },
    async close() {
      asking.stdin.end();
      await ended;
    },
  };
}
