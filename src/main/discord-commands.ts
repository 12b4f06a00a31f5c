import { type Command, InvalidArgumentError, Option } from "commander";
import type { KnownHead } from "./audit.js";
import { parseDate } from "./options.js";
import type { Surroundings } from "./surroundings.js";

/** The commands around the service on Discord: its registration and its audit. */
export function addDiscordCommands(
  program: Command,
  surroundings: Surroundings,
  done: (exitCode: number) => void,
): void {
  const discord = program.command("discord").description("Discord's side of Thuky");
  discord
    .command("register")
    .description("compare the commands with what Discord holds and deploy the difference")
    .action(async () => {
      const { registerWithDiscord } = await import("./discord-register.js");
      done(await registerWithDiscord(surroundings));
    });

  discord
    .command("invite")
    .description("print the address that lets the bot into a server, with the least permissions")
    .action(async () => {
      const { inviteToDiscord } = await import("./discord-register.js");
      done(await inviteToDiscord(surroundings));
    });

  addGaps(program, surroundings, done);

  const audit = program.command("audit").description("the account of what was asked and shown");
  audit
    .command("verify")
    .description("check that every entry is there, in order and unchanged")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option(
      "--head <row:mark>",
      "a head that was noted before: it must still be in the audit",
      parseHead,
    )
    .action(async (options) => {
      const { verify } = await import("./audit.js");
      done(await verify(surroundings, options));
    });
  audit
    .command("export")
    .description("print every entry as a line of JSON, oldest first")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .option("--from <date>", "entries of this day and later (UTC)", parseDate)
    .option("--to <date>", "entries up to this day (UTC)", parseDate)
    .action(async (options) => {
      const { exportAudit } = await import("./audit.js");
      done(await exportAudit(surroundings, options));
    });
}

/** `thuky gaps`. */
function addGaps(
  program: Command,
  surroundings: Surroundings,
  done: (exitCode: number) => void,
): void {
  program
    .command("gaps")
    .description("list what people asked on Discord and did not get, the most asked first")
    .addOption(new Option("--csv", "print comma-separated values").conflicts("json"))
    .option("--json", "print one line of JSON")
    .option("--data <folder>", "folder of the store (default: THUKY_DATA or data)")
    .action(async (options) => {
      const { gaps } = await import("./gaps.js");
      done(await gaps(surroundings, options));
    });
}

/** `--head`: what `audit verify` printed. */
function parseHead(value: string): KnownHead {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(value);
  if (match === null)
    throw new InvalidArgumentError("It must be a head as audit verify prints it, like 12:ab….");
  return { seq: Number(match[1]), mark: match[2] ?? "" };
}
