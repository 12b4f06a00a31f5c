import { type Command, Option } from "commander";
import type { FiguresOptions } from "./figures.js";
import { parseDate, parseLabels, parseYear } from "./options.js";
import type { Surroundings } from "./surroundings.js";

const STATUSES = ["actual", "provisional", "estimate", "plan"];

/** The commands that list what was read and hold drafts against it. */
export function addLedgerCommands(
  program: Command,
  surroundings: Surroundings,
  done: (exitCode: number) => void,
): void {
  withFigureFilters(program.command("figures").description("list the ledger's figures")).action(
    async (options, command: Command) => {
      const { figures } = await import("./figures.js");
      done(await figures(surroundings, await filtersOf(options, command, surroundings)));
    },
  );

  withFigureFilters(
    program
      .command("coverage")
      .description("show which indicator has a figure in which month, and why others have none"),
  ).action(async (options, command: Command) => {
    const { coverage } = await import("./coverage.js");
    done(await coverage(surroundings, await filtersOf(options, command, surroundings)));
  });

  asListing(
    program
      .command("directives")
      .description("list the orders of the register, dated ones first")
      .option("--assignee <name>", "given to this body (short forms count)")
      .option("--issuer <name>", "given by this person or office")
      .option("--topic <words>", "holding all these words")
      .option("--due-from <date>", "due on or after this day", parseDate)
      .option("--due-to <date>", "due on or before this day", parseDate)
      .option("--place <name>", "from the records of this place"),
  ).action(async (options) => {
    const { directives } = await import("./directives.js");
    done(await directives(surroundings, options));
  });

  asListing(
    program
      .command("check")
      .description("hold every figure of a draft against the ledger")
      .argument("<text or file...>", "the draft's words, or the path of a file that is read")
      .option("--place <name>", "the place the draft is about, when it does not say so")
      .option("--year <year>", "the year the draft is about, when it does not say so", parseYear),
  ).action(async (words: string[], options) => {
    const { check } = await import("./check.js");
    done(await check(surroundings, words.join(" "), options));
  });
}

/** The period as days; words that are none are refused as any other wrong option. */
async function filtersOf(
  options: Omit<FiguresOptions, "period"> & { readonly period?: string },
  command: Command,
  surroundings: Surroundings,
): Promise<FiguresOptions> {
  const { period, ...rest } = options;
  if (period === undefined) return rest;
  const { daysOf, typedPeriod } = await import("../answer/period-range.js");
  const { anchorOf } = await import("../language/resolve-period.js");
  const typed = typedPeriod(period, anchorOf(surroundings.today()));
  if (typed !== null) return { ...rest, period: daysOf(typed) };
  return command.error(
    `error: option '--period <period>' argument '${period}' is invalid. It must be a period like 2021-08, 2021-Q3, 2021 or tháng 8/2021.`,
    { exitCode: 2 },
  );
}

function withFigureFilters(command: Command): Command {
  return asListing(
    command
      .option("--indicator <name>", "one indicator by id, name or short form")
      .option("--place <name>", "figures of this place")
      .option("--period <period>", "within this time: 2021-08, 2021-Q3, 2021, tháng 8/2021")
      .addOption(new Option("--status <status>", "figures of this status").choices(STATUSES))
      .option("--document <path>", "from documents whose path holds this"),
  );
}

function asListing(command: Command): Command {
  return command
    .addOption(new Option("--csv", "print comma-separated values").conflicts("json"))
    .option("--json", "print one line of JSON")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option("--as <labels>", "see only documents with these labels, comma separated", parseLabels);
}
