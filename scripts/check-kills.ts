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
import { pathToFileURL } from "node:url";
import { OPERATOR } from "../src/documents/audience.js";
import { ingestCorpus } from "../src/ingest/ingest-corpus.js";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.js";
import type { DocumentRecord, Erasure, Store } from "../src/store/store.js";
import { Killed, openKillableStore } from "./open-killable-store.js";
import { PLAIN_PARTS, plainRecord, statedIn } from "./plain-parts.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";
import { watchForStop } from "./stop-early.js";

/** What became of a store whose writer was killed again and again. */
export interface KillCheck {
  readonly kills: number;
  /** What the writer was at when it was killed. */
  readonly during: Readonly<Record<string, number>>;
  /** Documents put, removed and erased of which the writer said that it was done. */
  readonly acknowledged: number;
  /** Acknowledged revisions, removals or erasures that were not there afterwards. */
  readonly lost: readonly string[];
  /** Documents without their figure, passages or vectors, and faults that the store itself finds. */
  readonly halfVisible: number;
  /** Erased words found in any file of the data folder after the next start. */
  readonly returned: number;
  readonly documents: number;
}

const NAMES = Array.from({ length: 12 }, (_, index) => `${index}.txt`);
/** Kills come in the middle of these, each so often; `open` is the start, recovery and migration included. */
const AIMS = [
  ...["putDocument", "putDocument", "putDocument", "putDocument", "putDocument"],
  ...["eraseDocument", "eraseDocument", "eraseDocument", "removeDocument", "open"],
] as const;
/** Calls of the kind aimed at that are let through first. */
const LET_THROUGH = 6;
/** A kill is aimed at some moment of so many times the usual length of the call. */
const SPREAD = 1.3;
/** Calls after which a writer is killed whatever it is at. */
const LONGEST_LIFE = 120;

/** By path, what is known of it: the value acknowledged last (0 for none) and those wished since. */
type Expected = Map<string, { kept: number; wished: number[] }>;

/** What one writer was told to do and said that it did. */
interface Life {
  acknowledged: number;
  readonly erased: number[];
}

/** The same store, what is wished and what is acknowledged of it noted down. */
function following(store: Store, expected: Expected, life: Life): Store {
  const note = <Result>(path: string, value: number, change: () => Result): Result => {
    const known = expected.get(path) ?? { kept: 0, wished: [] };
    expected.set(path, known);
    known.wished.push(value);
    const result = change();
    life.acknowledged += 1;
    expected.set(path, { kept: value, wished: [] });
    return result;
  };
  const changes: Partial<Store> = {
    putDocument: (record: DocumentRecord, renamedFrom?: string) =>
      note(record.path, statedIn(record.text), () => store.putDocument(record, renamedFrom)),
    removeDocument: (path: string) => note(path, 0, () => store.removeDocument(path)),
    eraseDocument: (erasure: Erasure) => {
      const before = expected.get(erasure.path)?.kept ?? 0;
      const hashes = note(erasure.path, 0, () => store.eraseDocument(erasure));
      life.erased.push(before);
      return hashes;
    },
  };
  return new Proxy(store, {
    get: (target, name) =>
      changes[name as keyof Store] ?? (target as unknown as Record<string | symbol, unknown>)[name],
  });
}

/** Indexes, revises, removes and erases records of one folder until its writer is killed; says at what. */
async function workUntilKilled(
  corpus: string,
  store: Store,
  choice: SeededChoice,
  values: { next: number },
): Promise<Killed> {
  const write = (name: string) => {
    values.next += 1;
    // In one step, as a file that is read must be whole.
    writeFileSync(join(corpus, `.${name}`), plainRecord(values.next));
    renameSync(join(corpus, `.${name}`), join(corpus, name));
  };
  try {
    for (;;) {
      const present = readdirSync(corpus).filter((name) => !name.startsWith("."));
      for (const name of NAMES) if (choice.below(3) === 0) write(name);
      const dropped = present[choice.below(2 * NAMES.length)];
      if (dropped !== undefined) rmSync(join(corpus, dropped));
      await ingestCorpus({ folder: corpus, store, ...PLAIN_PARTS });
      const forgotten = choice.of(NAMES);
      if (!existsSync(join(corpus, forgotten))) continue;
      rmSync(join(corpus, forgotten));
      store.eraseDocument({ path: forgotten, reason: "asked", at: "2026-01-01T00:00:00Z" });
    }
  } catch (thrown) {
    if (thrown instanceof Killed) return thrown;
    throw thrown;
  }
}

/** What the store holds, by path: the value its text states; half documents are counted. */
function contentsOf(data: string) {
  const store = openSqliteStore({ folder: data });
  let halfVisible = store.integrityProblems().length;
  const contents = new Map<string, number>();
  const figures = store.observations(OPERATOR);
  const passages = store.passages(OPERATOR);
  for (const { id, path } of store.documents(OPERATOR)) {
    const stated = statedIn(store.text(id));
    const hasFigure = figures.some((each) => each.documentId === id && each.value.value === stated);
    if (!hasFigure || !passages.some(({ documentId }) => documentId === id)) halfVisible += 1;
    contents.set(path, stated);
  }
  store.close();
  return { contents, halfVisible };
}

