import {
  type ActionRowBuilder,
  type AttachmentBuilder,
  type ButtonBuilder,
  MessageFlags,
} from "discord.js";
import { DISCORD_LIMITS } from "../limits.js";
import { neutralize } from "./neutralize.js";
import { splitText } from "./split-text.js";

/** One Discord message, ready for a reply, an edit or a follow-up. */
export interface RenderedMessage {
  readonly content: string;
  readonly components: ActionRowBuilder<ButtonBuilder>[];
  readonly files: AttachmentBuilder[];
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** A text as messages, the rows and files under the last. Its markup is the caller's; records' text is neutralised before. */
export function renderText(
  text: string,
  rows: ActionRowBuilder<ButtonBuilder>[] = [],
  files: AttachmentBuilder[] = [],
): readonly RenderedMessage[] {
  const pieces = splitText(text, DISCORD_LIMITS.content);
  const contents = pieces.length === 0 ? ["…"] : pieces;
  return contents.map((content, index) => ({
    content,
    components: index === contents.length - 1 ? rows : [],
    files: index === contents.length - 1 ? files : [],
    flags: MessageFlags.SuppressEmbeds,
  }));
}

/** One sentence as a message: an error, a refusal. */
export function renderSentence(sentence: string): RenderedMessage {
  const [content] = splitText(neutralize(sentence), DISCORD_LIMITS.content);
  return {
    content: content ?? "…",
    components: [],
    files: [],
    flags: MessageFlags.SuppressEmbeds,
  };
}
