import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { deserialize } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Store } from "../src/store/store.js";

/** The program that held the store was killed; `inFlight` while it was at something. */
export class Killed extends Error {
  readonly method: string;
  readonly inFlight: boolean;

  constructor(method: string, inFlight: boolean) {
    super(`killed at ${method}`);
    this.method = method;
    this.inFlight = inFlight;
  }
}

/** A store that another program holds, which can be killed at any moment of a call. */
export interface KillableStore {
  /** Every method waits for the other program; throws `Killed` once that is gone. */
  readonly store: Store;
  /** Opens the folder's store in a fresh program. */
  open(folder: string, killAfter: number | null): void;
  close(): Promise<void>;
}

type Reply =
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "killed"; readonly signal: string | null; readonly inFlight: boolean };

const SHARED_BYTES = 8 * 1024 * 1024;

/**
 * `aim` is asked before every call after how many milliseconds of it the program is to be killed, null for not at
 * all. The program is the built one, or (slower to start) the sources.
 */
export function openKillableStore(
  program: "src" | "dist",
  aim: (method: string) => number | null,
): KillableStore {
  const module = join(
    resolve(import.meta.dirname, "..", program),
    `store/sqlite/sqlite-store.${program === "src" ? "ts" : "js"}`,
  );
  const command = [
    process.execPath,
    ...(program === "src" ? ["--import", "tsx"] : []),
    join(import.meta.dirname, "keep-until-killed.mjs"),
    pathToFileURL(module).href,
  ];
  const shared = new SharedArrayBuffer(SHARED_BYTES);
  const state = new Int32Array(shared, 0, 2);
  const link = new Worker(new URL("./keeper-link.mjs", import.meta.url), {
    workerData: { shared, command },
    execArgv: [],
  });
  const call = (method: string, words: readonly unknown[], killAfter: number | null): unknown => {
    Atomics.store(state, 0, 0);
    link.postMessage({ method, words, killAfter });
    Atomics.wait(state, 0, 0);
    const reply = deserialize(Buffer.from(shared, 8, state[1])) as Reply;
    if (reply.kind === "done") return reply.value;
    if (reply.kind === "failed") throw new Error(reply.message);
    if (reply.signal !== "SIGKILL") throw new Error(`the keeper ended by itself at ${method}`);
    throw new Killed(method, reply.inFlight);
  };
  const store = new Proxy({} as Store, {
    get: (_, method) =>
      method === "consistently"
        ? undefined
        : (...words: readonly unknown[]) => call(String(method), words, aim(String(method))),
  });
  return {
    store,
    open: (folder, killAfter) => {
      call("open", [folder], killAfter);
    },
    close: async () => {
      link.postMessage({ method: "close" });
      await new Promise((done) => link.once("exit", done));
    },
  };
}
