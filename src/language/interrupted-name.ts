import { firstFrom } from "../text/in-order.js";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { PreparedText } from "./prepared-text.js";

/** A name that the figure interrupts, `…` in the lexicon: `tiêu hủy … con lợn`, `xuất khẩu … gạo`. */
export interface InterruptedMatch extends Span {
  readonly id: string;
  /** The half after the figure; the match itself is the half before it. */
  readonly tail: Span;
}

/** What may stand between the halves beside the number, or in a question in its place. */
const BETWEEN = new Set(
  "được hơn gần trên khoảng thêm mới đã tổng số cho nghìn ngàn triệu tỉ tấn tạ ha con lượt người hộ cái chiếc căn nhà cây đồng usd m3 bao nhiêu mấy bn how many much nearly over about thousand million tonnes hectares".split(
    " ",
  ),
);
const ASKS = new Set(["bao", "mấy", "may", "bn", "how"]);
const LONGEST_BETWEEN = 8;
const BREAK = /[;:!?\n|]|[.,]\s/u;

interface Half {
  readonly tail: readonly Token[];
  readonly id: string;
}

/** Finds interrupted names. */
export function createInterruptedBook(
  names: Iterable<readonly [name: string, id: string]>,
): (text: PreparedText, tokens: readonly Token[]) => readonly InterruptedMatch[] {
  const byHead = new Map<string, Half[]>();
  for (const [name, id] of names) {
    const [head = "", tail = ""] = name.split("…").map((part) => part.trim());
    byHead.set(head, [...(byHead.get(head) ?? []), { tail: tokenize(tail), id }]);
  }
  for (const halves of byHead.values()) halves.sort((a, b) => b.tail.length - a.tail.length);
  const heads = createPhraseBook(byHead);
  return (text, tokens) =>
    heads.find(tokens, text.surface, text.lenient).flatMap((match) => {
      const found = tailAfter(match.value, tokens, firstFrom(tokens, match.end), text);
      return found === null ? [] : [{ start: match.start, end: match.end, ...found }];
    });
}

function tailAfter(
  halves: readonly Half[],
  tokens: readonly Token[],
  from: number,
  text: PreparedText,
): Pick<InterruptedMatch, "id" | "tail"> | null {
  let hasNumber = false;
  for (let index = from; index < Math.min(tokens.length, from + LONGEST_BETWEEN); index += 1) {
    const token = tokens[index] as Token;
    const previous = tokens[index - 1];
    if (previous !== undefined && BREAK.test(text.surface.slice(previous.end, token.start)))
      return null;
    const half = halves.find(({ tail }) => hasNumber && startsWith(tail, tokens, index, text));
    const last = tokens[index + (half?.tail.length ?? 0) - 1];
    if (half !== undefined && last !== undefined)
      return { id: half.id, tail: { start: token.start, end: last.end } };
    const isNumber = /^\d/u.test(token.text);
    if (!isNumber && !BETWEEN.has(token.canonical) && !isLooselyBetween(token, text)) return null;
    hasNumber ||= isNumber || ASKS.has(token.canonical);
  }
  return null;
}

const LOOSELY_BETWEEN = new Set(["nhieu", "duoc", "trieu", "tan", "luot", "nguoi", "ho", "ti"]);

function isLooselyBetween(token: Token, text: PreparedText): boolean {
  return text.lenient && !token.accented && LOOSELY_BETWEEN.has(token.folded);
}

function startsWith(
  words: readonly Token[],
  tokens: readonly Token[],
  from: number,
  text: PreparedText,
): boolean {
  return words.every((word, offset) => {
    const token = tokens[from + offset];
    if (token === undefined) return false;
    if (token.canonical === word.canonical) return true;
    return text.lenient && !token.accented && token.folded === word.folded;
  });
}
