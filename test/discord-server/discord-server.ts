import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf } from "./bodies.js";
import {
  ApiFault,
  alreadyAcknowledged,
  type Fault,
  invalidForm,
  invalidToken,
  unauthorized,
  unknownChannel,
  unknownInteraction,
  unknownWebhook,
} from "./faults.js";
import { createGateway, type Gateway } from "./gateway.js";
import {
  checkChoices,
  checkCommand,
  checkMessage,
  checkModal,
  type SentCommand,
  type SentMessage,
} from "./message-rules.js";
import { snowflake } from "./snowflake.js";

/** A message that stands in a channel, or behind an interaction for its one reader. */
export interface StoredMessage extends SentMessage {
  readonly id: string;
  readonly channelId: string;
  /** Null: everyone in the channel sees it; else only this user (ephemeral). */
  readonly onlyFor: string | null;
  readonly edits: number;
  readonly loading: boolean;
  readonly files: readonly SentFile[];
}

/** A file of a message, as it came in its multipart body. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form that a client was told to open. */
export interface OpenedModal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly component?: { readonly custom_id?: string; readonly max_length?: number };
  }[];
}

/** How an interaction is put; what is left out is as a plain member sends it. */
export interface Pressing {
  readonly locale?: string;
  /** Roles that the payload carries, when they are not those of the member. */
  readonly roles?: readonly string[];
}

interface LiveInteraction {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  acknowledged: boolean;
  ephemeral: boolean;
  originalId: string | null;
}

export interface DiscordServerOptions {
  readonly token?: string;
  readonly allowedIntents?: number;
  /** The clock that the 3-second and 15-minute windows are measured by. */
  readonly clock?: () => number;
}

const ACKNOWLEDGE_WINDOW = 3000;
const TOKEN_LIFE = 15 * 60_000;
const EPHEMERAL = 64;
const LOADING = 128;
/** Guilds, guild messages, direct messages and the rest that is not privileged. */
const UNPRIVILEGED = 0b11_1111_1111_1111_0111_1111_1111 & ~((1 << 1) | (1 << 8) | (1 << 15));

/**
 * A Discord on loopback for tests: REST and gateway as an unmodified discord.js client uses them. It enforces
 * limits and windows, and keeps every call it does not know in `unknownCalls`, which a test asserts empty.
 */
