import { DiscordAPIError } from "discord.js";
import { ThukyError } from "../../errors.js";

/** Gateway close codes that no retry heals. */
const INVALID_TOKEN_CLOSE = 4004;
const DISALLOWED_INTENTS_CLOSE = 4014;
/** Codes of Discord's REST interface. */
const INTERACTION_TOKEN_EXPIRED = 50_027;
const MISSING_ACCESS = 50_001;

/** What Discord or the network threw, as the error a person can act on. */
export function discordErrorOf(thrown: unknown): ThukyError {
  if (thrown instanceof ThukyError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (isInvalidToken(thrown, message)) {
    return new ThukyError({
      code: "discord-token-invalid",
      message: "Discord refused DISCORD_TOKEN; copy the bot token anew from the developer portal",
      cause: thrown,
    });
  }
  if (/disallowed intents/iu.test(message)) {
    return new ThukyError({
      code: "discord-intent-missing",
      message:
        "Discord refused the intents; check Bot › Privileged Gateway Intents in the developer portal",
      cause: thrown,
    });
  }
  if (thrown instanceof DiscordAPIError && thrown.code === MISSING_ACCESS) {
    return new ThukyError({
      code: "discord-scope-missing",
      message:
        "Discord lets the bot do nothing there: invite it with the scopes bot and applications.commands (thuky discord invite prints the address), and see that DISCORD_GUILD_ID is the server's",
      cause: thrown,
    });
  }
  return new ThukyError({
    code: "discord-unreachable",
    message: `Discord cannot be reached (${message}); check the network and DISCORD_API_BASE`,
    cause: thrown,
  });
}

function isInvalidToken(thrown: unknown, message: string): boolean {
  // The token of an interaction runs out after 15 minutes; that of the bot is none the worse for it.
  if (thrown instanceof DiscordAPIError && thrown.code === INTERACTION_TOKEN_EXPIRED) return false;
  if (thrown instanceof DiscordAPIError && thrown.status === 401) return true;
  const code = (thrown as { readonly code?: unknown } | null)?.code;
  if (code === "TokenInvalid" || code === INVALID_TOKEN_CLOSE) return true;
  return /authentication failed|invalid token|token was provided/iu.test(message);
}

/** The error of a gateway close code that ends the session for good, null for one that heals. */
export function fatalCloseOf(code: number): ThukyError | null {
  if (code === INVALID_TOKEN_CLOSE) return discordErrorOf(new Error("Authentication failed"));
  if (code === DISALLOWED_INTENTS_CLOSE)
    return discordErrorOf(new Error("Used disallowed intents"));
  return code >= 4010 && code <= 4013
    ? discordErrorOf(new Error(`gateway closed with ${code}`))
    : null;
}
