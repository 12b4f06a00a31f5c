import { z } from "zod";
import { ThukyError } from "../errors.js";

const evidence = z.object({ doc: z.string().nullish(), quote: z.string().nullish() });

const gold = z.object({
  ...evidence.shape,
  /** Every entry must stand in the answer; `a|b` is either. */
  must_include: z.array(z.string()).default([]),
  basis: z.enum(["stated", "derived", "absent"]).default("stated"),
  /** Further evidence, of the same or another document. */
  also: z.array(evidence).default([]),
  /** What a reader would accept, in words; shown beside a wrong answer. */
  text: z.string().optional(),
});

const shared = { id: z.string(), lang: z.enum(["vi", "vi-nodia", "en"]) };
const asked = {
  /** `point`, `derive`, `directive`, `unanswerable`, `ambiguous` …: an open list, only counted by. */
  kind: z.string(),
  question: z.string(),
  gold,
};

/** One line of a question set; fields that are only for a reader are let through unread. */
const goldQuestion = z.object({ ...shared, ...asked });
/** A line of a set of conversations: what a turn means may depend on those before it. */
const goldConversation = z.object({ ...shared, turns: z.array(z.object(asked)).min(1) });
const goldLine = z.union([goldConversation, goldQuestion]);

export type GoldQuestion = z.infer<typeof goldQuestion> & {
  /** The conversation it is a turn of, null when it stands alone. */
  readonly conversation: string | null;
};

/**
 * The questions of a JSONL file, one or one conversation a line, in order, blank lines skipped; the turns of a
 * conversation `C01` are `C01.1`, `C01.2` … Throws `file-unreadable` with the number of the first line that is neither.
 */
export function parseQuestions(path: string, lines: string): readonly GoldQuestion[] {
  return lines.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = goldLine.safeParse(parseLine(line));
    if (parsed.success) return questionsOf(parsed.data);
    const reason = goldQuestion
      .safeParse(parseLine(line))
      .error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`.trim())
      .join("; ");
    throw new ThukyError({
      code: "file-unreadable",
      message: `${path}, line ${index + 1} is not a question of an evaluation set: ${reason}`,
      details: { path, line: index + 1, reason: reason ?? "" },
    });
  });
}

function questionsOf(line: z.infer<typeof goldLine>): readonly GoldQuestion[] {
  if (!("turns" in line)) return [{ ...line, conversation: null }];
  const { id, lang } = line;
  return line.turns.map((turn, index) => ({
    ...turn,
    id: `${id}.${index + 1}`,
    lang,
    conversation: id,
  }));
}

/** Null is what no schema accepts, so a line that is no JSON is refused with the others. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
