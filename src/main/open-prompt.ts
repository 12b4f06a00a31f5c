import { OPERATOR } from "../documents/audience.js";
import type { Serving } from "./serving.js";
import { notice, widthOf } from "./surroundings.js";

/** A prompt that is open. */
export interface Prompt {
  /** A line beside what the person is typing. */
  readonly say: (line: string) => void;
  readonly ended: Promise<void>;
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
  return { say, ended: run() };
}
