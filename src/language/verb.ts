import { z } from "zod";
import { canonicalText, foldText } from "../text/fold.js";
import { Occupied } from "../text/occupied.js";
import { readLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

const KINDS = [
  "assign",
  "require",
  "decide",
  "urge",
  "request",
  "remind",
  "appeal",
  "approve",
  "refuse",
  "criticise",
  "report",
  "state",
  "chair",
] as const;

/** What a verb does with what follows: orders it, asks for it, decides it, or says it. */
export type VerbKind = (typeof KINDS)[number];

export type VerbMention = Mention<"verb", VerbKind>;

const schema = z.array(
  z.strictObject({
    kind: z.enum(KINDS),
    forms: z.array(z.string()).min(1),
    "not-after": z.array(z.string()).default([]),
    "not-before": z.array(z.string()).default([]),
  }),
);

interface VerbRule {
  readonly kind: VerbKind;
  readonly pattern: Pattern;
  readonly notBefore: readonly string[];
}

/** `giao Sở …`, `phân công …`; refused: `bàn giao`, `giao thông`, as the lexicon says. */
const RULES: readonly VerbRule[] = readLexicon("directive-verbs.yaml", schema).map((entry) => {
  const spaced = (words: string) => words.replaceAll(" ", "~");
  const before = entry["not-after"].map((words) => `(?<!${spaced(words)}~)`).join("");
  const forms = [...entry.forms].sort((a, b) => b.length - a.length).map(spaced);
  return {
    kind: entry.kind,
    pattern: pattern(`${before}(?:${forms.join("|")})`),
    notBefore: entry["not-before"],
  };
});

/** The verbs of ordering, asking and saying in a text, in order; of two that overlap the first listed stands. */
export function findVerbs(text: PreparedText): readonly VerbMention[] {
  const verbs: VerbMention[] = [];
  const occupied = new Occupied(text.surface.length);
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (!occupied.isFree(match)) continue;
      if (isInName(text.surface, match.start)) continue;
      if (rule.notBefore.some((words) => goesOnWith(text, match.end, words))) continue;
      occupied.take(match);
      verbs.push({
        kind: "verb",
        start: match.start,
        end: match.end,
        value: rule.kind,
        rule: `verb/${rule.kind}`,
      });
    }
  }
  return verbs.sort((a, b) => a.start - b.start);
}

/** `giao ban` is no order, `giao Ban Quản lý dự án` is: a capital begins a name. */
function goesOnWith(text: PreparedText, from: number, words: string): boolean {
  const gap = /^\s{0,3}/u.exec(text.canonical.slice(from, from + 3))?.[0].length ?? 0;
  const at = from + gap;
  const form = text.lenient ? foldText(words) : canonicalText(words);
  const written = (text.lenient ? text.folded : text.canonical).slice(at, at + form.length + 1);
  if (!written.startsWith(form) || /[\p{L}\p{M}]$/u.test(written.slice(form.length))) return false;
  const begins = text.surface.slice(at, at + 2);
  return !/^\p{Lu}\p{Ll}/u.test(begins);
}

/** `anh Quyết`: a capital after a lower-case word begins a name, not a verb. */
function isInName(surface: string, start: number): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(surface.slice(start, start + 2)) &&
    /\p{Ll}\s{1,3}$/u.test(surface.slice(Math.max(0, start - 5), start))
  );
}

/** Is this verb an order or request, so that what follows is a task? */
export function isDirecting(kind: VerbKind): boolean {
  return kind !== "report" && kind !== "state" && kind !== "chair";
}
