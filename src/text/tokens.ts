import type { Span } from "./span.js";
import { wordForms } from "./word-forms.js";

/** One syllable, number or symbol-free run of a text, in reading order. */
export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** One spelling per syllable, accents kept (`canonicalSyllable`). */
  readonly canonical: string;
  /** The same without accents. */
  readonly folded: string;
  /** True when it carries a diacritic, so that it may only match the same accents. */
  readonly accented: boolean;
}

/** Letters, digits and combining marks; everything else separates. */
const WORD_LETTER = /^[\p{L}\p{N}\p{M}]$/u;

/** What is known of every unit met so far: 0 nothing, 1 part of a word, 2 none. */
const unitKinds = new Uint8Array(0x1_00_00);

/** How many units of a word stand at a place: 1, 2 for a pair of surrogates, 0 when none does. */
function wordUnits(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd8_00 && code <= 0xdb_ff) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return WORD_LETTER.test(character) ? character.length : 0;
  }
  let kind = unitKinds[code] ?? 0;
  if (kind === 0) {
    kind = WORD_LETTER.test(String.fromCharCode(code)) ? 1 : 2;
    unitKinds[code] = kind;
  }
  return kind === 1 ? 1 : 0;
}

/** The tokens of a stretch of NFC text; offsets are into the whole text. */
export function tokenize(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const start = at;
    for (let units = wordUnits(text, at); units > 0 && at < to; units = wordUnits(text, at))
      at += units;
    if (at === start) {
      at += 1;
      continue;
    }
    const word = text.slice(start, at);
    const { canonical, folded, accented } = wordForms(word);
    tokens.push({ start, end: at, text: word, canonical, folded, accented });
  }
  return tokens;
}

/**
 * Share of the letter-bearing tokens that carry a diacritic: 0 for English and for Vietnamese typed
 * without accents, about 0.86 (median) for Vietnamese prose.
 */
export function accentShare(tokens: readonly Token[]): number {
  let words = 0;
  let accented = 0;
  for (const token of tokens) {
    if (token.accented) accented += 1;
    else if (!/\p{L}/u.test(token.text)) continue;
    words += 1;
  }
  return words === 0 ? 0 : accented / words;
}
