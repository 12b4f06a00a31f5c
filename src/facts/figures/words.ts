import { type FillerKind, isFiller } from "../../language/filler-words.js";
import { firstFrom } from "../../text/in-order.js";
import type { Span } from "../../text/span.js";
import type { Token } from "../../text/tokens.js";
import { wordsLeft } from "../explained-words.js";
import type { ReadingOfBlock } from "../reading-of-block.js";

/** The words of a span that no mention explains: not a cue, base, period, figure or (if asked) indicator. */
export function unexplainedWords(
  reading: ReadingOfBlock,
  span: Span,
  options: { readonly indicatorsToo: boolean } = { indicatorsToo: false },
): readonly Token[] {
  return wordsLeft(reading, span, options.indicatorsToo);
}

/** The words that are left when those of the given kinds are taken away. */
export function contentWords(
  reading: ReadingOfBlock,
  words: readonly Token[],
  kinds: readonly FillerKind[],
): readonly Token[] {
  return words.filter(
    (word) =>
      !/^\d+$/u.test(word.text) &&
      (!isFiller(word, kinds, reading.text.lenient) ||
        endsName(reading, word) ||
        beginsName(reading, word)),
  );
}

const TITLED = /^\p{Lu}\p{Ll}/u;
/** Capitalised in headings and no end of a name. */
const JOINS = /^(?:và|của|với|the|of|and|in|at|on)$/u;

/** `Sơn Hạ`, `Vĩnh Lên`: a joining word with a capital behind a capitalised word is the rest of a name. */
function endsName({ text }: ReadingOfBlock, word: Token): boolean {
  if (!TITLED.test(word.text) || JOINS.test(word.canonical)) return false;
  const previous = text.tokens[firstFrom(text.tokens, word.start) - 1];
  return previous !== undefined && word.start - previous.end === 1 && TITLED.test(previous.text);
}

const PLACE_KIND = /^(?:huyện|xã|phường|quận|trấn|phố|bản|thôn)$/u;

/** `huyện Con Cuông`: a word that elsewhere joins, behind a kind of place and before the rest of its name. */
function beginsName({ text }: ReadingOfBlock, word: Token): boolean {
  if (!TITLED.test(word.text)) return false;
  const at = firstFrom(text.tokens, word.start);
  const [previous, next] = [text.tokens[at - 1], text.tokens[at + 1]];
  return (
    previous !== undefined &&
    next !== undefined &&
    PLACE_KIND.test(previous.canonical) &&
    word.start - previous.end === 1 &&
    next.start - word.end === 1 &&
    TITLED.test(next.text)
  );
}

/** Every word begins with a capital: `Kỳ Sơn`, `thành phố Vinh` (its generic word aside), never a sentence's start. */
export function isProperName(words: readonly Token[]): boolean {
  const named = words.filter((word) => !GENERIC_PLACE_WORDS.has(word.canonical));
  return named.length > 0 && named.length <= 6 && named.every((word) => /^\p{Lu}/u.test(word.text));
}

const GENERIC_PLACE_WORDS = new Set(
  "huyện thành phố thị xã xã phường thị trấn tỉnh tp tx và là có các ở tại city district town".split(
    " ",
  ),
);
