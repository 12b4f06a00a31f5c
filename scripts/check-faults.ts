import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { OPERATOR } from "../src/documents/audience.js";
import { type ErrorCode, toThukyError } from "../src/errors.js";
import { ingestCorpus } from "../src/ingest/ingest-corpus.js";
import { removeVectorCaches } from "../src/search/vector-cache.js";
import { errorSentence } from "../src/sentences/errors.js";
import { openFollowingStore } from "../src/store/sqlite/following-store.js";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.js";
import { acquireWriterLock } from "../src/store/sqlite/writer-lock.js";
import type { Store } from "../src/store/store.js";
import { PLAIN_PARTS, plainRecord, statedIn } from "./plain-parts.js";

/** What became of operations whose n-th write failed, for every n. */
export interface FaultCheck {
  /** Writes (also syncs, cuts and renames) of each operation; each failed once for each kind of fault. */
  readonly writes: Readonly<Record<string, number>>;
  readonly faults: number;
  /** Faults after which the operation threw, by code; the rest were made good by SQLite. */
  readonly told: Readonly<Record<string, number>>;
  /** What must not be, each with where it was: empty, or the promise is broken. */
  readonly problems: readonly string[];
}

const FILES = 4;

interface Operation {
  readonly name: string;
  /** Changes the corpus beforehand. */
  prepare(corpus: string): void;
  run(data: string, corpus: string): Promise<void>;
  /** Values by path when it is done. */
  readonly done: ReadonlyMap<string, number>;
}

const BEFORE = new Map(Array.from({ length: FILES }, (_, at) => [`${at}.txt`, 100 + at]));
const write = (corpus: string, path: string, value: number) =>
  writeFileSync(join(corpus, path), plainRecord(value));

const index = (data: string, corpus: string) =>
  asOnlyWriter(data, async (store) => {
    await ingestCorpus({ folder: corpus, store, ...PLAIN_PARTS });
  });

const OPERATIONS: readonly Operation[] = [
  {
    name: "index",
    prepare: (corpus) => write(corpus, "new.txt", 500),
    run: index,
    done: new Map([...BEFORE, ["new.txt", 500]]),
  },
  {
    name: "revise",
    prepare: (corpus) => {
      for (const path of ["0.txt", "1.txt"]) write(corpus, path, 600);
    },
    run: index,
    done: new Map([...BEFORE, ["0.txt", 600], ["1.txt", 600]]),
  },
  {
    name: "forget",
    prepare: (corpus) => rmSync(join(corpus, "2.txt")),
    run: (data) =>
      asOnlyWriter(data, async (store) => {
        removeVectorCaches(data);
        store.eraseDocument({ path: "2.txt", reason: "asked", at: "2026-01-01T00:00:00Z" });
      }),
    done: new Map([...BEFORE].filter(([path]) => path !== "2.txt")),
  },
];

async function asOnlyWriter(data: string, work: (store: Store) => Promise<void>): Promise<void> {
  const lock = acquireWriterLock(data);
  try {
    const store = openSqliteStore({ folder: data });
    try {
      await work(store);
    } finally {
      store.close();
    }
  } finally {
    lock.release();
  }
}

/** What the loaded `fail-writes.c` is told and tells. */
function faultControl(file: string) {
  const descriptor = openSync(file, "r+");
  return {
    set(at: number, error: number, onwards: boolean) {
      writeSync(
        descriptor,
        Buffer.from(Int32Array.of(0, at, error, Number(onwards)).buffer),
        0,
        16,
        0,
      );
    },
    seen(): number {
      const bytes = Buffer.alloc(4);
      readSync(descriptor, bytes, 0, 4, 0);
      return bytes.readInt32LE();
    },
  };
}

/** A full disk stays full; a broken one fails once. */
const FAULTS = [
  { name: "ENOSPC", error: constants.errno.ENOSPC, onwards: true },
  { name: "EIO", error: constants.errno.EIO, onwards: false },
] as const;

