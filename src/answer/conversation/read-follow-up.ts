import { overlaps, type Span } from "../../text/span.js";
import type { Language } from "../contract.js";
import { type FollowUpWord, findFollowUpWords } from "./follow-up-words.js";
import { type QuestionParts, questionParts } from "./question-parts.js";

/** A question as it goes on from the one before. */
export interface FollowUp {
  readonly whole: QuestionParts;
  readonly parts: QuestionParts;
  /** How it shows that it goes on: by its front, by pointing back, by asking for a part; null when it does not. */
  readonly link: "opener" | "correction" | "part" | "reference" | null;
  /** The question without the words that only link it. */
  readonly core: string;
  /** It asks nothing but who (`ai nói vậy`, `ai phụ trách`). */
  readonly asksWho: boolean;
}

/** Reads a question that comes after another; nothing in it says yet that it depends on that. */
export function readFollowUp(
  question: string,
  language: Language,
  knownPlaces: readonly string[],
): FollowUp {
  const whole = questionParts(question, language, knownPlaces);
  const front = frontOf(whole);
  const words = (kind: FollowUpWord) => findFollowUpWords(whole.text, language, kind);
  const kept = (span: Span) =>
    span.start >= front.end && !whole.indicators.some((name) => overlaps(name, span));
  const references = words("references").filter(kept);
  const tails = words("tails").filter((tail) => kept(tail) && endsQuestion(whole, tail));
  const core = without(question, [{ start: 0, end: front.end }, ...references, ...tails]);
  const link = front.link ?? (references.length > 0 ? "reference" : null);
  const parts = questionParts(core, language, knownPlaces);
  const asksWho =
    words("who").length > 0 &&
    [parts.things, parts.periods, parts.places, parts.bases].every((spans) => spans.length === 0);
  return { whole, parts, link, core, asksWho };
}

/** The linking words at the very front, one behind the other (`Xin lỗi, ý tôi là …`). */
function frontOf(parts: QuestionParts): { readonly end: number; readonly link: FollowUp["link"] } {
  const { text, language } = parts;
  const kinds = [
    ["correction", "corrections"],
    ["part", "parts"],
    ["opener", "openers"],
  ] as const;
  const found = kinds.flatMap(([link, kind]) =>
    findFollowUpWords(text, language, kind).map((span) => ({ ...span, link })),
  );
  const own = findFollowUpWords(text, language, "notOpeners");
  let end = 0;
  let link: FollowUp["link"] = null;
  for (;;) {
    const gap = /^[\s,.:;–-]*/u.exec(text.surface.slice(end))?.[0].length ?? 0;
    const at = end + gap;
    if (own.some(({ start }) => start === at)) break;
    const next = found
      .filter(({ start }) => start === at)
      .sort((first, second) => second.end - first.end)[0];
    if (next === undefined) break;
    end = next.end;
    // A part that is put right is still a part; an opener before either is only an opener.
    link = link === null || link === "opener" ? next.link : link;
  }
  return { end, link };
}

function endsQuestion({ text }: QuestionParts, tail: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.surface.slice(tail.end));
}

/** The text without some stretches, tidied: single spaces, no mark left at either end. */
export function without(text: string, spans: readonly Span[]): string {
  return replaced(
    text,
    spans.map((span) => ({ ...span, by: "" })),
  );
}

/** The text with other words in place of some stretches, tidied. Of two that overlap the first counts. */
export function replaced(
  text: string,
  changes: readonly (Span & { readonly by: string })[],
): string {
  let at = 0;
  let out = "";
  for (const { start, end, by } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += `${text.slice(at, start)} ${by} `;
    at = end;
  }
  return tidy(out + text.slice(at));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/\s(?=[,.?])/gu, "")
    .replace(/^[\s,.;:?!–-]+|[\s,.;:?!–-]+$/gu, "");
}
