import { ChannelType, type Client, type Message } from "discord.js";
import { answerMessages, conversationOf, type DiscordParts } from "./answering.js";
import { sendOnce } from "./interactions.js";

/** Ids of messages that were taken up, so that a replayed event is answered once. */
const REMEMBERED = 2000;

/** The message path: a direct message, or a message that mentions Thuky; bots and Thuky itself are not heard. */
export function createMessageHandler(
  client: Client<true>,
  parts: DiscordParts,
): (message: Message) => Promise<void> {
  const seen = new Set<string>();
  return async (message) => {
    if (message.author.bot || message.system || !isForUs(message, client.user.id)) return;
    if (seen.has(message.id)) return;
    seen.add(message.id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value ?? "");
    await answer(message, withoutMention(message.content, client.user.id), parts);
  };
}

function isForUs(message: Message, ownId: string): boolean {
  if (message.channel.type === ChannelType.DM) return true;
  return new RegExp(`<@!?${ownId}>`, "u").test(message.content);
}

function withoutMention(content: string, ownId: string): string {
  return content.replace(new RegExp(`<@!?${ownId}>`, "gu"), " ").trim();
}

async function answer(message: Message, text: string, parts: DiscordParts): Promise<void> {
  if (!message.channel.isSendable()) return;
  const { channel } = message;
  // The answer does not wait for the sign that it is being looked up, and does not fail with it.
  channel
    .sendTyping()
    .catch((error: unknown) => parts.log.warn({ err: error }, "typing was not shown"));
  const messages = await answerMessages(
    { text, language: "vi", conversation: conversationOf(message.author.id, message.channelId) },
    parts,
  );
  for (const [index, { content, components, flags }] of messages.entries()) {
    const payload = {
      content,
      components,
      flags,
      nonce: nonceOf(message.id, index),
      enforceNonce: true,
    };
    await sendOnce(
      () =>
        index === 0
          ? channel.send({
              ...payload,
              reply: { messageReference: message.id, failIfNotExists: false },
            })
          : channel.send(payload),
      parts,
    );
  }
}

/** At most 25 characters; with `enforce_nonce` a repeated send of one answer stays one message. */
function nonceOf(messageId: string, index: number): string {
  return `${messageId.slice(-20)}-${index}`;
}
