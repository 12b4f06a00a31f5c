import { canonicalSyllable, foldedSyllable } from "../text/fold.js";
import { type Token, tokenize } from "../text/tokens.js";
import { INDICATORS, type Indicator } from "./indicator.js";
import type { IndicatorMention } from "./mention.js";
import type { PreparedText } from "./prepared-text.js";

/** A name of at least this many syllables may be asked for with other words in between. */
const MIN_SYLLABLES = 2;
/** Tokens that may stand inside a scattered name beyond its own. */
const MAX_BETWEEN = 5;

/**
 * Words that a question puts inside a name: `thu được bao nhiêu tiền ngân sách`, `giải ngân mấy tỷ vốn đầu tư
 * công`. Not: words that would make it another thing.
 */
const BETWEEN = new Set(
  "được bao nhiêu tiền mấy tỷ triệu đồng phần trăm các của đã là có số nguồn mức về bn usd bn ty trieu may dc rồi thêm tổng nhiêu cho từ những con tấn ha người".split(
    " ",
  ),
);
const BETWEEN_FOLDED = new Set([...BETWEEN].map(foldedSyllable));
const BETWEEN_CANONICAL = new Set([...BETWEEN].map(canonicalSyllable));

interface Name {
  readonly indicator: Indicator;
  readonly syllables: readonly Token[];
}

let names: readonly Name[] | null = null;

function allNames(): readonly Name[] {
  names ??= INDICATORS.flatMap((indicator) =>
    [indicator.vi, ...indicator.names].map((name) => ({
      indicator,
      syllables: tokenize(name.normalize("NFC")),
    })),
  )
    .filter(({ syllables }) => syllables.length >= MIN_SYLLABLES)
    .sort((a, b) => b.syllables.length - a.syllables.length);
  return names;
}

/**
 * The indicator whose name stands in a question in order but with asking words between its syllables. The
 * longest name wins; null when none fits. For questions in which no name stands whole.
 */
export function findScatteredIndicator(text: PreparedText): IndicatorMention | null {
  for (const name of allNames()) {
    const found = scattered(name, text);
    if (found !== null) return found;
  }
  return null;
}

function scattered({ indicator, syllables }: Name, text: PreparedText): IndicatorMention | null {
  const { tokens } = text;
  for (let start = 0; start < tokens.length; start += 1) {
    let at = start;
    let matched = 0;
    let between = 0;
    while (at < tokens.length && matched < syllables.length && between <= MAX_BETWEEN) {
      const token = tokens[at] as Token;
      if (same(token, syllables[matched] as Token, text.lenient)) matched += 1;
      else if (matched > 0 && isBetween(token, text.lenient)) between += 1;
      else break;
      at += 1;
    }
    if (matched === syllables.length && between > 0) {
      const last = tokens[at - 1] as Token;
      return {
        kind: "indicator",
        start: (tokens[start] as Token).start,
        end: last.end,
        value: indicator.id,
        rule: `indicator/scattered/${indicator.id}`,
      };
    }
  }
  return null;
}

function same(token: Token, syllable: Token, lenient: boolean): boolean {
  if (token.canonical === syllable.canonical) return true;
  return lenient && !token.accented && token.folded === syllable.folded;
}

function isBetween(token: Token, lenient: boolean): boolean {
  return BETWEEN_CANONICAL.has(token.canonical) || (lenient && BETWEEN_FOLDED.has(token.folded));
}
