import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ThukyError } from "../errors.js";
import { moveIntoPlace } from "./durable-file.js";
import { type HnswVectorIndex, readHnswVectorIndex } from "./hnsw-vector-index.js";
import type { VectorIndex } from "./vector-index.js";

/** What a cached graph must have been built from to be used. */
export interface VectorCacheKey {
  readonly embeddingModel: string;
  readonly dimensions: number;
  readonly count: number;
  /** The store's generation: any committed change makes the graph stale. */
  readonly generation: number;
  /** `audienceKey` of those whose passages it holds. */
  readonly audience: string;
}

interface Manifest extends VectorCacheKey {
  readonly format: number;
  readonly space: "cosine";
  readonly sha256: string;
  readonly bytes: number;
}

export type CachedVectorIndex =
  | { readonly index: VectorIndex; readonly reason: null }
  | { readonly index: null; readonly reason: string };

const FORMAT = 1;
const SPACE = "cosine";
const PREFIX = "vectors-";

/**
 * Writes graph and manifest, each temporary → fsync → rename → fsync of the folder, the manifest last:
 * whatever happens in between, the old pair or a mismatch is found, never half a graph. Throws
 * `index-damaged` when the file could not be read back (hnswlib says nothing about a full disk).
 */
export async function saveVectorCache(
  folder: string,
  key: VectorCacheKey,
  index: HnswVectorIndex,
): Promise<void> {
  const { graph, manifest } = cacheFiles(folder, key.audience);
  if (index.holdsRemoved || index.size !== key.count) throw unwritable(graph);
  mkdirSync(folder, { recursive: true });
  const temporary = `${graph}.${process.pid}.tmp`;
  try {
    index.write(temporary);
    if (!existsSync(temporary)) throw unwritable(graph);
    await readHnswVectorIndex(temporary, key.dimensions, key.count);
    const bytes = statSync(temporary).size;
    const sha256 = hashOf(temporary);
    const content: Manifest = { format: FORMAT, space: SPACE, ...key, sha256, bytes };
    moveIntoPlace(temporary, graph);
    const temporaryManifest = `${manifest}.${process.pid}.tmp`;
    writeFileSync(temporaryManifest, JSON.stringify(content, null, 2));
    moveIntoPlace(temporaryManifest, manifest);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * The cached graph, read into a new object after every field of the manifest, the size and the hash were
 * found right; otherwise null and why, and the caller scans or rebuilds.
 */
export async function loadVectorCache(
  folder: string,
  key: VectorCacheKey,
): Promise<CachedVectorIndex> {
  const { graph, manifest } = cacheFiles(folder, key.audience);
  const reason = mismatch(graph, manifest, key);
  if (reason !== null) return { index: null, reason };
  return { index: await readHnswVectorIndex(graph, key.dimensions, key.count), reason: null };
}

/** What tells one cached graph of an audience from the next without reading it; null while there is none. */
export function vectorCacheMark(folder: string, audience: string): string | null {
  const entry = statSync(cacheFiles(folder, audience).manifest, { throwIfNoEntry: false });
  return entry === undefined ? null : `${entry.ino} ${entry.size} ${entry.mtimeMs}`;
}

/** Deletes every cached graph: the vectors of an erased document must not outlive it in a cache. */
export function removeVectorCaches(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(PREFIX)) rmSync(path.join(folder, name), { force: true });
  }
}

/** The first thing that is not as the key says, null when nothing is. */
function mismatch(graph: string, manifestFile: string, key: VectorCacheKey): string | null {
  if (!existsSync(manifestFile)) return "there is no manifest";
  if (!existsSync(graph)) return "there is no graph file";
  const manifest = parseManifest(readFileSync(manifestFile, "utf8"));
  if (manifest === null) return "the manifest is not JSON";
  const expected = { format: FORMAT, space: SPACE, ...key };
  for (const [field, value] of Object.entries(expected)) {
    if (manifest[field] !== value) return `${field} is ${manifest[field]} instead of ${value}`;
  }
  const bytes = statSync(graph).size;
  if (manifest.bytes !== bytes) return `the graph has ${bytes} bytes instead of ${manifest.bytes}`;
  return manifest.sha256 === hashOf(graph) ? null : "the graph's hash differs";
}

function parseManifest(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

/** One pair of files per audience. */
function cacheFiles(
  folder: string,
  audience: string,
): { readonly graph: string; readonly manifest: string } {
  const name = createHash("sha256").update(audience).digest("hex").slice(0, 16);
  const stem = path.join(folder, `${PREFIX}${name}`);
  return { graph: `${stem}.hnsw`, manifest: `${stem}.json` };
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function unwritable(file: string): ThukyError {
  return new ThukyError({
    code: "index-damaged",
    message: `${file} could not be written whole: check the folder and the disk's free space`,
    details: { file },
  });
}
