import type { AuditLog } from "../access/audit-log.js";
import type { FollowedAccess } from "../access/follow-access.js";
import type { ChatLog } from "../chat/chat-log.js";
import type { DiscordService } from "../chat/discord/start.js";
import type { Intake } from "../chat/intake.js";
import { createStoreLibrary } from "../chat/library.js";
import { createStoreQuoteSource } from "../chat/quote-source.js";
import type { Config } from "../config.js";
import type { ThukyError } from "../errors.js";
import type { Records } from "./open-records.js";

/** A bot that is connected. */
export interface DiscordServing {
  /** Rejects when Discord ends the session for good; a supervisor should then start Thuky again. */
  readonly failed: Promise<never>;
  /** The address that lets the bot into a server. */
  readonly invite: string;
  /** Finishes the answers under way and leaves. */
  stop(): Promise<void>;
}

/** Connects the bot to its records. Rejects with the `discord-…` codes when it cannot. */
export async function serveDiscord(options: {
  readonly token: string;
  readonly config: Config;
  readonly records: Records;
  readonly access: FollowedAccess;
  readonly audit: AuditLog;
  readonly intake: Intake;
  /** ISO date of asking. */
  readonly now: () => string;
  readonly log: ChatLog;
}): Promise<DiscordServing> {
  const { token, config, records, access, audit, now, log } = options;
  const { startDiscord } = await import("../chat/discord/start.js");
  let fail: (error: ThukyError) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It may fail before anyone waits for it; whoever waits later still sees it.
  failed.catch(() => undefined);
  const service = await startDiscord({
    token,
    apiBase: config.discord.apiBase,
    messageContent: config.discord.messageContent,
    answerer: records.answerer,
    quoteSource: createStoreQuoteSource(records.store),
    library: createStoreLibrary(records.store, records.recordsOf),
    access: access.rules,
    audit,
    intake: options.intake,
    modelId: config.languageModel?.model ?? null,
    now,
    log,
    onFatal: fail,
  });
  const endpoint = await openEndpoint(config.discord.healthPort, service);
  return {
    failed,
    invite: service.invite,
    stop: async () => {
      await service.stop();
      await endpoint?.close();
    },
  };
}

async function openEndpoint(port: number | null, service: DiscordService) {
  if (port === null) return null;
  const { openHealthEndpoint } = await import("../chat/discord/health-endpoint.js");
  try {
    return await openHealthEndpoint({ port, health: service.health, metrics: service.metrics });
  } catch (thrown) {
    await service.stop();
    throw thrown;
  }
}
