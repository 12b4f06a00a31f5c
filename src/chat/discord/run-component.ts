import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from "discord.js";
import { DISCORD_SENTENCES } from "../../sentences/discord.js";
import type { Action, FormAction, Press } from "./actions/action.js";
import { actionNamed } from "./actions/all-actions.js";
import { openSource } from "./actions/open-source.js";
import { askerOf } from "./asker.js";
import { type ComponentReference, componentOf } from "./component-id.js";
import { deliver, deliverToChannel, deliverUpdate } from "./deliver.js";
import type { DiscordParts } from "./discord-parts.js";
import type { Call } from "./entry-of.js";
import { guarded, languageOf } from "./guarded.js";
import { Outgoing } from "./outgoing.js";
import { FORM_FIELD, modalOf } from "./render/form.js";
import { referenceOf } from "./source-id.js";

type Component = ButtonInteraction | ModalSubmitInteraction;

/** A pressed button. A source serves whoever may read it; every other one belongs to who asked. */
export async function runButton(
  interaction: ButtonInteraction,
  parts: DiscordParts,
): Promise<void> {
  const call = callOf(interaction);
  if (referenceOf(interaction.customId) !== null) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const outgoing = await guarded(call, parts, () =>
      openSource(interaction.customId, call, parts),
    );
    return deliver(interaction, outgoing, parts.log);
  }
  const found = pressOf(interaction.customId, call, {}, parts);
  if (found instanceof Outgoing) return refuse(interaction, found, parts);
  const { action, press } = found;
  if (action.reply === "form") {
    await interaction.showModal(modalOf(action.form(press)));
    return;
  }
  await runAction(interaction, action, press, parts);
}

/** A sent form. */
export async function runForm(
  interaction: ModalSubmitInteraction,
  parts: DiscordParts,
): Promise<void> {
  const field = interaction.fields.fields.get(FORM_FIELD);
  const written = field !== undefined && "value" in field ? field.value : null;
  const text = typeof written === "string" ? written : "";
  const found = pressOf(interaction.customId, callOf(interaction), { [FORM_FIELD]: text }, parts);
  if (found instanceof Outgoing) return refuse(interaction, found, parts);
  if (found.action.reply === "form") return;
  await runAction(interaction, found.action, found.press, parts);
}

function callOf(interaction: Component): Call {
  return {
    asker: askerOf(interaction),
    language: languageOf(interaction.locale),
    seenBy: interaction.guildId === null ? "channel" : "asker",
  };
}

async function refuse(
  interaction: Component,
  outgoing: Outgoing,
  parts: DiscordParts,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await deliver(interaction, outgoing, parts.log);
}

async function runAction(
  interaction: Component,
  action: Exclude<Action, FormAction>,
  press: Press,
  parts: DiscordParts,
): Promise<void> {
  if (action.reply === "update") await interaction.deferUpdate();
  else
    await interaction.deferReply(
      press.asker.guildId === null ? {} : { flags: MessageFlags.Ephemeral },
    );
  const outgoing = await guarded(press, parts, async () => {
    if (action.reply !== "channel") return action.run(press, parts);
    const { shared, told } = await action.run(press, parts);
    await deliverToChannel(interaction, shared, parts.log);
    return told;
  });
  if (action.reply !== "update") return deliver(interaction, outgoing, parts.log);
  const isEphemeral = press.entry.where.seenBy === "asker";
  await deliverUpdate(interaction, outgoing, { log: parts.log, isEphemeral });
}

/** Whose press of what; or one polite sentence for what is forged, outdated or another's, that tells nothing else. */
function pressOf(
  customId: string,
  call: Call,
  fields: Press["fields"],
  parts: DiscordParts,
): { readonly action: Action; readonly press: Press } | Outgoing {
  const say = DISCORD_SENTENCES[call.language];
  const reference = componentOf(customId);
  const action = reference === null ? null : actionNamed(reference.action);
  if (reference === null || action === null) return Outgoing.notice(say.outdated);
  const entry = findEntry(reference, parts);
  if (entry === null) return Outgoing.notice(say.outdated);
  if (entry.asker !== call.asker.userId) return Outgoing.notice(say.notYours);
  const isElsewhere =
    entry.where.guild !== call.asker.guildId || entry.where.channel !== call.asker.channelId;
  if (isElsewhere) return Outgoing.notice(say.outdated);
  return { action, press: { ...call, entry, number: reference.number, fields } };
}

function findEntry({ entryId }: ComponentReference, parts: DiscordParts) {
  try {
    return parts.audit.find(entryId);
  } catch (error) {
    parts.log.error({ err: error }, "the audit could not be read");
    return null;
  }
}