/** Runs in the process that `fail-writes.c` was loaded into; every `step`-th write of each operation fails. */
export async function failEachWrite(
  folder: string,
  control: string,
  step: number,
): Promise<FaultCheck> {
  const faults = faultControl(control);
  const [corpus, data, kept] = ["corpus", "data", "kept"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  faults.set(0, 0, false);
  const writes: Record<string, number> = {};
  const told: Partial<Record<ErrorCode, number>> = {};
  const problems: string[] = [];
  let count = 0;
  for (const operation of OPERATIONS) {
    rmSync(corpus, { recursive: true, force: true });
    mkdirSync(corpus);
    for (const [path, value] of BEFORE) write(corpus, path, value);
    for (const each of [data, kept]) rmSync(each, { recursive: true, force: true });
    await index(kept, corpus);
    operation.prepare(corpus);
    cpSync(kept, data, { recursive: true });
    faults.set(0, 0, false);
    await operation.run(data, corpus);
    writes[operation.name] = faults.seen();
    for (const fault of FAULTS) {
      for (let at = 1; at <= faultless(writes, operation); at += step) {
        rmSync(data, { recursive: true });
        cpSync(kept, data, { recursive: true });
        const outcome = await failOnce(
          operation,
          { data, corpus },
          () => faults.set(at, fault.error, fault.onwards),
          () => faults.set(0, 0, false),
        );
        count += 1;
        if (outcome.code !== null) told[outcome.code] = (told[outcome.code] ?? 0) + 1;
        problems.push(
          ...outcome.problems.map(
            (problem) => `${operation.name}, ${fault.name} at ${at}: ${problem}`,
          ),
        );
      }
    }
  }
  return { writes, faults: count, told, problems };
}

function faultless(writes: Readonly<Record<string, number>>, { name }: Operation): number {
  return writes[name] ?? 0;
}

/** One operation under one fault, and everything that must hold meanwhile and afterwards. */
async function failOnce(
  operation: Operation,
  { data, corpus }: { readonly data: string; readonly corpus: string },
  arm: () => void,
  disarm: () => void,
): Promise<{ readonly code: ErrorCode | null; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const reader = openFollowingStore({ folder: data });
  arm();
  const thrown = await operation.run(data, corpus).then(
    () => null,
    (error: unknown) => toThukyError(error),
  );
  try {
    // The disk is still as it is: who answers goes on.
    reader.generation();
    problems.push(...strangers(contentsOf(reader), operation, "while answering"));
  } catch (error) {
    problems.push(`answering failed: ${toThukyError(error).message}`);
  }
  disarm();
  reader.close();
  if (thrown !== null && thrown.code !== "disk-failed")
    problems.push(`told as ${thrown.code}: ${thrown.message}`);
  if (thrown !== null && !/đĩa/u.test(errorSentence(thrown.code, thrown.details, "vi")))
    problems.push(`no sentence for ${thrown.code}`);
  problems.push(...afterwards(data, operation, thrown === null));
  await operation.run(data, corpus).catch((error: unknown) => {
    problems.push(`the disk is sound again, but: ${toThukyError(error).message}`);
  });
  problems.push(...afterwards(data, operation, true));
  return { code: thrown?.code ?? null, problems };
}

/** The store as the next start finds it. */
function afterwards(data: string, operation: Operation, isDone: boolean): readonly string[] {
  const store = openSqliteStore({ folder: data });
  const contents = contentsOf(store);
  const problems = [...store.integrityProblems(), ...strangers(contents, operation, "afterwards")];
  store.close();
  if (isDone && !isSame(contents, operation.done))
    problems.push(`acknowledged, but it holds ${JSON.stringify([...contents])}`);
  if (operation.name === "forget" && !contents.has("2.txt")) {
    const left = readdirSync(data).filter((name) =>
      readFileSync(join(data, name)).includes("đạt 102 tỷ"),
    );
    if (left.length > 0) problems.push(`erased, but still in ${left}`);
  }
  return problems;
}

/** By path, the value that text and figure agree on; -1 where they do not. */
function contentsOf(store: Store): ReadonlyMap<string, number> {
  const figures = store.observations(OPERATOR);
  return new Map(
    store.documents(OPERATOR).map(({ id, path }) => {
      const stated = statedIn(store.text(id));
      const own = figures.filter(({ documentId }) => documentId === id);
      return [path, own.length === 1 && own[0]?.value.value === stated ? stated : -1];
    }),
  );
}

/** Documents that are neither as before nor as they should be. */
function strangers(
  contents: ReadonlyMap<string, number>,
  { done }: Operation,
  when: string,
): readonly string[] {
  const paths = new Set([...BEFORE.keys(), ...done.keys(), ...contents.keys()]);
  return [...paths].flatMap((path) => {
    const held = contents.get(path);
    return held === BEFORE.get(path) || held === done.get(path) ? [] : [`${when} ${path}: ${held}`];
  });
}

function isSame(held: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): boolean {
  return (
    held.size === wanted.size && [...wanted].every(([path, value]) => held.get(path) === value)
  );
}

/**
 * Compiles `fail-writes.c`, loads it into a process of its own and lets every `step`-th write of three operations
 * fail there. Null and why where that cannot be done.
 */
export function checkFaults(
  step: number,
):
  | { readonly check: FaultCheck; readonly reason: null }
  | { readonly check: null; readonly reason: string } {
  if (process.platform !== "linux") return { check: null, reason: "LD_PRELOAD is Linux's" };
  const here = fileURLToPath(new URL(".", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "thuky-faults-"));
  try {
    const [shim, control] = [join(folder, "fail-writes.so"), join(folder, "control")];
    const words = ["-shared", "-fPIC", "-o", shim, join(here, "fail-writes.c"), "-ldl"];
    const compiler = ["cc", "gcc", "clang"].find((name) => spawnSync(name, words).status === 0);
    if (compiler === undefined || !existsSync(shim))
      return { check: null, reason: "there is no C compiler (cc, gcc or clang)" };
    writeFileSync(control, Buffer.alloc(16));
    const store = join(folder, "store");
    mkdirSync(store);
    const ran = spawnSync(
      process.execPath,
      ["--import", "tsx", join(here, "check-faults.ts"), "inside", store, control, String(step)],
      {
        env: {
          ...process.env,
          LD_PRELOAD: shim,
          THUKY_FAULT_FOLDER: join(store, "data"),
          THUKY_FAULT_CONTROL: control,
        },
        encoding: "utf8",
      },
    );
    if (ran.status !== 0) throw new Error(ran.stderr);
    return { check: JSON.parse(ran.stdout) as FaultCheck, reason: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [word = "1", folder = "", control = "", step = "1"] = process.argv.slice(2);
  if (word === "inside") {
    process.stdout.write(JSON.stringify(await failEachWrite(folder, control, Number(step))));
  } else {
    const { check, reason } = checkFaults(Number(word));
    if (check === null) console.log(`not checked: ${reason}`);
    else {
      for (const problem of check.problems) console.log(problem);
      console.log(JSON.stringify({ ...check, problems: check.problems.length }));
    }
    process.exitCode = check !== null && check.problems.length === 0 ? 0 : 1;
  }
}
