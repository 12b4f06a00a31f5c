/** How the gateway stands at a moment. */
export interface GatewayState {
  readonly isReady: boolean;
  /** Milliseconds of the clock at which Discord last answered a heartbeat; null before the first. */
  readonly lastBeat: number | null;
}

/** Tells a gateway that is stuck from one that is away for a moment. */
export interface GatewayWatch {
  /** How long it has been stuck in milliseconds, 0 while it is not; to be asked from time to time. */
  stuckFor(state: GatewayState): number;
}

/** Heartbeats come every 41 s: after three of them without an answer nothing is heard any more. */
const SILENCE = 130_000;

/** `clock` gives milliseconds. A library may try for ever without back-off, or wait for ever: time decides. */
export function createGatewayWatch(clock: () => number): GatewayWatch {
  let since: number | null = null;
  return {
    stuckFor: ({ isReady, lastBeat }) => {
      const isSilent = lastBeat !== null && clock() - lastBeat > SILENCE;
      if (isReady && !isSilent) {
        since = null;
        return 0;
      }
      since ??= clock();
      return clock() - since;
    },
  };
}
