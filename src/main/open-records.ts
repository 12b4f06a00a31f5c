import type { Answerer } from "../answer/answerer.js";
import { createAnswerer } from "../answer/create-answerer.js";
import { createRecordsLoader, type RecordsLoader } from "../answer/records.js";
import type { Config } from "../config.js";
import { toThukyError } from "../errors.js";
import { followStoredIndicators } from "../ingest/own-catalogue.js";
import { createLog } from "../log.js";
import type { EmbeddingModel } from "../models/embedding-model.js";
import { openFollowingStore } from "../store/sqlite/following-store.js";
import type { Store } from "../store/store.js";
import { withChatModel } from "./chat-model.js";
import { builtInEmbeddingModel, configuredEmbeddingModel } from "./embedding-model.js";
import { notice, type Surroundings } from "./surroundings.js";

/** The question's journey over one data folder, ready to be asked. */
export interface Records {
  readonly store: Store;
  readonly embeddingModel: EmbeddingModel;
  readonly answerer: Answerer;
  /** What each audience may read, as the answerer has it loaded. */
  readonly recordsOf: RecordsLoader;
  close(): void;
}

/** Opens a store for questions only. Throws `folder-missing` when nothing was indexed there yet. */
export async function openRecords(
  surroundings: Surroundings,
  config: Config,
  dataFolder: string,
): Promise<Records> {
  const store = openFollowingStore({ folder: dataFolder });
  const followIndicators = followStoredIndicators(store);
  const embeddingModel = await answeringEmbeddingModel(surroundings, config);
  const recordsOf = createRecordsLoader(store);
  const modelFree = createAnswerer({
    store,
    embeddingModel,
    recordsOf,
    cacheFolder: dataFolder,
    clock: Date.now,
  });
  const answerer =
    config.languageModel === null
      ? modelFree
      : await withChatModel(modelFree, {
          surroundings,
          config: config.languageModel,
          store,
          recordsOf,
          log: createLog(config.logLevel),
        });
  return {
    store,
    embeddingModel,
    recordsOf,
    answerer: {
      answer: async (question) => {
        followIndicators();
        return answerer.answer(question);
      },
    },
    close: () => store.close(),
  };
}

/** A model that is down makes search less fluent, not silent: words alone then find the passages. */
async function answeringEmbeddingModel(
  surroundings: Surroundings,
  config: Config,
): Promise<EmbeddingModel> {
  try {
    return await configuredEmbeddingModel(config);
  } catch (thrown) {
    const error = toThukyError(thrown);
    if (error.code !== "model-failed") throw error;
    notice(surroundings, `Searching by words alone: ${error.message}`);
    return builtInEmbeddingModel();
  }
}
