import type { Answerer } from "../answer/answerer.js";
import type { RecordsLoader } from "../answer/records.js";
import type { ChatModelConfig } from "../config.js";
import { toThukyError } from "../errors.js";
import type { Log } from "../log.js";
import type { ChatModel } from "../models/chat-model.js";
import type { Store } from "../store/store.js";
import { notice, type Surroundings } from "./surroundings.js";

/**
 * The answerer with the configured chat model on its leash. A model that cannot be opened leaves the answerer as it
 * is, and says so once; what fails later is logged without a word of question, record or reply.
 */
export async function withChatModel(
  answerer: Answerer,
  parts: {
    readonly surroundings: Surroundings;
    readonly config: ChatModelConfig;
    readonly store: Store;
    readonly recordsOf: RecordsLoader;
    readonly log: Log;
  },
): Promise<Answerer> {
  const { surroundings, config, store, recordsOf, log } = parts;
  const model = await opened(surroundings, config);
  if (model === null) return answerer;
  if (!model.isOnPremises)
    notice(
      surroundings,
      `${model.modelId} is outside this network: it is given public records only.`,
    );
  const { createLeashedAnswerer } = await import("../answer/leash/leashed-answerer.js");
  return createLeashedAnswerer({
    answerer,
    store,
    recordsOf,
    model,
    onFailure: (thrown) =>
      log.warn(
        { code: toThukyError(thrown).code, model: model.modelId },
        "the chat model gave nothing usable; the question was answered without it",
      ),
  });
}

async function opened(
  surroundings: Surroundings,
  config: ChatModelConfig,
): Promise<ChatModel | null> {
  try {
    const { openConfiguredChatModel } = await import("../models/configured-chat-model.js");
    const { guardChatModel } = await import("../models/guarded-chat-model.js");
    return guardChatModel(await openConfiguredChatModel(config));
  } catch (thrown) {
    notice(surroundings, `Answering without the chat model: ${toThukyError(thrown).message}`);
    return null;
  }
}
