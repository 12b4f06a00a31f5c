import { z } from "zod";
import { ThukyError } from "../errors.js";

const evidence = z.object({ doc: z.string().nullish(), quote: z.string().nullish() });

/** One line of a question set; fields that are only for a reader are let through unread. */
const goldQuestion = z.object({
  id: z.string(),
  lang: z.enum(["vi", "vi-nodia", "en"]),
  /** `point`, `derive`, `directive`, `unanswerable`, `ambiguous` …: an open list, only counted by. */
  kind: z.string(),
  question: z.string(),
  gold: z.object({
    ...evidence.shape,
    /** Every entry must stand in the answer; `a|b` is either. */
    must_include: z.array(z.string()).default([]),
    basis: z.enum(["stated", "derived", "absent"]).default("stated"),
    /** Further evidence, of the same or another document. */
    also: z.array(evidence).default([]),
    /** What a reader would accept, in words; shown beside a wrong answer. */
    text: z.string().optional(),
  }),
});

export type GoldQuestion = z.infer<typeof goldQuestion>;

/**
 * The questions of a JSONL file, one a line, blank lines skipped. Throws `file-unreadable` with the
 * number of the first line that is not a question.
 */
export function parseQuestions(path: string, lines: string): readonly GoldQuestion[] {
  return lines.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = goldQuestion.safeParse(parseLine(line));
    if (parsed.success) return [parsed.data];
    const reason = parsed.error.issues
      .map((issue) => `${issue.path.join(".")} ${issue.message}`.trim())
      .join("; ");
    throw new ThukyError({
      code: "file-unreadable",
      message: `${path}, line ${index + 1} is not a question of an evaluation set: ${reason}`,
      details: { path, line: index + 1, reason },
    });
  });
}

/** Null is what no schema accepts, so a line that is no JSON is refused with the others. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
