import { foldText, lowerText } from "../text/fold.js";
import { accentShare, type Token, tokenize } from "../text/tokens.js";

/**
 * A text made ready for recognition. The three forms have the same length, so an offset in one is an
 * offset in all. Rules are written in accented Vietnamese and are matched against `canonical`; a text
 * typed without accents is matched against `folded` instead.
 */
export interface PreparedText {
  readonly surface: string;
  readonly canonical: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** True when unaccented words may stand for accented ones: a question, or a text without accents. */
  readonly lenient: boolean;
}

/**
 * From this share of accented words on, a text is read as written; below, also without accents
 * (measured on typed questions: reference share p5/p50 of accented ones .64/.86).
 */
export const ACCENTED_SHARE = 0.6;

/** A stretch of a record: read strictly unless it carries no accents at all. */
export function prepareRecord(surface: string): PreparedText {
  return prepare(surface, (share) => share < 0.1);
}

/** A question: unaccented words may stand for accented ones unless nearly all words carry accents. */
export function prepareQuestion(surface: string): PreparedText {
  return prepare(surface, (share) => share < ACCENTED_SHARE + 0.25);
}

function prepare(surface: string, isLenient: (share: number) => boolean): PreparedText {
  const tokens = tokenize(surface);
  // Joined once: a text put together bit by bit is put in order again by the first rule that reads it.
  const canonical: string[] = [];
  const folded: string[] = [];
  let end = 0;
  for (const token of tokens) {
    const gap = gapForms(surface.slice(end, token.start));
    canonical.push(gap.canonical, token.canonical);
    folded.push(gap.folded, token.folded);
    end = token.end;
  }
  const rest = gapForms(surface.slice(end));
  return {
    surface,
    canonical: canonical.join("") + rest.canonical,
    folded: folded.join("") + rest.folded,
    tokens,
    lenient: isLenient(accentShare(tokens)),
  };
}

/** What stands between words: marks and spaces, few of which have a small or a plain form. */
function gapForms(gap: string): { readonly canonical: string; readonly folded: string } {
  if (gap === " " || PLAIN.test(gap)) return { canonical: gap, folded: gap };
  const canonical = lowerText(gap);
  return { canonical, folded: foldText(canonical) };
}

const PLAIN = /^[\0-\x7f]*$/u;
