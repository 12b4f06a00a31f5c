import type { Language } from "../../../answer/contract.js";
import { sayLocator } from "../../../sentences/chat.js";
import { sayDate } from "../../../sentences/periods.js";
import type { OpenedQuote } from "../../quote-source.js";
import { DISCORD_LIMITS } from "../limits.js";
import { neutralize } from "./neutralize.js";
import { splitText } from "./split-text.js";

/** A quote in its surroundings for one ephemeral message: the quote bold, the document and place below. */
export function renderQuote(quote: OpenedQuote, language: Language): string {
  const locator = sayLocator(quote.locator, language);
  const date = quote.date === null ? "" : `, ${sayDate(quote.date, language)}`;
  const footer = `\n-# ${neutralize(`${quote.title}${date}${locator === "" ? "" : `, ${locator}`} – ${quote.document}`)}`;
  const room = DISCORD_LIMITS.content - footer.length;
  const bold = `**${neutralize(quote.quote)}**`;
  const whole = `${neutralize(quote.before)}${bold}${neutralize(quote.after)}`;
  if (whole.length <= room) return whole + footer;
  if (bold.length <= room) return bold + footer;
  const [first] = splitText(neutralize(quote.quote), room - 5);
  return `**${first ?? ""}…**${footer}`;
}
