import { invalidForm } from "./faults.js";

/** A message as clients send it, as far as its rules look. */
export interface SentMessage {
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly {
    readonly components?: readonly { readonly custom_id?: string; readonly label?: string }[];
  }[];
  readonly flags?: number;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly replied_user?: boolean;
  };
  readonly message_reference?: { readonly message_id?: string };
  readonly nonce?: string;
}

const COMPONENTS_V2 = 1 << 15;

/** Throws Discord's 400 for a message that breaks a limit of its documentation. */
export function checkMessage(message: SentMessage, isNew: boolean): void {
  const length = [...(message.content ?? "")].length;
  if (length > 2000) throw invalidForm("content", "Must be 2000 or fewer in length.");
  if (((message.flags ?? 0) & COMPONENTS_V2) !== 0 && message.content !== undefined)
    throw invalidForm("content", "content cannot be used with IS_COMPONENTS_V2");
  const rows = message.components ?? [];
  if (rows.length > 5) throw invalidForm("components", "Must be 5 or fewer in length.");
  const ids = new Set<string>();
  rows.forEach((row, rowIndex) => {
    const buttons = row.components ?? [];
    if (buttons.length === 0 || buttons.length > 5)
      throw invalidForm(`components.${rowIndex}.components`, "Must be between 1 and 5 in length.");
    buttons.forEach((button, index) => {
      const path = `components.${rowIndex}.components.${index}`;
      const id = button.custom_id ?? "";
      if (id.length < 1 || id.length > 100)
        throw invalidForm(`${path}.custom_id`, "Must be between 1 and 100 in length.");
      if ((button.label ?? "").length > 80)
        throw invalidForm(`${path}.label`, "Must be 80 or fewer in length.");
      if (ids.has(id))
        throw invalidForm(`${path}.custom_id`, "Component custom id cannot be duplicated");
      ids.add(id);
    });
  });
  const empty = length === 0 && rows.length === 0 && (message.embeds ?? []).length === 0;
  if (isNew && empty) throw invalidForm("content", "Cannot send an empty message");
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** Throws Discord's 400 for a command that breaks its naming and length rules. */
export function checkCommand(command: {
  readonly name?: string;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly { readonly name?: string; readonly description?: string }[];
}): void {
  const names = [command.name ?? "", ...Object.values(command.name_localizations ?? {})];
  for (const name of names) {
    if (!COMMAND_NAME.test(name) || name !== name.toLowerCase())
      throw invalidForm("0.name", "String value did not match validation regex.");
  }
  for (const text of [
    command.description ?? "",
    ...(command.options ?? []).map((option) => option.description ?? ""),
  ]) {
    if (text.length < 1 || text.length > 100)
      throw invalidForm("0.description", "Must be between 1 and 100 in length.");
  }
}
