import type { RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import type { Records } from "../../../answer/records.js";
import type { Scope } from "../clearance.js";
import type { DiscordParts } from "../discord-parts.js";
import type { Call } from "../entry-of.js";
import type { Outgoing } from "../outgoing.js";

/** A file that came with a command. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

/** What a person filled in. */
export interface Options {
  text(name: string): string | null;
  flag(name: string): boolean;
  files(): readonly SentFile[];
}

/** One use of a command. */
export interface CommandCall extends Call {
  readonly options: Options;
  readonly scope: Scope;
  /** For a message menu: the message's words. */
  readonly target: string;
  /** Says how far it is; what is said last stays until the reply. */
  progress(outgoing: Outgoing): Promise<void>;
}

/** One thing offered while a person types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * A command with all that the router has to know of it: who sees the reply decides how it is deferred, who may use it,
 * what is offered while typing. The reply's language is the asker's.
 */
export interface Command {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  /** `channel`: everybody where the channel is public, else the asker; `asker`: the asker alone. */
  readonly replyTo: "channel" | "asker";
  readonly access: "everyone" | "staff";
  run(call: CommandCall, parts: DiscordParts): Promise<Outgoing>;
  /** What may be chosen for an option, for an audience; best first. */
  readonly suggest?: Readonly<Record<string, SuggestionSource>>;
}

/** Names that an audience may be offered. */
export type SuggestionSource = (records: Records, language: Call["language"]) => readonly Choice[];
