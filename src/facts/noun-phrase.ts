import { firstFrom } from "../text/in-order.js";
import type { Span } from "../text/span.js";
import { wordsLeft } from "./explained-words.js";
import type { ReadingOfBlock } from "./reading-of-block.js";

/** The words of a noun phrase with their place in the block. */
export interface NounPhrase extends Span {
  readonly text: string;
}

/** Words that join or introduce and name nothing. */
const EMPTY_WORDS = new Set(
  "và với của các những thì mà đã đang sẽ cũng vẫn tiếp tục nhưng tuy còn lại ở tại trên cho về theo từ đến do để khi kết quả toàn tỉnh huyện nay hiện trong số này đó như vậy đồng thời ngoài ra bên cạnh tổng cộng có là được thực hiện mức vào ra năm tháng quý kỳ lên xuống thêm so the of a an and in to for by with at on as is are were was has have had total its it that this which there far or yet been be being will would i.e he she they some about nearly only alone giving added per come came taking bringing whereas while".split(
    " ",
  ),
);

/** Joining words that cannot end a name; `nhà ở` and `tiêm đủ` may end in a word of the longer list. */
const CANNOT_END = new Set(
  "và với của các những là đạt được có cho tại so thì mà từ đến khoảng the of and to in".split(" "),
);

/** `8 huyện, thành phố hoàn thành …`: the kinds of unit that are counted together. */
const ADMINISTRATIVE = /^(?:thành|thị|xã|phường|huyện|quận)$/u;

const STOP = /[,;:()|"“”]|\.(?=\s|$)/u;
const MAX_WORDS = 14;

/**
 * The words between a span's start and a figure that could name what the figure is about: everything after
 * the last punctuation but cue words, bases and periods. Null when only cues and joining words are left.
 */
export function nounPhraseBefore(reading: ReadingOfBlock, gap: Span): NounPhrase | null {
  const words = wordsLeft(reading, gap, false);
  if (words.length === 0) return null;
  const runs = splitAtPunctuation(reading, words);
  const run = runs
    .reverse()
    .find((candidate) => candidate.some((word) => !EMPTY_WORDS.has(word.canonical)));
  return run === undefined ? null : phrase(reading, run.slice(-MAX_WORDS));
}

/** The words right after a figure up to the next punctuation or cue: what was counted. */
export function nounPhraseAfter(reading: ReadingOfBlock, window: Span): NounPhrase | null {
  const base = reading.bases[firstFrom(reading.bases, window.start)];
  const end = Math.min(window.end, firstStop(reading, window), base?.start ?? window.end);
  const { surface, tokens } = reading.text;
  const taken: Word[] = [];
  for (let at = firstFrom(tokens, window.start); at < tokens.length; at += 1) {
    const word = tokens[at] as Word;
    if (word.end > end) break;
    const previous = taken.at(-1);
    const between = surface.slice(previous?.end ?? window.start, word.start);
    if (STOP.test(between)) {
      const listGoesOn =
        taken.length <= 1 &&
        /^,\s$/u.test(between) &&
        ((previous?.text.length ?? 9) <= 2 || ADMINISTRATIVE.test(word.canonical));
      if (!listGoesOn) break;
    }
    taken.push(word);
    if (taken.length >= MAX_WORDS) break;
  }
  return taken.some((word) => !EMPTY_WORDS.has(word.canonical)) ? phrase(reading, taken) : null;
}

/** Where the first cue of a window stands that ends what was counted; the window's end when there is none. */
function firstStop({ cues }: ReadingOfBlock, window: Span): number {
  for (let at = firstFrom(cues, window.start); at < cues.length; at += 1) {
    const cue = cues[at] as (typeof cues)[number];
    if (cue.start >= window.end) break;
    if (cue.value !== "reach" && cue.value !== "planned" && cue.value !== "versus")
      return cue.start;
  }
  return window.end;
}

type Word = ReadingOfBlock["text"]["tokens"][number];

function splitAtPunctuation(reading: ReadingOfBlock, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let previous: Word | undefined;
  for (const word of words) {
    const between =
      previous === undefined ? "" : reading.text.surface.slice(previous.end, word.start);
    if (previous === undefined || STOP.test(between)) runs.push([]);
    runs.at(-1)?.push(word);
    previous = word;
  }
  return runs;
}

function phrase(reading: ReadingOfBlock, words: readonly Word[]): NounPhrase | null {
  let from = 0;
  let to = words.length;
  const opens = ({ canonical }: Word) => !EMPTY_WORDS.has(canonical) && !/^\d+$/u.test(canonical);
  while (from < to && !opens(words[from] as Word)) from += 1;
  while (to > from && CANNOT_END.has((words[to - 1] as Word).canonical)) to -= 1;
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return null;
  const text = reading.text.surface.slice(first.start, last.end).replace(/\s+/gu, " ");
  return { start: first.start, end: last.end, text };
}
