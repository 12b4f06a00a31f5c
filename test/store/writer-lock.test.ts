import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ThukyError } from "../../src/errors.js";
import { acquireWriterLock } from "../../src/store/sqlite/writer-lock.js";
import { temporaryFolder } from "./records.js";

let place: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  place = temporaryFolder();
});

afterEach(() => place.remove());

function refusal(folder: string): ThukyError {
  try {
    acquireWriterLock(folder).release();
  } catch (thrown) {
    if (thrown instanceof ThukyError) return thrown;
    throw thrown;
  }
  throw new Error("the lock was given");
}

test("the second writer is refused and told who the first is", () => {
  const lock = acquireWriterLock(place.folder);
  const error = refusal(place.folder);
  expect(error.code).toBe("store-busy");
  expect(error.details.pid).toBe(process.pid);
  expect(error.message).toContain(`process ${process.pid}`);
  expect(error.message).toContain(place.folder);
  lock.release();
});

test("a released lock can be taken again, and released twice", () => {
  const lock = acquireWriterLock(path.join(place.folder, "new", "data"));
  lock.release();
  lock.release();
  acquireWriterLock(path.join(place.folder, "new", "data")).release();
});

test("another process's lock holds while it lives and is free once it was killed", async () => {
  const holder = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      fileURLToPath(new URL("./hold-writer-lock.ts", import.meta.url)),
      place.folder,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(holder.stdout, "data");
  expect(refusal(place.folder).details.pid).toBe(holder.pid);

  holder.kill("SIGKILL");
  await once(holder, "exit");
  acquireWriterLock(place.folder).release();
}, 60_000);
