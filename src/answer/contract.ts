import { z } from "zod";

/**
 * The Answer: the one shape that every surface renders (design §6), as the schema that `ask --schema`
 * prints. Field order here is the order of the JSON.
 */
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

const locator = z.strictObject({
  page: z.int().nullable(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  heading: z.string().nullable(),
  paragraph: z.int().nullable(),
  sheet: z.string().nullable(),
  cells: z.string().nullable(),
  row: z.int().nullable(),
  time: z.string().nullable(),
  speaker: z.string().nullable(),
});

const citation = z.strictObject({
  id: z.int().min(1),
  document: z.string(),
  revision: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
  title: z.string(),
  date: z.string().nullable(),
  locator,
  /** Only there when the words were read off a picture: they may be wrong. */
  recognised: z.literal(true).optional(),
  quote: z.string(),
  spans: z.array(span).min(1),
});

const operand = z.strictObject({
  value: z.number(),
  unit: z.string(),
  period: z.string().nullable(),
  citation: z.int().min(1),
});

const derivation = z.strictObject({
  formula: z.string(),
  operands: z.array(operand).min(1),
  result: z.number(),
});

const accumulation = z.enum(["month", "quarter", "year", "year-to-date", "at-date", "other"]);

const figure = z.strictObject({
  indicator: z.string().nullable(),
  label: z.string(),
  place: z.string().nullable(),
  period: z.string().nullable(),
  accumulation,
  status: z.enum(["actual", "provisional", "estimate", "plan"]),
  measure: z.enum([
    "level",
    "change",
    "growth",
    "share",
    "attainment",
    "excess",
    "index",
    "contribution",
    "rank",
    "count",
  ]),
  base: z.string().nullable(),
  value: z.number(),
  unit: z.string(),
  derivation: derivation.nullable(),
  citations: z.array(z.int().min(1)).min(1),
});

const statement = z.strictObject({
  text: z.string(),
  citations: z.array(z.int().min(1)),
});

const candidate = z.strictObject({
  /** What the candidate is, in the question's language. */
  text: z.string(),
  /** A question that asks for just this. */
  question: z.string(),
  indicator: z.string().nullable(),
  place: z.string().nullable(),
  period: z.string().nullable(),
  accumulation: accumulation.nullable(),
});

export const answerSchema = z.strictObject({
  question: z.string(),
  language: z.enum(["vi", "en"]),
  kind: z.enum(["figure", "directive", "speaker", "summary", "passage", "not-found", "clarify"]),
  text: z.string(),
  statements: z.array(statement),
  figures: z.array(figure),
  candidates: z.array(candidate),
  suggestions: z.array(z.string()),
  citations: z.array(citation),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Answer = DeepReadonly<z.infer<typeof answerSchema>>;
export type AnswerKind = Answer["kind"];
export type AnswerFigure = Answer["figures"][number];
export type AnswerStatement = Answer["statements"][number];
export type AnswerCitation = Answer["citations"][number];
export type AnswerCandidate = Answer["candidates"][number];
export type Language = Answer["language"];

/** The contract as JSON Schema (draft 2020-12), for programs outside the project. */
export function answerJsonSchema(): object {
  return z.toJSONSchema(answerSchema);
}
