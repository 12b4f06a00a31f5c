import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { stringify } from "yaml";
import type { HandedFile, Intake, TakenIn } from "../chat/intake.js";
import { ThukyError, toThukyError } from "../errors.js";
import type { IngestReport } from "../ingest/ingest-corpus.js";
import { SETTINGS_FILE } from "../ingest/settings.js";

/** The folder of the corpus that handed-in files go to, one folder below it for each label. */
const HANDED_IN = "nap";
/** Another run may be under way: its end is waited for. */
const TRIES = 20;
const WAIT = 1500;
const MAX_NAME_BYTES = 160;

/**
 * Puts handed-in files into the corpus folder, under a folder that says their label, and indexes. What is refused is
 * taken out again: a file that may not be kept is not left lying there.
 */
export function createIntake(options: {
  readonly corpusFolder: string;
  /** One run over the whole corpus folder. */
  readonly index: () => Promise<IngestReport>;
}): Intake {
  const { corpusFolder, index } = options;
  return {
    take: async (files, label) => {
      const folder = path.posix.join(HANDED_IN, folderNameOf(label));
      await mkdir(path.join(corpusFolder, folder), { recursive: true });
      await writeSafely(
        path.join(corpusFolder, folder, SETTINGS_FILE),
        Buffer.from(stringify({ label })),
      );
      const placed: { readonly name: string; readonly path: string; readonly isNew: boolean }[] =
        [];
      for (const file of files) placed.push(await place(corpusFolder, folder, file));
      const take = async (taken: boolean) => {
        for (const { path: inside, isNew } of placed)
          if (!taken && isNew) await rm(path.join(corpusFolder, inside), { force: true });
      };
      let report: IngestReport;
      try {
        report = await whenFree(index);
      } catch (thrown) {
        await take(false);
        throw thrown;
      }
      const taken = placed.map((file) => fateOf(file, report));
      for (const [at, { outcome }] of taken.entries()) {
        const inside = placed[at]?.path;
        if (outcome === "refused" && inside !== undefined)
          await rm(path.join(corpusFolder, inside), { force: true });
      }
      return taken;
    },
  };
}

/** The name without a folder, control and direction characters; what is left of it is a name on every system. */
export function safeFileName(name: string): string {
  const base = name.normalize("NFC").split(/[\\/]/u).at(-1) ?? "";
  const plain = base
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/^[.\s_]+|[.\s]+$/gu, "")
    .replace(/\s+/gu, " ");
  const extension = path.extname(plain).slice(0, 12);
  let stem = plain.slice(0, plain.length - extension.length);
  while (Buffer.byteLength(stem + extension) > MAX_NAME_BYTES)
    stem = [...stem].slice(0, -1).join("");
  return stem === "" ? `tep${extension}` : `${stem}${extension}`;
}

/** A label as a folder's name. */
function folderNameOf(label: string): string {
  return safeFileName(label.replaceAll(".", "-"));
}

/** A file of the same name and other content keeps its place; the new one gets its content's hash into its name. */
async function place(corpusFolder: string, folder: string, { name, bytes }: HandedFile) {
  const safe = safeFileName(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const { name: stem, ext } = path.parse(safe);
  const own = path.posix.join(folder, safe);
  const isTaken =
    existsSync(path.join(corpusFolder, own)) &&
    !(await readFile(path.join(corpusFolder, own))).equals(bytes);
  const inside = isTaken ? path.posix.join(folder, `${stem}-${hash}${ext}`) : own;
  const isNew = !existsSync(path.join(corpusFolder, inside));
  if (isNew) await writeSafely(path.join(corpusFolder, inside), bytes);
  return { name, path: inside, isNew };
}

/** Whole or not at all: the folder is being looked at for changes. */
async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  // A name that begins with a dot is no record.
  const temporary = path.join(path.dirname(file), `.${randomBytes(6).toString("hex")}`);
  await writeFile(temporary, bytes, { mode: 0o600 });
  await rename(temporary, file);
}

async function whenFree(index: () => Promise<IngestReport>): Promise<IngestReport> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await index();
    } catch (thrown) {
      if (toThukyError(thrown).code !== "store-busy" || attempt === TRIES) throw thrown;
      await setTimeout(WAIT);
    }
  }
}

function fateOf(
  { name, path: inside }: { readonly name: string; readonly path: string },
  report: IngestReport,
): TakenIn {
  const refused = report.refused.find((each) => each.path === inside);
  if (refused !== undefined) {
    // The door's errors name the mark and not the file; the others name the file, which its sender knows.
    const refusal = { code: refused.code, details: refused.details };
    return { name, outcome: "refused", path: null, refusal, warnings: 0 };
  }
  const outcome = report.added.includes(inside)
    ? "added"
    : report.changed.includes(inside)
      ? "changed"
      : report.unchanged.includes(inside) || report.renamed.some(({ to }) => to === inside)
        ? "unchanged"
        : null;
  if (outcome === null)
    throw new ThukyError({
      code: "unexpected",
      message: "a file that was handed in was not met by the indexer",
    });
  const warnings = report.warnings.filter((each) => each.path === inside).length;
  return { name, outcome, path: inside, refusal: null, warnings };
}
