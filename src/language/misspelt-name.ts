import type { Span } from "../text/span.js";
import { type Token, tokenize } from "../text/tokens.js";
import { hasTelexLeftover, isTypingSlip } from "./typing-slip.js";

/** A name found in spite of a typing slip. */
export interface MisspeltMatch extends Span {
  readonly id: string;
}

/** Names by their syllables without accents; a syllable that any name has is no slip of another. */
interface Node {
  readonly next: Map<string, Node>;
  id: string | null;
}

/** A name shorter than this has too many neighbours. */
const LEAST_LETTERS = 8;
/** A longer word is none of a name's with a slip, twice as many letters as any of them has included. */
const LONGEST_WORD = 40;
/** One slip for so many letters of the name. */
const LETTERS_PER_SLIP = 5;

/** A way through the tree: how many letters so far, and how many syllables were typed in which way. */
interface Path {
  readonly node: Node;
  readonly letters: number;
  readonly right: number;
  readonly leftovers: number;
  readonly slips: number;
}

interface Found {
  readonly id: string;
  readonly until: number;
}

/**
 * Finds names of at least eight letters of which a syllable was mistyped: letters swapped, doubled, left
 * out, or a Telex key left behind (`ngaan sachs`). Meant for a text where nothing matches as written.
 */
export function createMisspeltBook(
  names: Iterable<readonly [name: string, id: string]>,
): (tokens: readonly Token[]) => readonly MisspeltMatch[] {
  const root: Node = { next: new Map(), id: null };
  const known = new Set<string>();
  for (const [name, id] of names) {
    const syllables = tokenize(name).map(({ folded }) => folded);
    if (syllables.length < 2 || syllables.join("").length < LEAST_LETTERS) continue;
    let node = root;
    for (const syllable of syllables) {
      known.add(syllable);
      const below = node.next.get(syllable) ?? { next: new Map(), id: null };
      node.next.set(syllable, below);
      node = below;
    }
    node.id ??= id;
  }
  return (tokens) => {
    const matches: MisspeltMatch[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      const found = bestFrom(root, known, tokens, from);
      const first = tokens[from];
      const last = tokens[(found?.until ?? 0) - 1];
      if (found === null || first === undefined || last === undefined) continue;
      matches.push({ start: first.start, end: last.end, id: found.id });
      from = found.until - 1;
    }
    return matches;
  };
}

/** The longest name from a token on, the one with fewer slips of equally long ones. */
function bestFrom(
  root: Node,
  known: ReadonlySet<string>,
  tokens: readonly Token[],
  from: number,
): Found | null {
  let paths: readonly Path[] = [{ node: root, letters: 0, right: 0, leftovers: 0, slips: 0 }];
  let best: Found | null = null;
  for (let index = from; index < tokens.length && paths.length > 0; index += 1) {
    const token = tokens[index] as Token;
    paths = paths.flatMap((path) => step(path, token.folded, known));
    const ended = paths
      .filter((path) => path.node.id !== null && isNearEnough(path))
      .sort((a, b) => a.slips - b.slips)[0];
    if (ended !== undefined) best = { id: ended.node.id ?? "", until: index + 1 };
  }
  return best;
}

function step(path: Path, word: string, known: ReadonlySet<string>): readonly Path[] {
  const same = path.node.next.get(word);
  const letters = path.letters + word.length;
  const on: Path[] =
    same === undefined ? [] : [{ ...path, node: same, letters, right: path.right + 1 }];
  if (known.has(word) || word.length < 3 || word.length > LONGEST_WORD) return on;
  for (const [syllable, node] of path.node.next) {
    if (hasTelexLeftover(word, syllable))
      on.push({ ...path, node, letters, leftovers: path.leftovers + 1 });
    else if (isTypingSlip(word, syllable))
      on.push({ ...path, node, letters, slips: path.slips + 1 });
  }
  return on;
}

/** Enough letters for the slips made, and no more syllables wrong than right. */
function isNearEnough({ letters, right, leftovers, slips }: Path): boolean {
  return (
    leftovers + slips > 0 &&
    letters >= LEAST_LETTERS &&
    slips * LETTERS_PER_SLIP <= letters &&
    slips <= right + leftovers
  );
}
