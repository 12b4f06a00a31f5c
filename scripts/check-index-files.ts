import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildHnswVectorIndex } from "../src/search/hnsw-vector-index.js";
import {
  loadVectorCache,
  saveVectorCache,
  type VectorCacheKey,
} from "../src/search/vector-cache.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";

/** Counts over damaged cache files; `accepted` must be 0, and an undamaged pair must load at the end. */
export interface IndexFileCheck {
  readonly damaged: number;
  readonly accepted: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly soundIsLoaded: boolean;
}

type Damage = (bytes: Buffer, choice: SeededChoice, other: Buffer) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  truncated: (bytes, choice) => bytes.subarray(0, choice.below(bytes.length)),
  flipped: (bytes, choice) => {
    const changed = Buffer.from(bytes);
    const at = choice.below(bytes.length);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << choice.below(8)), at);
    return changed;
  },
  zeroed: (bytes, choice) => {
    const changed = Buffer.from(bytes);
    const at = choice.below(Math.max(1, bytes.length - 64));
    changed.fill(0, at, at + 64);
    return changed.equals(bytes) ? bytes.subarray(1) : changed;
  },
  swapped: (_bytes, _choice, other) => other,
  longer: (bytes, choice) => Buffer.concat([bytes, Buffer.alloc(1 + choice.below(100), 7)]),
};

/**
 * Damages a cached graph (the file, and every third time its manifest as a foreign or older one would be) in
 * seeded ways and tries to load it. A graph that hnswlib reads damaged may end the process: that it goes on is
 * part of what is shown.
 */
export async function checkIndexFiles(seed: number, count: number): Promise<IndexFileCheck> {
  const folder = mkdtempSync(join(tmpdir(), "thuky-index-files-"));
  const choice = seededChoice(seed);
  const vectors = (size: number) =>
    Array.from({ length: size }, () =>
      Float32Array.from({ length: 16 }, () => choice.next() - 0.5),
    );
  const key: VectorCacheKey = {
    embeddingModel: "m:1",
    dimensions: 16,
    count: 60,
    generation: 5,
    audience: "*",
  };
  try {
    const foreign = join(folder, "foreign");
    await saveVectorCache(foreign, key, await buildHnswVectorIndex(vectors(60), 16));
    await saveVectorCache(folder, key, await buildHnswVectorIndex(vectors(60), 16));
    const fileIn = (place: string, ending: string) =>
      join(place, readdirSync(place).find((name) => name.endsWith(ending)) ?? "");
    const [graph, manifest] = [fileIn(folder, ".hnsw"), fileIn(folder, ".json")] as const;
    const [bytes, text] = [readFileSync(graph), readFileSync(manifest, "utf8")] as const;
    const other = readFileSync(fileIn(foreign, ".hnsw"));
    const byKind: Record<string, number> = {};
    let accepted = 0;
    for (let done = 0; done < count; done += 1) {
      const kind = done % 3 === 2 ? "manifest" : choice.of(Object.keys(DAMAGES));
      byKind[kind] = (byKind[kind] ?? 0) + 1;
      if (kind === "manifest") writeFileSync(manifest, damagedManifest(text, choice));
      else writeFileSync(graph, (DAMAGES[kind] as Damage)(bytes, choice, other));
      if ((await loadVectorCache(folder, key)).index !== null) accepted += 1;
      writeFileSync(graph, bytes);
      writeFileSync(manifest, text);
    }
    const sound = await loadVectorCache(folder, key);
    return { damaged: count, accepted, byKind, soundIsLoaded: sound.index !== null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function damagedManifest(text: string, choice: SeededChoice): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const field = choice.of(Object.keys(manifest));
  return choice.of([
    () => text.slice(0, choice.below(text.length - 1)),
    () => JSON.stringify({ ...manifest, [field]: 1_000 + choice.below(1_000_000) }),
    () => JSON.stringify({ ...manifest, [field]: undefined }),
    () =>
      JSON.stringify({
        ...manifest,
        generation: Number(manifest.generation) - 1 - choice.below(4),
      }),
    () => "null",
    () => "[]",
    () => "",
  ])();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const count = Number(process.argv[2] ?? 5000);
  const check = await checkIndexFiles(Number(process.argv[3] ?? 1), count);
  console.log(JSON.stringify(check));
  console.log(
    `${count} damaged index files, ${check.accepted} accepted (95 % bound ${(300 / count).toFixed(2)} %)`,
  );
  process.exitCode = check.accepted === 0 && check.soundIsLoaded ? 0 : 1;
}
