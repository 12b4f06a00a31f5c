/** The wish to stop, as an operating system tells it. */
export interface StopSignals {
  /** Resolves on the first SIGTERM or SIGINT. */
  readonly requested: Promise<void>;
  /** True once it was. */
  readonly isRequested: () => boolean;
  /** Stops as if a signal had come; a person who ends the prompt. */
  readonly request: () => void;
  /** Takes the handlers away again. */
  readonly release: () => void;
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;
/** The exit code of a process that SIGINT ended, 128 + 2, as shells count. */
const FORCED = 130;

/** From now on the first signal asks for a clean stop and the second one ends the process at once. */
export function watchStopSignals(): StopSignals {
  let asked = false;
  let resolve: () => void = () => {};
  const requested = new Promise<void>((settle) => {
    resolve = settle;
  });
  const request = () => {
    asked = true;
    resolve();
  };
  const onSignal = () => {
    if (asked) process.exit(FORCED);
    request();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    requested,
    isRequested: () => asked,
    request,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
