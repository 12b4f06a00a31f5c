import { REST, Routes } from "discord.js";
import { ThukyError } from "../../errors.js";
import { COMMANDS } from "./commands/all-commands.js";
import { discordErrorOf } from "./discord-errors.js";
import { inviteLink } from "./invite.js";

/** What `discord register` changed, by command name. */
export interface RegistrationReport {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

interface HeldCommand {
  readonly name: string;
  readonly [field: string]: unknown;
}

/** The fields that make a command what it is; Discord's own (ids, versions, defaults) are left out. */
const COMPARED = [
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "type",
  "contexts",
  "options",
  "default_member_permissions",
] as const;

/**
 * Compares our commands with what Discord holds and deploys the difference in one call; none when nothing
 * differs. For one guild when `guildId` is given (at once), else globally. Throws `discord-token-invalid`
 * and `discord-unreachable`.
 */
export async function registerCommands(options: {
  readonly token: string;
  readonly apiBase: string;
  readonly guildId?: string | null;
}): Promise<RegistrationReport> {
  const rest = new REST({ version: "10", api: options.apiBase, retries: 2 }).setToken(
    options.token,
  );
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string };
    const guildId = options.guildId ?? null;
    const route =
      guildId === null
        ? Routes.applicationCommands(application.id)
        : Routes.applicationGuildCommands(application.id, guildId);
    const held = (await rest.get(route, {
      query: new URLSearchParams({ with_localizations: "true" }),
    })) as readonly HeldCommand[];
    const report = compare(held, guildId !== null);
    if (report.unchanged.length === COMMANDS.length && report.removed.length === 0) return report;
    await rest.put(route, { body: wanted(guildId !== null) });
    return report;
  } catch (thrown) {
    if (thrown instanceof ThukyError) throw thrown;
    throw discordErrorOf(thrown);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

/** `contexts` exist on global commands only; a guild command with them is never equal to what Discord returns. */
function wanted(inGuild: boolean): readonly object[] {
  return COMMANDS.map(({ definition }) => {
    const { contexts, ...rest } = definition;
    return inGuild ? rest : { ...rest, contexts };
  });
}

function compare(held: readonly HeldCommand[], inGuild: boolean): RegistrationReport {
  const ours = wanted(inGuild) as readonly HeldCommand[];
  const known = new Map(held.map((command) => [command.name, command]));
  const names = (test: (command: HeldCommand) => boolean) =>
    ours.filter(test).map((command) => command.name);
  return {
    created: names((command) => !known.has(command.name)),
    changed: names((command) => isChanged(command, known.get(command.name))),
    unchanged: names(
      (command) => known.has(command.name) && !isChanged(command, known.get(command.name)),
    ),
    removed: held
      .filter((command) => !ours.some((own) => own.name === command.name))
      .map((command) => command.name),
  };
}

function isChanged(own: HeldCommand, held: HeldCommand | undefined): boolean {
  if (held === undefined) return false;
  return COMPARED.some(
    (field) => own[field] !== undefined && canonical(own[field]) !== canonical(held[field]),
  );
}

/** JSON with sorted keys and without empty fields, so that only what differs differs. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => {
    if (field === null || field === false) return undefined;
    if (typeof field !== "object" || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The address that lets the bot into a server. Throws as `registerCommands` does. */
export async function fetchInvite(options: {
  readonly token: string;
  readonly apiBase: string;
}): Promise<string> {
  const rest = new REST({ version: "10", api: options.apiBase, retries: 2 }).setToken(
    options.token,
  );
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string };
    return inviteLink(application.id);
  } catch (thrown) {
    throw discordErrorOf(thrown);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}
