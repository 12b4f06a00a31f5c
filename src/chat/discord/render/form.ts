import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from "discord.js";
import { DISCORD_LIMITS } from "../limits.js";

/** A form with one text to fill in. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly longest: number;
  readonly isRequired: boolean;
}

/** The name under which a form's text comes back. */
export const FORM_FIELD = "text";

const MAX_LABEL = 45;

export function modalOf({ id, title, label, longest, isRequired }: Form): ModalBuilder {
  return new ModalBuilder()
    .setCustomId(id)
    .setTitle(title.slice(0, DISCORD_LIMITS.modalTitle))
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(label.slice(0, MAX_LABEL))
        .setTextInputComponent(
          new TextInputBuilder()
            .setCustomId(FORM_FIELD)
            .setStyle(TextInputStyle.Paragraph)
            .setMaxLength(longest)
            .setRequired(isRequired),
        ),
    );
}
