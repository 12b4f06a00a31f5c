import type { SourceDocument, Warning } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { statedDate } from "./stated-date.js";
import type { Utterance } from "./utterance.js";
import { withWholeSentences } from "./whole-sentences.js";

const MAX_TITLE = 200;

/**
 * The document of a transcript, whatever program wrote it: one block per sentence or more of one voice, in
 * order. The stored text is what was said, one line a block, so that a quote is verbatim; who said it and
 * when stand in the locator. `head` is what the file says of itself: it gives the title and the date.
 * `frames` stand at the end, kept for the door though nobody said them.
 */
export function transcriptDocument(
  parts: readonly Utterance[],
  head: readonly string[],
  warnings: readonly Warning[],
  frames: readonly string[] = [],
): SourceDocument {
  const written: string[] = [];
  let length = 0;
  const write = (words: string) => {
    const start = written.length === 0 ? 0 : length + 1;
    length = start + words.length;
    written.push(words);
    return { start, end: length };
  };
  const raw: readonly RawBlock[] = [
    ...withWholeSentences(parts).map(
      ({ words, speaker, time }): RawBlock => ({
        ...write(words),
        kind: "utterance",
        locator: { time, speaker },
      }),
    ),
    ...frames.map((words): RawBlock => ({ ...write(words), kind: "frame" })),
  ];
  const note = head.join(" ").replace(/\s+/gu, " ").trim();
  return {
    text: written.join("\n"),
    blocks: numberBlocks(raw, () => ""),
    title: note === "" ? null : note.slice(0, MAX_TITLE),
    date: statedDate(note),
    type: "transcript",
    warnings,
  };
}
