import { readFileSync } from "node:fs";
import { z } from "zod";

const oneOrMore = <T extends z.ZodType>(value: T) => z.union([value, z.array(value).min(2)]);

/** A figure as a reader of the record would note it down. A field left out is not judged. */
const fact = z.strictObject({
  /** Catalogue id; a figure the catalogue need not know has `words` of its label instead, or neither. */
  indicator: z.string().optional(),
  words: oneOrMore(z.string()).optional(),
  period: oneOrMore(z.string()).optional(),
  accumulation: oneOrMore(z.string()).optional(),
  measure: oneOrMore(z.string()),
  /** `plan` is any plan, `plan:HĐND` one whose owner has these words. */
  base: oneOrMore(z.string().nullable()).optional(),
  status: oneOrMore(z.string()).optional(),
  value: oneOrMore(z.number()),
  unit: z.string().optional(),
});

const order = z.strictObject({
  /** Words of the assignee, of the task, and of what is recurring. */
  assignee: z.string(),
  task: z.string(),
  /** ISO date, month or quarter, or the words of a recurrence; null for none. */
  deadline: z.string().nullable().optional(),
});

/** A sentence of a record with every figure, or every order, that it states. */
const labelledSentence = z.strictObject({
  record: z.string(),
  quote: z.string(),
  facts: z.array(fact).default([]),
  directives: z.array(order).default([]),
});

export type LabelledFact = z.infer<typeof fact>;
export type LabelledOrder = z.infer<typeof order>;
export type LabelledSentence = z.infer<typeof labelledSentence>;

/** The sentences of a JSONL file. Throws on a line that is none. */
export function readLabelledSentences(path: URL): readonly LabelledSentence[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => labelledSentence.parse(JSON.parse(line)));
}
