import type { Language } from "../../../answer/contract.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import type { ListedCitation } from "../../library.js";
import { DISCORD_LIMITS } from "../limits.js";
import { sourceLine } from "./answer-messages.js";
import { actionButtons, rowsOf, sourceButtons } from "./buttons.js";
import { neutralize } from "./neutralize.js";
import { type RenderedMessage, renderText } from "./rendered-message.js";

/** One item of a page. */
export interface ListedItem {
  readonly number: number;
  readonly text: string;
  readonly document: { readonly document: string; readonly revision: string };
  readonly citation: ListedCitation | null;
}

/** One page of a list. */
export interface ListedPage {
  readonly title: string;
  readonly items: readonly ListedItem[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly entryId: string;
}

const MAX_SOURCES = 10;
/** Characters of an item's text, longest first: the first with which a page is one message. */
const CUTS = [400, 240, 160, 100, 60];

/** A page in one message: items with their sources in small print, buttons to turn it, sources, export. */
export function renderListing(
  page: ListedPage,
  options: { readonly language: Language; readonly canExport: boolean },
): readonly RenderedMessage[] {
  const { language, canExport } = options;
  const say = DISCORD_SENTENCES[language];
  const citations = page.items.flatMap(({ citation, number }) =>
    citation === null ? [] : [{ ...citation, id: number }],
  );
  const turning =
    page.pages <= 1
      ? []
      : [
          { action: "page", label: say.previous, number: page.page - 1, isOff: page.page === 0 },
          {
            action: "page",
            label: say.next,
            number: page.page + 1,
            isOff: page.page === page.pages - 1,
          },
        ].map((button) => ({ ...button, number: Math.max(button.number, 0) }));
  const rows = rowsOf([
    sourceButtons(citations, language, MAX_SOURCES),
    actionButtons(page.entryId, distinct(turning)),
    actionButtons(page.entryId, canExport ? [{ action: "csv", label: say.exportCsv }] : []),
  ]);
  const texts = CUTS.map((longest) => pageText(page, language, longest));
  const text = texts.find(({ length }) => length <= DISCORD_LIMITS.content) ?? texts.at(-1) ?? "";
  return renderText(text, rows);
}

/** Two buttons of one message must not have the same id: on the first of two pages „back“ would be „first“. */
function distinct<Button extends { readonly number: number }>(
  buttons: readonly Button[],
): readonly Button[] {
  return buttons.filter(
    (button, index) => buttons.findIndex(({ number }) => number === button.number) === index,
  );
}

function pageText(page: ListedPage, language: Language, longest: number): string {
  const say = DISCORD_SENTENCES[language];
  if (page.total === 0) return `**${neutralize(page.title)}**\n${say.nothingFits}`;
  const items = page.items.flatMap(({ number, text, citation }) => [
    `${number}\\. ${neutralize(cut(text, longest))}`,
    ...(citation === null ? [] : [sourceLine(number, citation, language)]),
  ]);
  return [
    `**${neutralize(page.title)}**`,
    ...items,
    say.page(page.page + 1, page.pages, page.total),
  ].join("\n");
}

function cut(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join("")}…`;
}
