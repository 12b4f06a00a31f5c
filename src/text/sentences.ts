import type { Span } from "./span.js";

/** A full stop, question mark or ellipsis that may end a sentence, with the closing marks after it. */
const END = /[.!?…]+["”’)\]]*(?=\s|$)|\n+/gu;

/** Words after which a full stop does not end a sentence: `TP.`, `T.Ư`, initials, `Q. Chủ tịch`. */
const ABBREVIATION =
  /(?:^|[\s(])(?:TP|Tp|tp|TX|tx|TT|tt|PGS|GS|TS|ThS|BS|KS|Q|P|[A-ZĐ]|[Nn]o|Mr|Mrs|Ms|Dr|St|approx|vs)$/u;

/** A number that only labels a list item: `1`, `12`, `a`. */
const LIST_NUMBER = /(?:^|\n)\s*(?:\d{1,2}|[IVX]{1,4}|[a-zđ])$/u;

/** Characters before a full stop that tell whether it ends a sentence. */
const TAIL = 24;

/** No sentence of a record is longer, in characters; a text without full stops is cut between its words. */
const MAX_SENTENCE = 3000;

/**
 * The sentences of a stretch of text, in order, without the white space around them. Never cuts inside
 * a number (`1.234`), a date (`31.8`), after an abbreviation or after a list number.
 */
export function sentencesOf(text: string, from = 0, to = text.length): readonly Span[] {
  const sentences: Span[] = [];
  let start = from;
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(END)) {
    const end = from + match.index + match[0].length;
    const before = tailOf(text, start, from + match.index);
    if (isHardWrap(text, from + match.index, match[0])) continue;
    if (!match[0].includes("\n")) {
      if (match[0] === "." && (ABBREVIATION.test(before) || LIST_NUMBER.test(before))) continue;
      if (/^(?:\.\.\.|…)/u.test(match[0]) && /^\s*\p{Ll}/u.test(text.slice(end, end + 8))) continue;
    }
    pushSentence(sentences, text, start, end);
    start = end;
  }
  pushSentence(sentences, text, start, to);
  return sentences;
}

/** One line end in the middle of a sentence: what goes on starts with no capital and what was before did not end. */
function isHardWrap(text: string, at: number, matched: string): boolean {
  if (matched !== "\n") return false;
  return (
    /[^.!?…:;\s]\s*$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\s{0,8}(?:\p{Ll}|\d|[(%])/u.test(text.slice(at + 1, at + 12))
  );
}

/** The clauses of a sentence: cut at `;` outside parentheses. In order, trimmed. */
export function clausesOf(text: string, sentence: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let index = sentence.start; index < sentence.end; index += 1) {
    const unit = text.charAt(index);
    if (unit === "(") depth += 1;
    else if (unit === ")") depth = Math.max(0, depth - 1);
    else if (unit === ";" && depth === 0) {
      pushTrimmed(clauses, text, start, index);
      start = index + 1;
    }
  }
  pushTrimmed(clauses, text, start, sentence.end);
  return clauses;
}

/** The last characters before a place; a mark stands for what was left out before them. */
function tailOf(text: string, start: number, end: number): string {
  return end - start <= TAIL ? text.slice(start, end) : `·${text.slice(end - TAIL, end)}`;
}

/** One sentence; more when it is too long to be one. */
function pushSentence(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  while (to - start > MAX_SENTENCE) {
    const space = text.slice(start, start + MAX_SENTENCE + 1).lastIndexOf(" ");
    const end = space > 0 ? start + space : wholeCharacters(text, start + MAX_SENTENCE);
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, to);
}

/** The same place, or the one before it when it stands inside a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return /[\u{DC00}-\u{DFFF}]/u.test(text.charAt(at)) ? at - 1 : at;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (end > start) spans.push({ start, end });
}
