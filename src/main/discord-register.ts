import { ThukyError } from "../errors.js";
import { print, type Surroundings } from "./surroundings.js";

/** `thuky discord register`: deploys what differs between our commands and Discord's, and prints it. */
export async function registerWithDiscord(surroundings: Surroundings): Promise<number> {
  const { discord } = surroundings.loadConfig();
  if (discord.token === null)
    throw new ThukyError({
      code: "discord-not-configured",
      message: "Discord is not configured: set DISCORD_TOKEN in .env (see .env.example)",
    });
  const { registerCommands } = await import("../chat/discord/register.js");
  const report = await registerCommands({ ...discord, token: discord.token });
  const lines = (["created", "changed", "removed", "unchanged"] as const).map(
    (name) => `${name} ${report[name].length}${after(report[name])}\n`,
  );
  await print(surroundings, lines.join(""));
  return 0;
}

function after(names: readonly string[]): string {
  return names.length === 0 ? "" : `: ${names.join(", ")}`;
}
