import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkIndexFiles } from "../../scripts/check-index-files.js";
import { ThukyError } from "../../src/errors.js";
import { chooseVectorIndex, prepareVectorCache } from "../../src/search/choose-vector-index.js";
import { buildHnswVectorIndex } from "../../src/search/hnsw-vector-index.js";
import {
  loadVectorCache,
  removeVectorCaches,
  saveVectorCache,
  type VectorCacheKey,
} from "../../src/search/vector-cache.js";
import { temporaryFolder } from "../store/records.js";
import { clusteredVectors } from "./random-vectors.js";

const DIMENSIONS = 16;
const VECTORS = clusteredVectors(60, DIMENSIONS, 11);
const KEY: VectorCacheKey = {
  embeddingModel: "concepts-512:1",
  dimensions: DIMENSIONS,
  count: VECTORS.length,
  generation: 5,
  audience: "*",
};

let place: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  place = temporaryFolder();
});

afterEach(() => place.remove());

async function save(): Promise<void> {
  const index = await buildHnswVectorIndex(VECTORS, DIMENSIONS);
  await saveVectorCache(place.folder, KEY, index);
}

function fileEnding(ending: string): string {
  const name = readdirSync(place.folder).find((entry) => entry.endsWith(ending));
  return path.join(place.folder, name ?? "");
}

function rewriteManifest(changes: object): void {
  const file = fileEnding(".json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...changes }));
}

test("what was saved is loaded and answers the same", async () => {
  await save();
  const loaded = await loadVectorCache(place.folder, KEY);
  expect(loaded.reason).toBeNull();
  const fresh = await buildHnswVectorIndex(VECTORS, DIMENSIONS);
  for (const query of clusteredVectors(5, DIMENSIONS, 12)) {
    expect(loaded.index?.nearest(query, 10)).toEqual(fresh.nearest(query, 10));
  }
  expect(readdirSync(place.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test.each<[keyof VectorCacheKey, string | number]>([
  ["embeddingModel", "another:1"],
  ["dimensions", 17],
  ["count", 61],
  ["generation", 6],
])("a cache of another %s is not loaded", async (field, value) => {
  await save();
  const { index, reason } = await loadVectorCache(place.folder, { ...KEY, [field]: value });
  expect(index).toBeNull();
  expect(reason).toContain(field);
});

test("a cache of another audience is not loaded, not even under its name", async () => {
  await save();
  expect((await loadVectorCache(place.folder, { ...KEY, audience: "public" })).index).toBeNull();
  rewriteManifest({ audience: "public" });
  expect((await loadVectorCache(place.folder, KEY)).reason).toContain("audience");
});

test.each([
  ["format", { format: 2 }],
  ["space", { space: "l2" }],
  ["hash", { sha256: "0".repeat(64) }],
  ["bytes", { bytes: 1 }],
])("a manifest with a wrong %s is refused", async (word, changes) => {
  await save();
  rewriteManifest(changes);
  const { index, reason } = await loadVectorCache(place.folder, KEY);
  expect(index).toBeNull();
  expect(reason).toContain(word);
});

test("a flipped bit, a truncated or missing graph, a broken or missing manifest are refused", async () => {
  await save();
  const graph = fileEnding(".hnsw");
  const manifest = fileEnding(".json");
  const bytes = readFileSync(graph);
  const reasons: (string | null)[] = [];
  const note = async () => {
    const { index, reason } = await loadVectorCache(place.folder, KEY);
    expect(index).toBeNull();
    reasons.push(reason);
  };

  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(200) ^ 4, 200);
  writeFileSync(graph, flipped);
  await note();
  writeFileSync(graph, bytes);
  truncateSync(graph, bytes.length - 1);
  await note();
  rmSync(graph);
  await note();
  writeFileSync(manifest, "{");
  writeFileSync(graph, bytes);
  await note();
  rmSync(manifest);
  await note();
  expect(reasons).toEqual([
    "the graph's hash differs",
    `the graph has ${bytes.length - 1} bytes instead of ${bytes.length}`,
    "there is no graph file",
    "the manifest is not JSON",
    "there is no manifest",
  ]);
});

test("of many index files damaged in many ways none is loaded, and the sound one is", async () => {
  expect(await checkIndexFiles(7, 300)).toMatchObject({
    damaged: 300,
    accepted: 0,
    soundIsLoaded: true,
  });
});

test("a graph that still holds removed vectors is not written", async () => {
  const index = await buildHnswVectorIndex(VECTORS, DIMENSIONS);
  index.remove(3);
  const saving = saveVectorCache(place.folder, { ...KEY, count: 59 }, index);
  await expect(saving).rejects.toThrow(ThukyError);
  expect(readdirSync(place.folder)).toEqual([]);
});

test("a write that cannot succeed is an error and leaves the old cache usable", async () => {
  await save();
  const failing = { ...(await buildHnswVectorIndex(VECTORS, DIMENSIONS)), size: VECTORS.length };
  const saving = saveVectorCache(place.folder, KEY, { ...failing, write: () => undefined });
  await expect(saving).rejects.toThrow(ThukyError);
  expect((await loadVectorCache(place.folder, KEY)).reason).toBeNull();
});

test("removing the caches leaves no vector behind", async () => {
  await save();
  writeFileSync(path.join(place.folder, "thuky.sqlite"), "");
  removeVectorCaches(place.folder);
  expect(readdirSync(place.folder)).toEqual(["thuky.sqlite"]);
  removeVectorCaches(path.join(place.folder, "nowhere"));
});

test("a small corpus is scanned; a large one is scanned until its graph was prepared", async () => {
  const options = { vectors: VECTORS, key: KEY, cacheFolder: place.folder };
  const large = { ...options, hnswFrom: VECTORS.length };
  const small = { ...options, hnswFrom: VECTORS.length + 1 };

  expect(await chooseVectorIndex(small)).toMatchObject({ kind: "exact", reason: null });
  expect(await prepareVectorCache(small)).toBe(false);
  expect(readdirSync(place.folder)).toEqual([]);

  expect(await chooseVectorIndex(large)).toMatchObject({
    kind: "exact",
    reason: "there is no manifest",
  });
  expect((await chooseVectorIndex({ ...large, cacheFolder: null })).reason).toContain("no folder");
  expect(await prepareVectorCache(large)).toBe(true);
  expect(await chooseVectorIndex(large)).toMatchObject({ kind: "hnsw", reason: null });
  const changed = { ...large, key: { ...KEY, generation: 6 } };
  expect((await chooseVectorIndex(changed)).kind).toBe("exact");

  const query = VECTORS[9] as Float32Array;
  for (const each of [small, large, changed]) {
    const { index } = await chooseVectorIndex(each);
    expect(index.nearest(query, 1)[0]?.id).toBe(9);
  }
});
