/**
 * Is `typed` this word with one slip of the fingers: two neighbours swapped, a letter doubled, or one left
 * out of a word of at least four? Another letter in its place is no slip: in Vietnamese it is another word.
 */
export function isTypingSlip(typed: string, word: string): boolean {
  if (typed.length === word.length) return isSwapped(typed, word);
  if (typed.length === word.length + 1) return isDoubled(typed, word);
  return typed.length + 1 === word.length && word.length >= 4 && isWithoutOne(typed, word);
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

function isSwapped(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  return (
    typed[at] !== undefined &&
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    typed.slice(at + 2) === word.slice(at + 2)
  );
}

function isDoubled(typed: string, word: string): boolean {
  const at = firstDifference(word, typed);
  return typed[at] === typed[at - 1] && typed.slice(at + 1) === word.slice(at);
}

function isWithoutOne(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  return typed.slice(at) === word.slice(at + 1);
}

/** Telex keys that a switched-off keyboard leaves in a syllable: `ngaan`, `sachs`, `thasng`, `ddauf`, `nuowcs`. */
export function hasTelexLeftover(typed: string, word: string): boolean {
  return typed.length > word.length && withoutTelex(typed) === word;
}

function withoutTelex(typed: string): string {
  return typed
    .replace(/[sfrxj]$|(?<=[aeiouyw])[sfrxj](?=\p{L})/u, "")
    .replace(/([aeod])\1/gu, "$1")
    .replace(/([auo])w/gu, "$1");
}

/** The words that `typed` may be with one slip of the fingers, or with Telex keys left in it; some are no words. */
export function slippedFrom(typed: string): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at + 1 < typed.length; at += 1)
    found.add(`${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`);
  for (let at = 0; at <= typed.length; at += 1) {
    if (at > 0 && typed[at] === typed[at - 1]) found.add(typed.slice(0, at) + typed.slice(at + 1));
    for (const letter of LETTERS) found.add(typed.slice(0, at) + letter + typed.slice(at));
  }
  found.add(withoutTelex(typed));
  found.delete(typed);
  return [...found].filter((word) => isTypingSlip(typed, word) || hasTelexLeftover(typed, word));
}

/** Of a word without accents. */
const LETTERS = "abcdeghiklmnopqrstuvxy";
