import { performance } from "node:perf_hooks";
import type { ThukyError } from "../src/errors.js";
import { hostileFiles } from "../test/made-files/hostile.js";

// Reads hostile and damaged files in a reading process and counts by kind what became of them:
// `npm run build && npx tsx scripts/read-hostile-files.ts [seed] [how many]`. The built reading process is
// used, because only that one is closed to other files. Every file must be read or refused within 30 s.

const SLOWEST_MS = 30_000;
const [seed = 1, size = 500] = process.argv.slice(2).map(Number);
const built = new URL("../dist/reading/sandbox/reading-process.js", import.meta.url).href;
const { openReadingProcess } = (await import(
  built
)) as typeof import("../src/reading/sandbox/reading-process.js");
const reading = openReadingProcess();
const outcomes = new Map<string, number>();
let slowest = { path: "", milliseconds: 0 };
let unexpected = 0;
for (const { kind, path, bytes } of await hostileFiles(seed, size)) {
  const start = performance.now();
  const outcome = await reading.read({ path, bytes }).then(
    () => "read",
    (thrown: unknown) => {
      const { code = "unexpected", message } = thrown as ThukyError;
      if (!message.includes(path)) console.log(`without a name: ${path}: ${message}`);
      if (!message.includes(path) || code === "unexpected") unexpected += 1;
      return `refused ${code}`;
    },
  );
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { path, milliseconds };
  const key = `${kind.padEnd(16)} ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
}
reading.close();
for (const [key, count] of [...outcomes].sort())
  console.log(`${String(count).padStart(5)}  ${key}`);
console.log(`seed ${seed}, slowest ${slowest.path} ${(slowest.milliseconds / 1000).toFixed(1)} s`);
console.log(`neither read nor refused by name: ${unexpected}`);
process.exitCode = unexpected === 0 && slowest.milliseconds <= SLOWEST_MS ? 0 : 1;
