import { invalidForm } from "./faults.js";

/** A message as clients send it, as far as its rules look. */
export interface SentMessage {
  readonly content?: string;
  readonly embeds?: readonly {
    readonly title?: string;
    readonly description?: string;
    readonly footer?: { readonly text?: string };
    readonly fields?: readonly { readonly name?: string; readonly value?: string }[];
  }[];
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
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly attachments?: readonly { readonly description?: string; readonly title?: string }[];
}

const COMPONENTS_V2 = 1 << 15;
const KNOWN_FIELDS = new Set([
  "content",
  "embeds",
  "components",
  "flags",
  "allowed_mentions",
  "message_reference",
  "nonce",
  "enforce_nonce",
  "tts",
  "attachments",
  "files",
  "poll",
  "sticker_ids",
  "username",
  "avatar_url",
  "thread_name",
  "applied_tags",
]);

/** Throws Discord's 400 for a message that breaks a limit of its documentation. */
export function checkMessage(message: SentMessage, isNew: boolean): void {
  const length = [...(message.content ?? "")].length;
  if (length > 2000) throw invalidForm("content", "Must be 2000 or fewer in length.");
  if (((message.flags ?? 0) & COMPONENTS_V2) !== 0 && message.content !== undefined)
    throw invalidForm("content", "content cannot be used with IS_COMPONENTS_V2");
  for (const field of Object.keys(message)) {
    if (!KNOWN_FIELDS.has(field)) throw invalidForm(field, "Unknown field");
  }
  if ((message.nonce ?? "").length > 25)
    throw invalidForm("nonce", "Must be 25 or fewer in length.");
  checkEmbeds(message.embeds ?? []);
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
  const components = rows.length + rows.flatMap((row) => row.components ?? []).length;
  if (components > 40) throw invalidForm("components", "Must be 40 or fewer in length.");
  for (const [index, { name }] of (message.files ?? []).entries()) {
    if (!/^[\w.-]{1,255}$/u.test(name)) throw invalidForm(`attachments.${index}`, "not ASCII");
    if ((message.attachments?.[index]?.description ?? "").length > 1024)
      throw invalidForm(`attachments.${index}.description`, "Must be 1024 or fewer in length.");
  }
  const empty =
    (message.files ?? []).length === 0 &&
    length === 0 &&
    rows.length === 0 &&
    (message.embeds ?? []).length === 0;
  if (isNew && empty) throw invalidForm("content", "Cannot send an empty message");
}

/** Characters of each part of an embed, and of all embeds of one message together. */
const EMBED_LIMITS = { title: 256, description: 4096, name: 256, value: 1024, footer: 2048 };
const EMBED_TOTAL = 6000;

