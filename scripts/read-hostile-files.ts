import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { performance } from "node:perf_hooks";
import type { ThukyError } from "../src/errors.js";
import { HOSTILE_PORT, hostileFiles } from "../test/made-files/hostile.js";

// Reads hostile and damaged files as indexing does, in a reading process and through the system's programs, and counts
// by kind what became of them: `npm run build && npx tsx scripts/read-hostile-files.ts [seed] [how many]`. The built
// reading process is used, because only that one is closed to other files. Every file must be read or refused within 30 s; files that
// ask for an address of this machine or for /etc/passwd must get neither.

const SLOWEST_MS = 30_000;
const [seed = 1, size = 500] = process.argv.slice(2).map(Number);
const built = new URL("../dist/reading/programs/open-reading.js", import.meta.url).href;
const { openReading } = (await import(
  built
)) as typeof import("../src/reading/programs/open-reading.js");
const reading = openReading();
let connections = 0;
const asked = createServer((socket) => {
  connections += 1;
  socket.destroy();
}).listen(HOSTILE_PORT, "127.0.0.1");
await once(asked, "listening");
const foreign = readFileSync("/etc/passwd", "utf8").split("\n")[0] ?? "";
let foreignRead = 0;
const hashes = new Set<string>();
const outcomes = new Map<string, number>();
let slowest = { path: "", milliseconds: 0 };
let unexpected = 0;
for (const { kind, path, bytes } of await hostileFiles(seed, size)) {
  hashes.add(createHash("sha256").update(path).update(bytes).digest("hex"));
  const start = performance.now();
  const outcome = await reading.read({ path, bytes }).then(
    ({ text }) => {
      if (text.includes(foreign)) foreignRead += 1;
      return "read";
    },
    (thrown: unknown) => {
      const { code = "unexpected", message } = thrown as ThukyError;
      if (!message.includes(path)) console.log(`without a name: ${path}: ${message}`);
      if (!message.includes(path) || code === "unexpected") unexpected += 1;
      return `refused ${code}`;
    },
  );
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { path, milliseconds };
  if (milliseconds > SLOWEST_MS)
    console.log(`${path}: ${(milliseconds / 1000).toFixed(1)} s, ${outcome}`);
  const key = `${kind.padEnd(16)} ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
}
reading.close();
asked.close();
for (const [key, count] of [...outcomes].sort())
  console.log(`${String(count).padStart(5)}  ${key}`);
console.log(`seed ${seed}, slowest ${slowest.path} ${(slowest.milliseconds / 1000).toFixed(1)} s`);
console.log(
  `${hashes.size} distinct files: ${unexpected} neither read nor refused by name, ${connections} connections, ${foreignRead} that brought in another file`,
);
const isSound = unexpected + connections + foreignRead === 0;
process.exitCode = isSound && slowest.milliseconds <= SLOWEST_MS ? 0 : 1;
