import { askCommand } from "./ask.js";
import type { Command } from "./command.js";
import { coverageCommand } from "./coverage.js";
import { directivesCommand } from "./directives.js";
import { documentsCommand } from "./documents.js";
import { figuresCommand } from "./figures.js";
import { gapsCommand } from "./gaps.js";
import { handInCommand } from "./hand-in.js";
import { helpCommand } from "./help.js";
import { askAboutMenu, checkMenu } from "./message-menus.js";
import { sessionsCommand } from "./sessions.js";

/** Every command Thuky registers, in the order the menu shows them. */
export const COMMANDS: readonly Command[] = [
  askCommand,
  figuresCommand,
  directivesCommand,
  sessionsCommand,
  documentsCommand,
  coverageCommand,
  gapsCommand,
  handInCommand,
  helpCommand,
  askAboutMenu,
  checkMenu,
];

const BY_NAME = new Map(COMMANDS.map((command) => [command.definition.name, command]));

/** Null for a command that is not ours, or no longer. */
export function commandNamed(name: string): Command | null {
  return BY_NAME.get(name) ?? null;
}
