import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { OPERATOR } from "../src/documents/audience.js";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";

const FILES = 40;

/** What a store holds, by path: the value its text states and the one its only figure has. */
function contentsOf(data: string): ReadonlyMap<string, number> {
  const store = openSqliteStore({ folder: data });
  const problems = store.integrityProblems();
  if (problems.length > 0) throw new Error(problems.join("; "));
  const figures = store.observations(OPERATOR);
  const passages = store.passages(OPERATOR);
  const contents = new Map<string, number>();
  for (const { id, path } of store.documents(OPERATOR)) {
    const stated = Number(/đạt (\d+) tỷ/u.exec(store.text(id))?.[1]);
    const own = figures
      .filter(({ documentId }) => documentId === id)
      .map(({ value }) => value.value);
    const isWhole = own.includes(stated) && passages.some(({ documentId }) => documentId === id);
    if (!isWhole) throw new Error(`${path} is half there: states ${stated}, figures ${own}`);
    contents.set(path, stated);
  }
  store.close();
  return contents;
}

function writeRecords(corpus: string, round: number, choice: SeededChoice): void {
  for (let index = 0; index < FILES; index += 1) {
    if (round > 0 && choice.below(3) > 0) continue;
    const value = 1000 + round * FILES + index;
    writeFileSync(
      join(corpus, `${index}.txt`),
      `Phiên họp tháng 5 năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt ${value} tỷ đồng.\n`,
    );
  }
}

/** Runs the built program and kills it after so many milliseconds; what it acknowledged until then. */
async function killedAfter(words: readonly string[], milliseconds: number): Promise<string> {
  const child = spawn(process.execPath, [resolve("dist/main.js"), ...words], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await Promise.race([once(child, "close"), setTimeout(milliseconds)]);
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return said;
}

const kills = Number(process.argv[2] ?? 2000);
const choice = seededChoice(Number(process.argv[3] ?? 1));
const folder = mkdtempSync(join(tmpdir(), "thuky-kills-"));
const [corpus, data] = [join(folder, "corpus"), join(folder, "data")];
mkdirSync(corpus);
let lost = 0;
let returned = 0;
let interrupted = 0;
let before: ReadonlyMap<string, number> = new Map();
const erased = new Map<string, number>();
for (let round = 0; round < kills; round += 1) {
  const doesForget = before.size > 0 && choice.below(4) === 0;
  const chosen = doesForget ? choice.of([...before.keys()]) : null;
  if (chosen === null) writeRecords(corpus, round, choice);
  const words = chosen === null ? ["index", corpus] : ["forget", chosen];
  const said = await killedAfter([...words, "--data", data], 250 + choice.below(5000));
  if (!/^(?:added|erased)/u.test(said)) interrupted += 1;
  const after = contentsOf(data);
  if (chosen !== null && said.startsWith("erased")) erased.set(chosen, before.get(chosen) ?? 0);
  for (const [path, value] of before) {
    if (path !== chosen && (after.get(path) ?? 0) < value) lost += 1;
  }
  for (const [path, value] of erased) if (after.get(path) === value) returned += 1;
  before = after;
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${kills} runs, ${interrupted} cut short by kill -9: ${lost} acknowledged documents lost, ${returned} erased ones returned, 0 half visible, ${before.size} documents there at the end (95 % bound ${(300 / kills).toFixed(2)} %)`,
);
process.exitCode = lost + returned === 0 && before.size > 0 ? 0 : 1;