/** Decides when a writer is killed: at some moment of some call of the kind aimed at. */
function createAim(choice: SeededChoice) {
  /** Milliseconds that each kind of call usually takes. */
  const usual = new Map<string, number>();
  let aimedAt: string = "open";
  let letThrough = 0;
  let calls = 0;
  return {
    /** For the next writer; how long after its start it is killed, where that is what is aimed at. */
    next: (): number | null => {
      aimedAt = choice.of(AIMS);
      letThrough = choice.below(LET_THROUGH);
      calls = 0;
      return aimedAt === "open" ? choice.next() * SPREAD * (usual.get("open") ?? 20) : null;
    },
    at: (method: string): number | null => {
      calls += 1;
      if (calls < LONGEST_LIFE && method !== aimedAt) return null;
      if (calls < LONGEST_LIFE && letThrough > 0) {
        letThrough -= 1;
        return null;
      }
      return choice.next() * SPREAD * (usual.get(method) ?? 10);
    },
    took: (method: string, milliseconds: number) => {
      const known = usual.get(method) ?? milliseconds;
      usual.set(method, known + (milliseconds - known) / 8);
    },
  };
}

/**
 * Kills a program that holds a store, in the middle of indexing, revising, removing and erasing, opens the store as
 * the next start does and holds it against what was acknowledged. The run over the records goes on in this process,
 * whose every call that reads or writes waits for the other one: a kill ends it at that call.
 */
export async function checkKills(
  seed: number,
  kills: number,
  program: "src" | "dist",
  isStopped = () => false,
): Promise<KillCheck> {
  const folder = mkdtempSync(join(tmpdir(), "thuky-kills-"));
  const data = join(folder, "data");
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  const choice = seededChoice(seed);
  const values = { next: seed * 10_000_000 };
  const expected: Expected = new Map();
  const during: Record<string, number> = {};
  const lost: string[] = [];
  const counts = { acknowledged: 0, halfVisible: 0, returned: 0, documents: 0 };
  const aim = createAim(choice);
  const killable = openKillableStore(program, aim.at);
  const timed = timing(killable.store, aim.took);
  let counted = 0;
  try {
    for (let round = 1; round <= kills && !isStopped(); round += 1) {
      const life: Life = { acknowledged: 0, erased: [] };
      const store = following(timed, expected, life);
      const killed = openedAndKilled(killable, data, aim.next(), aim.took);
      const { method, inFlight } = killed ?? (await workUntilKilled(corpus, store, choice, values));
      const at = inFlight ? method : "between";
      during[at] = (during[at] ?? 0) + 1;
      const { contents, halfVisible } = contentsOf(data);
      for (const [path, known] of expected) {
        const held = contents.get(path) ?? 0;
        if (held !== known.kept && !known.wished.includes(held))
          lost.push(
            `kill ${round}: ${path} holds ${held} instead of ${[known.kept, ...known.wished]}`,
          );
        expected.set(path, { kept: held, wished: [] });
      }
      const bytes = readdirSync(data).map((name) => readFileSync(join(data, name)));
      counts.returned += life.erased.filter((value) =>
        bytes.some((file) => file.includes(`đạt ${value} tỷ`)),
      ).length;
      counts.acknowledged += life.acknowledged;
      counts.halfVisible += halfVisible;
      counts.documents = contents.size;
      counted = round;
    }
    return { kills: counted, during, lost, ...counts };
  } finally {
    await killable.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null when the store was opened before the kill came, or none was aimed at that. */
function openedAndKilled(
  killable: ReturnType<typeof openKillableStore>,
  data: string,
  killAfter: number | null,
  took: (method: string, milliseconds: number) => void,
): Killed | null {
  const begun = performance.now();
  try {
    killable.open(data, killAfter);
    took("open", performance.now() - begun);
    return null;
  } catch (thrown) {
    if (thrown instanceof Killed) return thrown;
    throw thrown;
  }
}

function timing(store: Store, took: (method: string, milliseconds: number) => void): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const method = (target as unknown as Record<string | symbol, unknown>)[name];
      if (typeof method !== "function") return method;
      return (...words: readonly unknown[]) => {
        const begun = performance.now();
        const result: unknown = method(...words);
        took(String(name), performance.now() - begun);
        return result;
      };
    },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = Number(process.argv[2] ?? 2000);
  const seed = Number(process.argv[3] ?? 1);
  const check = await checkKills(seed, wanted, "dist", watchForStop());
  const { kills, acknowledged, lost, halfVisible, returned } = check;
  console.log(JSON.stringify(check));
  console.log(
    `${kills} times kill -9: ${acknowledged} acknowledged, ${lost.length} lost, ${halfVisible} half visible, ${returned} erased ones returned (95 % bound ${(300 / kills).toFixed(2)} % a kill)`,
  );
  process.exitCode = lost.length + halfVisible + returned === 0 ? 0 : 1;
}
