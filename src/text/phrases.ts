import type { Span } from "./span.js";
import { type Token, tokenize } from "./tokens.js";

export interface PhraseMatch<T> extends Span {
  readonly value: T;
  /** Number of syllables matched. */
  readonly length: number;
}

/** Finds the phrases of a lexicon in tokenised text, longest first. */
export interface PhraseBook<T> {
  /**
   * Leftmost-longest, non-overlapping matches in order. An accented token must carry the phrase's own
   * accents; an unaccented one may stand for them only when `lenient`. Tokens of a match lie within
   * `MAX_GAP` characters of each other and not across `;`, `.` or a line end.
   */
  find(tokens: readonly Token[], text: string, lenient: boolean): readonly PhraseMatch<T>[];
}

/** A phrase that ends at a node of the tree: its accented syllables and what it stands for. */
interface Ending<T> {
  readonly canonical: readonly string[];
  readonly value: T;
}

/** The phrases by their syllables without accents, one level a syllable; null where nothing follows or ends. */
interface Node<T> {
  next: Map<string, Node<T>> | null;
  endings: Ending<T>[] | null;
}

/** `Sở Kế hoạch - Đầu tư`, `chế biến, chế tạo`: up to three characters of punctuation and space. */
const MAX_GAP = 3;
const BREAK = /[;.:!?\n|]/u;
const DIGIT = /^\d+$/u;

/** A book of phrases; of several with the same syllables the first entry counts. */
export function createPhraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): PhraseBook<T> {
  const root: Node<T> = { next: null, endings: null };
  for (const [text, value] of entries) {
    const syllables = tokenize(text.normalize("NFC"));
    if (syllables.length === 0) continue;
    let node = root;
    for (const { folded } of syllables) {
      node.next ??= new Map();
      let below = node.next.get(folded);
      if (below === undefined) {
        below = { next: null, endings: null };
        node.next.set(folded, below);
      }
      node = below;
    }
    node.endings ??= [];
    node.endings.push({
      canonical: syllables.map(({ canonical }) => canonical),
      value,
    });
  }
  return { find: (tokens, text, lenient) => findPhrases(root, tokens, text, lenient) };
}

function findPhrases<T>(
  root: Node<T>,
  tokens: readonly Token[],
  text: string,
  lenient: boolean,
): readonly PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  let index = 0;
  while (index < tokens.length) {
    const found = longestAt(root, tokens, index, text, lenient);
    const first = tokens[index];
    const last = found === null ? undefined : tokens[index + found.canonical.length - 1];
    if (found === null || first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    const length = found.canonical.length;
    matches.push({ start: first.start, end: last.end, value: found.value, length });
    index += length;
  }
  return matches;
}

function longestAt<T>(
  root: Node<T>,
  tokens: readonly Token[],
  from: number,
  text: string,
  lenient: boolean,
): Ending<T> | null {
  let node: Node<T> | undefined = root;
  let longest: Ending<T> | null = null;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const previous = tokens[index - 1];
    if (index > from && previous !== undefined && isGap(text, previous, token)) break;
    node = node.next?.get(token.folded);
    if (node === undefined) break;
    longest =
      node.endings?.find((ending) => sameAccents(ending.canonical, tokens, from, lenient)) ??
      longest;
  }
  return longest;
}

function isGap(text: string, previous: Token, token: Token): boolean {
  const gap = text.slice(previous.end, token.start);
  if (gap === "." && DIGIT.test(previous.text) && DIGIT.test(token.text)) return false;
  return gap.length > MAX_GAP || BREAK.test(gap);
}

function sameAccents(
  canonical: readonly string[],
  tokens: readonly Token[],
  from: number,
  lenient: boolean,
): boolean {
  return canonical.every((syllable, offset) => {
    const token = tokens[from + offset];
    return token !== undefined && (token.canonical === syllable || (lenient && !token.accented));
  });
}
