import { observationKeys } from "../test/made-files/observation-keys.js";
import { sameRecord } from "../test/made-files/same-record.js";

// Prints what one record gives in every format that is read: `npx tsx scripts/format-matrix.ts`. Every line
// must be ticked in every column; the exit code is 1 when one is not.

const COLUMN = 6;
const found: (readonly [format: string, keys: ReadonlySet<string>])[] = [];
for (const [path, bytes] of Object.entries(await sameRecord()))
  found.push([path.slice(path.lastIndexOf(".") + 1), new Set(await observationKeys(path, bytes))]);
const all = [...new Set(found.flatMap(([, keys]) => [...keys]))].sort();
console.log(`${found.map(([format]) => format.padEnd(COLUMN)).join("")}observation`);
for (const key of all) {
  const ticks = found.map(([, keys]) => (keys.has(key) ? "✓" : "–").padEnd(COLUMN));
  console.log(`${ticks.join("")}${key}`);
}
const missing = found.flatMap(([, keys]) => all.filter((key) => !keys.has(key))).length;
console.log(`${all.length} observations, ${found.length} formats, ${missing} missing`);
process.exitCode = missing === 0 ? 0 : 1;
