import { timeOfSeconds, type Utterance } from "../transcript/utterance.js";

const HEADER = /^start\tend\ttext\n/u;

/** The table that Whisper writes (`start`, `end` in milliseconds, `text`); null for any other. */
export function timedWords(text: string): readonly Utterance[] | null {
  if (!HEADER.test(text)) return null;
  const utterances = text
    .split("\n")
    .slice(1)
    .flatMap((line): readonly Utterance[] => {
      const [start = "", , words = ""] = line.split("\t");
      if (!/^\d+$/u.test(start) || words.trim() === "") return [];
      return [{ speaker: null, words: words.trim(), time: timeOfSeconds(Number(start) / 1000) }];
    });
  return utterances.length === 0 ? null : utterances;
}
