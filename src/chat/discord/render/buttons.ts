import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from "discord.js";
import type { Language } from "../../../answer/contract.js";
import { CHAT_SENTENCES } from "../../../sentences/chat.js";
import { componentId } from "../component-id.js";
import { DISCORD_LIMITS } from "../limits.js";
import { type CitedSpans, sourceIdOf } from "../source-id.js";

export type Row = ActionRowBuilder<ButtonBuilder>;

/** A button of ours under a message; `number` is kept in its id. */
export interface ActionButton {
  readonly action: string;
  readonly label: string;
  readonly number?: number;
  readonly isOff?: boolean;
}

const { buttonsPerRow, rows, buttonLabel } = DISCORD_LIMITS;

/** One button for each citation that has an id short enough, in order, as many as `most`; none twice. */
export function sourceButtons(
  citations: readonly (CitedSpans & { readonly id: number })[],
  language: Language,
  most: number,
): readonly ButtonBuilder[] {
  const taken = new Set<string>();
  const buttons: ButtonBuilder[] = [];
  for (const citation of citations) {
    const id = sourceIdOf(citation);
    if (id === null || taken.has(id) || buttons.length === most) continue;
    taken.add(id);
    buttons.push(
      new ButtonBuilder()
        .setCustomId(id)
        .setLabel(CHAT_SENTENCES[language].sourceButton(citation.id))
        .setStyle(ButtonStyle.Secondary),
    );
  }
  return buttons;
}

/** Buttons that belong to an entry of the audit. */
export function actionButtons(
  entryId: string,
  actions: readonly ActionButton[],
): readonly ButtonBuilder[] {
  return actions.map(({ action, label, number, isOff = false }) =>
    new ButtonBuilder()
      .setCustomId(componentId(action, entryId, number))
      .setLabel(label.slice(0, buttonLabel))
      .setStyle(ButtonStyle.Secondary)
      .setDisabled(isOff),
  );
}

/** Groups of buttons as rows, each group on rows of its own; what goes beyond five rows is left out. */
export function rowsOf(groups: readonly (readonly ButtonBuilder[])[]): Row[] {
  const all: Row[] = [];
  for (const group of groups) {
    for (let from = 0; from < group.length; from += buttonsPerRow) {
      if (all.length === rows) return all;
      all.push(
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          group.slice(from, from + buttonsPerRow),
        ),
      );
    }
  }
  return all;
}
