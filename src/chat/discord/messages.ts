import { ChannelType, type Client, type Message } from "discord.js";
import { DISCORD_SENTENCES } from "../../sentences/discord.js";
import { answerQuestion } from "./asked-question.js";
import { type Asker, askerOfMessage } from "./asker.js";
import { deliverReply } from "./deliver.js";
import type { DiscordParts } from "./discord-parts.js";
import { guarded } from "./guarded.js";
import { Outgoing } from "./outgoing.js";

/**
 * The message path: a direct message, a mention, a reply to Thuky, and where the content of messages may be read a
 * message in a thread of Thuky's. Bots, webhooks and Thuky itself are not heard.
 */
export function createMessageHandler(
  client: Client<true>,
  parts: DiscordParts,
): (message: Message, isStopping: boolean) => Promise<void> {
  const ownId = client.user.id;
  return async (message, isStopping) => {
    if (message.author.bot || message.webhookId !== null || message.system) return;
    if (!isForUs(message, ownId)) return;
    if (isStopping) {
      await deliverReply(message, Outgoing.notice(DISCORD_SENTENCES.vi.stopping), parts.log);
      return;
    }
    await answer(message, askerOfMessage(message), withoutMention(message.content, ownId), parts);
  };
}

function isForUs(message: Message, ownId: string): boolean {
  const { channel, content, mentions } = message;
  if (channel.type === ChannelType.DM) return true;
  if (new RegExp(`<@!?${ownId}>`, "u").test(content)) return true;
  if (mentions.repliedUser?.id === ownId) return true;
  return channel.isThread() && channel.ownerId === ownId && content.trim() !== "";
}

function withoutMention(content: string, ownId: string): string {
  return content.replace(new RegExp(`<@!?${ownId}>`, "gu"), " ").trim();
}

async function answer(
  message: Message,
  asker: Asker,
  text: string,
  parts: DiscordParts,
): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  // The answer does not wait for the sign that it is being looked up, and does not fail with it.
  channel
    .sendTyping()
    .catch((error: unknown) => parts.log.warn({ err: error }, "typing was not shown"));
  const isDirect = asker.guildId === null;
  const call = { asker, language: "vi" as const, seenBy: "channel" as const };
  const outgoing = await guarded(call, parts, () =>
    answerQuestion({ text, scope: isDirect ? "own" : "channel", by: "message" }, call, parts),
  );
  await deliverReply(message, outgoing, parts.log);
}
