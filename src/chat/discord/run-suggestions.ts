import type { AutocompleteInteraction } from "discord.js";
import { plainForm } from "../../answer/named-like.js";
import type { Records } from "../../answer/records.js";
import { askerOf } from "./asker.js";
import { audienceIn } from "./clearance.js";
import { commandNamed } from "./commands/all-commands.js";
import type { Choice, SuggestionSource } from "./commands/command.js";
import type { DiscordParts } from "./discord-parts.js";
import { entryOf } from "./entry-of.js";
import { languageOf } from "./guarded.js";
import { DISCORD_LIMITS } from "./limits.js";

/**
 * What is offered while a person types, accents aside. The options of a public command can be seen by the channel, so
 * names come from what the channel may read; nothing is offered that could not be audited.
 */
export async function runSuggestions(
  interaction: AutocompleteInteraction,
  parts: DiscordParts,
): Promise<void> {
  const asker = askerOf(interaction);
  const command = commandNamed(interaction.commandName);
  const { name, value } = interaction.options.getFocused(true);
  const source = command?.suggest?.[name];
  if (command === null || source === undefined) return interaction.respond([]);
  const isOwn = command.replyTo === "asker" || interaction.options.getBoolean("rieng") === true;
  try {
    const rights = await parts.clearance.now(asker);
    const audience = audienceIn(isOwn ? "own" : "channel", rights);
    const records = parts.library.records(audience);
    const language = languageOf(interaction.locale);
    const choices = fitting(choicesOf(source, records, language), value);
    const call = { asker, language, seenBy: "asker" as const };
    const cleared = { shown: [], audience, rights, generation: parts.library.generation() };
    const entry = entryOf(call, cleared, parts, {
      kind: "suggestion",
      question: value,
      request: { command: interaction.commandName, option: name, choices: choices.length },
      decision: choices.map((choice) => choice.name).join(" | "),
    });
    parts.audit.record(parts.audit.newId(), entry);
    await interaction.respond([...choices]);
  } catch (error) {
    parts.log.error({ err: error }, "nothing could be suggested");
    await interaction.respond([]);
  }
}

interface Prepared {
  readonly choice: Choice;
  readonly plain: string;
}

/** Prepared once for what an audience may read now: a question typed letter by letter asks for it again and again. */
const preparedOf = new WeakMap<Records, Map<string, readonly Prepared[]>>();

function choicesOf(
  source: SuggestionSource,
  records: Records,
  language: "vi" | "en",
): readonly Prepared[] {
  const known = preparedOf.get(records) ?? new Map<string, readonly Prepared[]>();
  preparedOf.set(records, known);
  const key = `${language} ${numberOf(source)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { choice: longest } = DISCORD_LIMITS;
  const prepared = source(records, language)
    .filter(({ value }) => value.length > 0 && value.length <= longest)
    .map(({ name, value }) => ({
      choice: { name: name.length > longest ? `${name.slice(0, longest - 1)}…` : name, value },
      plain: plainForm(name),
    }));
  known.set(key, prepared);
  return prepared;
}

const numbers = new Map<SuggestionSource, number>();

function numberOf(source: SuggestionSource): number {
  const known = numbers.get(source) ?? numbers.size;
  numbers.set(source, known);
  return known;
}

/** Those that begin with what is typed, then those with a word that does, then those that hold all its words. */
export function fitting(prepared: readonly Prepared[], typed: string): readonly Choice[] {
  const plain = plainForm(typed);
  const words = plain.split(" ").filter((word) => word !== "");
  const rankOf = (name: string) => {
    if (name.startsWith(plain)) return 0;
    if (name.includes(` ${plain}`)) return 1;
    return words.every((word) => name.includes(word)) ? 2 : 3;
  };
  return prepared
    .map((each, order) => ({ choice: each.choice, rank: rankOf(each.plain), order }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, DISCORD_LIMITS.choices)
    .map(({ choice }) => choice);
}
