import { type Token, tokenize } from "../text/tokens.js";
import { isSamePhrase } from "./word-counts.js";

/** The token before or after one in the same phrase; null at the phrase's edge. */
export function neighbourOf(
  tokens: readonly Token[],
  index: number,
  side: "before" | "after",
  text: string,
): Token | null {
  const [own, other] = [tokens[index], tokens[index + (side === "before" ? -1 : 1)]];
  if (own === undefined || other === undefined) return null;
  const [first, second] = side === "before" ? [other, own] : [own, other];
  return isSamePhrase(text, first, second) ? other : null;
}

/** The text with the words for which `meant` gives another; null leaves one as it is. */
export function replaceWords(
  text: string,
  meant: (tokens: readonly Token[], index: number) => string | null,
): string {
  const tokens = tokenize(text);
  let replaced = "";
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const word = meant(tokens, index);
    if (word === null) continue;
    replaced += text.slice(at, token.start) + word;
    at = token.end;
  }
  return replaced + text.slice(at);
}
