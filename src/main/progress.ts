import { SingleBar } from "cli-progress";
import type { Surroundings } from "./surroundings.js";

/** Shows how far a long step is; on anything but a terminal it shows nothing. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

/** A bar with rate and remaining time on stderr, so that stdout stays data. `stop` may be called twice. */
export function showProgress(surroundings: Surroundings, what: string): Progress {
  if (surroundings.errors.isTTY !== true) return SILENT;
  const bar = new SingleBar({
    stream: surroundings.errors,
    format: `${what} [{bar}] {value}/{total}, {rate}/s, {eta_formatted} left`,
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = 0;
  return {
    update: (done, total) => {
      if (!bar.isActive) {
        started = performance.now();
        bar.start(total, done, { rate: "–" });
      }
      const seconds = (performance.now() - started) / 1000;
      bar.setTotal(total);
      bar.update(done, { rate: seconds > 0 ? (done / seconds).toFixed(1) : "–" });
    },
    stop: () => bar.stop(),
  };
}