export class DiscordServer {
  readonly token: string;
  readonly applicationId = snowflake();
  readonly unknownCalls: string[] = [];
  readonly calls: string[] = [];
  readonly messages: StoredMessage[] = [];
  readonly botUser = {
    id: this.applicationId,
    username: "thuky",
    discriminator: "0",
    bot: true,
    avatar: null,
  };
  /** Commands by where they are registered: `global`, or a guild's id. */
  readonly commandsOf = new Map<string, object[]>();
  commandPuts = 0;
  private readonly clock: () => number;
  private readonly faults: Fault[] = [];
  private readonly interactions = new Map<string, LiveInteraction>();
  private readonly channels = new Map<
    string,
    { readonly guildId: string | null; readonly type: number }
  >();
  private readonly guilds: { readonly id: string; readonly roles: object[] }[] = [];
  /** Roles by guild and user; a person who is not in it is no member. */
  private readonly members = new Map<string, readonly string[]>();
  private readonly choices = new Map<string, readonly { name: string; value: string }[]>();
  private readonly modals = new Map<string, OpenedModal>();
  private readonly acknowledgedAfter: number[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private readonly gatewayOptions: { readonly allowedIntents: number };
  private gatewayHalf: Gateway | null = null;

  constructor(options: DiscordServerOptions = {}) {
    this.token = options.token ?? "loopback.token.1";
    this.clock = options.clock ?? Date.now;
    this.gatewayOptions = { allowedIntents: options.allowedIntents ?? UNPRIVILEGED };
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.gatewayHalf = createGateway(this.server, {
      token: this.token,
      application: { id: this.applicationId, user: this.botUser },
      guilds: () => this.guilds,
      allowedIntents: this.gatewayOptions.allowedIntents,
      url: () => `ws://${this.host()}`,
    });
  }

  async close(): Promise<void> {
    this.gatewayHalf?.close();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  get gateway(): Gateway {
    if (this.gatewayHalf === null) throw new Error("listen first");
    return this.gatewayHalf;
  }

  get apiBase(): string {
    return `http://${this.host()}/api`;
  }

  private host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  // What people do.

  addGuild(): { readonly guildId: string; readonly channelId: string } {
    const guildId = snowflake();
    const channelId = snowflake();
    this.channels.set(channelId, { guildId, type: 0 });
    this.guilds.push(
      Object.assign(
        { id: guildId },
        {
          name: "Tỉnh",
          channels: [{ id: channelId, type: 0, name: "hoi-dap" }],
          members: [],
          roles: [roleOf(guildId, "@everyone")],
          threads: [],
          emojis: [],
          stickers: [],
          features: [],
        },
      ),
    );
    return { guildId, channelId };
  }

  /** Another channel of a guild; before a client connects. */
  addChannel(guildId: string): string {
    const channelId = snowflake();
    this.channels.set(channelId, { guildId, type: 0 });
    const guild = this.guilds.find(({ id }) => id === guildId) as
      | { channels?: object[] }
      | undefined;
    guild?.channels?.push({ id: channelId, type: 0, name: "kenh" });
    return channelId;
  }

  /** A thread below a channel; before a client connects. `type` 11 is public, 12 private. */
  addThread(parentId: string, type: 11 | 12 = 11, ownerId = this.applicationId): string {
    const channelId = snowflake();
    const guildId = this.channels.get(parentId)?.guildId ?? null;
    this.channels.set(channelId, { guildId, type });
    const guild = this.guilds.find(({ id }) => id === guildId) as
      | { threads?: object[] }
      | undefined;
    guild?.threads?.push({
      id: channelId,
      guild_id: guildId,
      parent_id: parentId,
      owner_id: ownerId,
      type,
      name: "chuyen-de",
      thread_metadata: { archived: false, auto_archive_duration: 1440, locked: false },
    });
    return channelId;
  }

  /** A role of a guild; before a client connects. */
  addRole(guildId: string): string {
    const roleId = snowflake();
    this.guilds.find(({ id }) => id === guildId)?.roles.push(roleOf(roleId, "vai-tro"));
    return roleId;
  }

  /** Makes a person a member with these roles, or with null no member any more. The gateway tells nobody. */
  setRoles(guildId: string, userId: string, roles: readonly string[] | null): void {
    if (roles === null) this.members.delete(`${guildId} ${userId}`);
    else this.members.set(`${guildId} ${userId}`, roles);
  }

  private rolesOf(guildId: string, userId: string): readonly string[] {
    return this.members.get(`${guildId} ${userId}`) ?? [];
  }

  /** What was suggested for an autocomplete interaction. */
  choicesFor(token: string): readonly { name: string; value: string }[] | undefined {
    return this.choices.get(token);
  }

  /** The form that an interaction opened. */
  modalOf(token: string): OpenedModal | undefined {
    return this.modals.get(token);
  }

  /** Milliseconds from each interaction to its acknowledgement. */
  get acknowledgements(): readonly number[] {
    return this.acknowledgedAfter;
  }

  addDirectChannel(): string {
    const channelId = snowflake();
    this.channels.set(channelId, { guildId: null, type: 1 });
    return channelId;
  }

  addUser(): string {
    return snowflake();
  }

  /** A person writes a message. Without the content intent only a mention or a DM shows its text. */
  say(
    userId: string,
    channelId: string,
    content: string,
    messageId = snowflake(),
    repliesTo: StoredMessage | null = null,
  ): string {
    const channel = this.channels.get(channelId);
    const mentionsBot = content.includes(`<@${this.applicationId}>`) || repliesTo !== null;
    const base = {
      id: messageId,
      channel_id: channelId,
      ...(channel?.guildId == null
        ? {}
        : {
            guild_id: channel.guildId,
            member: { roles: this.rolesOf(channel.guildId, userId) },
          }),
      ...(repliesTo === null
        ? {}
        : {
            type: 19,
            message_reference: { message_id: repliesTo.id, channel_id: channelId },
            referenced_message: this.messageJson(repliesTo),
          }),
      channel_type: channel?.type ?? 0,
      author: { id: userId, username: "nguoi-hoi", discriminator: "0", avatar: null },
      mentions: mentionsBot ? [this.botUser] : [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      ...(repliesTo === null ? { type: 0 } : {}),
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      pinned: false,
    };
    const visible = mentionsBot || channel?.guildId == null;
    this.gateway.dispatch(
      "MESSAGE_CREATE",
      { ...base, content },
      visible ? undefined : { ...base, content: "" },
    );
    return messageId;
  }

  /** A person uses a slash command; returns the interaction's token. */
  slash(
    userId: string,
    channelId: string,
    name: string,
    options: Readonly<Record<string, string | boolean>>,
    pressing: string | Pressing = {},
  ): string {
    return this.interact(userId, channelId, pressing, 2, {
      id: snowflake(),
      name,
      type: 1,
      options: optionsJson(options),
    });
  }

  /** A person uses a command with files; Discord keeps what is not ASCII of a name in the title alone. */
  hand(
    userId: string,
    channelId: string,
    name: string,
    options: Readonly<Record<string, string>>,
    files: Readonly<Record<string, SentFile>>,
  ): string {
    const attachments = Object.entries(files).map(([option, file]) => {
      const id = snowflake();
      this.uploads.set(id, file.bytes);
      const url = `${this.apiBase}/v10/cdn/${id}`;
      const filename = file.name.replace(/\s/gu, "_").replace(/[^\w.-]/gu, "") || "file";
      const title = filename === file.name ? {} : { title: file.name.replace(/\.[^.]*$/u, "") };
      return { option, id, filename, ...title, size: file.bytes.length, url, proxy_url: url };
    });
    return this.interact(userId, channelId, {}, 2, {
      id: snowflake(),
      name,
      type: 1,
      options: [
        ...optionsJson(options),
        ...attachments.map(({ option, id }) => ({ name: option, type: 11, value: id })),
      ],
      resolved: {
        attachments: Object.fromEntries(
          attachments.map(({ option: _, ...each }) => [each.id, each]),
        ),
      },
    });
  }

  private readonly uploads = new Map<string, Uint8Array>();

  /** A person types into an option; the value of `focused` is what stands there so far. */
  type(
    userId: string,
    channelId: string,
    name: string,
    focused: string,
    options: Readonly<Record<string, string | boolean>>,
    pressing: Pressing = {},
  ): string {
    return this.interact(userId, channelId, pressing, 4, {
      id: snowflake(),
      name,
      type: 1,
      options: optionsJson(options).map((option) =>
        option.name === focused ? { ...option, focused: true } : option,
      ),
    });
  }

  /** A person uses a command of a message's menu. */
  menu(
    userId: string,
    channelId: string,
    name: string,
    content: string,
    pressing: Pressing = {},
    forwarded = false,
  ): string {
    const id = snowflake();
    const message = {
      id,
      channel_id: channelId,
      author: { id: this.addUser(), username: "nguoi-viet", discriminator: "0", avatar: null },
      content: forwarded ? "" : content,
      ...(forwarded
        ? {
            message_reference: { type: 1, message_id: snowflake(), channel_id: channelId },
            message_snapshots: [{ message: { content, attachments: [], embeds: [], type: 0 } }],
          }
        : {}),
      attachments: [],
      embeds: [],
      components: [],
      mentions: [],
      mention_roles: [],
      type: 0,
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
    };
    return this.interact(userId, channelId, pressing, 2, {
      id: snowflake(),
      name,
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: message } },
    });
  }

  /** A person presses a button of a message. */
  click(
    userId: string,
    message: StoredMessage,
    customId: string,
    pressing: string | Pressing = {},
  ): string {
    return this.interact(
      userId,
      message.channelId,
      pressing,
      3,
      { component_type: 2, custom_id: customId },
      message,
    );
  }

  /** A person sends a form. */
  submit(
    userId: string,
    channelId: string,
    customId: string,
    fields: Readonly<Record<string, string>>,
    pressing: Pressing = {},
  ): string {
    const components = Object.entries(fields).map(([field, value]) => ({
      type: 18,
      component: { type: 4, custom_id: field, value },
    }));
    return this.interact(userId, channelId, pressing, 5, { custom_id: customId, components });
  }

  /** The last interaction once more, as a resumed session may send it. */
  replayInteraction(): void {
    if (this.lastInteraction !== null)
      this.gateway.dispatch("INTERACTION_CREATE", this.lastInteraction);
  }

  private lastInteraction: object | null = null;

  private interact(
    userId: string,
    channelId: string,
    pressing: string | Pressing,
    type: number,
    data: object,
    message?: StoredMessage,
  ): string {
    const { locale = "vi", roles } = typeof pressing === "string" ? { locale: pressing } : pressing;
    const channel = this.channels.get(channelId);
    const interaction: LiveInteraction = {
      id: snowflake(),
      token: `token-${snowflake()}`,
      userId,
      channelId,
      createdAt: this.clock(),
      acknowledged: false,
      ephemeral: false,
      originalId: null,
    };
    this.interactions.set(interaction.token, interaction);
    const user = { id: userId, username: "nguoi-hoi", discriminator: "0", avatar: null };
    const inGuild = channel?.guildId != null;
    const guildId = channel?.guildId ?? "";
    this.lastInteraction = {
      id: interaction.id,
      application_id: this.applicationId,
      type,
      token: interaction.token,
      version: 1,
      data,
      ...(inGuild
        ? {
            guild_id: channel?.guildId,
            guild_locale: "vi",
            member: {
              user,
              roles: roles ?? this.rolesOf(guildId, userId),
              permissions: "0",
            },
          }
        : { user }),
      channel_id: channelId,
      channel: { id: channelId, type: channel?.type ?? 0, name: "hoi-dap", permissions: "0" },
      locale,
      app_permissions: "0",
      entitlements: [],
      authorizing_integration_owners: { "0": channel?.guildId ?? "0" },
      context: inGuild ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...(message === undefined ? {} : { message: this.messageJson(message) }),
    };
    if (message !== undefined) this.pressedOn.set(interaction.token, message.id);
    this.gateway.dispatch("INTERACTION_CREATE", this.lastInteraction);
    return interaction.token;
  }

  /** What stands behind an interaction: its answer and follow-ups, in order. */
  answersTo(token: string): readonly StoredMessage[] {
    const interaction = this.interactions.get(token);
    if (interaction === undefined) return [];
    return this.messages.filter(
      (message) => this.ownerOf.get(message.id) === token && !message.loading,
    );
  }

  private readonly ownerOf = new Map<string, string>();
  /** The message that holds a pressed button. */
  private readonly pressedOn = new Map<string, string>();

  /** What a user sees in a channel. */
  visibleTo(userId: string, channelId: string): readonly StoredMessage[] {
    return this.messages.filter(
      (message) =>
        message.channelId === channelId && (message.onlyFor === null || message.onlyFor === userId),
    );
  }

  /** The next call that matches meets the fault. */
  fault(fault: Fault): void {
    this.faults.push(fault);
  }

  /** Resolves when the condition holds; rejects with what was seen when it does not in time. */
  async until<T>(find: () => T | undefined, what: string, deadline = 8000): Promise<T> {
    const end = Date.now() + deadline;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(`no ${what}; calls: ${this.calls.slice(-12).join(" · ")}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  // What the client calls.

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "/", "http://discord");
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, "");
    const method = request.method ?? "GET";
    this.calls.push(`${method} ${path}`);
    const upload = /^\/cdn\/(\d+)$/u.exec(path);
    if (method === "GET" && upload !== null) {
      response.end(this.uploads.get(upload[1] ?? "") ?? "");
      return;
    }
    const fault = this.takeFault(method, path);
    if (fault === "cut") return void request.socket.destroy();
    try {
      if (fault !== null) throw fault;
      const body = await bodyOf(Buffer.concat(chunks), request.headers["content-type"] ?? "");
      const result = this.route(method, path, body, request.headers.authorization ?? null, url);
      if (result === null) response.writeHead(204).end();
      else
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    } catch (thrown) {
      if (!(thrown instanceof ApiFault)) throw thrown;
      const headers: Record<string, string> = { "content-type": "application/json" };
      if (thrown.status === 429) {
        const retryAfter = (thrown.body as { readonly retry_after?: number }).retry_after ?? 0;
        headers["retry-after"] = String(retryAfter);
        headers["x-ratelimit-scope"] = "user";
      }
      response.writeHead(thrown.status, headers).end(JSON.stringify(thrown.body));
    }
  }

  private takeFault(method: string, path: string): ApiFault | "cut" | null {
    const index = this.faults.findIndex(
      (fault) => fault.method === method && fault.path.test(path),
    );
    const fault = this.faults[index];
    if (fault === undefined) return null;
    this.faults.splice(index, 1);
    if (fault.kind === "cut") return "cut";
    if ("status" in fault.kind)
      return new ApiFault(fault.kind.status, fault.kind.code ?? 0, "fault");
    const limited = new ApiFault(429, 0, "You are being rate limited.");
    Object.assign(limited.body, { retry_after: fault.kind.retryAfter, global: false });
    return limited;
  }

  private route(
    method: string,
    path: string,
    body: object,
    authorization: string | null,
    url: URL,
  ): object | null {
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/u.exec(path);
    if (method === "POST" && callback !== null) return this.callback(callback[2] ?? "", body, url);
    const webhook = /^\/webhooks\/(\d+)\/([^/]+)(?:\/messages\/([^/]+))?$/u.exec(path);
    if (webhook !== null) return this.webhook(method, webhook[2] ?? "", webhook[3] ?? null, body);
    if (authorization !== `Bot ${this.token}`) throw unauthorized();
    const known = this.authorized(method, path, body);
    if (known !== undefined) return known;
    this.unknownCalls.push(`${method} ${path}`);
    throw new ApiFault(404, 0, "404: Not Found");
  }

  private authorized(method: string, path: string, body: object): object | null | undefined {
    if (method === "GET" && path === "/gateway/bot") {
      return {
        url: `ws://${this.host()}`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      };
    }
    if (method === "GET" && path === "/applications/@me")
      return { id: this.applicationId, name: "Thuky", flags: 0 };
    const scope = /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/u.exec(path);
    if (scope !== null) return this.commandsCall(method, scope[1] ?? "global", body);
    const typing = /^\/channels\/(\d+)\/typing$/u.exec(path);
    if (method === "POST" && typing !== null) return this.channelOf(typing[1] ?? "") && null;
    const member = /^\/guilds\/(\d+)\/members\/(\d+)$/u.exec(path);
    if (method === "GET" && member !== null)
      return this.memberJson(member[1] ?? "", member[2] ?? "");
    const posted = /^\/channels\/(\d+)\/messages$/u.exec(path);
    if (method === "POST" && posted !== null)
      return this.post(posted[1] ?? "", body as SentMessage);
    return undefined;
  }

  private memberJson(guildId: string, userId: string): object {
    const roles = this.members.get(`${guildId} ${userId}`);
    if (roles === undefined) throw new ApiFault(404, 10007, "Unknown Member");
    const user = { id: userId, username: "nguoi-hoi", discriminator: "0", avatar: null };
    return {
      user,
      roles,
      joined_at: new Date(0).toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
    };
  }

  private commandsCall(method: string, scope: string, body: object): object | undefined {
    if (method === "GET") return this.commandsOf.get(scope) ?? [];
    if (method !== "PUT") return undefined;
    const commands = body as readonly SentCommand[];
    for (const command of commands) checkCommand(command);
    if (new Set(commands.map(({ name }) => name)).size < commands.length)
      throw invalidForm("1.name", "Application command names must be unique");
    this.commandPuts += 1;
    const stored = commands.map((command) => ({
      id: snowflake(),
      application_id: this.applicationId,
      version: snowflake(),
      type: 1,
      default_member_permissions: null,
      nsfw: false,
      integration_types: [0],
      ...command,
    }));
    this.commandsOf.set(scope, stored);
    return stored;
  }

  private channelOf(id: string): { readonly guildId: string | null } {
    const channel = this.channels.get(id);
    if (channel === undefined) throw unknownChannel();
    return channel;
  }

  private post(channelId: string, message: SentMessage): object {
    this.channelOf(channelId);
    checkMessage(message, true);
    const repeated = this.messages.find(
      (other) => other.nonce !== undefined && other.nonce === message.nonce,
    );
    if (repeated !== undefined) return this.messageJson(repeated);
    return this.messageJson(this.store(channelId, message, null, null, false));
  }

  private store(
    channelId: string,
    message: SentMessage,
    onlyFor: string | null,
    owner: string | null,
    loading: boolean,
  ): StoredMessage {
    const stored: StoredMessage = {
      ...message,
      id: snowflake(),
      channelId,
      onlyFor,
      edits: 0,
      loading,
      files: message.files ?? [],
    };
    this.messages.push(stored);
    if (owner !== null) this.ownerOf.set(stored.id, owner);
    return stored;
  }

  private live(token: string): LiveInteraction {
    const interaction = this.interactions.get(token);
    if (interaction === undefined) throw unknownWebhook();
    if (this.clock() - interaction.createdAt > TOKEN_LIFE) throw invalidToken();
    return interaction;
  }

  private callback(token: string, body: object, url: URL): object | null {
    const interaction = this.interactions.get(token);
    if (interaction === undefined) throw unknownInteraction();
    if (interaction.acknowledged) throw alreadyAcknowledged();
    if (this.clock() - interaction.createdAt > ACKNOWLEDGE_WINDOW) throw unknownInteraction();
    const { type, data } = body as {
      readonly type: number;
      readonly data?: SentMessage & {
        readonly choices?: readonly { readonly name: string; readonly value: string }[];
      };
    };
    interaction.acknowledged = true;
    this.acknowledgedAfter.push(this.clock() - interaction.createdAt);
    interaction.ephemeral = ((data?.flags ?? 0) & EPHEMERAL) !== 0;
    const onlyFor = interaction.ephemeral ? interaction.userId : null;
    if (type === 4 && data !== undefined) checkMessage(data, true);
    if (type === 4 || type === 5) {
      interaction.originalId = this.store(
        interaction.channelId,
        type === 4 ? (data ?? {}) : { flags: LOADING },
        onlyFor,
        token,
        type === 5,
      ).id;
    } else if (type === 6) {
      interaction.originalId = this.pressedOn.get(token) ?? null;
    } else if (type === 8) {
      checkChoices(data?.choices ?? []);
      this.choices.set(token, data?.choices ?? []);
    } else if (type === 9) {
      checkModal(data as unknown as OpenedModal);
      this.modals.set(token, data as unknown as OpenedModal);
    } else {
      this.unknownCalls.push(`callback type ${type}`);
    }
    return url.searchParams.get("with_response") === "true"
      ? { interaction: { id: interaction.id, type: 2 } }
      : null;
  }

  private webhook(
    method: string,
    token: string,
    messageId: string | null,
    body: object,
  ): object | null {
    const interaction = this.live(token);
    if (!interaction.acknowledged) throw unknownWebhook();
    const message = body as SentMessage;
    if (method === "PATCH" && messageId === "@original") return this.edit(interaction, message);
    if (method === "POST" && messageId === null) {
      checkMessage(message, true);
      const ephemeral = ((message.flags ?? 0) & EPHEMERAL) !== 0;
      return this.messageJson(
        this.store(
          interaction.channelId,
          message,
          ephemeral ? interaction.userId : null,
          token,
          false,
        ),
      );
    }
    this.unknownCalls.push(`${method} /webhooks/…/${messageId ?? ""}`);
    throw unknownWebhook();
  }

  private edit(interaction: LiveInteraction, message: SentMessage): object {
    checkMessage(message, false);
    const index = this.messages.findIndex((other) => other.id === interaction.originalId);
    const before = this.messages[index];
    if (before === undefined) throw unknownWebhook();
    const edited: StoredMessage = {
      ...before,
      ...message,
      id: before.id,
      edits: before.edits + 1,
      loading: false,
    };
    this.messages[index] = edited;
    return this.messageJson(edited);
  }

  private messageJson(message: StoredMessage): object {
    return {
      id: message.id,
      channel_id: message.channelId,
      author: this.botUser,
      content: message.content ?? "",
      attachments: message.files.map(({ name, bytes }, index) => ({
        id: `${index}`,
        filename: name,
        size: bytes.length,
        url: `${this.apiBase}/cdn/${message.id}/${index}`,
        proxy_url: `${this.apiBase}/cdn/${message.id}/${index}`,
      })),
      embeds: [],
      components: message.components ?? [],
      mentions: [],
      mention_roles: [],
      type: 0,
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
      flags: message.flags ?? 0,
      nonce: message.nonce,
    };
  }
}

function roleOf(id: string, name: string): object {
  return {
    id,
    name,
    color: 0,
    hoist: false,
    position: 0,
    permissions: "0",
    managed: false,
    mentionable: false,
  };
}

function optionsJson(options: Readonly<Record<string, string | boolean>>) {
  return Object.entries(options).map(([name, value]) => ({
    name,
    type: typeof value === "boolean" ? 5 : 3,
    value,
  }));
}
