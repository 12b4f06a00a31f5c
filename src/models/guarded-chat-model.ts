import { ThukyError } from "../errors.js";
import type { ChatModel, ChatRequest } from "./chat-model.js";
import { untilAborted } from "./until-aborted.js";

export interface ChatModelGuards {
  /** Milliseconds that one call may take, its retry included. */
  readonly deadline?: number;
  /** Calls in a row that may fail before the model is left alone. */
  readonly mostFailures?: number;
  /** Milliseconds for which a failing model is left alone; then one call tries it again. */
  readonly rest?: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
}

/**
 * A chat model that cannot hold anyone up: every call has a deadline of its own beside the caller's signal and is
 * tried at most twice, the second time only while half of the time is left; after failures in a row it is not
 * asked at all for a while, and then by one call at a time. Throws `model-failed`.
 */
export function guardChatModel(model: ChatModel, guards: ChatModelGuards = {}): ChatModel {
  const {
    deadline = 4_500,
    mostFailures = 4,
    rest = 30_000,
    clock = () => performance.now(),
  } = guards;
  let failures = 0;
  let closedUntil = 0;
  let isProbing = false;
  const call = async (request: ChatRequest): Promise<string> => {
    const began = clock();
    const timer = new AbortController();
    const over = setTimeout(() => timer.abort(new Error(`no reply in ${deadline} ms`)), deadline);
    const signal = AbortSignal.any([request.signal, timer.signal]);
    const attempt = () => untilAborted(model.complete({ ...request, signal }), signal);
    try {
      return await attempt().catch((thrown: unknown) => {
        if (signal.aborted || clock() - began > deadline / 2) throw thrown;
        return attempt();
      });
    } catch (thrown) {
      throw failed(model.modelId, thrown);
    } finally {
      clearTimeout(over);
    }
  };
  return {
    ...model,
    complete: async (request) => {
      const isOpen = failures >= mostFailures;
      if (isOpen && (isProbing || clock() < closedUntil))
        throw failed(model.modelId, new Error("left alone after failing in a row"));
      isProbing = isOpen;
      try {
        const reply = await call(request);
        failures = 0;
        return reply;
      } catch (thrown) {
        failures += 1;
        closedUntil = clock() + rest;
        throw thrown;
      } finally {
        if (isOpen) isProbing = false;
      }
    },
  };
}

function failed(modelId: string, thrown: unknown): ThukyError {
  if (thrown instanceof ThukyError) return thrown;
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return new ThukyError({
    code: "model-failed",
    message: `the chat model ${modelId} gave nothing usable (${why}): check that it is running and LLM_* is right`,
    details: { model: modelId },
    cause: thrown,
  });
}
