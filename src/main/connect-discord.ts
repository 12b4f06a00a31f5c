import type { AccessRules } from "../access/access-rules.js";
import { answerableOn, audiencesOf } from "../access/answerable.js";
import { createAuditLog } from "../access/audit-log.js";
import { type FollowedAccess, followAccess } from "../access/follow-access.js";
import { OPERATOR } from "../documents/audience.js";
import { toThukyError } from "../errors.js";
import { answerableLines } from "./answerable-lines.js";
import { indexInBackground } from "./index-in-background.js";
import type { Records } from "./open-records.js";
import { type DiscordServing, serveDiscord } from "./serve-discord.js";
import type { Serving } from "./serving.js";
import { createIntake } from "./take-in.js";

/** A connection that is being made or stands. */
export interface DiscordConnection extends Omit<DiscordServing, "invite"> {
  /** Builds the indexes of every audience that may ask; after each run of the indexer. */
  prepare(): Promise<void>;
}

/** Begins to connect; what comes of it is said, or seen in `failed`. */
export function connectDiscord(
  serving: Serving,
  options: { readonly token: string; readonly dataFolder: string },
  say: (line: string) => void,
): DiscordConnection {
  const { surroundings, config, records, log } = serving;
  const { token, dataFolder } = options;
  const now = surroundings.today;
  const access = followAccess({
    file: config.discord.accessFile,
    confirmedCeiling: config.discord.ceiling,
    onChange: () => sayAccess(access, records, say),
  });
  sayAccess(access, records, say);
  const audit = createAuditLog({ folder: dataFolder, clock: Date.now, days: config.auditDays });
  dropOldEntries(audit, say);
  const prepare = () => prepareAnswers(records, access.rules(), now());
  const stopping = new AbortController();
  const request = {
    config,
    folder: config.corpusFolder,
    dataFolder,
    leave: new Set<string>(),
  };
  const intake = createIntake({
    corpusFolder: config.corpusFolder,
    index: () => indexInBackground(request, stopping.signal),
  });
  let connected: DiscordServing | null = null;
  const failed = prepare().then(async () => {
    connected = await serveDiscord({ token, config, records, access, audit, intake, now, log });
    say("Connected to Discord.");
    say(`To let it into a server: ${connected.invite}`);
    return connected.failed;
  });
  failed.catch(() => undefined);
  return {
    failed,
    prepare,
    stop: async () => {
      await connected?.stop();
      stopping.abort();
      audit.close();
    },
  };
}

/**
 * Builds the indexes of what Discord is answered from, which the first question does: on a large corpus it
 * takes longer than the three seconds within which Discord wants to hear of the second one.
 */
async function prepareAnswers(
  { answerer }: Records,
  rules: AccessRules,
  now: string,
): Promise<void> {
  for (const audience of audiencesOf(rules))
    await answerer.answer({ text: "thu ngân sách", audience, now });
}

/** A full disk keeps nothing from starting: the first question says it. */
function dropOldEntries(audit: { dropOld(): void }, say: (line: string) => void): void {
  try {
    audit.dropOld();
  } catch (thrown) {
    say(toThukyError(thrown).message);
  }
}

/** What is wrong with the rules, and what Discord is and is not answered from. */
function sayAccess(access: FollowedAccess, { store }: Records, say: (line: string) => void): void {
  const problem = access.problem();
  if (problem !== null) say(`${problem.message} [${problem.code}]`);
  const labels = store.documents(OPERATOR).map(({ metadata }) => metadata.label);
  for (const line of answerableLines(access.rules(), answerableOn(access.rules(), labels)))
    say(line);
}
