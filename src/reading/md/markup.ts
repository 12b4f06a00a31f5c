import type { Span } from "../../text/span.js";

/** What this reader needs of a Markdown tree node: its kind, children and source offsets. */
export interface Node {
  readonly type: string;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly children?: readonly Node[] | undefined;
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

export function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The source ranges of a node's words: what is in none of them is markup. */
export function wordSpansOf(source: string, node: Node): readonly Span[] {
  const { start, end } = spanOf(node);
  if (node.type === "text") return withoutEscapes(source, start, end);
  if (node.type === "inlineCode") return [withoutFence(source, start, end)];
  return (node.children ?? []).flatMap((child) => wordSpansOf(source, child));
}

/** `\*` is a star: the backslash is markup. So are the `>` and indentation that begin a source line. */
function withoutEscapes(source: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of source.slice(start, end).matchAll(/\\(?=[!-/:-@[-`{-~])|\n[ \t>]*/gu)) {
    const at = start + match.index;
    if (at > from) spans.push({ start: from, end: at });
    from = at + match[0].length;
  }
  if (from < end) spans.push({ start: from, end });
  return spans;
}

function withoutFence(source: string, start: number, end: number): Span {
  const fence = /^`+/u.exec(source.slice(start, end))?.[0].length ?? 0;
  return { start: start + fence, end: end - fence };
}

/** The parts of `outer` that hold none of the words: `**`, `|`, `](address)`, list marks. */
export function gapsOf(outer: Span, words: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let at = outer.start;
  for (const span of words) {
    if (span.end <= outer.start || span.start >= outer.end) continue;
    if (span.start > at) gaps.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < outer.end) gaps.push({ start: at, end: outer.end });
  return gaps;
}

/** From the first word to the last one, null for a node without words. */
export function coverOf(words: readonly Span[]): Span | null {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The words of a stretch with markup as single spaces. */
export function plainOf(source: string, outer: Span, markup: readonly Span[]): string {
  let plain = "";
  let at = outer.start;
  for (const span of markup) {
    plain += `${source.slice(at, span.start)} `;
    at = span.end;
  }
  return `${plain}${source.slice(at, outer.end)}`.replace(/\s+/gu, " ").trim();
}
