import { setTimeout as delay } from "node:timers/promises";
import { Client, Events, GatewayIntentBits, Partials } from "discord.js";
import { ThukyError } from "../../errors.js";
import type { ChatLog } from "../chat-log.js";
import { discordErrorOf } from "./discord-errors.js";

/** How Discord is connected to. */
export interface ConnectionOptions {
  readonly token: string;
  /** `https://discord.com/api`, or the loopback server of the tests. */
  readonly apiBase: string;
  /** Asks for the privileged intent that lets messages without a mention be read. */
  readonly messageContent?: boolean;
  /** Milliseconds until a start that does not become ready is given up. */
  readonly startDeadline?: number;
  readonly log: ChatLog;
}

const START_DEADLINE = 60_000;
const RETRY_DELAYS = [500, 1000, 2000, 4000, 8000];

/** A client that mentions nobody, hears direct messages and asks for no privileged intent unless it is told to. */
export function createClient(options: ConnectionOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(options.messageContent === true ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    waitGuildTimeout: 5000,
    rest: { api: options.apiBase, version: "10" },
  });
}

/**
 * Logs in and waits until it is ready; resolves to the application's id. Rejects with `discord-token-invalid`, `discord-intent-missing`, or
 * `discord-unreachable` after retries with back-off within the start deadline.
 */
export async function connectClient(client: Client, options: ConnectionOptions): Promise<string> {
  const deadline = Date.now() + (options.startDeadline ?? START_DEADLINE);
  const ready = new Promise<string>((resolve) =>
    client.once(Events.ClientReady, (now) => resolve(now.application.id)),
  );
  for (let attempt = 0; ; attempt += 1) {
    try {
      await withDeadline(client.login(options.token), deadline);
      return await withDeadline(ready, deadline);
    } catch (thrown) {
      const error = discordErrorOf(thrown);
      const wait = RETRY_DELAYS[Math.min(attempt, RETRY_DELAYS.length - 1)] ?? 0;
      if (error.code !== "discord-unreachable" || Date.now() + wait >= deadline) {
        await client.destroy();
        throw error;
      }
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      options.log.warn({ reason, wait }, "Discord is not reachable yet; trying again");
      await delay(wait);
    }
  }
}

async function withDeadline<T>(work: Promise<T>, deadline: number): Promise<T> {
  const controller = new AbortController();
  const expired = delay(Math.max(0, deadline - Date.now()), undefined, {
    signal: controller.signal,
  }).then(() => {
    throw new ThukyError({
      code: "discord-unreachable",
      message: "Discord did not become ready in time; check the network and DISCORD_API_BASE",
    });
  });
  // An aborted timer rejects after the race is over; nobody waits for it then.
  expired.catch(() => undefined);
  try {
    return await Promise.race([work, expired]);
  } finally {
    controller.abort();
  }
}
