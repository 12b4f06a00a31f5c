import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { ThukyError } from "../errors.js";
import { normalizeText } from "../text/normalize.js";
import { boundedFetch } from "./bounded-fetch.js";
import type { ChatModel, ChatRequest } from "./chat-model.js";
import { untilAborted } from "./until-aborted.js";

/** UTF-16 units of a reply that are taken; a longer one is refused as a whole. */
const MOST_CHARACTERS = 16_000;

export interface LangChainChatModelOptions {
  readonly modelId: string;
  readonly isOnPremises: boolean;
  /**
   * The model for one call. It should reach its server through the given `fetch`, which ends with the call
   * and bounds the reply; it must not retry by itself.
   */
  readonly open: (fetch: typeof globalThis.fetch) => BaseChatModel;
  readonly mostCharacters?: number;
}

/**
 * Any LangChain `BaseChatModel` as a chat model: streamed, so that an endless reply is cut off while it comes,
 * and left behind when the call's signal ends even if the library does not listen to it. Throws `model-failed`.
 */
export function createLangChainChatModel(options: LangChainChatModelOptions): ChatModel {
  const { modelId, isOnPremises } = options;
  return {
    modelId,
    isOnPremises,
    complete: async (request) => {
      const call = new AbortController();
      const signal = AbortSignal.any([request.signal, call.signal]);
      try {
        return normalizeText(await untilAborted(read(options, request, signal), signal));
      } catch (thrown) {
        throw failed(modelId, thrown);
      } finally {
        // Whatever the library still holds open ends with the call.
        call.abort();
      }
    },
  };
}

async function read(
  { open, mostCharacters = MOST_CHARACTERS }: LangChainChatModelOptions,
  { instructions, data }: ChatRequest,
  signal: AbortSignal,
): Promise<string> {
  const { HumanMessage, SystemMessage } = await import("@langchain/core/messages");
  const messages = [new SystemMessage(instructions), new HumanMessage(data)];
  const pieces: string[] = [];
  let length = 0;
  for await (const chunk of await open(boundedFetch(signal)).stream(messages, { signal })) {
    length += chunk.text.length;
    if (length > mostCharacters) throw new Error(`its reply is longer than ${mostCharacters}`);
    pieces.push(chunk.text);
  }
  if (length === 0) throw new Error("its reply is empty");
  return pieces.join("");
}

function failed(modelId: string, cause: unknown): ThukyError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ThukyError({
    code: "model-failed",
    message: `the chat model ${modelId} gave nothing usable (${why.slice(0, 200)}): check that it is running and LLM_* is right`,
    details: { model: modelId },
    cause,
  });
}
