import type { LedgerEntry } from "../facts/ledger.js";
import type { Span } from "../text/span.js";
import type { Records } from "./records.js";

const contexts = new WeakMap<Records, Map<number, string>>();
/** Characters of a sentence on either side of a figure's clause that may say what it is about. */
const REACH = 260;

/** The sentence around a figure's clause with its document's title: the words it can be found by. */
export function contextOf(entry: LedgerEntry, records: Records): string {
  const known = contexts.get(records) ?? new Map<number, string>();
  contexts.set(records, known);
  const cached = known.get(entry.id);
  if (cached !== undefined) return cached;
  const text = records.text(entry.documentId);
  const { valueSpan, spans } = entry.observation;
  const clause = spans.find(
    (span) => span.start <= valueSpan.start && valueSpan.end <= span.end,
  ) ?? { start: valueSpan.start, end: valueSpan.end };
  const before = text.slice(Math.max(0, clause.start - REACH), clause.start);
  const after = text.slice(clause.end, clause.end + REACH);
  // The rows around a row of a table are about other things.
  const isRow = ROW.test(text.slice(clause.start, clause.end));
  const start = clause.start - before.length + (isRow ? lineStart(before) : sentenceStart(before));
  const end = clause.end + sentenceEnd(after);
  const heads = spans
    .filter((span) => span !== clause)
    .map((span) => text.slice(span.start, span.end));
  const title = records.documents.get(entry.documentId)?.metadata.title ?? "";
  const context = [...heads, text.slice(start, end), title].join(" ");
  known.set(entry.id, context);
  return context;
}

/** At least four cells. */
const ROW = /(?:[;|\t][^;|\t]*){3}/u;

function lineStart(before: string): number {
  return before.lastIndexOf("\n") + 1;
}

/** The start of the sentence before the clause's own; a block's start ends the search. */
function sentenceStart(before: string): number {
  const blocks = [...before.matchAll(/\n\s*\n|\n(?=\s*(?:[-+*•|#]|\d{1,2}[.)]))/gu)];
  const block = blocks.at(-1);
  const from = block === undefined ? 0 : block.index + block[0].length;
  const marks = [...before.slice(from).matchAll(/[.!?]\s/gu)].map((mark) => ({
    index: from + mark.index,
    0: mark[0],
  }));
  const last = marks.at(-2) ?? block;
  return last === undefined
    ? before.length < REACH
      ? 0
      : before.indexOf(" ") + 1
    : last.index + last[0].length;
}

function sentenceEnd(after: string): number {
  const mark = /[.!?](?:\s|$)|\n\s*\n|\n/u.exec(after);
  return mark === null ? after.length : mark.index;
}

/** The sentence a figure's clause stands in, without the one before it. */
export function sentenceAround(entry: LedgerEntry, records: Records): Span {
  const text = records.text(entry.documentId);
  const { valueSpan, spans } = entry.observation;
  const clause =
    spans.find((span) => span.start <= valueSpan.start && valueSpan.end <= span.end) ?? valueSpan;
  const before = text.slice(Math.max(0, clause.start - REACH), clause.start);
  const after = text.slice(clause.end, clause.end + REACH);
  const marks = [...before.matchAll(/[.!?]\s|\n\s*\n|\n(?=\s*(?:[-+*•|#]|\d{1,2}[.)]))/gu)];
  const last = marks.at(-1);
  const from =
    last === undefined ? (before.length < REACH ? 0 : before.length) : last.index + last[0].length;
  return {
    start: clause.start - before.length + from,
    end:
      clause.end + (/[.!?]$/u.test(text.slice(clause.start, clause.end)) ? 0 : sentenceEnd(after)),
  };
}

/** Characters behind a figure that may say what it is of (`8.415 ha ở cấp IV`). */
const BEHIND = 60;

/**
 * The words that stand closest to each figure: those between the figure before and it, in its sentence, and those
 * behind it up to the next mark or figure. In the order of the entries, which may be of several documents.
 */
export function closestWords(entries: readonly LedgerEntry[], records: Records): readonly string[] {
  const values = new Map<number, Span[]>();
  for (const { documentId, observation } of entries)
    values.set(documentId, [...(values.get(documentId) ?? []), observation.valueSpan]);
  for (const spans of values.values()) spans.sort((a, b) => a.start - b.start);
  return entries.map((entry) => {
    const text = records.text(entry.documentId);
    const { valueSpan } = entry.observation;
    const sentence = sentenceAround(entry, records);
    const others = values.get(entry.documentId) ?? [];
    const next = others.find((other) => other.start >= valueSpan.end);
    const previous = others.findLast((other) => other.end <= valueSpan.start);
    const from =
      previous === undefined || previous.end <= sentence.start
        ? sentence.start
        : previous.end + afterMark(text.slice(previous.end, valueSpan.start));
    const until = Math.min(next?.start ?? text.length, valueSpan.end + BEHIND);
    const behind = /^[^,;:.()|\n]*/u.exec(text.slice(valueSpan.end, until))?.[0] ?? "";
    return `${text.slice(from, valueSpan.start)} ${behind}`;
  });
}

/** What stands before the first mark behind a figure is still said of that one. */
function afterMark(between: string): number {
  const mark = /[,;:.|]\s/u.exec(between);
  return mark === null ? 0 : mark.index + mark[0].length;
}
