import type { AuditLog } from "../../access/audit-log.js";
import type { Answerer } from "../../answer/answerer.js";
import type { ChatLog } from "../chat-log.js";
import type { Intake } from "../intake.js";
import type { Library } from "../library.js";
import type { QuoteSource } from "../quote-source.js";
import type { Clearance } from "./clearance.js";
import type { AskingLimits } from "./limits-of-asking.js";
import type { Metrics } from "./metrics.js";

/** What every handler on Discord works with. */
export interface DiscordParts {
  readonly answerer: Answerer;
  readonly quoteSource: QuoteSource;
  readonly library: Library;
  readonly clearance: Clearance;
  readonly audit: AuditLog;
  readonly limits: AskingLimits;
  readonly metrics: Metrics;
  /** Takes handed-in files in; null where that is not enabled. */
  readonly intake: Intake | null;
  /** Address of Discord's REST interface. */
  readonly apiBase: string;
  /** ISO date of asking. */
  readonly now: () => string;
  readonly log: ChatLog;
  /** The chat model that stands by, for the audit; null where none is configured. */
  readonly modelId: string | null;
}
