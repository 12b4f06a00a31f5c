import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from "discord.js";
import { PUBLIC } from "../../documents/audience.js";
import { CHAT_SENTENCES } from "../../sentences/chat.js";
import { describeError } from "../errors-as-sentences.js";
import { answerMessages, conversationOf, type DiscordParts, languageOf } from "./answering.js";
import { ASK_COMMAND, QUESTION_OPTION } from "./definitions.js";
import type { RenderedMessage } from "./render/answer-messages.js";
import { renderQuote } from "./render/quote-message.js";
import { referenceOf } from "./source-id.js";

/**
 * The one place that turns interactions into handlers. Everything is deferred before anything is looked up
 * (three seconds); whatever goes wrong becomes a sentence with an incident id.
 */
export async function handleInteraction(
  interaction: Interaction,
  parts: DiscordParts,
): Promise<void> {
  if (interaction.isChatInputCommand() && interaction.commandName === ASK_COMMAND.name) {
    await handleAsk(interaction, parts);
  } else if (interaction.isButton()) {
    await handleButton(interaction, parts);
  }
}

async function handleAsk(
  interaction: ChatInputCommandInteraction,
  parts: DiscordParts,
): Promise<void> {
  await interaction.deferReply();
  const language = languageOf(interaction.locale);
  const text = interaction.options.getString(QUESTION_OPTION) ?? "";
  const [first, ...rest] = await answerMessages(
    { text, language, conversation: conversationOf(interaction.user.id, interaction.channelId) },
    parts,
  );
  if (first === undefined) return;
  await sendOnce(() => interaction.editReply(editable(first)), parts);
  for (const message of rest) await sendOnce(() => interaction.followUp(editable(message)), parts);
}

/** Anyone may press; the quote opens only if the public may read it. A foreign or outdated id gets one sentence. */
async function handleButton(interaction: ButtonInteraction, parts: DiscordParts): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const language = languageOf(interaction.locale);
  await sendOnce(
    () =>
      interaction.editReply({
        content: quoteText(interaction.customId, language, parts),
        flags: MessageFlags.SuppressEmbeds,
      }),
    parts,
  );
}

function quoteText(customId: string, language: "vi" | "en", parts: DiscordParts): string {
  try {
    const reference = referenceOf(customId);
    const quote = reference === null ? null : parts.quoteSource.open(reference, PUBLIC);
    return quote === null ? CHAT_SENTENCES[language].sourceGone : renderQuote(quote, language);
  } catch (error) {
    const { sentence, incident, code } = describeError(error, language);
    parts.log.error({ incident, code, err: error }, "a source could not be opened");
    return sentence;
  }
}

function editable(message: RenderedMessage): RenderedMessage {
  return { content: message.content, components: message.components, flags: message.flags };
}

/**
 * discord.js retries 429, 5xx and timeouts itself, but not a connection that ends mid-request: one more try,
 * since an edit twice is the same edit.
 */
export async function sendOnce(send: () => Promise<unknown>, parts: DiscordParts): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    parts.log.warn({ err: error }, "a send was cut off; sending it again");
    await send();
  }
}

function isConnectionLost(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE";
}
