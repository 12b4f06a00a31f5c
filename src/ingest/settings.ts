import { parse } from "yaml";
import { z } from "zod";
import { PARTICULARS } from "../documents/particulars.js";
import { ThukyError } from "../errors.js";
import type { RecordSettings } from "../facts/metadata.js";

/** Name of the settings file that any folder of a corpus may hold. */
export const SETTINGS_FILE = "_records.yaml";

const date = z.union([
  z.iso.date(),
  z.date().transform((value) => value.toISOString().slice(0, 10)),
]);
const fields = {
  place: z.string().min(1).optional(),
  year: z.int().min(1900).max(2100).optional(),
  date: date.optional(),
  label: z.string().min(1).optional(),
  type: z
    .enum([
      "press",
      "report",
      "minutes",
      "conclusion",
      "directive",
      "resolution",
      "statistics",
      "transcript",
      "table",
    ])
    .optional(),
  authority: z.number().optional(),
  ...Object.fromEntries(PARTICULARS.map((name) => [name, z.string().min(1).optional()])),
};
const fileSchema = z.strictObject({ ...fields, title: z.string().min(1).optional() });
const schema = z.strictObject({
  ...fields,
  home: z.string().min(1).optional(),
  files: z.record(z.string(), fileSchema).optional(),
});

/** One folder's settings as written. */
export interface FolderSettings {
  readonly home: string | null;
  readonly own: RecordSettings;
  readonly files: Readonly<Record<string, RecordSettings>>;
}

export const NO_SETTINGS: FolderSettings = { home: null, own: {}, files: {} };

/**
 * Reads a `_records.yaml`. Throws `settings-invalid` naming the file, the key and what it must be; only the
 * files under that folder are refused for it.
 */
export function parseSettings(source: string, path: string): FolderSettings {
  const result = schema.safeParse(parseYaml(source.normalize("NFC"), path) ?? {});
  if (!result.success) {
    const faults = result.error.issues.map(
      (issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`,
    );
    throw invalid(path, faults.join("; "));
  }
  const { home, files, ...own } = result.data;
  return { home: home ?? null, own: dropEmpty(own), files: mapValues(files ?? {}, dropEmpty) };
}

function parseYaml(source: string, path: string): unknown {
  try {
    return parse(source);
  } catch (cause) {
    throw invalid(
      path,
      cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "not YAML",
      cause,
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

/** Settings of a file: its folders' from the root down, then its own; later ones win key by key. */
export function settingsOf(folders: readonly FolderSettings[], name: string): RecordSettings {
  const own = folders.at(-1)?.files[name] ?? {};
  return Object.assign({}, ...folders.map((folder) => folder.own), own) as RecordSettings;
}

function dropEmpty(settings: Record<string, unknown>): RecordSettings {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as RecordSettings;
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
