import type { Answer, Language } from "../../../answer/contract.js";
import { CHAT_SENTENCES, sayLocator } from "../../../sentences/chat.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { STATUS_NAMES } from "../../../sentences/listings.js";
import { sayDate } from "../../../sentences/periods.js";
import type { ListedCitation } from "../../library.js";
import { type ActionButton, actionButtons, rowsOf, sourceButtons } from "./buttons.js";
import { neutralize } from "./neutralize.js";
import { type RenderedMessage, renderText } from "./rendered-message.js";

const MAX_SOURCES = 15;
const MAX_TITLE = 90;
/** A sheet's or speaker's name may be of any length. */
const MAX_PLACE = 80;
/** A conclusion longer than this is no headline; it also stays whole in the first message. */
const MAX_BOLD = 600;

/** What stands under an answer besides its sources. */
export interface AnswerButtons {
  /** The entry of the audit that the buttons belong to. */
  readonly entryId: string;
  readonly actions: readonly ActionButton[];
  /** Lines that are not the answer's: who shared it, that it is private. */
  readonly notes: readonly string[];
}

/** An answer as messages: conclusion in bold, the reading in small print, numbered sources, suggestions, buttons. */
export function renderAnswer(answer: Answer, buttons: AnswerButtons): readonly RenderedMessage[] {
  const { language } = answer;
  const say = DISCORD_SENTENCES[language];
  const body = [
    ...answerLines(answer),
    ...statusLine(answer),
    ...sourceLines(answer.citations, language),
    ...suggestionLines(answer),
    ...buttons.notes,
  ].join("\n");
  const rows = rowsOf([
    sourceButtons(answer.citations, language, MAX_SOURCES),
    actionButtons(buttons.entryId, buttons.actions),
    actionButtons(buttons.entryId, [
      { action: "good", label: say.good },
      { action: "bad", label: say.bad },
    ]),
  ]);
  return renderText(body, rows);
}

/** A bracketed line says how the question was read, and is set small. */
function answerLines({ text, kind }: Answer): readonly string[] {
  return text.split("\n").map((line, index) => {
    const plain = neutralize(line);
    if (/^\(.*\)$/u.test(line)) return `-# ${plain.slice(1, -1)}`;
    const isConclusion = index === 0 && kind !== "passage" && kind !== "summary";
    return isConclusion && plain.length <= MAX_BOLD && plain.trim() !== "" ? `**${plain}**` : plain;
  });
}

/** Whether the figures are results, estimates or plans, which the sentence says only where it must. */
function statusLine({ figures, language }: Answer): readonly string[] {
  const statuses = [...new Set(figures.map(({ status }) => status))];
  if (statuses.length === 0) return [];
  const names = statuses.map((status) => (language === "vi" ? STATUS_NAMES[status] : status));
  return [`-# ${DISCORD_SENTENCES[language].status}: ${names.join(", ")}`];
}

function sourceLines(citations: Answer["citations"], language: Language): readonly string[] {
  if (citations.length === 0) return [];
  return ["", ...citations.map((citation) => sourceLine(citation.id, citation, language))];
}

/** `-# [1] Phiên họp tháng 8, 31/8/2021, đoạn 4`. */
export function sourceLine(number: number, citation: ListedCitation, language: Language): string {
  const recognised = citation.recognised === true ? CHAT_SENTENCES[language].recognised : "";
  const locator = [sayLocator(citation.locator, language), recognised]
    .filter((part) => part !== "")
    .join(", ");
  const date = citation.date === null ? "" : `, ${sayDate(citation.date, language)}`;
  const place = locator === "" ? "" : `, ${locator.slice(0, MAX_PLACE)}`;
  return `-# [${number}] ${neutralize(citation.title.slice(0, MAX_TITLE))}${date}${neutralize(place)}`;
}

function suggestionLines(answer: Answer): readonly string[] {
  if (answer.suggestions.length === 0) return [];
  return [
    "",
    CHAT_SENTENCES[answer.language].suggestions,
    ...answer.suggestions.map((suggestion) => `• ${neutralize(suggestion)}`),
  ];
}
