import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { Outgoing } from "../outgoing.js";
import type { Command } from "./command.js";
import { slashCommand } from "./define.js";

/** `/trogiup`: what can be asked, and how; for the asker alone. */
export const helpCommand: Command = {
  definition: slashCommand({
    name: "trogiup",
    names: ["trợgiúp", "help"],
    description: ["Cách hỏi Thuky", "How to ask Thuky"],
  }),
  replyTo: "asker",
  access: "everyone",
  run: async (call) => Outgoing.help(DISCORD_SENTENCES[call.language].help),
};
