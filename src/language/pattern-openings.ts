/** What a pattern's matches may begin with, as far as it is known. */
interface Openings {
  /** Beginnings that what follows in the pattern goes on with. */
  readonly open: ReadonlySet<string>;
  /** Beginnings behind which something else stands than a known letter. */
  readonly closed: ReadonlySet<string>;
}

/** Letters of a word that are looked at, and the beginnings that are worth telling apart. */
const LONGEST = 6;
const MOST = 4000;
/** A class of more characters is taken as any. */
const LARGEST_CLASS = 40;

/** Signs of a number, which may stand before a word. */
export const SIGNS = "-+−";

const OPENS = /^[\p{L}\p{N}\p{M}+−-]$/u;
const QUANTIFIER = /(?:[?*+]|\{(?<min>\d+)(?<more>,(?<max>\d*))?\})\??/uy;
const LOOK_AROUND = /\(\?<?[=!]/uy;
const GROUP = /\((?:\?:|\?<[A-Za-z]+>)?/uy;
const ESCAPE = /\\(?:p\{[^}]*\}|.)/uy;
const CLASS = /\[(?:\\.|[^\]\\])*\]/uy;

/**
 * Beginnings, one of which each match of a regular expression's source starts with: letters and digits of a word, or
 * one of the signs. Null when a match may start with something else. Reads what rules are written with: words,
 * classes, groups, alternatives, quantifiers; looking around is left out of account.
 */
export function openingsOf(source: string): readonly string[] | null {
  const reader = new SourceReader(source);
  const { open, closed } = reader.alternatives({ open: new Set([""]), closed: new Set() });
  const all = new Set([...open, ...closed]);
  return all.has("") || all.size > MOST ? null : [...all];
}

class SourceReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group or of the source. */
  alternatives(before: Openings): Openings {
    let found = this.#sequence(before);
    if (this.#source[this.#at] !== "|") return found;
    const open = new Set(found.open);
    const closed = new Set(found.closed);
    while (this.#source[this.#at] === "|") {
      this.#at += 1;
      found = this.#sequence(before);
      for (const opening of found.open) open.add(opening);
      if (found.closed !== before.closed) for (const opening of found.closed) closed.add(opening);
    }
    return { open, closed };
  }

  #sequence(before: Openings): Openings {
    let found = before;
    while (this.#at < this.#source.length && !"|)".includes(this.#source.charAt(this.#at)))
      found = this.#piece(found);
    return found;
  }

  /** One piece with its quantifier. */
  #piece(before: Openings): Openings {
    const once = this.#atom(before);
    const quantifier = this.#take(QUANTIFIER);
    if (quantifier === null) return once;
    const { min, more, max } = quantifier.groups ?? {};
    const fewest = quantifier[0].startsWith("+") ? 1 : Number(min ?? 0);
    const isOnce =
      quantifier[0].startsWith("?") || (min === "1" && more === undefined) || max === "1";
    const repeated = isOnce ? once : closedAfter(before, once);
    return fewest === 0 ? union(before, repeated) : repeated;
  }

  #atom(before: Openings): Openings {
    if (this.#take(LOOK_AROUND) !== null) {
      this.alternatives(before);
      this.#at += 1;
      return before;
    }
    if (this.#take(GROUP) !== null) {
      const inside = this.alternatives(before);
      this.#at += 1;
      return inside;
    }
    const characters = this.#take(CLASS)?.[0];
    if (characters !== undefined) return extended(before, lettersOf(characters.slice(1, -1)));
    const escaped = this.#take(ESCAPE)?.[0];
    if (escaped !== undefined)
      return extended(before, escaped === "\\d" ? [..."0123456789"] : null);
    const letter = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += letter.length;
    if (letter === "^" || letter === "$") return before;
    return extended(before, OPENS.test(letter) ? [letter] : null);
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#source);
    if (match !== null) this.#at += match[0].length;
    return match;
  }
}

const NONE: ReadonlySet<string> = new Set();

const union = (a: Openings, b: Openings): Openings => ({
  open: unionOf(a.open, b.open),
  closed: unionOf(a.closed, b.closed),
});

function unionOf(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a === b || b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

/** A piece that may come again: what follows it is not known, unless it may be empty. */
function closedAfter(before: Openings, once: Openings): Openings {
  const begun = [...once.open].filter((opening) => opening !== "");
  const skipped = [...once.open].filter((opening) => before.open.has(opening));
  return { open: new Set(skipped), closed: new Set([...once.closed, ...begun]) };
}

/** Every open beginning with each letter behind it; null for what is no letter of a word, or any. */
function extended(before: Openings, letters: readonly string[] | null): Openings {
  if (before.open.size === 0) return before;
  if (letters === null) return { open: NONE, closed: unionOf(before.closed, before.open) };
  const open = new Set<string>();
  const ended: string[] = [];
  for (const opening of before.open) {
    for (const letter of letters) {
      const isSign = SIGNS.includes(letter);
      const longer = isSign && opening !== "" ? opening : opening + letter;
      if (isSign || longer.length >= LONGEST) ended.push(longer);
      else open.add(longer);
    }
  }
  return ended.length === 0
    ? { open, closed: before.closed }
    : { open, closed: new Set([...before.closed, ...ended]) };
}

/** The letters of a class; null when it holds others or too many. */
function lettersOf(written: string): readonly string[] | null {
  if (/^\^|\\[^d]/u.test(written)) return null;
  const letters: string[] = [];
  for (const [range] of written.replaceAll("\\d", "0-9").matchAll(/.-.|./gsu)) {
    const first = range.codePointAt(0) ?? 0;
    const last = range.length > 1 ? (range.codePointAt(2) ?? first) : first;
    if (last - first > LARGEST_CLASS) return null;
    for (let code = first; code <= last; code += 1) letters.push(String.fromCodePoint(code));
  }
  return letters.length <= LARGEST_CLASS && letters.every((letter) => OPENS.test(letter))
    ? letters
    : null;
}
