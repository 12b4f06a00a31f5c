import type { AuditEntry } from "../../../access/audit-entry.js";
import type { DiscordParts } from "../discord-parts.js";
import type { Call } from "../entry-of.js";
import type { Outgoing } from "../outgoing.js";
import type { Form } from "../render/form.js";

/** A pressed button or a sent form: the entry it belongs to, whose owner pressed it. */
export interface Press extends Call {
  readonly entry: AuditEntry;
  readonly number: number;
  /** What was filled in, by name; empty for a button. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Answers for the presser alone (`new`), or changes the message that holds the button (`update`). */
export interface ReplyAction {
  readonly name: string;
  readonly reply: "new" | "update";
  run(press: Press, parts: DiscordParts): Promise<Outgoing>;
}

/** Says something to the channel, besides telling the presser so. */
export interface ChannelAction {
  readonly name: string;
  readonly reply: "channel";
  run(
    press: Press,
    parts: DiscordParts,
  ): Promise<{ readonly shared: Outgoing; readonly told: Outgoing }>;
}

/** Opens a form. */
export interface FormAction {
  readonly name: string;
  readonly reply: "form";
  form(press: Press): Form;
}

/** What a button or form of an entry does, and how its press is to be acknowledged. */
export type Action = ReplyAction | ChannelAction | FormAction;
