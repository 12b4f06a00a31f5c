import { performance } from "node:perf_hooks";
import { toThukyError } from "../../errors.js";
import type { ChatLog } from "../chat-log.js";
import type { Metrics } from "./metrics.js";
import { createSeenEvents } from "./seen-events.js";

/** Takes events up once each, knows which are under way, and ends with them. */
export interface EventTracker {
  take(kind: string, id: string, work: (isStopping: boolean) => Promise<void>): void;
  readonly isStopping: boolean;
  /** From now on what comes is told that the service stops; resolves when what came before is done. */
  drain(): Promise<void>;
}

/** What goes wrong is logged and told to `onError`; nothing throws. */
export function createEventTracker(options: {
  readonly log: ChatLog;
  readonly metrics: Pick<Metrics, "answered">;
  readonly onError: (error: unknown) => void;
}): EventTracker {
  const { log, metrics, onError } = options;
  const seen = createSeenEvents();
  const pending = new Set<Promise<void>>();
  let isStopping = false;
  const run = async (kind: string, work: (isStopping: boolean) => Promise<void>) => {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    try {
      await work(isStopping);
      metrics.answered(kind, isStopping ? "notice" : "answered", seconds());
    } catch (error) {
      metrics.answered(kind, "failed", seconds());
      log.error({ err: error, code: toThukyError(error).code }, "an event could not be answered");
      onError(error);
    }
  };
  return {
    take: (kind, id, work) => {
      if (!seen.isNew(id)) return;
      const running = run(kind, work).finally(() => pending.delete(running));
      pending.add(running);
    },
    get isStopping() {
      return isStopping;
    },
    drain: async () => {
      isStopping = true;
      while (pending.size > 0) await Promise.allSettled([...pending]);
    },
  };
}
