import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { residentMegabytesOfTree } from "../src/reading/sandbox/resident-memory.js";
import { writeMadeRecords } from "./made-records.js";
import { seededChoice } from "./seeded-choice.js";

// Does indexing take more memory the more documents there are? `npm run build && npx tsx scripts/benchmark-growth.ts
// [documents …]` indexes 200, 2,000 and 10,000 made-up records (unless told otherwise), each number by a program of its
// own over the built rooms, and prints documents a second and the peak of resident memory of it and its reading
// process: while records are taken in, which must not grow, and while the graph for search is prepared, which holds
// every vector and grows. The exit code is 1 when taking in the most took notably more than taking in the fewest.

const MAY_GROW = 1.25;
const MAY_GROW_BY = 60;
const SAMPLE_EVERY_MS = 100;
const built = fileURLToPath(new URL("../dist/", import.meta.url));

/** The program: it says when the records are in, and when the graph is there. */
const PROGRAM = `
const [built, corpus, data] = process.argv.slice(1);
const load = (path) => import(built + path + ".js");
const { ingestCorpus } = await load("ingest/ingest-corpus");
const { openSqliteStore } = await load("store/sqlite/sqlite-store");
const { openReading } = await load("reading/programs/open-reading");
const { extractFacts } = await load("facts/extract-facts");
const { builtInEmbeddingModel } = await load("main/embedding-model");
const { prepareGraph } = await load("search/audience-index");
const { OPERATOR } = await load("documents/audience");
const store = openSqliteStore({ folder: data });
const reading = openReading();
const embeddingModel = builtInEmbeddingModel();
await ingestCorpus({ folder: corpus, store, embeddingModel, extractFacts, readDocument: reading.read, rulesVersion: "1" });
console.log("taken in");
reading.close();
await prepareGraph({ store, embeddingModel, audience: OPERATOR, cacheFolder: data });
console.log("prepared");
store.close();
`;

interface Growth {
  readonly documents: number;
  readonly seconds: number;
  readonly takingIn: number;
  readonly preparing: number;
}

async function measure(documents: number): Promise<Growth> {
  const folder = mkdtempSync(join(tmpdir(), "thuky-growth-"));
  const corpus = join(folder, "corpus");
  writeMadeRecords(corpus, seededChoice(1), { from: 0, to: documents });
  const words = ["--input-type=module", "-e", PROGRAM, built, corpus, join(folder, "data")];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const peaks = [0, 0];
  let phase = 0;
  const sampling = setInterval(() => {
    peaks[phase] = Math.max(peaks[phase] ?? 0, residentMegabytesOfTree(child.pid ?? 0));
  }, SAMPLE_EVERY_MS);
  const begun = performance.now();
  let seconds = 0;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === "taken in") seconds = (performance.now() - begun) / 1000;
      phase = 1;
    }
    const [takingIn = 0, preparing = 0] = peaks;
    return { documents, seconds, takingIn, preparing };
  } finally {
    clearInterval(sampling);
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!existsSync(join(built, "main.js"))) throw new Error("build first: npm run build");
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [200, 2000, 10_000];
const grown: Growth[] = [];
console.log("documents  documents/s  peak MB: taking in, preparing the graph");
for (const size of sizes) {
  const growth = await measure(size);
  grown.push(growth);
  const { documents, seconds, takingIn, preparing } = growth;
  console.log(
    `${String(documents).padStart(9)} ${(documents / seconds).toFixed(1).padStart(12)} ${takingIn.toFixed(0).padStart(18)} ${preparing.toFixed(0).padStart(10)}`,
  );
}
const [first = 0, last = 0] = [grown[0]?.takingIn, grown.at(-1)?.takingIn];
process.exitCode = last > first * MAY_GROW + MAY_GROW_BY ? 1 : 0;
