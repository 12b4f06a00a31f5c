import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { type Client, Events, type Interaction, MessageFlags, Status } from "discord.js";
import type { AccessRules } from "../../access/access-rules.js";
import { ThukyError } from "../../errors.js";
import { DISCORD_SENTENCES } from "../../sentences/discord.js";
import { createClearance, rolesFetcher } from "./clearance.js";
import { type ConnectionOptions, connectClient, createClient } from "./connect-client.js";
import { discordErrorOf, fatalCloseOf } from "./discord-errors.js";
import type { DiscordParts } from "./discord-parts.js";
import { createEventTracker } from "./event-tracker.js";
import { createGatewayWatch, type GatewayState } from "./gateway-watch.js";
import { languageOf } from "./guarded.js";
import type { Health } from "./health-endpoint.js";
import { handleInteraction } from "./interactions.js";
import { inviteLink } from "./invite.js";
import { createAskingLimits, DEFAULT_PACE, type Pace } from "./limits-of-asking.js";
import { createMessageHandler } from "./messages.js";
import { createMetrics, type Metrics } from "./metrics.js";

/** What Discord is served with. */
export interface DiscordOptions
  extends ConnectionOptions,
    Omit<DiscordParts, "clearance" | "limits" | "metrics"> {
  /** The access rules as they are at the moment of asking. */
  readonly access: () => AccessRules;
  readonly pace?: Partial<Pace>;
  /** Told when the session can no longer go on (token revoked, gateway stuck); the process should end. */
  readonly onFatal: (error: ThukyError) => void;
}

/** A running bot. */
export interface DiscordService {
  /** The address that lets it into a server. */
  readonly invite: string;
  readonly metrics: Metrics;
  health(): Health;
  /** Stops taking questions, finishes those under way (at most 15 s), then leaves. */
  stop(): Promise<void>;
}

/** With the time to connect and close it stays under the 20 s after which supervisors kill. */
const DRAIN_DEADLINE = 15_000;
const WATCH_EVERY = 15_000;
/** Milliseconds after which a gateway that is stuck ends the process, for its supervisor to start it anew. */
const STUCK = 180_000;

/**
 * Connects and serves until `stop`. Rejects with `discord-token-invalid`, `discord-intent-missing`, or
 * `discord-unreachable` after retries with back-off within the start deadline.
 */
export async function startDiscord(options: DiscordOptions): Promise<DiscordService> {
  const client = createClient(options);
  const limits = createAskingLimits({ ...DEFAULT_PACE, ...options.pace }, () => performance.now());
  const metrics = createMetrics(limits);
  const parts: DiscordParts = {
    ...options,
    limits,
    metrics,
    clearance: createClearance({ rules: options.access, fetchRoles: rolesFetcher(client.rest) }),
  };
  const events = createEventTracker({
    log: options.log,
    metrics,
    onError: reportLostToken(options),
  });
  client.on(Events.InteractionCreate, (interaction) =>
    events.take("interaction", interaction.id, (isStopping) =>
      isStopping ? sayStopping(interaction) : handleInteraction(interaction, parts),
    ),
  );
  client.once(Events.ClientReady, (ready) => {
    const onMessage = createMessageHandler(ready, parts);
    ready.on(Events.MessageCreate, (message) =>
      events.take("message", message.id, (isStopping) => onMessage(message, isStopping)),
    );
  });
  client.on(Events.Error, (error) => options.log.error({ err: error }, "discord client error"));
  client.rest.on("rateLimited", () => metrics.rateLimited());
  client.on(Events.ShardDisconnect, ({ code }) => {
    const fatal = fatalCloseOf(code);
    if (fatal !== null && !events.isStopping) options.onFatal(fatal);
  });
  client.on(Events.Invalidated, () =>
    options.onFatal(discordErrorOf(new Error("Authentication failed"))),
  );
  const application = await connectClient(client, options);
  const watching = watchGateway(client, options);
  return {
    invite: inviteLink(application),
    metrics,
    health: () => healthOf(client, limits.waiting, events.isStopping),
    stop: async () => {
      clearInterval(watching);
      await Promise.race([events.drain(), delay(DRAIN_DEADLINE, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}

/** A library may try to reconnect for ever: then the process ends and its supervisor starts it anew. */
function watchGateway(client: Client, options: DiscordOptions): NodeJS.Timeout {
  const watch = createGatewayWatch(Date.now);
  return setInterval(() => {
    if (watch.stuckFor(gatewayOf(client)) < STUCK) return;
    options.onFatal(
      new ThukyError({
        code: "discord-unreachable",
        message:
          "the gateway has been stuck for three minutes; Thuky ends so that it is started anew",
      }),
    );
  }, WATCH_EVERY).unref();
}

function gatewayOf(client: Client): GatewayState {
  const beat = client.ws.shards.first()?.lastPingTimestamp ?? -1;
  return { isReady: client.ws.status === Status.Ready, lastBeat: beat < 0 ? null : beat };
}

function healthOf(client: Client, waiting: number, isStopping: boolean): Health {
  const { isReady, lastBeat } = gatewayOf(client);
  return {
    isReady: isReady && !isStopping,
    gateway: Status[client.ws.status] ?? "unknown",
    lastBeatSeconds: lastBeat === null ? null : Math.round((Date.now() - lastBeat) / 1000),
    waiting,
  };
}

/** Who asks while the service stops is told so, instead of being left without an answer. */
async function sayStopping(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  if (!interaction.isRepliable()) return;
  await interaction.reply({
    content: DISCORD_SENTENCES[languageOf(interaction.locale)].stopping,
    flags: MessageFlags.Ephemeral,
  });
}

/** A 401 on any call empties the client's token for good: only a new start helps. */
function reportLostToken(options: DiscordOptions): (error: unknown) => void {
  return (error) => {
    const known = discordErrorOf(error);
    if (known.code === "discord-token-invalid") options.onFatal(known);
  };
}
