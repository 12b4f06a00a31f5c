import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ZodType } from "zod";

const FOLDER = new URL("./lexicon/", import.meta.url);

/** The lexicons' files: YAML beside the sources, the same as JSON in a build. */
const FILES = readdirSync(FOLDER)
  .filter((file) => /\.(?:yaml|json)$/u.test(file))
  .sort();

/**
 * Reads a lexicon (`units`): a data file beside this one that an official can review, checked against its
 * schema. Throws a plain `Error` naming it when the data do not fit: a fault of the build, not of a user.
 */
export function readLexicon<T>(name: string, schema: ZodType<T>): T {
  const stem = name.replace(/\.yaml$/u, "");
  const result = schema.safeParse(dataOf(stem));
  if (!result.success) throw new Error(`lexicon ${stem}: ${result.error.message}`);
  return result.data;
}

/** The data of every lexicon, in the order of their files, as they stand. */
export function readEveryLexicon(): readonly unknown[] {
  const stems = new Set(FILES.map((file) => file.replace(/\.(?:yaml|json)$/u, "")));
  return [...stems].map(dataOf);
}

function dataOf(stem: string): unknown {
  const isBuilt = FILES.includes(`${stem}.json`);
  const source = readFileSync(new URL(`${stem}.${isBuilt ? "json" : "yaml"}`, FOLDER), "utf8");
  return isBuilt ? JSON.parse(source) : parse(source);
}

/** Changes with every change of a lexicon, so that what was read with another one is read anew. */
export const LEXICON_VERSION: string = FILES.reduce(
  (hash, file) => hash.update(file).update(readFileSync(new URL(file, FOLDER))),
  createHash("sha256"),
)
  .digest("hex")
  .slice(0, 16);
