import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceDocument } from "../../documents/document.js";
import { ThukyError } from "../../errors.js";
import type { SourceFile } from "../reader.js";
import { damaged, tooCostly } from "../refusals.js";
import { confinement, RUNS_FROM_SOURCE } from "./confinement.js";
import { READING_LIMITS } from "./limits.js";
import type { ReadingReply } from "./messages.js";
import { residentMegabytes } from "./resident-memory.js";

/** Reads files in a process of their own, one after the other, so that no file can harm this one. */
export interface ReadingProcess {
  /**
   * Throws what the reader throws, and `file-too-large` when the process had to be stopped over the file,
   * after `milliseconds` where some of its time was spent before.
   */
  read(file: SourceFile, milliseconds?: number): Promise<SourceDocument>;
  close(): void;
}

/** What one file may cost; another one in tests. */
export interface ReadingBudget {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

/** A process that has started and waits for files. */
interface Running {
  readonly child: ChildProcess;
  readonly processId: number;
}

const WATCH_EVERY_MS = 50;
/** Longest that a process may take to start. */
const START_MS = 30_000;
/** A process that has grown beyond this share of its memory is replaced before the next file. */
const WORN = 0.5;

/** Starts no process before the first file. */
export function openReadingProcess(budget: ReadingBudget = READING_LIMITS): ReadingProcess {
  let running: Running | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const stop = () => {
    if (running !== null) kill(running);
    running = null;
  };
  const readNext = async (file: SourceFile, milliseconds: number) => {
    if (running !== null && residentMegabytes(running.processId) > budget.residentMegabytes * WORN)
      stop();
    running ??= await start(budget);
    const own = running;
    try {
      return await ask(own, file, { ...budget, milliseconds });
    } finally {
      if (own.child.killed || own.child.exitCode !== null || own.child.signalCode !== null)
        running = null;
    }
  };
  return {
    read: (file, milliseconds = budget.milliseconds) => {
      const reading = turn.then(() => readNext(file, milliseconds));
      turn = reading.catch(() => {});
      return reading;
    },
    close: stop,
  };
}

async function start(budget: ReadingBudget): Promise<Running> {
  const { prefix, nodeArguments } = confinement();
  const entry = `./reading-child.${RUNS_FROM_SOURCE ? "ts" : "js"}`;
  const [command = process.execPath, ...words] = [
    ...prefix,
    process.execPath,
    `--max-old-space-size=${budget.heapMegabytes}`,
    ...nodeArguments,
    ...(RUNS_FROM_SOURCE ? ["--import", typescriptLoader()] : []),
    fileURLToPath(new URL(entry, import.meta.url)),
  ];
  const child = spawn(command, words, {
    // Nothing of the environment: keys and tokens are none of a reader's business.
    env: {},
    cwd: "/",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  const reply = await nextReply(child, START_MS);
  if (typeof reply === "string" || reply.kind !== "ready") {
    child.kill("SIGKILL");
    throw new ThukyError({
      code: "unexpected",
      message: `the reading process did not start (${typeof reply === "string" ? reply : reply.kind}); run thuky doctor`,
    });
  }
  // An idle reading process keeps nobody from ending.
  child.unref();
  child.channel?.unref();
  return { child, processId: reply.processId };
}

/** What Node must import to run a program from its TypeScript sources. */
export function typescriptLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
}

async function ask(
  running: Running,
  file: SourceFile,
  budget: ReadingBudget,
): Promise<SourceDocument> {
  let isTooLarge = false;
  const watch = setInterval(() => {
    if (residentMegabytes(running.processId) <= budget.residentMegabytes) return;
    isTooLarge = true;
    kill(running);
  }, WATCH_EVERY_MS);
  try {
    const reply = nextReply(running.child, budget.milliseconds);
    running.child.send(file);
    const told = await reply;
    if (told === "time") {
      kill(running);
      throw tooCostly(file.path, `${budget.milliseconds / 1000} s of reading`);
    }
    if (isTooLarge) throw tooCostly(file.path, `${budget.residentMegabytes} MB of memory`);
    // Node gives up with SIGABRT when its heap is full.
    if (told === "SIGABRT" || told === "exit 134")
      throw tooCostly(file.path, `${budget.heapMegabytes} MB of heap`);
    if (typeof told === "string") throw damaged(file.path, `its reader broke down: ${told}`);
    if (told.kind === "refused") throw new ThukyError(told);
    if (told.kind === "ready") throw damaged(file.path, "its reader started anew");
    return told.document;
  } finally {
    clearInterval(watch);
  }
}

/** The next message of a process; else why there is none: `time`, a signal, `exit 1`. */
function nextReply(child: ChildProcess, milliseconds: number): Promise<ReadingReply | string> {
  return new Promise((resolve) => {
    const settle = (reply: ReadingReply | string) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      resolve(reply);
    };
    const onMessage = (reply: unknown) => settle(reply as ReadingReply);
    const onExit = (code: number | null, signal: string | null) =>
      settle(signal ?? `exit ${code ?? 0}`);
    const onError = (error: Error) => settle(error.message);
    const timer = setTimeout(() => settle("time"), milliseconds);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onError);
  });
}

function kill({ child, processId }: Running): void {
  child.kill("SIGKILL");
  if (processId === child.pid) return;
  try {
    process.kill(processId, "SIGKILL");
  } catch {
    // It went with the process that started it.
  }
}
