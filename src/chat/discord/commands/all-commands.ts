import { askCommand } from "./ask.js";
import type { Command } from "./command.js";
import { helpCommand } from "./help.js";

/** Every command Thuky registers, in the order the menu shows them. */
export const COMMANDS: readonly Command[] = [askCommand, helpCommand];

const BY_NAME = new Map(COMMANDS.map((command) => [command.definition.name, command]));

/** Null for a command that is not ours, or no longer. */
export function commandNamed(name: string): Command | null {
  return BY_NAME.get(name) ?? null;
}
