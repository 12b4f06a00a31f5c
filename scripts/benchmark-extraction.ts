// How fast facts are read: the sample corpus, repeated until it is 20 MB, goes through reading and extraction
// document by document. Prints MB/s, facts/s and the memory in use at every quarter, which must stay flat.
// Run with: npx tsx --expose-gc scripts/benchmark-extraction.ts [folder] [MB]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractFacts } from "../src/facts/extract-facts.js";
import { describeDocument } from "../src/facts/metadata.js";
import { READABLE_EXTENSIONS, readFile } from "../src/reading/readers.js";

const [folder = "corpus", megabytes = "20"] = process.argv.slice(2);
const wanted = Number(megabytes) * 1_000_000;

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => READABLE_EXTENSIONS.some((extension) => path.endsWith(extension)))
  .filter((path) => !path.endsWith("README.md"))
  .sort()
  .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
const once = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
if (once === 0) throw new Error(`${folder} holds no record that is read`);

let read = 0;
let facts = 0;
let quarter = 0;
const memory: number[] = [];
const started = performance.now();
while (read < wanted) {
  for (const file of files) {
    const document = readFile(file);
    const { metadata } = describeDocument({ path: file.path, document, settings: {} });
    const { observations, directives, statements } = extractFacts(document, metadata);
    facts += observations.length + directives.length + statements.length;
    read += file.bytes.length;
  }
  if (read >= (wanted * (quarter + 1)) / 4) {
    quarter += 1;
    globalThis.gc?.();
    memory.push(Math.round(process.memoryUsage().rss / 1_048_576));
  }
}
const seconds = (performance.now() - started) / 1000;

console.log(
  `${(read / 1e6).toFixed(1)} MB (${files.length} records, ${Math.ceil(read / once)} times) in ${seconds.toFixed(1)} s`,
);
console.log(
  `${(read / 1e6 / seconds).toFixed(2)} MB/s, ${Math.round(facts / seconds)} facts/s (${facts} facts)`,
);
console.log(`memory at each quarter: ${memory.join(", ")} MB`);
const [first = 0] = memory;
const isFlat = Math.max(...memory.slice(1), 0) <= first * 1.2;
console.log(isFlat ? "memory is flat" : "memory grows");
process.exitCode = isFlat ? 0 : 1;
