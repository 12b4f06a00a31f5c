import type { Config } from "../config.js";
import { toThukyError } from "../errors.js";
import { type FolderMarks, folderMarks } from "../ingest/folder-marks.js";
import { createLog } from "../log.js";
import { connectDiscord } from "./connect-discord.js";
import { indexFolder } from "./index-folder.js";
import { sayProblems, shortReport } from "./index-paths.js";
import { openPrompt, type Prompt } from "./open-prompt.js";
import { openRecords } from "./open-records.js";
import type { DiscordServing } from "./serve-discord.js";
import type { Serving } from "./serving.js";
import { watchStopSignals } from "./stop-signals.js";
import { notice, type Surroundings } from "./surroundings.js";
import { watchCorpus } from "./watch-corpus.js";

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
    // Before indexing: what changes while it runs is seen afterwards.
    const known = await folderMarks(config.corpusFolder).catch(() => new Map<string, string>());
    const report = await indexFolder(surroundings, config, {
      folder: config.corpusFolder,
      dataFolder,
    });
    sayProblems(surroundings, report, { isLogged: surroundings.errors.isTTY !== true });
    notice(surroundings, `Indexed ${config.corpusFolder}: ${shortReport(report)}`);
    sayWhatIsMissing(surroundings, config);
    if (stop.isRequested()) return 0;
    const records = await openRecords(surroundings, config, dataFolder);
    try {
      return await serve({ surroundings, config, records, stop, log }, { dataFolder, known });
    } finally {
      records.close();
    }
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
}

/** Serves until it is to stop; the exit code is 1 when Discord could not be served to the end. */
async function serve(
  serving: Serving,
  corpus: { readonly dataFolder: string; readonly known: FolderMarks },
): Promise<number> {
  const { surroundings, config, stop } = serving;
  const { token } = config.discord;
  const onTerminal = surroundings.input.isTTY === true && surroundings.output.isTTY === true;
  if (token === null && !onTerminal) {
    notice(
      surroundings,
      "Nothing to serve: set DISCORD_TOKEN in .env, or start Thuky in a terminal to be asked there.",
    );
    return 0;
  }
  // A person at the terminal is answered at once, whatever becomes of Discord.
  const prompt = onTerminal ? openPrompt(serving) : null;
  const say = prompt?.say ?? ((line: string) => notice(surroundings, line));
  const discord =
    token === null
      ? null
      : connectDiscord(
          { ...serving, log: prompt?.log ?? serving.log },
          { token, dataFolder: corpus.dataFolder },
          say,
        );
  const watch = watchCorpus({
    config,
    ...corpus,
    say,
    onIndexed: () => discord?.prepare() ?? Promise.resolve(),
  });
  try {
    if (prompt === null) await Promise.race([stop.requested, discord?.failed]);
    else return await servePerson({ prompt, discord, serving });
    return 0;
  } finally {
    // Closing the keyboard is what ends a prompt that waits for a line.
    if (prompt !== null) surroundings.input.destroy();
    await prompt?.ended;
    await watch.stop();
    await discord?.stop();
  }
}

/** Until the person leaves; then Discord, where it is served, until a signal. */
async function servePerson(options: {
  readonly prompt: Prompt;
  readonly discord: Pick<DiscordServing, "failed"> | null;
  readonly serving: Serving;
}): Promise<number> {
  const { prompt, discord, serving } = options;
  const { surroundings, stop } = serving;
  let hasFailed = false;
  discord?.failed.catch((thrown: unknown) => {
    hasFailed = true;
    const { message, code } = toThukyError(thrown);
    prompt.say(`Discord is not served: ${message} [${code}]`);
  });
  await Promise.race([stop.requested, prompt.ended]);
  if (discord !== null && !hasFailed && !stop.isRequested()) {
    notice(surroundings, "Discord is still being answered; Ctrl-C stops Thuky.");
    await Promise.race([stop.requested, discord.failed]);
  }
  return hasFailed ? 1 : 0;
}
