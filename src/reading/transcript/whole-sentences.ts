import type { Utterance } from "./utterance.js";

/** Longest stretch that parts of a sentence are joined to, in characters: about half a minute of speech. */
const MAX_JOINED = 500;
/** Share of the parts that must hold the end of a sentence for a part without one to be taken as cut off. */
const PUNCTUATED = 0.3;

const ENDS_SENTENCE = /[.?!…][”"’')\]]*$/u;
const HOLDS_STOP = /[.?!…](?:[”"’')\]]*$|\s)/u;

/**
 * Programs cut speech by the clock: `Thu ngân sách đạt` | `512 tỷ đồng.` Puts such parts of one speaker's
 * sentence together again, timed by the first. A transcript without punctuation is left as it was cut.
 */
export function withWholeSentences(parts: readonly Utterance[]): readonly Utterance[] {
  const stopped = parts.filter(({ words }) => HOLDS_STOP.test(words)).length;
  if (stopped < parts.length * PUNCTUATED) return parts;
  const whole: Utterance[] = [];
  for (const part of parts) {
    const open = whole.at(-1);
    if (open !== undefined && goesOn(open, part))
      whole[whole.length - 1] = { ...open, words: `${open.words} ${part.words}` };
    else whole.push(part);
  }
  return whole;
}

function goesOn(open: Utterance, part: Utterance): boolean {
  return (
    open.speaker === part.speaker &&
    !ENDS_SENTENCE.test(open.words) &&
    open.words.length + part.words.length < MAX_JOINED
  );
}
