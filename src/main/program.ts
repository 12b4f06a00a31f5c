import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { toThukyError } from "../errors.js";
import { addDiscordCommands } from "./discord-commands.js";
import { addLedgerCommands } from "./ledger-commands.js";
import { parseDate, parseLabels, parseLimit } from "./options.js";
import { notice, type Surroundings } from "./surroundings.js";

/** The command was not understood, or the configuration is wrong: nothing was tried. */
const BAD_USAGE = 2;
const FAILED = 1;

/**
 * Runs one command line and returns its exit code: 0 done, 1 could not be done, 2 not understood or
 * wrongly configured. Each command loads its rooms itself, so that `--help` and `ask` wait for no chat
 * library. Nothing throws past here: an error becomes one message on stderr.
 */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  let exitCode = 0;
  const program = createProgram(surroundings, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : BAD_USAGE;
    const error = toThukyError(thrown);
    notice(surroundings, `thuky: ${error.message} [${error.code}]`);
    return error.code === "config-invalid" ? BAD_USAGE : FAILED;
  }
}

function createProgram(surroundings: Surroundings, done: (exitCode: number) => void): Command {
  const program = new Command("thuky")
    .description("Leadership Q&A over meeting records: every figure with its quote.")
    .version(version())
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("Run with --help to see what can be said.")
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
    });

  program
    .command("start")
    .description("index what changed in the corpus, then serve Discord and the terminal")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .action(async (options) => {
      const { start } = await import("./start.js");
      done(await start(surroundings, options));
    });

  program
    .command("index")
    .description("read what is new or changed, forget what is gone")
    .argument("[paths...]", "folders or files (default: THUKY_CORPUS or corpus)")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .action(async (paths: string[], options) => {
      const { indexPaths } = await import("./index-paths.js");
      done(await indexPaths(surroundings, paths, options));
    });

  program
    .command("ask")
    .description("answer a question from the records")
    .argument(
      "[question...]",
      "the question; - reads one a line and answers each with a line of JSON",
    )
    .option("--json", "print the whole answer as JSON")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option(
      "--now <date>",
      "the day the question is asked on (default: today in Viet Nam)",
      parseDate,
    )
    .option("--as <labels>", "see only documents with these labels, comma separated", parseLabels)
    .option("--conversation", "take the lines as turns of one conversation")
    .option("--schema", "print the JSON Schema of an answer and stop")
    .action(async (question: string[], options, command: Command) => {
      if (question.length === 0 && options.schema !== true)
        command.error("error: no question: give one, or - to read one a line", {
          exitCode: BAD_USAGE,
        });
      const { ask } = await import("./ask.js");
      done(await ask(surroundings, question, options));
    });

  program
    .command("search")
    .description("find the passages nearest to a query")
    .argument("<query...>", "what to look for; - reads one query a line")
    .option("--json", "print one JSON array per query")
    .option("--limit <number>", "passages per query", parseLimit, 10)
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option("--as <labels>", "see only documents with these labels, comma separated", parseLabels)
    .action(async (query: string[], options) => {
      const { search } = await import("./search.js");
      done(await search(surroundings, query, options));
    });

  program
    .command("show")
    .description("print the stored text that citations point into")
    .argument("<document>", "its name as answers cite it")
    .option(
      "--revision <sha256>",
      "an earlier revision, as a citation names it (default: the newest)",
    )
    .option("--about", "print what the record is: type, date, place, number, who signed …")
    .option("--list", "list the revisions that can be read")
    .option("--json", "print the revision as JSON")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option("--as <labels>", "see only documents with these labels, comma separated", parseLabels)
    .action(async (document: string, options) => {
      const { show } = await import("./show.js");
      done(await show(surroundings, document, options));
    });

  program
    .command("forget")
    .description("erase documents and everything derived from them from the data folder")
    .argument("<documents...>", "names as answers cite them, or sha256:… of a revision")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option("--reason <words>", "kept with the hash in the account of erasures", "on request")
    .option(
      "--allow-again",
      "lift earlier erasures, named by sha256:…, so that the files may come in again",
    )
    .action(async (documents: string[], options) => {
      const { forget } = await import("./forget.js");
      done(await forget(surroundings, documents, options));
    });

  program
    .command("backup")
    .description(
      "write a checked copy of the store to one file; others may go on reading and writing",
    )
    .argument("<file>", "where to write it")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .action(async (file: string, options) => {
      const { backup } = await import("./backup.js");
      done(await backup(surroundings, file, options));
    });

  program
    .command("restore")
    .description("put a backup in the place of the store, after checking it from end to end")
    .argument("<file>", "a file that thuky backup wrote")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .action(async (file: string, options) => {
      const { restore } = await import("./backup.js");
      done(await restore(surroundings, file, options));
    });

  addLedgerCommands(program, surroundings, done);

  program
    .command("trace")
    .description("show what is recognised in a text, by which rules, and the facts assembled")
    .argument("<text...>", "a sentence or paragraph of a record")
    .option("--now <date>", "the day it was written (default: today in Viet Nam)", parseDate)
    .action(async (text: string[], options) => {
      const { trace } = await import("./trace.js");
      done(await trace(surroundings, text.join(" "), options));
    });

  program
    .command("eval")
    .description("score answers to a question set over a folder of records")
    .argument("<questions>", "JSONL, one question a line")
    .argument("<folder>", "the records; indexed into a temporary store")
    .option("--json", "print the scores as JSON")
    .option("--now <date>", "the day the questions are asked on", parseDate, "2026-01-01")
    .action(async (questions: string, folder: string, options) => {
      const { evaluate } = await import("./evaluate.js");
      done(await evaluate(surroundings, questions, folder, options));
    });

  program
    .command("doctor")
    .description("check configuration, store, records, reading and Discord; name every remedy")
    .option("--json", "print the findings as JSON")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .action(async (options) => {
      const { doctor } = await import("./doctor.js");
      done(await doctor(surroundings, options));
    });

  addDiscordCommands(program, surroundings, done);
  return program;
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
