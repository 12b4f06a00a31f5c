import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";

/** A name or description in both languages. */
export type InBoth = readonly [vi: string, en: string];

const localized = ([vi, en]: InBoth) => ({ vi, "en-US": en, "en-GB": en });

const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM];

/** A slash command: its ASCII name as interactions carry it, names and description in both languages. */
export function slashCommand(parts: {
  readonly name: string;
  readonly names: InBoth;
  readonly description: InBoth;
  readonly options?: readonly APIApplicationCommandBasicOption[];
  /** Hidden from everyone but administrators until a server grants it; the access rules decide all the same. */
  readonly isForStaff?: boolean;
}): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: parts.name,
    name_localizations: localized(parts.names),
    description: parts.description[0],
    description_localizations: localized(parts.description),
    contexts: CONTEXTS,
    options: [...(parts.options ?? [])],
    ...(parts.isForStaff === true ? { default_member_permissions: "0" } : {}),
  };
}

/** A command in the menu of a message. */
export function messageMenu(names: InBoth): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: names[0],
    name_localizations: localized(names),
    contexts: CONTEXTS,
  };
}

/** A line of text to fill in. */
export function textOption(parts: {
  readonly name: string;
  readonly names: InBoth;
  readonly description: InBoth;
  readonly isRequired?: boolean;
  readonly isSuggested?: boolean;
  readonly longest?: number;
  readonly choices?: readonly { readonly value: string; readonly names: InBoth }[];
}): APIApplicationCommandBasicOption {
  const own = {
    type: ApplicationCommandOptionType.String as const,
    name: parts.name,
    name_localizations: localized(parts.names),
    description: parts.description[0],
    description_localizations: localized(parts.description),
    ...(parts.isRequired === true ? { required: true } : {}),
    max_length: parts.longest ?? 200,
  };
  if (parts.choices !== undefined) {
    const { max_length: _, ...chosen } = own;
    return {
      ...chosen,
      choices: parts.choices.map(({ value, names }) => ({
        name: names[0],
        name_localizations: localized(names),
        value,
      })),
    };
  }
  return parts.isSuggested === true ? { ...own, autocomplete: true } : own;
}

/** A yes or no. */
export function flagOption(parts: {
  readonly name: string;
  readonly names: InBoth;
  readonly description: InBoth;
}): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Boolean,
    name: parts.name,
    name_localizations: localized(parts.names),
    description: parts.description[0],
    description_localizations: localized(parts.description),
  };
}

/** `riêng`: the reply is for the asker alone, by the asker's own rights. */
export const PRIVATE_OPTION = flagOption({
  name: "rieng",
  names: ["riêng", "private"],
  description: [
    "Chỉ mình anh/chị thấy, trả lời theo quyền của riêng anh/chị",
    "Only you see it, answered by your own rights",
  ],
});

/** `nơi`: narrows a list to a place; the command suggests the places that its asker's records hold. */
export const PLACE_OPTION = textOption({
  name: "noi",
  names: ["nơi", "place"],
  description: ["Tỉnh, huyện, xã", "Province or district"],
  isSuggested: true,
});
