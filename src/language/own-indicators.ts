import { parse } from "yaml";
import { ThukyError } from "../errors.js";
import { foldedCanonicalText } from "../text/fold.js";
import { INDICATORS } from "./indicator.js";
import { type Indicator, indicatorEntrySchema, recordNamesOf } from "./indicator-entry.js";

/** Name of the file in the corpus folder that holds the indicators of the records' owner. */
export const OWN_INDICATORS_FILE = "indicators.yaml";

/**
 * Reads a catalogue of the records' owner: the form of the built-in one. Throws `settings-invalid` naming the
 * file, the entry and what is to be done, for a wrong entry and for an id or a name that is taken.
 */
export function parseOwnIndicators(source: string, path: string): readonly Indicator[] {
  const entries = parseYaml(source, path) ?? [];
  if (!Array.isArray(entries))
    throw invalid(path, "the file must be a list of indicators, each line beginning with “-”");
  const indicators = entries.map((entry: unknown, index) => readEntry(entry, index, path));
  refuseClashes(indicators, path);
  return indicators;
}

function parseYaml(source: string, path: string): unknown {
  try {
    return parse(source);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
    throw invalid(path, `not YAML: ${reason}`, cause);
  }
}

function readEntry(entry: unknown, index: number, path: string): Indicator {
  const result = indicatorEntrySchema.safeParse(entry);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `${issue.path.join(".") || "the entry"}: ${issue.message}`,
  );
  throw invalid(path, `entry ${index + 1}${idOf(entry)}: ${faults.join("; ")}`);
}

function idOf(entry: unknown): string {
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return typeof id === "string" ? ` (${id})` : "";
}

/** One spelling for names that a reader holds equal: accents and case do not tell two indicators apart. */
const keyOf = (name: string) =>
  foldedCanonicalText(name.normalize("NFC"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function refuseClashes(own: readonly Indicator[], path: string): void {
  const ids = new Map<string, string>(INDICATORS.map(({ id }) => [id, "built in"]));
  const owners = new Map<string, string>(
    INDICATORS.flatMap((indicator) =>
      recordNamesOf(indicator).map((name) => [keyOf(name), indicator.id] as const),
    ),
  );
  for (const [index, indicator] of own.entries()) {
    const entry = `entry ${index + 1} (${indicator.id})`;
    const taken = ids.get(indicator.id);
    if (taken !== undefined)
      throw invalid(path, `${entry}: the id is ${taken} already; choose another id`);
    ids.set(indicator.id, "in this file");
    for (const name of [...recordNamesOf(indicator), ...indicator.typed]) {
      const owner = owners.get(keyOf(name)) ?? indicator.id;
      if (owner !== indicator.id)
        throw invalid(
          path,
          `${entry}: “${name}” is a name of ${owner} (${ids.get(owner)}) already; take it out, or name the indicator more closely`,
        );
      owners.set(keyOf(name), owner);
    }
  }
  for (const [index, { id, partOf }] of own.entries()) {
    if (partOf !== null && !ids.has(partOf))
      throw invalid(
        path,
        `entry ${index + 1} (${id}): part-of names ${partOf}, which is no indicator; correct it or leave it out`,
      );
  }
}

function invalid(path: string, reason: string, cause?: unknown): ThukyError {
  return new ThukyError({
    code: "settings-invalid",
    message: `${path}: ${reason}; correct it and index again`,
    details: { path, reason },
    cause,
  });
}
