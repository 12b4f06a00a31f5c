import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { OPERATOR } from "../src/documents/audience.js";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.js";
import { statedIn } from "./plain-parts.js";
import { seededChoice } from "./seeded-choice.js";
import { watchForStop } from "./stop-early.js";

/** What became of a store whose writer was killed again and again. */
export interface KillCheck {
  readonly kills: number;
  /** What the writer was at when it was killed. */
  readonly during: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  /** Acknowledged revisions, removals or erasures that were not there afterwards. */
  readonly lost: readonly string[];
  /** Documents without their figure, passages or vectors, and faults that the store itself finds. */
  readonly halfVisible: number;
  /** Erased words found in any file of the data folder after the next start. */
  readonly returned: number;
  readonly documents: number;
}

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Longest that a writer works before it is killed, in milliseconds: some dozens of transactions. */
const LONGEST = 400;

/** A started writer that waits for its first line. */
interface Writer {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ready: Promise<void>;
}

/** The built program starts without a loader: its files are transpiled once into the folder. */
function preparedProgram(folder: string, program: "src" | "dist"): readonly string[] {
  if (program === "src") return ["--import", "tsx", join(HERE, "keep-until-killed.ts")];
  for (const name of ["keep-until-killed", "plain-parts", "seeded-choice"]) {
    const { outputText } = ts.transpileModule(readFileSync(join(HERE, `${name}.ts`), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, `${name}.js`), outputText);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return [join(folder, "keep-until-killed.js")];
}

function startWriter(command: readonly string[], folder: string, seed: number, program: string) {
  const words = [...command, folder, String(seed), resolve(HERE, "..", program)];
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  const lines: string[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line === "ready") resolve();
      else lines.push(line);
    });
  });
  return { child, lines, ready };
}

/** Lets a writer work for so long, from an erasure on when `erasing`, kills it and gives what it said. */
async function killed({ child, lines, ready }: Writer, milliseconds: number, erasing: boolean) {
  await ready;
  const closed = once(child, "close");
  child.stdin?.write("go\n");
  while (erasing && child.exitCode === null && !lines.includes("erasing")) await setTimeout(1);
  await Promise.race([closed, setTimeout(milliseconds)]);
  if (child.exitCode !== null) throw new Error(`the writer ended by itself: ${lines.at(-1)}`);
  child.kill("SIGKILL");
  await closed;
  return lines;
}

/** By path, what is known of it: the value acknowledged last (0 for none) and those wished since. */
type Expected = Map<string, { kept: number; wished: number[] }>;

/** Follows what a writer said; returns the values it erased and how many things it acknowledged. */
function follow(lines: readonly string[], expected: Expected) {
  const erased: string[] = [];
  let acknowledged = 0;
  for (const [word, path = "", value = ""] of lines.map((line) => line.split(" "))) {
    if (path === "") continue;
    const known = expected.get(path) ?? { kept: 0, wished: [] };
    expected.set(path, known);
    if (word === "wish") known.wished.push(Number(value));
    else {
      acknowledged += 1;
      known.kept = word === "kept" ? (known.wished.at(-1) ?? known.kept) : 0;
      known.wished = [];
      if (word === "erased") erased.push(value);
    }
  }
  return { erased, acknowledged };
}

/** What the store holds, by path: the value its text states; half documents are counted. */
function contentsOf(data: string) {
  const store = openSqliteStore({ folder: data });
  let halfVisible = store.integrityProblems().length;
  const contents = new Map<string, number>();
  const figures = store.observations(OPERATOR);
  const passages = store.passages(OPERATOR);
  for (const { id, path } of store.documents(OPERATOR)) {
    const stated = statedIn(store.text(id));
    const hasFigure = figures.some((each) => each.documentId === id && each.value.value === stated);
    if (!hasFigure || !passages.some(({ documentId }) => documentId === id)) halfVisible += 1;
    contents.set(path, stated);
  }
  store.close();
  return { contents, halfVisible };
}

/**
 * Kills a program that indexes, revises, removes and erases at seeded moments, opens the store as the next
 * start does and holds it against what was acknowledged. The next program starts while one works.
 */
export async function checkKills(
  seed: number,
  kills: number,
  program: "src" | "dist",
  isStopped = () => false,
): Promise<KillCheck> {
  const folder = mkdtempSync(join(tmpdir(), "thuky-kills-"));
  const data = join(folder, "data");
  const choice = seededChoice(seed);
  const expected: Expected = new Map();
  const during: Record<string, number> = {};
  const lost: string[] = [];
  const counts = { acknowledged: 0, halfVisible: 0, returned: 0, documents: 0 };
  const command = preparedProgram(folder, program);
  const start = (number: number): Writer => startWriter(command, folder, number, program);
  let next = start(seed);
  let counted = 0;
  try {
    for (let round = 1; round <= kills && !isStopped(); round += 1) {
      const writer = next;
      await writer.ready;
      next = start(seed + round);
      // An erasure takes a small part of the time: one kill in four waits for one.
      const erasing = choice.below(4) === 0;
      const lines = await killed(writer, choice.below(erasing ? 20 : LONGEST), erasing);
      const { erased, acknowledged } = follow(lines, expected);
      const at = doing(lines);
      during[at] = (during[at] ?? 0) + 1;
      const { contents, halfVisible } = contentsOf(data);
      for (const [path, known] of expected) {
        const held = contents.get(path) ?? 0;
        if (held !== known.kept && !known.wished.includes(held))
          lost.push(
            `kill ${round}: ${path} holds ${held} instead of ${[known.kept, ...known.wished]}`,
          );
        expected.set(path, { kept: held, wished: onDisk(folder, path) });
      }
      const bytes = readdirSync(data).map((name) => readFileSync(join(data, name)));
      counts.returned += erased.filter((value) =>
        bytes.some((file) => file.includes(`đạt ${value} tỷ`)),
      ).length;
      counts.acknowledged += acknowledged;
      counts.halfVisible += halfVisible;
      counts.documents = contents.size;
      counted = round;
    }
    return { kills: counted, during, lost, ...counts };
  } finally {
    next.child.kill("SIGKILL");
    await once(next.child, "close");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the file states that the next run will find; 0 where there is none. */
function onDisk(folder: string, path: string): number[] {
  try {
    const text = readFileSync(join(folder, "corpus", path), "utf8");
    return [statedIn(text)];
  } catch {
    return [0];
  }
}

/** What the writer was at: it says when it begins to index or erase, and each thing that is done. */
function doing(lines: readonly string[]): string {
  const last = lines.at(-1)?.split(" ")[0] ?? "opening";
  if (last === "kept") return "indexing";
  return last === "gone" || last === "erased" || last === "wish" ? "between" : last;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = Number(process.argv[2] ?? 2000);
  const seed = Number(process.argv[3] ?? 1);
  const check = await checkKills(seed, wanted, "dist", watchForStop());
  const { kills, acknowledged, lost, halfVisible, returned } = check;
  console.log(JSON.stringify(check));
  console.log(
    `${kills} times kill -9: ${acknowledged} acknowledged, ${lost.length} lost, ${halfVisible} half visible, ${returned} erased ones returned (95 % bound ${(300 / kills).toFixed(2)} % a kill)`,
  );
  process.exitCode = lost.length + halfVisible + returned === 0 ? 0 : 1;
}
