import type { Interaction } from "discord.js";
import type { DiscordParts } from "./discord-parts.js";
import { runCommand } from "./run-command.js";
import { runButton, runForm } from "./run-component.js";
import { runSuggestions } from "./run-suggestions.js";

/**
 * The one place that turns interactions into handlers. Everything but a form or a suggestion is deferred before
 * anything is looked up (three seconds); whatever goes wrong becomes a sentence with an incident id.
 */
export async function handleInteraction(
  interaction: Interaction,
  parts: DiscordParts,
): Promise<void> {
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    await runCommand(interaction, parts);
  else if (interaction.isAutocomplete()) await runSuggestions(interaction, parts);
  else if (interaction.isButton()) await runButton(interaction, parts);
  else if (interaction.isModalSubmit()) await runForm(interaction, parts);
}
