import type { ChatLog } from "../chat/chat-log.js";
import type { Config } from "../config.js";
import type { Records } from "./open-records.js";
import type { StopSignals } from "./stop-signals.js";
import type { Surroundings } from "./surroundings.js";

/** Everything a surface is served with. */
export interface Serving {
  readonly surroundings: Surroundings;
  readonly config: Config;
  readonly records: Records;
  readonly stop: StopSignals;
  readonly log: ChatLog;
}
