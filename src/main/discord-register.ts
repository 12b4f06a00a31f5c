import { ThukyError } from "../errors.js";
import { print, type Surroundings } from "./surroundings.js";

/** `thuky discord register`: deploys what differs between our commands and Discord's, and prints it. */
export async function registerWithDiscord(surroundings: Surroundings): Promise<number> {
  const discord = configured(surroundings);
  const { registerCommands } = await import("../chat/discord/register.js");
  const report = await registerCommands(discord);
  const lines = (["created", "changed", "removed", "unchanged"] as const).map(
    (name) => `${name} ${report[name].length}${after(report[name])}\n`,
  );
  await print(surroundings, lines.join(""));
  return 0;
}

function after(names: readonly string[]): string {
  return names.length === 0 ? "" : `: ${names.join(", ")}`;
}

/** `thuky discord invite`: prints the address that lets the bot into a server, with the least permissions. */
export async function inviteToDiscord(surroundings: Surroundings): Promise<number> {
  const { fetchInvite } = await import("../chat/discord/register.js");
  await print(surroundings, `${await fetchInvite(configured(surroundings))}\n`);
  return 0;
}

function configured(surroundings: Surroundings) {
  const { discord } = surroundings.loadConfig();
  if (discord.token !== null) return { ...discord, token: discord.token };
  throw new ThukyError({
    code: "discord-not-configured",
    message: "Discord is not configured: set DISCORD_TOKEN in .env (see .env.example)",
  });
}
