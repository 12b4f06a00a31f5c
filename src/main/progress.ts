import { SingleBar } from "cli-progress";
import type { Surroundings } from "./surroundings.js";

/** Shows how far a long step is; on anything but a terminal it shows nothing. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

/** A bar on stderr, so that stdout stays data. `stop` may be called twice. */
export function showProgress(surroundings: Surroundings, what: string): Progress {
  if (surroundings.errors.isTTY !== true) return SILENT;
  const bar = new SingleBar({
    stream: surroundings.errors,
    format: `${what} [{bar}] {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update: (done, total) => {
      if (!bar.isActive) bar.start(total, done);
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
