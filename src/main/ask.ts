import { answerForError } from "../answer/answer-for-error.js";
import { type Answer, answerJsonSchema } from "../answer/contract.js";
import type { Audience } from "../documents/audience.js";
import { ASKERS_ERRORS, toThukyError } from "../errors.js";
import { createLog, type Log } from "../log.js";
import { linesOf } from "./lines.js";
import { openRecords, type Records } from "./open-records.js";
import { audienceOf } from "./options.js";
import { jsonLine, print, type Surroundings, widthOf } from "./surroundings.js";

export interface AskOptions {
  readonly json?: true;
  readonly data?: string;
  readonly now?: string;
  readonly as?: readonly string[];
  readonly conversation?: true;
  readonly schema?: true;
}

/** Everything that answering one question needs. */
interface Asking {
  readonly records: Records;
  readonly audience: Audience;
  readonly now: string;
  readonly log: Log;
  /** Lines are turns of one conversation. */
  readonly conversation: boolean;
}

/** `thuky ask`: one question answered for a person (or as JSON), or with `-` a line of JSON for every line. */
export async function ask(
  surroundings: Surroundings,
  words: readonly string[],
  options: AskOptions,
): Promise<number> {
  if (options.schema === true) {
    await print(surroundings, `${JSON.stringify(answerJsonSchema(), null, 2)}\n`);
    return 0;
  }
  const config = surroundings.loadConfig();
  const records = await openRecords(surroundings, config, options.data ?? config.dataFolder);
  try {
    const asking: Asking = {
      records,
      audience: audienceOf(options.as),
      now: options.now ?? surroundings.today(),
      log: createLog(config.logLevel),
      conversation: options.conversation === true,
    };
    if (words.join(" ") === "-") return await askLines(surroundings, asking);
    return await askOne(surroundings, asking, words.join(" "), options.json === true);
  } finally {
    records.close();
  }
}

async function askLines(surroundings: Surroundings, asking: Asking): Promise<number> {
  let exitCode = 0;
  for await (const line of linesOf(surroundings.input)) {
    const { answer, failed } = await answerOrSay(asking, line);
    await print(surroundings, jsonLine(answer));
    if (failed) exitCode = 1;
  }
  return exitCode;
}

async function askOne(
  surroundings: Surroundings,
  asking: Asking,
  question: string,
  asJson: boolean,
): Promise<number> {
  const { answer, failed } = await answerOrSay(asking, question);
  if (asJson) await print(surroundings, jsonLine(answer));
  else {
    const { renderForTerminal } = await import("../chat/terminal/render.js");
    const { output } = surroundings;
    const style = { colour: output.isTTY === true, width: widthOf(output) };
    await print(surroundings, `${renderForTerminal(answer, style)}\n`);
  }
  return failed ? 1 : 0;
}

/** One question that goes wrong never stops the ones after it. */
async function answerOrSay(
  asking: Asking,
  text: string,
): Promise<{ readonly answer: Answer; readonly failed: boolean }> {
  const { audience, now, log } = asking;
  try {
    const turn = asking.conversation ? { conversation: "lines" } : {};
    const answer = await asking.records.answerer.answer({ text, audience, now, ...turn });
    return { answer, failed: false };
  } catch (thrown) {
    const error = toThukyError(thrown);
    const failed = !ASKERS_ERRORS.has(error.code);
    if (failed) log.error({ code: error.code, err: error }, "a question could not be answered");
    return { answer: answerForError(text, error, "vi"), failed };
  }
}
