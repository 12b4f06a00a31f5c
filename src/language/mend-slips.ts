import { foldText } from "../text/fold.js";
import { type Token, tokenize } from "../text/tokens.js";
import { isBareSyllable, isVietnameseSyllable } from "../text/vietnamese-syllable.js";
import { slippedFrom } from "./typing-slip.js";
import { countedForm, EDGE, isSamePhrase, type WordCounts } from "./word-counts.js";

/** A shorter word has too many neighbours, and is more often a short form than a slip. */
const LEAST_LETTERS = 4;
/** A mended word must stand beside these neighbours so much oftener than all other candidates together. */
const SURE = 0.8;
const MOST_ROUNDS = 4;

/**
 * Writes the words of a Vietnamese question as they were meant whose letters can be no Vietnamese syllable, where the
 * words beside show which one: two letters swapped, one doubled or left out, a Telex key left behind. A word that is
 * known as it stands, one with a digit, and a short form are never changed. `counts` is asked for only when there
 * is such a word.
 *
 * `thu ngân sách thnág 5` → `thu ngân sách tháng 5`, `giai ngna` → `giai ngan`, `thangs 8` → `thang 8`; not `logistics`.
 */
export function mendSlips(text: string, counts: () => WordCounts): string {
  let mended = text;
  // A word mended shows what the one beside it was meant to be.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = mended;
    mended = mendOnce(before, counts);
    if (mended === before) break;
  }
  return mended;
}

function mendOnce(text: string, counts: () => WordCounts): string {
  const tokens = tokenize(text);
  let mended = "";
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    if (!mayBeSlip(token)) continue;
    const word = meantBy(tokens, index, text, counts());
    if (word === null) continue;
    mended += text.slice(at, token.start) + (token.accented ? word : foldText(word));
    at = token.end;
  }
  return mended + text.slice(at);
}

function mayBeSlip({ text, canonical, folded, accented }: Token): boolean {
  if (!/^\p{L}+$/u.test(text) || text.length < LEAST_LETTERS) return false;
  return accented ? !isVietnameseSyllable(canonical) : !isBareSyllable(folded);
}

/** The word that stands beside these neighbours in texts; null when none does, or none clearly. */
function meantBy(
  tokens: readonly Token[],
  index: number,
  text: string,
  counts: WordCounts,
): string | null {
  const token = tokens[index] as Token;
  if (counts.spellings(token.folded).length > 0) return null;
  const before = besides(tokens, index, index - 1, text, counts);
  const after = besides(tokens, index, index + 1, text, counts);
  const candidates = slippedFrom(token.folded)
    .flatMap((folded) => counts.spellings(folded))
    .filter((word) => !token.accented || sameAccents(token.canonical, word))
    .map((word) => {
      const behind = sum(before, (other) => counts.countPair(other, word));
      const ahead = sum(after, (other) => counts.countPair(word, other));
      return { word, worth: behind + ahead };
    })
    .sort((a, b) => b.worth - a.worth);
  const all = sum(candidates, ({ worth }) => worth);
  const bare = new Map<string, number>();
  for (const { word, worth } of candidates) {
    const form = token.accented ? word : foldText(word);
    bare.set(form, (bare.get(form) ?? 0) + worth);
  }
  const [best] = [...bare].sort((a, b) => b[1] - a[1]);
  if (best === undefined || all === 0 || best[1] < all * SURE) return null;
  return best[0];
}

/** What the neighbour of a token may be in texts, its accents given back; the edge of the phrase says nothing. */
function besides(
  tokens: readonly Token[],
  index: number,
  other: number,
  text: string,
  counts: WordCounts,
): readonly string[] {
  const [first, second] = [tokens[Math.min(index, other)], tokens[Math.max(index, other)]];
  const neighbour = tokens[other];
  if (first === undefined || second === undefined || neighbour === undefined) return [];
  if (!isSamePhrase(text, first, second)) return [];
  const form = countedForm(neighbour);
  if (form === EDGE || neighbour.accented || form !== neighbour.canonical) return [form];
  return counts.spellings(neighbour.folded);
}

/** A slip moves or loses an accent with its letter, but makes no other of it. */
function sameAccents(typed: string, word: string): boolean {
  const marks = (of: string) => (of.normalize("NFD").match(/\p{M}|đ/gu) ?? []).sort().join("");
  return marks(typed) === marks(word);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
