import pc from "picocolors";
import type { Answer } from "../../answer/contract.js";
import { CHAT_SENTENCES, sayLocator } from "../../sentences/chat.js";
import { sayDate } from "../../sentences/periods.js";

/** An answer for a terminal: the text, then numbered sources with their quotes, then what else can be asked. */
export function renderForTerminal(
  answer: Answer,
  options: { readonly colour?: boolean } = {},
): string {
  const say = CHAT_SENTENCES[answer.language];
  const colours = pc.createColors(options.colour ?? false);
  const sources = answer.citations.map((citation) => {
    const place = [citation.document, sayLocator(citation.locator, answer.language)]
      .filter((part) => part !== "")
      .join(", ");
    const date = citation.date === null ? "" : ` (${sayDate(citation.date, answer.language)})`;
    const title = colours.bold(printable(citation.title));
    const quote = colours.dim(`“${printable(citation.quote)}”`);
    return `[${citation.id}] ${title}${date} – ${printable(place)}\n    ${quote}`;
  });
  const suggestions = answer.suggestions.map((suggestion) => `  • ${suggestion}`);
  return [
    printable(answer.text),
    ...(sources.length === 0 ? [] : ["", ...sources]),
    ...(suggestions.length === 0 ? [] : ["", say.suggestions, ...suggestions]),
  ].join("\n");
}

/** Control characters of a record must not drive the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (unit) => (unit === "\n" || unit === "\t" ? unit : ""));
}
