import type { Anchor } from "../../language/resolve-period.js";
import type { SectionRole } from "../../language/section.js";
import type { TaskStatusKind } from "../../language/task-status.js";
import type { Span } from "../../text/span.js";
import type { Assignee, Directive, Speaker, Statement } from "../directive.js";

/** What somebody else said last: spans are offsets into the document. */
export interface TurnBefore {
  readonly speaker: Speaker;
  readonly assignees: readonly Assignee[];
  /** The last sentence that asks for something; null when none does. */
  readonly asked: Span | null;
  readonly last: Span;
  /** The turn of somebody else before it, for a speaker who goes on in a further cue. */
  readonly before: TurnBefore | null;
}

/** What is known where a block begins: set by the headings and blocks before it. */
export interface DirectiveState {
  /** Speaker whose orders go on; null when nobody is known. */
  readonly issuer: Speaker | null;
  /** Who chairs the session or speaks for the document. */
  readonly chair: Speaker | null;
  /** True inside a conclusion, a list of tasks or the body of an order: a bare imperative is a task. */
  readonly ordering: boolean;
  /** True after a paragraph of orders in running prose: a sentence that an agency begins goes on ordering. */
  readonly carried: boolean;
  /** The head a list item hangs on (`1. Chi cục Kiểm lâm:`), and where it stands in the document. */
  readonly assignees: readonly Assignee[];
  readonly head: Span | null;
  /** How the head is labelled: its items are labelled otherwise. */
  readonly headLabel: "number" | "letter" | "none" | null;
  /** The status that a line such as `Sáu việc quá hạn gồm:` gives the items after it. */
  readonly listStatus: TaskStatusKind | null;
  /** Whose turn the heading above opens (`2. Bà Trần Thị A có ý kiến`); null when it opens nobody's. */
  readonly turn: Speaker | null;
  /** The labelled turn that was read last, which a short ruling answers; null outside transcripts. */
  readonly turnBefore: TurnBefore | null;
  readonly roles: ReadonlySet<SectionRole>;
  /** The heading of the part, when it says what its tasks are about. */
  readonly topic: string | null;
  /** Everyone named so far, so that `Chủ tịch UBND tỉnh` or `ông Huy` can be given the full name. */
  readonly people: readonly Speaker[];
}

export const OPENING_STATE: DirectiveState = {
  issuer: null,
  chair: null,
  ordering: false,
  carried: false,
  assignees: [],
  head: null,
  headLabel: null,
  listStatus: null,
  turn: null,
  turnBefore: null,
  roles: new Set(),
  topic: null,
  people: [],
};

export interface DirectiveOptions {
  readonly anchor: Anchor;
  /** A caption's request is its speaker's own and starts no run of orders. */
  readonly fromCaption: boolean;
  /** The speaker of an utterance, from its locator. */
  readonly speaker: Speaker | null;
  /** Where the block begins in the document; the spans of what is found are offsets into the document. */
  readonly offset: number;
  readonly listItem: boolean;
  /** True in a document that gives orders as a whole (a directive, a notice of conclusions, a resolution). */
  readonly ordersThroughout: boolean;
}

export interface DirectivesOfBlock {
  readonly directives: readonly Directive[];
  readonly statements: readonly Statement[];
  readonly after: DirectiveState;
}
