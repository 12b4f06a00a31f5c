import { foldText } from "../text/fold.js";
import type { Token } from "../text/tokens.js";
import { isBareSyllable, isVietnameseSyllable } from "../text/vietnamese-syllable.js";
import { neighbourOf, replaceWords } from "./neighbour-words.js";
import { slippedFrom } from "./typing-slip.js";
import { countedForm, type WordCounts } from "./word-counts.js";

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
    mended = replaceWords(before, (tokens, index) =>
      mayBeSlip(tokens[index] as Token) ? meantBy(tokens, index, before, counts()) : null,
    );
    if (mended === before) break;
  }
  return mended;
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
  const before = spellingsOf(neighbourOf(tokens, index, "before", text), counts);
  const after = spellingsOf(neighbourOf(tokens, index, "after", text), counts);
  const worth = new Map<string, number>();
  for (const word of slippedFrom(token.folded).flatMap((folded) => counts.spellings(folded))) {
    if (token.accented && !sameAccents(token.canonical, word)) continue;
    const form = token.accented ? word : foldText(word);
    const behind = sum(before.map((other) => counts.countPair(other, word)));
    const ahead = sum(after.map((other) => counts.countPair(word, other)));
    worth.set(form, (worth.get(form) ?? 0) + behind + ahead);
  }
  const [best] = [...worth].sort((a, b) => b[1] - a[1]);
  const all = sum([...worth.values()]);
  return best === undefined || all === 0 || best[1] < all * SURE ? null : best[0];
}

/** What a neighbour may be in texts, its accents given back; none at the edge of a phrase. */
function spellingsOf(neighbour: Token | null, counts: WordCounts): readonly string[] {
  if (neighbour === null) return [];
  const form = countedForm(neighbour);
  if (neighbour.accented || form !== neighbour.canonical) return [form];
  return counts.spellings(neighbour.folded);
}

/** A slip moves or loses an accent with its letter, but makes no other of it. */
function sameAccents(typed: string, word: string): boolean {
  const marks = (of: string) => (of.normalize("NFD").match(/\p{M}|đ/gu) ?? []).sort().join("");
  return marks(typed) === marks(word);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
