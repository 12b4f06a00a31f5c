import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkKills } from "../../scripts/check-kills.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { MODEL, temporaryFolder } from "./records.js";

const PROGRAM = fileURLToPath(new URL("./index-until-killed.ts", import.meta.url));

/** Lets the program index until it has acknowledged so many steps, kills it, and gives the last one. */
async function killedAfter(folder: string, from: number, steps: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, folder, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
    if (said.split("\n").length > steps) child.kill("SIGKILL");
  });
  await once(child, "close");
  return Number(said.trimEnd().split("\n").at(-1));
}

test("what was acknowledged before a kill is there, whole, and nothing is half there", async () => {
  const place = temporaryFolder();
  let last = -1;
  for (const steps of [1, 7, 33]) {
    last = await killedAfter(place.folder, last + 1, steps);
    const store = openSqliteStore({ folder: place.folder });
    expect(store.integrityProblems()).toEqual([]);
    const written = store.documents(OPERATOR).map((document) => {
      const text = store.text(document.id);
      const step = Number(/^bước (\d+) /u.exec(text)?.[1]);
      expect(document.path).toBe(`${step % 20}.txt`);
      return step;
    });
    // The step after the last acknowledged one may have been committed before the kill.
    expect([last, last + 1]).toContain(Math.max(...written));
    expect(written.length).toBe(Math.min(20, Math.max(...written) + 1));
    expect(store.generation()).toBeGreaterThanOrEqual(last + 1);
    expect(store.passages(OPERATOR).length).toBe(5 * written.length);
    expect(store.vectors(MODEL, OPERATOR).length).toBe(5 * written.length);
    expect(store.observations(OPERATOR).length).toBe(written.length);
    store.close();
  }
  place.remove();
}, 60_000);

test("killed at seeded moments of indexing, revising, removing and erasing, it loses nothing and shows nothing half", async () => {
  const check = await checkKills(3, 4, "src");
  expect(check).toMatchObject({ kills: 4, lost: [], halfVisible: 0, returned: 0 });
  expect(check.acknowledged).toBeGreaterThan(0);
}, 120_000);
