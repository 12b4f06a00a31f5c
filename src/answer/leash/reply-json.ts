import type { z } from "zod";

/** The JSON object of a model's reply, alone or in a fence; null when there is none or it has another shape. */
export function replyJson<Shape>(reply: string, schema: z.ZodType<Shape>): Shape | null {
  const from = reply.indexOf("{");
  const to = reply.lastIndexOf("}");
  if (from < 0 || to < from) return null;
  try {
    return schema.safeParse(JSON.parse(reply.slice(from, to + 1))).data ?? null;
  } catch {
    return null;
  }
}
