import { performance } from "node:perf_hooks";
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import { ThukyError } from "../../errors.js";
import { DISCORD_SENTENCES } from "../../sentences/discord.js";
import { askerOf } from "./asker.js";
import { commandNamed } from "./commands/all-commands.js";
import type { Command, CommandCall, Options } from "./commands/command.js";
import { deliver } from "./deliver.js";
import type { DiscordParts } from "./discord-parts.js";
import { guarded, languageOf } from "./guarded.js";
import { Outgoing } from "./outgoing.js";

/** A slash command or a message's menu: deferred by what the command declares, checked, run, delivered. */
export async function runCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  parts: DiscordParts,
): Promise<void> {
  const begun = performance.now();
  const command = commandNamed(interaction.commandName);
  const call = callOf(interaction, command, parts);
  await interaction.deferReply(call.seenBy === "asker" ? { flags: MessageFlags.Ephemeral } : {});
  parts.metrics.acknowledged((performance.now() - begun) / 1000);
  const outgoing =
    command === null
      ? Outgoing.notice(DISCORD_SENTENCES[call.language].outdated)
      : await guarded(call, parts, async () => {
          await requireAccess(command, call, parts);
          return command.run(call, parts);
        });
  await deliver(interaction, outgoing, parts.log);
}

/** Who sees the reply, and by whose rights: decided before anything is looked up, for Discord never lets it change. */
function callOf(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  command: Command | null,
  parts: DiscordParts,
): CommandCall {
  const asker = askerOf(interaction);
  const options = interaction.isChatInputCommand() ? optionsOf(interaction) : NO_OPTIONS;
  const isOwn =
    command === null ||
    command.replyTo === "asker" ||
    options.flag("rieng") ||
    asker.guildId === null;
  return {
    asker,
    language: languageOf(interaction.locale),
    options,
    scope: isOwn ? "own" : "channel",
    seenBy:
      asker.guildId !== null && (isOwn || !parts.clearance.isPublicPlace(asker))
        ? "asker"
        : "channel",
    progress: (outgoing) => deliver(interaction, outgoing, parts.log),
    target: interaction.isMessageContextMenuCommand() ? wordsOf(interaction) : "",
  };
}

/** A forwarded message has its words in the snapshot; they are words like any other and grant nothing. */
function wordsOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  const { content, messageSnapshots } = targetMessage;
  return content !== "" ? content : (messageSnapshots.first()?.content ?? "");
}

/** Throws `access-denied`. The server may hide a command; that is no protection. */
async function requireAccess(
  command: Command,
  { asker }: CommandCall,
  { clearance }: DiscordParts,
): Promise<void> {
  if (command.access === "everyone") return;
  const rights = await clearance.again(asker, await clearance.now(asker));
  if (!rights.isStaff)
    throw new ThukyError({
      code: "access-denied",
      message: "a command for staff was used by somebody else",
    });
}

const NO_OPTIONS: Options = { text: () => null, flag: () => false, files: () => [] };

function optionsOf({ options }: ChatInputCommandInteraction): Options {
  return {
    text: (name) => options.getString(name),
    flag: (name) => options.getBoolean(name) ?? false,
    files: () =>
      options.data
        .filter(({ type }) => type === ApplicationCommandOptionType.Attachment)
        .flatMap(({ attachment }) => (attachment == null ? [] : [attachment]))
        // Discord strips a name of what is not ASCII and keeps it in the title.
        .map(({ name, title, url, size }) => ({ name: titledName(name, title), url, size })),
  };
}

function titledName(name: string, title: string | null): string {
  if (title === null) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? "";
  return title.toLowerCase().endsWith(extension.toLowerCase()) ? title : `${title}${extension}`;
}
