/** Where a long text may be cut, best first: between paragraphs, lines, sentences, clauses, words. */
const CUTS: readonly RegExp[] = [/\n\n/gu, /\n/gu, /[.!?…]["”’)]*\s(?=\S)/gu, /[;,]\s/gu, /\s/gu];

/** A piece is at least this share of the limit before a weaker cut is tried. */
const WORTH_A_PIECE = 0.4;

/**
 * The text in pieces of at most `limit` UTF-16 units, in order, nothing lost but the white space at the cuts.
 * Never cuts inside a surrogate pair, a citation mark `[12]` or a number; a single endless word is cut hard.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== "") pieces.push(rest);
  return pieces.filter((piece) => piece !== "");
}

function cutAt(text: string, limit: number): number {
  for (const cut of CUTS) {
    let best = -1;
    for (const match of text.slice(0, limit + 1).matchAll(cut)) {
      const end = match.index + match[0].length;
      if (end <= limit && !startsWithMark(text.slice(end))) best = end;
    }
    if (best >= limit * WORTH_A_PIECE) return best;
  }
  return hardCut(text, limit);
}

/** A mark belongs to the words before it. */
function startsWithMark(rest: string): boolean {
  return /^\s*\[\d{1,3}\]/u.test(rest);
}

function hardCut(text: string, limit: number): number {
  const unit = text.charCodeAt(limit);
  const insidePair = unit >= 0xdc00 && unit <= 0xdfff;
  return insidePair ? limit - 1 : limit;
}
