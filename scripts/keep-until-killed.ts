import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLAIN_PARTS, plainRecord, statedIn } from "./plain-parts.js";
import { seededChoice } from "./seeded-choice.js";

// A program of its own: indexes, revises, removes and erases records in one folder until it is killed, telling
// each wish before and each thing done after it on stdout. Started early, it waits for its first line of input.
// What a record says is made into facts and vectors by stand-ins: it is the keeping that is tried here, and
// a program that need not load every rule starts in half the time. Arguments: folder, seed, the folder
// of the program (`src` or `dist`).

const [folder = "", seed = "1", program = ""] = process.argv.slice(2);
const load = <Module>(path: string) =>
  import(`${program}/${path}.${program.endsWith("src") ? "ts" : "js"}`) as Promise<Module>;
const { ingestCorpus } =
  await load<typeof import("../src/ingest/ingest-corpus.js")>("ingest/ingest-corpus");
const { openSqliteStore } = await load<typeof import("../src/store/sqlite/sqlite-store.js")>(
  "store/sqlite/sqlite-store",
);

const NAMES = Array.from({ length: 12 }, (_, index) => `${index}.txt`);
const choice = seededChoice(Number(seed));
const corpus = join(folder, "corpus");
mkdirSync(corpus, { recursive: true });
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Greater than every value that a record here has stated. */
let value = Number(seed) * 10_000;

function write(name: string): void {
  value += 1;
  say(`wish ${name} ${value}`);
  // In one step: a kill must not leave half a file, which would be refused and its document rightly kept.
  writeFileSync(join(corpus, `.${name}`), plainRecord(value));
  renameSync(join(corpus, `.${name}`), join(corpus, name));
}

/** The run tells of a file before it is read; by then the one before it is in the store. */
async function index(store: ReturnType<typeof openSqliteStore>): Promise<void> {
  say("indexing");
  let under = "";
  const report = await ingestCorpus({
    folder: corpus,
    store,
    ...PLAIN_PARTS,
    onProgress: (_done, _total, path) => {
      if (under !== "") say(`kept ${under}`);
      under = path;
    },
  });
  for (const path of report.removed) say(`gone ${path}`);
}

// The first record of a process takes longer than a hundred later ones: not part of what is tried.
const warm = mkdtempSync(join(tmpdir(), "thuky-warm-"));
writeFileSync(join(warm, "a.txt"), plainRecord(5));
const warming = openSqliteStore({ folder: join(warm, "data") });
await ingestCorpus({ ...PLAIN_PARTS, folder: warm, store: warming });
warming.close();
rmSync(warm, { recursive: true });
say("ready");
await once(process.stdin, "data");
const store = openSqliteStore({ folder: join(folder, "data") });
for (;;) {
  const present = readdirSync(corpus).filter((name) => !name.startsWith("."));
  for (const name of NAMES) if (choice.below(3) === 0) write(name);
  const dropped = present[choice.below(4 * NAMES.length)];
  if (dropped !== undefined) {
    say(`wish ${dropped} 0`);
    rmSync(join(corpus, dropped));
  }
  await index(store);
  const forgotten = choice.of(NAMES);
  if (!existsSync(join(corpus, forgotten))) continue;
  say(`wish ${forgotten} 0`);
  say("erasing");
  const last = statedIn(readFileSync(join(corpus, forgotten), "utf8"));
  rmSync(join(corpus, forgotten));
  store.eraseDocument({ path: forgotten, reason: "asked", at: "2026-01-01T00:00:00Z" });
  say(`erased ${forgotten} ${last}`);
}
