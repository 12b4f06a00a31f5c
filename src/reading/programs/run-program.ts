import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ThukyError } from "../../errors.js";
import { tooCostly } from "../refusals.js";
import { residentMegabytesOfTree } from "../sandbox/resident-memory.js";
import {
  computingSeconds,
  type ProgramBudget,
  programConfinement,
  programEnvironment,
} from "./program-confinement.js";
import { makeWorkFolder, removeAbandonedWorkFolders } from "./work-folder.js";

/** One run of a program of the system over one file. */
export interface ProgramRun {
  /** The record it is about, for refusals. */
  readonly path: string;
  /** Absolute. */
  readonly program: string;
  /** Its arguments, given the work folder as the program sees it. */
  readonly words: (folder: string) => readonly string[];
  /** Files it finds in its work folder: name → content. */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  /** Files it is to leave there, by name. */
  readonly results: readonly string[];
  readonly budget: ProgramBudget;
}

const WATCH_EVERY_MS = 100;

let turn: Promise<unknown> = Promise.resolve();
let isCleared = false;

/**
 * Runs one program at a time, confined as far as this system can: no network, no file but the system's
 * programs and its own work folder, nothing of the environment. The results by name, without those that it
 * did not leave. Throws `file-too-large` when it had to be stopped, or a result is larger than allowed.
 */
export function runProgram(run: ProgramRun): Promise<ReadonlyMap<string, Uint8Array>> {
  const running = turn.then(() => runNow(run));
  turn = running.catch(() => {});
  return running;
}

async function runNow(run: ProgramRun): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!isCleared) await removeAbandonedWorkFolders();
  isCleared = true;
  const folder = await makeWorkFolder();
  try {
    for (const [name, content] of Object.entries(run.files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await untilDone(start(run, folder), run);
    const results = new Map<string, Uint8Array>();
    for (const name of run.results) {
      const entry = await stat(join(folder, name)).catch(() => null);
      if (entry === null || !entry.isFile()) continue;
      if (entry.size > run.budget.fileBytes) throw tooCostly(run.path, sizeOf(run.budget));
      results.set(name, await readFile(join(folder, name)));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sizeOf({ fileBytes }: ProgramBudget): string {
  return `${Math.round(fileBytes / 1_048_576)} MB when converted`;
}

function start({ program, words, budget }: ProgramRun, folder: string): ChildProcess {
  const confinement = programConfinement();
  const inside = confinement.inside(folder);
  const [command = program, ...rest] = [
    ...confinement.prefix(folder, budget),
    program,
    ...words(inside),
  ];
  return spawn(command, rest, {
    env: programEnvironment(inside),
    cwd: folder,
    stdio: "ignore",
    // A group of its own, so that whatever it starts ends with it.
    detached: true,
  });
}

/** Waits for the end, and brings it about when the program takes more than it may. */
function untilDone(child: ChildProcess, { path, budget }: ProgramRun): Promise<void> {
  return new Promise((resolve, reject) => {
    let limit: string | null = null;
    const stop = (reason: string) => {
      limit ??= reason;
      killGroup(child);
    };
    const timer = setTimeout(
      () => stop(`${budget.milliseconds / 1000} s of conversion`),
      budget.milliseconds,
    );
    const watch = setInterval(() => {
      if (residentMegabytesOfTree(child.pid ?? 0) > budget.residentMegabytes)
        stop(`${budget.residentMegabytes} MB of memory`);
    }, WATCH_EVERY_MS);
    const settle = (error: Error | null) => {
      clearTimeout(timer);
      clearInterval(watch);
      if (limit !== null) reject(tooCostly(path, limit));
      else if (error !== null) reject(error);
      else resolve();
    };
    child.once("error", settle);
    child.once("exit", (code, signal) => {
      if (isStopped(code, signal)) limit ??= `${computingSeconds(budget)} s of computing`;
      settle(isStarted(code) ? null : notStarted(path));
    });
  });
}

/** The system stops what has computed for as long as it may; some programs around it tell that by a code. */
function isStopped(code: number | null, signal: string | null): boolean {
  return signal === "SIGXCPU" || signal === "SIGKILL" || code === 152 || code === 137;
}

/** A shell's codes for a program that is missing or may not be run. */
function isStarted(code: number | null): boolean {
  return code !== 126 && code !== 127;
}

function notStarted(path: string): ThukyError {
  return new ThukyError({
    code: "unexpected",
    message: `${path}: the program that reads it could not be started; run thuky doctor`,
    details: { path },
  });
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? 0), "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
