import { DOOR_VERSION } from "../access/secrecy.js";
import type { Config } from "../config.js";
import { ThukyError } from "../errors.js";
import { extractFacts, RULES_VERSION } from "../facts/extract-facts.js";
import { type IngestReport, ingestCorpus } from "../ingest/ingest-corpus.js";
import { takeOwnIndicators, useStoredIndicators } from "../ingest/own-catalogue.js";
import { LEXICON_VERSION } from "../language/lexicon.js";
import { openReading } from "../reading/programs/open-reading.js";
import { READING_VERSION } from "../reading/readers.js";
import { removeVectorCaches } from "../search/vector-cache.js";
import { openSqliteStore, type SqliteStore } from "../store/sqlite/sqlite-store.js";
import { acquireWriterLock } from "../store/sqlite/writer-lock.js";
import type { Store } from "../store/store.js";
import { configuredEmbeddingModel } from "./embedding-model.js";
import { prepareGraphs } from "./prepare-graphs.js";
import { showProgress } from "./progress.js";
import type { Surroundings } from "./surroundings.js";

/**
 * Brings a data folder up to a folder of records, as its only writer. Throws `store-busy` while another
 * process writes there, `folder-missing` when there is no such folder, `model-failed` when the configured
 * embedding server does not answer.
 */
export async function indexFolder(
  surroundings: Surroundings,
  config: Config,
  options: {
    readonly folder: string;
    readonly dataFolder: string;
    /** The folder holds only some of the records: what is not in it stays as it is. */
    readonly keepOthers?: boolean;
    /** Files that are still being written. */
    readonly leave?: ReadonlySet<string>;
  },
): Promise<IngestReport> {
  const embeddingModel = await configuredEmbeddingModel(config);
  const lock = acquireWriterLock(options.dataFolder);
  try {
    const store = openSqliteStore({ folder: options.dataFolder });
    const progress = showProgress(surroundings, "indexing");
    const reading = openReading();
    store.noteRun(true);
    try {
      const ownVersion =
        options.keepOthers === true
          ? useStoredIndicators(store)
          : await takeOwnIndicators(options.folder, store);
      const report = await ingestCorpus({
        folder: options.folder,
        store: options.keepOthers === true ? keepingSettings(store) : store,
        keepOthers: options.keepOthers ?? false,
        leave: options.leave ?? new Set(),
        embeddingModel,
        extractFacts,
        readDocument: reading.read,
        // What a reader makes of a file and the words known decide the record as much as the rules do.
        rulesVersion: `${DOOR_VERSION}/${READING_VERSION}/${RULES_VERSION}/${LEXICON_VERSION}/${ownVersion}`,
        onProgress: progress.update,
      });
      // Vectors of what is gone would outlive it in a cached graph, which is stale by now anyway.
      if (report.removed.length > 0) removeVectorCaches(options.dataFolder);
      progress.stop();
      await prepareGraphs(surroundings, { ...options, store, embeddingModel });
      return report;
    } finally {
      reading.close();
      progress.stop();
      endRun(store);
    }
  } finally {
    lock.release();
  }
}

/** A disk that fails now has failed the run already, and that is what is told. */
function endRun(store: SqliteStore): void {
  try {
    store.noteRun(false);
  } catch (thrown) {
    if (!(thrown instanceof ThukyError)) throw thrown;
  } finally {
    store.close();
  }
}

/** Some files of a corpus decide nothing about the whole of it. */
function keepingSettings(store: Store): Store {
  return { ...store, setSetting: () => {} };
}
