import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Answerer } from "../../answer/answerer.js";
import type { Audience } from "../../documents/audience.js";
import { CHAT_SENTENCES } from "../../sentences/chat.js";
import { describeError } from "../errors-as-sentences.js";
import { renderForTerminal } from "./render.js";

/** What the prompt is served with. */
export interface PromptOptions {
  readonly answerer: Answerer;
  /** ISO date of asking. */
  readonly now: () => string;
  readonly audience: Audience;
  readonly input: Readable;
  readonly output: Writable;
  readonly colour: boolean;
}

const LEAVE = new Set([":q", ":quit", ":exit"]);

/** Asks and answers line by line until `:q` or the end of the input. An error is a sentence, not an end. */
export async function runPrompt(options: PromptOptions): Promise<void> {
  const { output } = options;
  const say = CHAT_SENTENCES.vi;
  const lines = createInterface({ input: options.input, output, prompt: say.prompt });
  output.write(`${say.promptGreeting}\n`);
  lines.prompt();
  try {
    for await (const line of lines) {
      const text = line.trim();
      if (LEAVE.has(text)) break;
      if (text !== "") output.write(`${await answerLine(text, options)}\n\n`);
      lines.prompt();
    }
  } finally {
    lines.close();
  }
}

async function answerLine(text: string, options: PromptOptions): Promise<string> {
  try {
    const answer = await options.answerer.answer({
      text,
      audience: options.audience,
      now: options.now(),
    });
    return renderForTerminal(answer, { colour: options.colour });
  } catch (error) {
    return describeError(error, "vi").sentence;
  }
}
