import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Answerer } from "../../answer/answerer.js";
import type { Audience } from "../../documents/audience.js";
import { CHAT_SENTENCES } from "../../sentences/chat.js";
import { wrap } from "../../text/wrap.js";
import type { ChatLog } from "../chat-log.js";
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
  /** Columns to break lines at, asked anew for every answer: a window can be resized. */
  readonly width: () => number;
  readonly log: ChatLog;
  /** Given a way to say a line while the person may be typing: what they typed stays under it. */
  readonly onOpen?: (say: (line: string) => void) => void;
}

const LEAVE = new Set([":q", ":quit", ":exit"]);

/** Asks and answers line by line until `:q` or the end of the input. An error is a sentence, not an end. */
export async function runPrompt(options: PromptOptions): Promise<void> {
  const { output } = options;
  const say = CHAT_SENTENCES.vi;
  const lines = createInterface({ input: options.input, output, prompt: say.prompt });
  output.write(`${wrap(say.promptGreeting, options.width())}\n`);
  lines.prompt();
  options.onOpen?.((line) => {
    output.write(`\r\u{1B}[K${wrap(line, options.width())}\n`);
    lines.prompt(true);
  });
  try {
    for await (const line of lines) {
      const text = line.trim();
      if (LEAVE.has(text)) return;
      if (text !== "") output.write(`${await answerLine(text, options)}\n\n`);
      lines.prompt();
    }
    // Ctrl-C and Ctrl-D leave the cursor behind the prompt.
    output.write("\n");
  } finally {
    lines.close();
  }
}

async function answerLine(text: string, options: PromptOptions): Promise<string> {
  const { answerer, audience, colour, log } = options;
  const width = options.width();
  try {
    const answer = await answerer.answer({
      text,
      audience,
      now: options.now(),
      conversation: "prompt",
    });
    return renderForTerminal(answer, { colour, width });
  } catch (error) {
    const { sentence, incident, code } = describeError(error, "vi");
    if (incident !== null) log.error({ incident, code, err: error }, "a question failed");
    return wrap(sentence, width);
  }
}
