import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { OPERATOR } from "../src/documents/audience.js";
import { buildHnswVectorIndex } from "../src/search/hnsw-vector-index.js";
import { saveVectorCache } from "../src/search/vector-cache.js";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.js";
import { foldText } from "../src/text/fold.js";
import { runSilently } from "./run-silently.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";
import { watchForStop } from "./stop-early.js";

/** What a scan of the data folder found of erased documents: 0 of everything, or the promise is broken. */
export interface ErasureCheck {
  readonly erased: number;
  readonly needles: number;
  /** Needles found before the erasure: a scan that finds nothing then would prove nothing. */
  readonly foundBefore: number;
  readonly textHits: number;
  readonly vectorHits: number;
  /** Erasures after which the hash and the reason are not in the account. */
  readonly unaccounted: number;
}

const SYLLABLES =
  "bằng chương đoàn điện giữa hướng khoảng luồng nghiệm phường quyển rừng thưởng trường vượng xuồng".split(
    " ",
  );
const PIECE = 256;

/** Records that are indexed together; with many more, rewriting the store would be all that takes time. */
const TOGETHER = 40;

/** Indexes records of words that occur nowhere else, erases them one by one, and scans every byte after each. */
export async function checkErasures(
  seed: number,
  count: number,
  isStopped = () => false,
): Promise<ErasureCheck> {
  const folder = mkdtempSync(join(tmpdir(), "thuky-erasures-"));
  const corpus = join(folder, "corpus");
  const data = join(folder, "data");
  mkdirSync(corpus);
  const choice = seededChoice(seed);
  const check = {
    erased: 0,
    needles: 0,
    foundBefore: 0,
    textHits: 0,
    vectorHits: 0,
    unaccounted: 0,
  };
  const write = (index: number, text: string) => writeFileSync(join(corpus, `${index}.txt`), text);
  try {
    for (let from = 0; from < count && !isStopped(); from += TOGETHER) {
      const numbers = Array.from(
        { length: Math.min(TOGETHER, count - from) },
        (_, at) => from + at,
      );
      const secrets = numbers.map((index) => [index, secretOf(choice, index)] as const);
      for (const [index, secret] of secrets) write(index, recordOf(secret, index));
      await runSilently(["index", corpus, "--data", data]);
      for (const [index, secret] of secrets) {
        // An earlier revision and a graph of the vectors, so that what derives from the document is there as well.
        if (index % 5 === 0) {
          write(index, `${recordOf(secret, index)}\nĐã sửa.\n`);
          await runSilently(["index", corpus, "--data", data]);
        }
        if (index % 10 === 0) await saveGraph(data);
        const texts = textNeedles(secret);
        const vectors = vectorNeedles(data, `${index}.txt`);
        const before = bytesOf(data);
        check.needles += texts.length + vectors.length;
        check.foundBefore += [...texts, ...vectors].filter((needle) =>
          holds(before, needle),
        ).length;
        rmSync(join(corpus, `${index}.txt`));
        const reason = `lý do ${index}`;
        await runSilently(["forget", `${index}.txt`, "--data", data, "--reason", reason]);
        check.erased += 1;
        const after = bytesOf(data);
        check.textHits += texts.filter((needle) => holds(after, needle)).length;
        check.vectorHits += vectors.filter((needle) => holds(after, needle)).length;
        if (!isAccounted(data, reason)) check.unaccounted += 1;
      }
    }
    return check;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function secretOf(choice: SeededChoice, index: number): string {
  const syllables = Array.from({ length: 4 }, () => choice.of(SYLLABLES) + choice.below(1000));
  return `${syllables.join(" ")} số hiệu${index}x`;
}

function recordOf(secret: string, index: number): string {
  const paragraphs = Array.from(
    { length: 3 },
    (_, at) =>
      `Đoạn ${at + 1}: ${secret} đạt ${index},${at} tỷ đồng, giao ${secret} thực hiện trước ngày 20/9/2024.`,
  );
  return `Báo cáo ${secret}\n\n${paragraphs.join("\n\n")}\n`;
}

/** The words as they may stand in a file: composed and not, lower case, folded, in UTF-8 and UTF-16. */
function textNeedles(secret: string): readonly Buffer[] {
  const forms = [secret, secret.normalize("NFD"), secret.toLowerCase(), foldText(secret)];
  return [...new Set(forms)].flatMap((form) => [Buffer.from(form), Buffer.from(form, "utf16le")]);
}

function vectorNeedles(data: string, path: string): readonly Buffer[] {
  const store = openSqliteStore({ folder: data, readOnly: true });
  const document = store.findDocument(path, OPERATOR);
  const passages = new Set(
    store
      .passages(OPERATOR)
      .filter((each) => each.documentId === document?.id)
      .map(({ id }) => id),
  );
  const vectors = store.vectors(modelOf(data), OPERATOR);
  store.close();
  const isOwn = ({ passageId }: { readonly passageId: number }) => passages.has(passageId);
  const staying = vectors.filter((each) => !isOwn(each)).map(({ vector }) => bytesOfVector(vector));
  return vectors
    .filter(isOwn)
    .flatMap(({ vector }) => piecesOf(vector))
    .filter((piece) => !holds(staying, piece))
    .slice(0, 24);
}

/**
 * Pieces of the vector's bytes with several values that are not 0. Records that speak of the same concepts share
 * some: those that stand in a vector that stays tell nothing, and are left out by whoever asks.
 */
function piecesOf(vector: Float32Array): readonly Buffer[] {
  const bytes = bytesOfVector(vector);
  return Array.from({ length: Math.floor(bytes.length / PIECE) }, (_, at) =>
    bytes.subarray(at * PIECE, (at + 1) * PIECE),
  ).filter((piece) => new Set(new Float32Array(Uint8Array.from(piece).buffer)).size > 3);
}

function bytesOfVector({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

let knownModel: string | null = null;

function modelOf(data: string): string {
  if (knownModel !== null) return knownModel;
  const file = readFileSync(join(data, "thuky.sqlite"));
  knownModel = /concepts-[\w:.-]+/u.exec(file.toString("latin1"))?.[0] ?? "";
  return knownModel;
}

async function saveGraph(data: string): Promise<void> {
  const store = openSqliteStore({ folder: data, readOnly: true });
  const vectors = store.vectors(modelOf(data), OPERATOR).map(({ vector }) => vector);
  const generation = store.generation();
  store.close();
  const dimensions = vectors[0]?.length ?? 0;
  const key = {
    embeddingModel: modelOf(data),
    dimensions,
    count: vectors.length,
    generation,
    audience: "*",
  };
  await saveVectorCache(data, key, await buildHnswVectorIndex(vectors, dimensions));
}

function bytesOf(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

function holds(files: readonly Buffer[], needle: Buffer): boolean {
  return files.some((file) => file.includes(needle));
}

function isAccounted(data: string, reason: string): boolean {
  const store = openSqliteStore({ folder: data, readOnly: true });
  const isThere = store
    .dispositions()
    .some(
      (each) =>
        each.action === "erased" &&
        each.reason === reason &&
        /^sha256:[\da-f]{64}$/u.test(each.hash),
    );
  store.close();
  return isThere;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const count = Number(process.argv[2] ?? 1000);
  const seed = Number(process.argv[3] ?? 1);
  const check = await checkErasures(seed, count, watchForStop());
  console.log(`seed ${seed}:`, JSON.stringify(check));
  console.log(
    `${check.textHits} text and ${check.vectorHits} vector hits in ${check.erased} erasures (95 % bound ${(300 / check.erased).toFixed(2)} %)`,
  );
  process.exitCode = check.textHits + check.vectorHits + check.unaccounted === 0 ? 0 : 1;
}
