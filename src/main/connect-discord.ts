import { mayRead, OPERATOR, PUBLIC } from "../documents/audience.js";
import type { Records } from "./open-records.js";
import { type DiscordServing, serveDiscord } from "./serve-discord.js";
import type { Serving } from "./serving.js";

/** Begins to connect; what comes of it is said, or seen in `failed`. */
export function connectDiscord(
  serving: Serving,
  token: string,
  say: (line: string) => void,
): DiscordServing {
  const { surroundings, config, records, log } = serving;
  const hidden = hiddenOnDiscord(records);
  if (hidden > 0)
    say(
      `Documents not labelled public, which Discord is not answered from: ${hidden} (label: public in _records.yaml).`,
    );
  const { apiBase } = config.discord;
  const now = surroundings.today;
  let connected: DiscordServing | null = null;
  const failed = prepareAnswers(records, now()).then(async () => {
    connected = await serveDiscord({ token, apiBase, records, now, log });
    say("Connected to Discord.");
    return connected.failed;
  });
  failed.catch(() => undefined);
  return { failed, stop: async () => connected?.stop() };
}

/**
 * Builds the indexes of what Discord is answered from, which the first question does: on a large corpus it
 * takes longer than the three seconds within which Discord wants to hear of the second one.
 */
export async function prepareAnswers({ answerer }: Records, now: string): Promise<void> {
  await answerer.answer({ text: "thu ngân sách", audience: PUBLIC, now });
}

/** How many documents nobody on Discord is answered from, until a person labels them. */
function hiddenOnDiscord(records: Records): number {
  return records.store
    .documents(OPERATOR)
    .filter(({ metadata }) => !mayRead(PUBLIC, metadata.label)).length;
}