function checkEmbeds(embeds: NonNullable<SentMessage["embeds"]>): void {
  if (embeds.length > 10) throw invalidForm("embeds", "Must be 10 or fewer in length.");
  let total = 0;
  embeds.forEach((embed, index) => {
    const check = (path: string, text: string | undefined, limit: number) => {
      const length = [...(text ?? "")].length;
      total += length;
      if (length > limit)
        throw invalidForm(`embeds.${index}.${path}`, `Must be ${limit} or fewer in length.`);
    };
    check("title", embed.title, EMBED_LIMITS.title);
    check("description", embed.description, EMBED_LIMITS.description);
    check("footer.text", embed.footer?.text, EMBED_LIMITS.footer);
    const fields = embed.fields ?? [];
    if (fields.length > 25)
      throw invalidForm(`embeds.${index}.fields`, "Must be 25 or fewer in length.");
    for (const [at, field] of fields.entries()) {
      check(`fields.${at}.name`, field.name, EMBED_LIMITS.name);
      check(`fields.${at}.value`, field.value, EMBED_LIMITS.value);
    }
  });
  if (total > EMBED_TOTAL) throw invalidForm("embeds", "Embed size exceeds maximum size of 6000");
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

type Translations = Readonly<Record<string, string>> | null | undefined;

/** A command or one of its options, as far as its rules look. */
export interface SentCommand {
  readonly type?: number;
  readonly name?: string;
  readonly description?: string;
  readonly name_localizations?: Translations;
  readonly description_localizations?: Translations;
  readonly options?: readonly SentCommand[];
}

const MAX_OPTIONS = 25;
/** Characters of names and descriptions of a command, its longest translation counted. */
const MAX_COMMAND = 8000;

/** Throws Discord's 400 for a command that breaks its naming and length rules. */
export function checkCommand(command: SentCommand): void {
  if (command.type === MESSAGE_MENU) {
    checkMenu(command);
    return;
  }
  if (sizeOf(command) > MAX_COMMAND) throw invalidForm("0", "Command exceeds maximum size (8000)");
  for (const part of [command, ...(command.options ?? [])]) checkNames(part);
  if ((command.options ?? []).length > MAX_OPTIONS)
    throw invalidForm("0.options", "Must be 25 or fewer in length.");
}

const MESSAGE_MENU = 3;

/** The name of a menu may have capitals and blanks; it has no description. */
function checkMenu(command: SentCommand): void {
  for (const name of [command.name ?? "", ...Object.values(command.name_localizations ?? {})]) {
    if (name.length < 1 || name.length > 32)
      throw invalidForm("0.name", "Must be between 1 and 32 in length.");
  }
  if (command.description !== undefined || command.options !== undefined)
    throw invalidForm("0.description", "Context menu commands have no description or options");
}

function checkNames(part: SentCommand): void {
  for (const name of [part.name ?? "", ...Object.values(part.name_localizations ?? {})]) {
    if (!COMMAND_NAME.test(name) || name !== name.toLowerCase())
      throw invalidForm("0.name", "String value did not match validation regex.");
  }
  const translations = Object.values(part.description_localizations ?? {});
  for (const text of [part.description ?? "", ...translations]) {
    if (text.length < 1 || text.length > 100)
      throw invalidForm("0.description", "Must be between 1 and 100 in length.");
  }
}

function sizeOf(command: SentCommand): number {
  const longest = (text: string | undefined, translations: Translations) =>
    Math.max(...[text ?? "", ...Object.values(translations ?? {})].map((each) => each.length));
  const own =
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations);
  return (command.options ?? []).reduce((sum, option) => sum + sizeOf(option), own);
}

/** Throws Discord's 400 for choices that break a limit. */
export function checkChoices(
  choices: readonly { readonly name: string; readonly value: string }[],
): void {
  if (choices.length > 25) throw invalidForm("data.choices", "Must be 25 or fewer in length.");
  for (const [index, { name, value }] of choices.entries()) {
    for (const [field, text] of [
      ["name", name],
      ["value", value],
    ] as const) {
      if (text.length < 1 || text.length > 100)
        throw invalidForm(`data.choices.${index}.${field}`, "Must be between 1 and 100 in length.");
    }
  }
}

/** Throws Discord's 400 for a form that breaks a limit. */
export function checkModal(modal: {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly label?: string;
    readonly component?: { readonly custom_id?: string; readonly max_length?: number };
  }[];
}): void {
  if (modal.title.length < 1 || modal.title.length > 45)
    throw invalidForm("data.title", "Must be between 1 and 45 in length.");
  if (modal.custom_id.length > 100) throw invalidForm("data.custom_id", "Must be 100 or fewer.");
  if (modal.components.length < 1 || modal.components.length > 5)
    throw invalidForm("data.components", "Must be between 1 and 5 in length.");
  for (const { label = "", component } of modal.components) {
    if (label.length > 45) throw invalidForm("data.components.0.label", "Must be 45 or fewer.");
    if ((component?.max_length ?? 0) > 4000)
      throw invalidForm("data.components.0.max_length", "Must be 4000 or fewer.");
  }
}
