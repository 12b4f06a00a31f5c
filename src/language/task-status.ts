import { z } from "zod";
import { Occupied } from "../text/occupied.js";
import type { Span } from "../text/span.js";
import { readLexicon } from "./lexicon.js";
import { findAll, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

const KINDS = ["overdue", "late", "not-started", "unfinished", "under-way", "done"] as const;

/** What became of a task. */
export type TaskStatusKind = (typeof KINDS)[number];

export interface TaskStatusMention extends Span {
  readonly value: TaskStatusKind;
}

const schema = z.array(z.strictObject({ kind: z.enum(KINDS), forms: z.array(z.string()).min(1) }));

const RULES = readLexicon("task-status.yaml", schema).map(({ kind, forms }) => ({
  kind,
  pattern: pattern(
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replaceAll(" ", "~"))
      .join("|"),
  ),
}));

/** The statuses a text states, in order, longer forms first (`hoàn thành trễ` before `hoàn thành`). */
export function findTaskStatuses(text: PreparedText): readonly TaskStatusMention[] {
  const found: TaskStatusMention[] = [];
  const occupied = new Occupied(text.surface.length);
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (!occupied.takeIfFree(match)) continue;
      found.push({ start: match.start, end: match.end, value: rule.kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
