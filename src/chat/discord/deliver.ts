import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { ChatLog } from "../chat-log.js";
import { Outgoing } from "./outgoing.js";
import type { RenderedMessage } from "./render/rendered-message.js";

/** What can be replied to with a deferred answer. */
export type Repliable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** Fills the deferred reply, the rest as follow-ups that the same people see. */
export async function deliver(
  interaction: Repliable,
  outgoing: Outgoing,
  log: ChatLog,
  isEphemeral = interaction.ephemeral === true,
): Promise<void> {
  const [first, ...rest] = checked(outgoing);
  if (first === undefined) return;
  await sendOnce(() => interaction.editReply(bodyOf(first)), log);
  for (const message of rest)
    await sendOnce(() => interaction.followUp(followUpOf(message, isEphemeral)), log);
}

/** Changes the message that holds the button; a notice leaves it as it is and is for the presser alone. */
export async function deliverUpdate(
  interaction: Repliable,
  outgoing: Outgoing,
  options: { readonly log: ChatLog; readonly isEphemeral: boolean },
): Promise<void> {
  if (!outgoing.isNotice) return deliver(interaction, outgoing, options.log, options.isEphemeral);
  for (const message of checked(outgoing))
    await sendOnce(() => interaction.followUp(followUpOf(message, true)), options.log);
}

/** Says something to the channel, besides the presser's own reply. */
export async function deliverToChannel(
  interaction: Repliable,
  outgoing: Outgoing,
  log: ChatLog,
): Promise<void> {
  for (const message of checked(outgoing))
    await sendOnce(() => interaction.followUp(followUpOf(message, false)), log);
}

/** Replies to a message in its channel; a repeated send of one answer stays one message. */
export async function deliverReply(
  message: Message,
  outgoing: Outgoing,
  log: ChatLog,
): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  for (const [index, part] of checked(outgoing).entries()) {
    const payload = { ...bodyOf(part), nonce: nonceOf(message.id, index), enforceNonce: true };
    await sendOnce(
      () =>
        index === 0
          ? channel.send({
              ...payload,
              reply: { messageReference: message.id, failIfNotExists: false },
            })
          : channel.send(payload),
      log,
    );
  }
}

/** At most 25 characters; with `enforce_nonce` Discord returns the message that is there already. */
function nonceOf(messageId: string, index: number): string {
  return `${messageId.slice(-20)}-${index}`;
}

/** The last door: a thing that was not made by `Outgoing` never reaches the client. */
function checked(outgoing: Outgoing): readonly RenderedMessage[] {
  if (!Outgoing.isMade(outgoing)) throw new Error("only what was audited may be sent");
  return outgoing.messages;
}

function bodyOf({ content, components, files, flags }: RenderedMessage) {
  return { content, components, files, flags };
}

function followUpOf(message: RenderedMessage, isEphemeral: boolean) {
  const { content, components, files } = message;
  return {
    content,
    components,
    files,
    flags: isEphemeral
      ? ([MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const)
      : ([MessageFlags.SuppressEmbeds] as const),
  };
}

/**
 * discord.js retries 429, 5xx and timeouts itself, but not a connection that ends mid-request: one more try,
 * since an edit twice is the same edit.
 */
export async function sendOnce(send: () => Promise<unknown>, log: ChatLog): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    log.warn({ err: error }, "a send was cut off; sending it again");
    await send();
  }
}

function isConnectionLost(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE";
}
