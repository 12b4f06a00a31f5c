import type { TaskStatusKind } from "../language/task-status.js";
import type { Span } from "../text/span.js";

/** A person as a record names them; a title alone when no name was given. */
export interface Speaker {
  readonly name: string | null;
  readonly title: string | null;
}

export interface Assignee {
  /** As written: `Sở Kế hoạch và Đầu tư`, `các huyện, thành phố`. */
  readonly name: string;
  /** Lexicon id of the agency or group, null when it is not in the lexicon. */
  readonly agency: string | null;
  readonly role: "lead" | "co-ordinator" | "group";
}

/** Strong to weak (domain: yêu cầu · giao · … · kêu gọi), plus decisions about requests. */
export type DirectiveStrength =
  | "assign"
  | "require"
  | "decide"
  | "urge"
  | "request"
  | "remind"
  | "appeal"
  | "forbid"
  | "approve"
  | "refuse"
  | "criticise";

/** What became of a task, in the words of the record that follows it up. */
export interface TaskStatus {
  /** `reported` when the record tells the outcome in words that no rule classifies. */
  readonly kind: TaskStatusKind | "reported";
  readonly text: string;
}

export interface Deadline {
  /** ISO date or month or quarter the task is due by; null for `sớm`, `ngay` and recurring ones. */
  readonly due: string | null;
  /** `hằng tuần`, `ngày 25 hằng tháng` …, null when it is not recurring. */
  readonly recurrence: string | null;
  readonly text: string;
}

/** Who told whom to do what by when (chỉ đạo). Every field but the task may be empty. */
export interface Directive {
  readonly issuer: Speaker | null;
  readonly assignees: readonly Assignee[];
  readonly strength: DirectiveStrength;
  /** In the record's words. */
  readonly task: string;
  readonly deadline: Deadline | null;
  /** The other time limits of the task: an interim report, a second stage. */
  readonly furtherDeadlines: readonly Deadline[];
  /** To whom the result is reported or submitted, as written; null when it is not said. */
  readonly addressee: string | null;
  /** What it is about, by the heading it stands under or its own `Về …:`. */
  readonly topic: string | null;
  /** Set when the record tells what became of the task. */
  readonly status: TaskStatus | null;
  /** A conclusion of the chair outranks a proposal of a unit. */
  readonly standing: "conclusion" | "request" | "proposal";
  /** The clause that says it, with the head it hangs on when it is a list item. */
  readonly spans: readonly Span[];
  readonly taskSpan: Span;
  readonly rules: readonly string[];
}

/**
 * What a named person (or a title, or an agency) said or did in the session: reported, stated, asked, chaired.
 * A `difficulty` is what the record itself says goes badly; its speaker is empty unless it is attributed.
 */
export interface Statement {
  readonly speaker: Speaker;
  readonly act:
    | "report"
    | "state"
    | "request"
    | "direct"
    | "chair"
    | "attend"
    | "sign"
    | "difficulty";
  readonly content: string;
  readonly spans: readonly Span[];
  readonly rules: readonly string[];
}
