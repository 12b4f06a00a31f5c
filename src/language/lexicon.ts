import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ZodType } from "zod";

/**
 * Reads a lexicon: a data file beside this one that an official can review, checked against its schema.
 * Throws a plain `Error` naming the file when the data do not fit: a fault of the build, not of a user.
 */
export function readLexicon<T>(name: string, schema: ZodType<T>): T {
  const url = new URL(`./lexicon/${name}`, import.meta.url);
  const result = schema.safeParse(parse(readFileSync(url, "utf8")));
  if (!result.success) throw new Error(`lexicon ${name}: ${result.error.message}`);
  return result.data;
}
