import { openTemporaryRecords } from "../../scripts/open-temporary-records.js";
import type { Answer, Language } from "../../src/answer/contract.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { corpusFolder } from "../ingest/corpus-folder.js";

/** Records written for a test, read by the rooms that `thuky index` uses, ready to be asked by their operator. */
export interface AskedRecords {
  ask(question: string, locale?: Language): Promise<Answer>;
  /** The answers to the turns of one conversation, in order. */
  converse(turns: readonly string[], locale?: Language): Promise<readonly Answer[]>;
  close(): void;
}

/** `now` is the ISO day of asking. Throws when one of the records is refused. */
export async function openAskedRecords(
  files: Readonly<Record<string, string>>,
  now: string,
): Promise<AskedRecords> {
  const corpus = corpusFolder(files);
  const records = await openTemporaryRecords(corpus.folder);
  let conversations = 0;
  const ask = (text: string, locale: Language = "vi", conversation?: string) =>
    records.answerer.answer({
      text,
      audience: OPERATOR,
      now,
      locale,
      ...(conversation === undefined ? {} : { conversation }),
    });
  return {
    ask: (question, locale) => ask(question, locale),
    converse: async (turns, locale) => {
      conversations += 1;
      const answers: Answer[] = [];
      for (const turn of turns) answers.push(await ask(turn, locale, `talk ${conversations}`));
      return answers;
    },
    close: () => {
      records.close();
      corpus.remove();
    },
  };
}
