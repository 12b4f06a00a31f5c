import type { Config } from "../config.js";
import { mayRead, OPERATOR, PUBLIC } from "../documents/audience.js";
import { createLog, type Log } from "../log.js";
import { indexFolder } from "./index-folder.js";
import { sayProblems, shortReport } from "./index-paths.js";
import { openRecords, type Records } from "./open-records.js";
import { type DiscordServing, serveDiscord } from "./serve-discord.js";
import { type StopSignals, watchStopSignals } from "./stop-signals.js";
import { notice, type Surroundings, widthOf } from "./surroundings.js";

/** Everything a surface is served with. */
interface Serving {
  readonly surroundings: Surroundings;
  readonly config: Config;
  readonly records: Records;
  readonly stop: StopSignals;
  readonly log: Log;
}

/**
 * `thuky start`: indexes what changed, then serves Discord when it has a token and a prompt when a person
 * sits at the terminal, until SIGTERM, SIGINT or (without Discord) the end of the prompt. With neither it
 * says what to configure and is done.
 */
export async function start(
  surroundings: Surroundings,
  options: { readonly data?: string },
): Promise<number> {
  const config = surroundings.loadConfig();
  const dataFolder = options.data ?? config.dataFolder;
  const log = createLog(config.logLevel);
  const stop = watchStopSignals();
  try {
    const report = await indexFolder(surroundings, config, {
      folder: config.corpusFolder,
      dataFolder,
    });
    sayProblems(surroundings, report);
    notice(surroundings, `Indexed ${config.corpusFolder}: ${shortReport(report)}`);
    sayWhatIsMissing(surroundings, config);
    if (stop.isRequested()) return 0;
    const records = await openRecords(surroundings, config, dataFolder);
    try {
      await serve({ surroundings, config, records, stop, log });
    } finally {
      records.close();
    }
    return 0;
  } finally {
    stop.release();
  }
}

/** One line with everything that is not configured, and how to change that. */
function sayWhatIsMissing(surroundings: Surroundings, config: Config): void {
  const missing = [
    ...(config.discord.token === null ? ["Discord (DISCORD_TOKEN)"] : []),
    ...(config.embeddings === null
      ? ["an embedding model (EMBEDDINGS_BASE_URL, EMBEDDINGS_MODEL)"]
      : []),
    ...(config.languageModel === null ? ["a chat model (LLM_BASE_URL, LLM_MODEL)"] : []),
  ];
  if (missing.length > 0)
    notice(
      surroundings,
      `Not configured, and not needed to answer here: ${missing.join(", ")}. See .env.example.`,
    );
  if (config.languageModel !== null)
    notice(surroundings, "A chat model is configured, but this version words every answer itself.");
}

async function serve(serving: Serving): Promise<void> {
  const { surroundings, config, stop } = serving;
  const onTerminal = surroundings.input.isTTY === true && surroundings.output.isTTY === true;
  if (config.discord.token === null && !onTerminal) {
    notice(
      surroundings,
      "Nothing to serve: set DISCORD_TOKEN in .env, or start Thuky in a terminal to be asked there.",
    );
    return;
  }
  const connecting = config.discord.token === null ? null : connect(serving, config.discord.token);
  const discord = await Promise.race([connecting, stop.requested.then(() => null)]);
  if (stop.isRequested()) return;
  const prompt = onTerminal ? servePrompt(serving) : null;
  try {
    await Promise.race([stop.requested, discord === null ? prompt : discord.failed]);
  } finally {
    // Closing the keyboard is what ends a prompt that waits for a line.
    if (prompt !== null) surroundings.input.destroy();
    await prompt;
    await discord?.stop();
  }
}

async function connect(serving: Serving, token: string): Promise<DiscordServing> {
  const { surroundings, config, records, log } = serving;
  const hidden = hiddenOnDiscord(records);
  if (hidden > 0)
    notice(
      surroundings,
      `Documents not labelled public, which Discord is not answered from: ${hidden} (label: public in _records.yaml).`,
    );
  const { apiBase } = config.discord;
  const discord = await serveDiscord({ token, apiBase, records, now: surroundings.today, log });
  notice(surroundings, "Connected to Discord.");
  return discord;
}

async function servePrompt({ surroundings, records, log }: Serving): Promise<void> {
  const { runPrompt } = await import("../chat/terminal/prompt.js");
  await runPrompt({
    answerer: records.answerer,
    now: surroundings.today,
    audience: OPERATOR,
    input: surroundings.input,
    output: surroundings.output,
    colour: true,
    width: () => widthOf(surroundings.output),
    log,
  });
}

/** How many documents nobody on Discord is answered from, until a person labels them. */
function hiddenOnDiscord(records: Records): number {
  return records.store
    .documents(OPERATOR)
    .filter(({ metadata }) => !mayRead(PUBLIC, metadata.label)).length;
}
