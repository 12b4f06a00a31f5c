import type { Language } from "../../answer/contract.js";
import { DISCORD_SENTENCES } from "../../sentences/discord.js";
import { describeError } from "../errors-as-sentences.js";
import type { Asker } from "./asker.js";
import type { DiscordParts } from "./discord-parts.js";
import { Outgoing } from "./outgoing.js";

/** Vietnamese unless the user's client speaks English. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.startsWith("en") === true ? "en" : "vi";
}

/**
 * Makes a reply within the limits of asking and in its turn; whatever goes wrong becomes a sentence with an incident
 * id, and the log has its cause.
 */
export async function guarded(
  call: { readonly asker: Asker; readonly language: Language },
  parts: DiscordParts,
  make: () => Promise<Outgoing>,
): Promise<Outgoing> {
  const say = DISCORD_SENTENCES[call.language];
  const tooMuch = parts.limits.take(call.asker.userId, call.asker.guildId);
  if (tooMuch?.kind === "user") return Outgoing.notice(say.slowDown(tooMuch.seconds));
  if (tooMuch?.kind === "guild") return Outgoing.notice(say.busyGuild(tooMuch.seconds));
  const made = await parts.limits.inTurn(() => orSentence(call.language, parts, make));
  return made === "full" ? Outgoing.notice(say.queueFull) : made;
}

/** The same without a place in the queue: for what shows nothing but a sentence or one quote. */
export async function orSentence(
  language: Language,
  parts: DiscordParts,
  make: () => Promise<Outgoing>,
): Promise<Outgoing> {
  try {
    return await make();
  } catch (error) {
    const { sentence, incident, code } = describeError(error, language);
    if (code === "audit-failed") parts.metrics.auditFailed();
    if (incident !== null) parts.log.error({ incident, code, err: error }, "a question failed");
    return Outgoing.notice(sentence);
  }
}
