import { readFile } from "node:fs/promises";
import { OPERATOR } from "../../documents/audience.js";
import { toThukyError } from "../../errors.js";
import { findFiles } from "../../ingest/find-files.js";
import { sha256 } from "../../ingest/ingest-document.js";
import { MAX_FILE_BYTES } from "../../reading/sandbox/limits.js";
import { openSqliteStore } from "../../store/sqlite/sqlite-store.js";
import type { Store, StoredDocument } from "../../store/store.js";
import { type Finding, fault, warning, well } from "./finding.js";

/** Is the store sound, and does it hold what the records' folder holds now? */
export async function checkStore(
  dataFolder: string,
  corpusFolder: string,
): Promise<readonly Finding[]> {
  let store: Store;
  try {
    store = openSqliteStore({ folder: dataFolder, readOnly: true });
  } catch (thrown) {
    const { code, message } = toThukyError(thrown);
    return code === "folder-missing"
      ? [warning("store", `nothing was indexed into ${dataFolder} yet`, "run thuky index")]
      : [fault("store", message, "move the data folder aside and run thuky index")];
  }
  try {
    const documents = store.documents(OPERATOR);
    const problems = store.integrityProblems();
    const soundness = problems.map((problem) =>
      fault("store", problem, "move the data folder aside and run thuky index"),
    );
    return [
      ...(problems.length === 0
        ? [well("store", `${dataFolder} is sound and holds ${documents.length} documents`)]
        : soundness),
      ...(await checkFreshness(documents, corpusFolder)),
    ];
  } finally {
    store.close();
  }
}

async function checkFreshness(
  documents: readonly StoredDocument[],
  corpusFolder: string,
): Promise<readonly Finding[]> {
  const found = await findFiles(corpusFolder).catch(toThukyError);
  if (found instanceof Error)
    return [fault("records", found.message, "create the folder, or set THUKY_CORPUS")];
  const known = new Map(documents.map(({ path, revision }) => [path, revision]));
  let fresh = 0;
  let changed = 0;
  for (const { path, absolutePath } of found.files) {
    const bytes = await readFile(absolutePath).catch(() => null);
    const revision = known.get(path);
    if (bytes === null || bytes.length > MAX_FILE_BYTES) continue;
    if (revision === undefined) fresh += 1;
    else if (revision !== sha256(bytes)) changed += 1;
  }
  const present = new Set(found.files.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !present.has(path)).length;
  const settings = found.refused.map(({ path, error }) =>
    fault("records", `${path}: ${error.message}`, "correct what is named and run thuky index"),
  );
  const state =
    fresh + changed + gone === 0
      ? well("records", `${corpusFolder} is indexed as it is`)
      : warning(
          "records",
          `${corpusFolder}: ${fresh} not indexed (new or refused), ${changed} changed, ${gone} gone since the last index`,
          "run thuky index, which names what it refuses",
        );
  return [state, ...settings];
}
