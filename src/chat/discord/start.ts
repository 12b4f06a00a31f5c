import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { Client, Events, GatewayIntentBits, Partials } from "discord.js";
import type { AccessRules } from "../../access/access-rules.js";
import { ThukyError, toThukyError } from "../../errors.js";
import { createClearance, rolesFetcher } from "./clearance.js";
import { discordErrorOf, fatalCloseOf } from "./discord-errors.js";
import type { DiscordParts } from "./discord-parts.js";
import { handleInteraction } from "./interactions.js";
import { createAskingLimits, DEFAULT_PACE, type Pace } from "./limits-of-asking.js";
import { createMessageHandler } from "./messages.js";
import { createSeenEvents } from "./seen-events.js";

/** What Discord is served with. */
export interface DiscordOptions extends Omit<DiscordParts, "clearance" | "limits"> {
  /** The access rules as they are at the moment of asking. */
  readonly access: () => AccessRules;
  readonly pace?: Partial<Pace>;
  /** Asks for the privileged intent that lets messages without a mention be read. */
  readonly messageContent?: boolean;
  readonly token: string;
  /** `https://discord.com/api`, or the loopback server of the tests. */
  readonly apiBase: string;
  /** Told when the session can no longer go on (token revoked, intents taken away); the process should end. */
  readonly onFatal: (error: ThukyError) => void;
  /** Milliseconds until a start that does not become ready is given up. */
  readonly startDeadline?: number;
}

/** A running bot. */
export interface DiscordService {
  /** Stops taking questions, finishes those under way (at most 15 s), then leaves. */
  stop(): Promise<void>;
}

const START_DEADLINE = 60_000;
/** With the time to connect and close it stays under the 20 s after which supervisors kill. */
const DRAIN_DEADLINE = 15_000;
const RETRY_DELAYS = [500, 1000, 2000, 4000, 8000];

/**
 * Connects and serves until `stop`. Rejects with `discord-token-invalid`, `discord-intent-missing`, or
 * `discord-unreachable` after retries with back-off within the start deadline.
 */
export async function startDiscord(options: DiscordOptions): Promise<DiscordService> {
  const client = createClient(options);
  const parts: DiscordParts = {
    ...options,
    clearance: createClearance({
      rules: options.access,
      fetchRoles: rolesFetcher(client.rest),
    }),
    limits: createAskingLimits({ ...DEFAULT_PACE, ...options.pace }, () => performance.now()),
  };
  const seen = createSeenEvents();
  const pending = new Set<Promise<void>>();
  let accepting = true;
  const track = (id: string, work: () => Promise<void>) => {
    if (!seen.isNew(id)) return;
    const running = work()
      .catch((error: unknown) => {
        options.log.error(
          { err: error, code: toThukyError(error).code },
          "an event could not be answered",
        );
        reportLostToken(error, options);
      })
      .finally(() => pending.delete(running));
    pending.add(running);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    track(interaction.id, () => handleInteraction(interaction, parts)),
  );
  client.once(Events.ClientReady, (ready) => {
    const onMessage = createMessageHandler(ready, parts);
    ready.on(Events.MessageCreate, (message) => track(message.id, () => onMessage(message)));
  });
  client.on(Events.Error, (error) => options.log.error({ err: error }, "discord client error"));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const fatal = fatalCloseOf(code);
    if (fatal !== null && accepting) options.onFatal(fatal);
  });
  client.on(Events.Invalidated, () =>
    options.onFatal(discordErrorOf(new Error("Authentication failed"))),
  );
  await connect(client, options);
  return {
    stop: async () => {
      accepting = false;
      await Promise.race([
        Promise.allSettled([...pending]),
        delay(DRAIN_DEADLINE, undefined, { ref: false }),
      ]);
      await client.destroy();
    },
  };
}

function createClient(options: DiscordOptions): Client {
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

/** A 401 on any call empties the client's token for good: only a new start helps. */
function reportLostToken(error: unknown, options: DiscordOptions): void {
  const known = discordErrorOf(error);
  if (known.code === "discord-token-invalid") options.onFatal(known);
}

async function connect(client: Client, options: DiscordOptions): Promise<void> {
  const deadline = Date.now() + (options.startDeadline ?? START_DEADLINE);
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  for (let attempt = 0; ; attempt += 1) {
    try {
      await withDeadline(client.login(options.token), deadline);
      await withDeadline(ready, deadline);
      return;
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
