import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags } from "discord.js";
import type { Answer, AnswerCitation, Language } from "../../../answer/contract.js";
import { CHAT_SENTENCES, sayLocator } from "../../../sentences/chat.js";
import { sayDate } from "../../../sentences/periods.js";
import { DISCORD_LIMITS } from "../limits.js";
import { sourceIdOf } from "../source-id.js";
import { neutralize } from "./neutralize.js";
import { splitText } from "./split-text.js";

/** One Discord message, ready for a reply, an edit or a follow-up. */
export interface RenderedMessage {
  readonly content: string;
  readonly components: ActionRowBuilder<ButtonBuilder>[];
  readonly flags: MessageFlags.SuppressEmbeds;
}

const MAX_BUTTONS = DISCORD_LIMITS.buttonsPerRow * DISCORD_LIMITS.rows;
const MAX_TITLE = 90;

/** An answer as messages, in order: conclusion first, then sources; the last one carries the source buttons. */
export function renderAnswer(answer: Answer): readonly RenderedMessage[] {
  const body = [neutralize(answer.text), ...sourceLines(answer), ...suggestionLines(answer)].join(
    "\n",
  );
  const pieces = splitText(body, DISCORD_LIMITS.content);
  return pieces.map((content, index) => ({
    content,
    components: index === pieces.length - 1 ? buttonRows(answer.citations, answer.language) : [],
    flags: MessageFlags.SuppressEmbeds,
  }));
}

/** One sentence as a message: an error, a refusal. */
export function renderSentence(sentence: string): RenderedMessage {
  const [content] = splitText(neutralize(sentence), DISCORD_LIMITS.content);
  return { content: content ?? "…", components: [], flags: MessageFlags.SuppressEmbeds };
}

function sourceLines(answer: Answer): readonly string[] {
  if (answer.citations.length === 0) return [];
  const lines = answer.citations.map((citation) => {
    const recognised =
      citation.recognised === true ? CHAT_SENTENCES[answer.language].recognised : "";
    const locator = [sayLocator(citation.locator, answer.language), recognised]
      .filter((part) => part !== "")
      .join(", ");
    const date = citation.date === null ? "" : `, ${sayDate(citation.date, answer.language)}`;
    const place = locator === "" ? "" : `, ${locator}`;
    return `-# [${citation.id}] ${neutralize(citation.title.slice(0, MAX_TITLE))}${date}${neutralize(place)}`;
  });
  return ["", ...lines];
}

function suggestionLines(answer: Answer): readonly string[] {
  if (answer.suggestions.length === 0) return [];
  return [
    "",
    CHAT_SENTENCES[answer.language].suggestions,
    ...answer.suggestions.map((suggestion) => `• ${neutralize(suggestion)}`),
  ];
}

function buttonRows(
  citations: readonly AnswerCitation[],
  language: Language,
): ActionRowBuilder<ButtonBuilder>[] {
  const buttons: ButtonBuilder[] = [];
  const taken = new Set<string>();
  for (const citation of citations) {
    const id = sourceIdOf(citation);
    if (id === null || taken.has(id) || buttons.length === MAX_BUTTONS) continue;
    taken.add(id);
    buttons.push(
      new ButtonBuilder()
        .setCustomId(id)
        .setLabel(CHAT_SENTENCES[language].sourceButton(citation.id))
        .setStyle(ButtonStyle.Secondary),
    );
  }
  const rows: ActionRowBuilder<ButtonBuilder>[] = [];
  for (let from = 0; from < buttons.length; from += DISCORD_LIMITS.buttonsPerRow) {
    rows.push(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        buttons.slice(from, from + DISCORD_LIMITS.buttonsPerRow),
      ),
    );
  }
  return rows;
}
