import pc from "picocolors";
import type { Answer, AnswerCitation } from "../../answer/contract.js";
import { CHAT_SENTENCES, sayLocator } from "../../sentences/chat.js";
import { sayDate } from "../../sentences/periods.js";
import { wrap } from "../../text/wrap.js";

/** How a terminal shows text. */
export interface TerminalStyle {
  readonly colour: boolean;
  /** Columns to break lines at; infinite, lines stay whole. */
  readonly width: number;
}

/** Quotes and names of sources stand in from the margin. */
const INDENT = "    ";

/** An answer for a terminal: the text, then numbered sources with their quotes, then what else can be asked. */
export function renderForTerminal(answer: Answer, style: TerminalStyle): string {
  const { width } = style;
  const sources = answer.citations.map((citation) => sourceOf(citation, answer.language, style));
  const suggestions = answer.suggestions.map((suggestion) =>
    wrap(`  • ${printable(suggestion)}`, width, 2),
  );
  return [
    wrap(printable(answer.text), width),
    ...(sources.length === 0 ? [] : ["", ...sources]),
    ...(suggestions.length === 0
      ? []
      : ["", CHAT_SENTENCES[answer.language].suggestions, ...suggestions]),
  ].join("\n");
}

function sourceOf(
  citation: AnswerCitation,
  language: Answer["language"],
  style: TerminalStyle,
): string {
  const { width } = style;
  const colours = pc.createColors(style.colour);
  const recognised = citation.recognised === true ? CHAT_SENTENCES[language].recognised : "";
  const place = [citation.document, sayLocator(citation.locator, language), recognised]
    .filter((part) => part !== "")
    .join(", ");
  const date = citation.date === null ? "" : ` (${sayDate(citation.date, language)})`;
  const title = colours.bold(printable(citation.title));
  const head = wrap(`[${citation.id}] ${title}${date} – ${printable(place)}`, width, INDENT.length);
  const quote = wrap(`${INDENT}“${printable(citation.quote)}”`, width);
  return `${head}\n${colours.dim(quote)}`;
}

/** Control characters of a record must not drive the terminal, nor may it turn the writing direction round. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, (unit) =>
    unit === "\n" || unit === "\t" ? unit : "",
  );
}
