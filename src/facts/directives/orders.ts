import type { DeadlineMention } from "../../language/deadline.js";
import type { VerbKind, VerbMention } from "../../language/verb.js";
import { clausesOf } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { Assignee, Directive, DirectiveStrength, Speaker } from "../directive.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { assigneesOf } from "./assignees.js";
import type { DirectiveOptions, DirectiveState } from "./directive-state.js";
import { addresseeOf, deadlinesOf, ownTopicOf, strengthOf } from "./order-details.js";
import { tells } from "./order-shapes.js";

const STRENGTH: Readonly<Partial<Record<VerbKind, DirectiveStrength>>> = {
  assign: "assign",
  require: "require",
  decide: "decide",
  urge: "urge",
  request: "request",
  remind: "remind",
  appeal: "appeal",
  approve: "approve",
  refuse: "refuse",
  criticise: "criticise",
};

/** A sentence that gives orders, and what is known of it. */
export interface Order {
  /** From the beginning of the sentence or of the speaker's part of it. */
  readonly sentence: Span;
  /** From the end of the verb of ordering, or the whole sentence. */
  readonly body: Span;
  readonly verb: VerbMention | null;
  readonly verbs: readonly VerbMention[];
  readonly issuer: Speaker | null;
  readonly deadlines: readonly DeadlineMention[];
  readonly state: DirectiveState;
  readonly options: DirectiveOptions;
  readonly standing: Directive["standing"];
  readonly rule: string;
}

/** What is decided is not carried on to a task of somebody else: `đồng ý ứng …; Sở B bố trí …`. */
const DECIDES: ReadonlySet<VerbKind> = new Set(["approve", "refuse", "criticise"]);

/** One task with its clauses: those that only report, finish or go on belong to the one before them. */
interface Segment {
  readonly span: Span;
  readonly own: readonly Assignee[];
  readonly verb: VerbMention | null;
}

/** A clause this short, or one that begins so, goes on with the task before it. */
const GOES_ON =
  /^(?:\s*(?:đồng thời|sau đó|qua đó|và|kịp thời|định kỳ)?\s*(?:báo cáo|trình|gửi|hoàn thành|xong|thời hạn|hạn|kết quả|trường hợp|nếu|phần còn lại|các hộ|số còn lại|danh sách|đơn vị nào|ai|nhưng|chỉ|report|and|its|no |with|then))(?![\p{L}])|^\s*đồng thời/u;
/** A sentence up to this length is one task unless its clauses have their own assignees or verbs. */
const ONE_TASK = 340;
const SHORT_CLAUSE = 30;
/** What must not be done is an order of its own. */
const FORBIDS_AT_START =
  /^\s*(?:không để|tuyệt đối không|kiên quyết không|nghiêm cấm|không được|must not)(?![\p{L}])/u;

/** The directives of one sentence: `A + V…; V…; B + V…` gives one per assignee, or per clause of a long chain. */
export function directivesOf(reading: ReadingOfBlock, order: Order): readonly Directive[] {
  const topic = ownTopicOf(reading, order.sentence) ?? order.state.topic;
  let inherited: readonly Assignee[] = order.state.assignees;
  let lastVerb = order.verb;
  return segmentsOf(reading, order).map((segment, index) => {
    if (segment.own.length > 0) inherited = segment.own;
    const { offset } = order.options;
    if (segment.verb !== null) lastVerb = segment.verb;
    const decided = lastVerb !== null && DECIDES.has(lastVerb.value);
    const strength = strengthFor(
      segment.verb ?? (index > 0 && decided && segment.own.length > 0 ? null : lastVerb),
    );
    const { first, further } = deadlinesOf(
      reading,
      order.deadlines,
      segment.span,
      order.options.anchor,
    );
    const quoted: Span =
      index === 0 ? { start: order.sentence.start, end: segment.span.end } : segment.span;
    const head = order.state.head === null ? [] : [order.state.head];
    return {
      issuer: order.issuer,
      assignees: inherited,
      strength: strengthOf(reading, segment.span, strength),
      task: reading.text.surface.slice(segment.span.start, segment.span.end).trim(),
      deadline: first,
      furtherDeadlines: further,
      addressee: addresseeOf(reading, segment.span),
      topic,
      status: null,
      standing: order.standing,
      spans: [...head, moved(quoted, offset)],
      taskSpan: moved(segment.span, offset),
      rules: [order.rule, ...(segment.own.length > 0 ? ["assignee"] : [])],
    };
  });
}

function strengthFor(verb: VerbMention | null): DirectiveStrength {
  return STRENGTH[verb?.value ?? "require"] ?? "require";
}

export function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function segmentsOf(reading: ReadingOfBlock, order: Order): readonly Segment[] {
  const clauses = clausesOf(reading.text.surface, order.body);
  const long = order.body.end - order.body.start > ONE_TASK;
  const segments: Segment[] = [];
  for (const clause of clauses) {
    const first = segments.length === 0;
    const verb = first ? order.verb : ownVerb(reading, order.verbs, clause);
    const from = verb !== null && !first ? { start: verb.end, end: clause.end } : clause;
    const { assignees, end } = assigneesOf(reading, from, verb?.value === "assign");
    const last = segments.at(-1);
    const canonical = reading.text.canonical.slice(clause.start, clause.end);
    const goesOn =
      (assignees.length === 0 || (!first && tells(reading, end, clause))) &&
      verb === null &&
      !FORBIDS_AT_START.test(canonical) &&
      (!long || GOES_ON.test(canonical) || clause.end - clause.start <= SHORT_CLAUSE);
    if (last !== undefined && goesOn) {
      segments[segments.length - 1] = {
        ...last,
        span: { start: last.span.start, end: clause.end },
      };
    } else {
      segments.push({ span: clause, own: assignees, verb });
    }
  }
  return segments;
}

/** `…; giao Sở B …`, `…; yêu cầu C …`: a clause with its own verb of ordering at its beginning. */
function ownVerb(
  reading: ReadingOfBlock,
  verbs: readonly VerbMention[],
  clause: Span,
): VerbMention | null {
  const verb = within(verbs, clause).find((candidate) => STRENGTH[candidate.value] !== undefined);
  if (verb === undefined) return null;
  const before = reading.text.surface.slice(clause.start, verb.start);
  return /^\s*(?:đồng thời|và|cũng|ông|bà|đồng chí)?\s*$/u.test(before) ? verb : null;
}
