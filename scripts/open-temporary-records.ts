import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { loadConfig } from "../src/config.js";
import { indexFolder } from "../src/main/index-folder.js";
import { openRecords, type Records } from "../src/main/open-records.js";
import type { Surroundings } from "../src/main/surroundings.js";

/**
 * A folder of records indexed into a temporary data folder by the rooms that `thuky index` uses, open for
 * questions. `close` removes the data folder. Throws what indexing throws, and when a record was refused.
 */
export async function openTemporaryRecords(folder: string): Promise<Records> {
  const surroundings: Surroundings = {
    input: Readable.from([]),
    output: silence(),
    errors: silence(),
    today: () => "2026-01-01",
    loadConfig: () => loadConfig({ LOG_LEVEL: "silent" }),
  };
  const config = surroundings.loadConfig();
  const dataFolder = mkdtempSync(join(tmpdir(), "thuky-records-"));
  const removeData = () => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const { refused } = await indexFolder(surroundings, config, { folder, dataFolder });
    if (refused.length > 0) throw new Error(refused.map(({ message }) => message).join("; "));
    const records = await openRecords(surroundings, config, dataFolder);
    const close = () => {
      records.close();
      removeData();
    };
    return { ...records, close };
  } catch (thrown) {
    removeData();
    throw thrown;
  }
}

const silence = () =>
  new Writable({
    write: (_chunk, _encoding, done) => done(),
  });
