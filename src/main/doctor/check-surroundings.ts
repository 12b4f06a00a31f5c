import { stat } from "node:fs/promises";
import type { Config } from "../../config.js";
import { type Finding, fault, warning, well } from "./finding.js";

/** Where Discord tells a bot how to connect; needs no token. */
const GATEWAY_PATH = "/v10/gateway";
const GATEWAY_MS = 5_000;

/** Can Discord be reached? Asked only when a token says that it is to be served. */
export async function checkGateway(config: Config): Promise<readonly Finding[]> {
  if (config.discord.token === null)
    return [well("discord", "not configured: DISCORD_TOKEN is not set")];
  try {
    const reply = await fetch(`${config.discord.apiBase}${GATEWAY_PATH}`, {
      signal: AbortSignal.timeout(GATEWAY_MS),
    });
    if (reply.ok) return [well("discord", "its gateway can be reached")];
    return [fault("discord", `it answers with ${reply.status}`, "wait, then try again")];
  } catch {
    return [fault("discord", "it cannot be reached", "check the network and the firewall")];
  }
}

/** Keys and tokens in `.env` are for its owner alone. */
export async function checkSecrets(): Promise<readonly Finding[]> {
  const entry = await stat(".env").catch(() => null);
  const isOpen = entry !== null && process.platform !== "win32" && (entry.mode & 0o077) !== 0;
  return isOpen
    ? [warning("configuration", ".env can be read by others on this machine", "chmod 600 .env")]
    : [];
}
