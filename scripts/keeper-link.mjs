// The thread between whoever works on a store and the program that holds it: calls come in as messages, replies go
// out through shared memory, so that the caller can wait as for a store of its own. It kills the program when told.
import { spawn } from "node:child_process";
import { serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";

const { shared, command } = workerData;
const state = new Int32Array(shared, 0, 2);
const bytes = new Uint8Array(shared, 8);

/** The program that holds the store, and one more that has been started and waits. */
let keeper = null;
let spare = start();
let isWaitedFor = false;

function reply(message) {
  isWaitedFor = false;
  const written = serialize(message);
  if (written.length > bytes.length) throw new Error("a reply is longer than the shared memory");
  bytes.set(written);
  Atomics.store(state, 1, written.length);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}

function start() {
  const [program, ...words] = command;
  const child = spawn(program, words, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  child.on("message", (message) => {
    // What a killed one has still said comes too late: it was not heard.
    if (child === keeper && isWaitedFor) reply(message);
  });
  child.on("exit", (_code, signal) => {
    if (keeper === child) keeper = null;
    if (isWaitedFor) reply({ kind: "killed", signal, inFlight: true });
  });
  return child;
}

parentPort.on("message", ({ method, words, killAfter }) => {
  if (method === "close") {
    for (const child of [keeper, spare]) child?.kill("SIGKILL");
    parentPort.close();
    return;
  }
  isWaitedFor = true;
  if (method === "open") {
    keeper = spare;
    spare = start();
  }
  if (keeper === null) {
    reply({ kind: "killed", signal: "SIGKILL", inFlight: false });
    return;
  }
  const told = keeper;
  if (killAfter !== null) setTimeout(() => told.kill("SIGKILL"), killAfter);
  told.send({ method, words }, () => {});
});
