import type { ChatLog } from "../chat/chat-log.js";
import { OPERATOR } from "../documents/audience.js";
import type { Serving } from "./serving.js";
import { notice, widthOf } from "./surroundings.js";

/** A prompt that is open. */
export interface Prompt {
  /** A line beside what the person is typing. */
  readonly say: (line: string) => void;
  readonly ended: Promise<void>;
  /** For what goes on meanwhile: a warning is one line beside the prompt, once, an error the log's whole line. */
  readonly log: ChatLog;
}

/** Opens the prompt of whoever sits at the terminal, who is its operator and sees everything. */
export function openPrompt({ surroundings, records, log }: Serving): Prompt {
  let sayBeside: ((line: string) => void) | null = null;
  const say = (line: string) => (sayBeside === null ? notice(surroundings, line) : sayBeside(line));
  const run = async () => {
    const { runPrompt } = await import("../chat/terminal/prompt.js");
    await runPrompt({
      answerer: records.answerer,
      now: surroundings.today,
      audience: OPERATOR,
      input: surroundings.input,
      output: surroundings.output,
      colour: true,
      width: () => widthOf(surroundings.output),
      log,
      onOpen: (sayWhileOpen) => {
        sayBeside = sayWhileOpen;
      },
    });
    sayBeside = null;
  };
  let lastWarning = "";
  const quiet: ChatLog = {
    info: (fields, message) => log.info(fields, message),
    warn: (_fields, message) => {
      if (message !== lastWarning) say(message);
      lastWarning = message;
    },
    error: (fields, message) => log.error(fields, message),
  };
  return { say, ended: run(), log: quiet };
}
