import { type DeadlineMention, findDeadlines } from "../../language/deadline.js";
import { opensDifficulties } from "../../language/difficulty.js";
import { findTaskStatuses } from "../../language/task-status.js";
import { findVerbs, isDirecting, type VerbMention } from "../../language/verb.js";
import { clausesOf } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { Assignee, Directive, Speaker, Statement } from "../directive.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import { assigneesOf } from "./assignees.js";
import { difficultiesOf } from "./difficulties.js";
import type { DirectiveOptions, DirectiveState, DirectivesOfBlock } from "./directive-state.js";
import { completed, isHead, withPerson } from "./known-people.js";
import { chairLabelOf, type Label, labelOf } from "./labels.js";
import { isLeadIn, leadingVerb, narrates, statesDuty, tells } from "./order-shapes.js";
import { directivesOf, moved, type Order } from "./orders.js";
import { isAttendance, type Speech, speechOf } from "./speech.js";
import { followedUpTask } from "./task-lines.js";

/**
 * The directives and attributed statements of one block, in order. `[Title Name] yêu cầu [A] V…; [B] V…`,
 * `Giao [A] chủ trì, phối hợp với [B] V…`, `[A] phải V…`, `- [A] (ông B): xin …`, `[A] - việc (hạn …). ĐÃ XONG` and,
 * inside an ordering part, bare imperatives are read; who was present is not.
 */
export function assembleDirectives(
  reading: ReadingOfBlock,
  state: DirectiveState,
  options: DirectiveOptions,
): DirectivesOfBlock {
  const block = new BlockAssembly(reading, state, options);
  block.read();
  const difficulties = difficultiesOf(reading, state, block.directives, options);
  return {
    directives: block.directives,
    statements: [...block.statements, ...difficulties],
    after: options.fromCaption
      ? { ...state, people: block.state.people }
      : {
          ...block.state,
          assignees: block.state.head === null ? [] : block.state.assignees,
          carried:
            !state.ordering && (block.gaveOrders || (state.carried && block.directives.length > 0)),
        },
  };
}

const OPENS_OR_CLOSES =
  /(?:hôm nay|bắt đầu|khai mạc|kết thúc|bế mạc)[^.]{0,80}(?:họp|hội nghị|giao ban|phiên)|(?:open|close|adjourn)\s(?:the|this)\s(?:meeting|session)/u;
/** `Chúng ta vào việc`, `Mời anh A nói …`: whoever gives the floor conducts the session. */
const CONDUCTS =
  /(?<![\p{L}])(?:chúng ta (?:vào việc|bắt đầu)|(?:xin )?mời (?:anh|chị|ông|bà|đồng chí|sở|cục|ban|các đồng chí)|let us begin|i call the meeting)/u;
/** `Phần giao nhiệm vụ, bà A nói …`, `phát biểu kết luận`: what agencies are told next is an order. */
const CONCLUDES = /kết luận|giao nhiệm vụ|giao việc|chỉ đạo|closed|concluded/u;

/** One block being read: what was found so far, and what the next sentence inherits. */
class BlockAssembly {
  readonly directives: Directive[] = [];
  readonly statements: Statement[] = [];
  state: DirectiveState;
  /** Somebody gave an order in this block, so that what follows goes on ordering. */
  gaveOrders = false;
  /** Somebody begins to conclude: sentences that an agency begins are orders. */
  private concluding = false;
  private readonly reading: ReadingOfBlock;
  private readonly options: DirectiveOptions;
  private readonly verbs: readonly VerbMention[];
  private readonly deadlines: readonly DeadlineMention[];

  constructor(reading: ReadingOfBlock, state: DirectiveState, options: DirectiveOptions) {
    this.reading = reading;
    this.options = options;
    this.state = state;
    this.verbs = findVerbs(reading.text);
    this.deadlines = findDeadlines(reading.text, reading.periods);
  }

  read(): void {
    this.leaveHead();
    const task = followedUpTask(this.reading, this.deadlines, this.state, this.options);
    if (task !== null) {
      this.directives.push(task);
      return;
    }
    if (this.opensList()) return;
    if (this.options.speaker !== null) this.readUtterance(this.options.speaker);
    const label = this.options.speaker === null ? labelOf(this.reading) : null;
    const speaks = label !== null && this.isSpeakers(label);
    if (label !== null && speaks) this.readOpinion(label);
    for (const sentence of this.reading.sentences) {
      if (isAttendance(this.reading, sentence)) {
        this.meet();
        continue;
      }
      for (const run of this.runsOf(sentence)) this.readRun(run, speaks);
    }
    this.meet();
    if (!this.options.listItem && /:\s*$/u.test(this.reading.text.surface)) {
      const listed = findTaskStatuses(this.reading.text).at(-1)?.value ?? null;
      this.state = { ...this.state, listStatus: listed };
    }
  }

  /** The items of a head are labelled otherwise than it (`1.` over `a)`); the next of its own kind leaves it. */
  private leaveHead(): void {
    const kind = labelKindOf(this.reading.text.surface);
    const { head, headLabel } = this.state;
    if (head === null || (this.options.listItem && kind !== headLabel)) return;
    this.state = { ...this.state, head: null, headLabel: null, assignees: [] };
  }

  /** `1. Chi cục Kiểm lâm:`, `6. Chủ tịch UBND các huyện: A, B:`: the head that the items after it hang on. */
  private opensList(): boolean {
    const surface = this.reading.text.surface;
    if (!/:\s*$/u.test(surface) || surface.length > 260 || this.reading.sentences.length !== 1)
      return false;
    const whole: Span = { start: 0, end: surface.length };
    const { assignees, end } = assigneesOf(this.reading, whole, false);
    if (assignees.length === 0) return false;
    const rest = this.reading.text.canonical.slice(end).trim();
    const leftover = /^(?:có trách nhiệm|chủ trì|thực hiện|tập trung|khẩn trương)/u;
    if (rest.length > 12 && !leftover.test(rest)) return false;
    this.state = {
      ...this.state,
      assignees,
      head: { start: this.options.offset, end: this.options.offset + surface.trimEnd().length },
      headLabel: labelKindOf(surface),
      ordering: true,
    };
    return true;
  }

  /** In an ordering part a label without a name is told; elsewhere, or with a name, it speaks. */
  private isSpeakers(label: Label): boolean {
    const { roles, ordering } = this.state;
    if (roles.has("opinions") || roles.has("proposals")) return true;
    if (label.named) return true;
    return (
      !ordering &&
      !roles.has("tasks") &&
      !roles.has("status") &&
      !roles.has("attendance") &&
      this.leads(label.speaker)
    );
  }

  private readUtterance(speaker: Speaker): void {
    const whole = trimmedSpan(this.reading.text.surface);
    const opening = this.reading.text.canonical;
    const chairs =
      (isHead(speaker) && OPENS_OR_CLOSES.test(opening)) ||
      (this.state.chair === null && CONDUCTS.test(opening));
    this.say(
      speaker,
      this.verbs.some((verb) => verb.value === "request") ? "request" : "state",
      whole,
      "utterance",
    );
    if (chairs) {
      this.say(speaker, "chair", whole, "chair/opens-or-closes");
      this.state = { ...this.state, chair: speaker };
    }
    this.state = { ...this.state, issuer: speaker, ordering: false };
  }

  /** `- Ông A, Trưởng phòng …: số … đạt …; đề nghị …`: an opinion is one statement, its decisions are directives too. */
  private readOpinion(label: Label): void {
    const whole = trimmedSpan(this.reading.text.surface);
    const speaker = completed(label.speaker, this.state.people);
    const asks = this.verbs.some(
      (verb) => verb.value === "request" && verb.start >= label.body.start,
    );
    this.say(speaker, asks ? "request" : "state", whole, "opinion");
    this.state = { ...this.state, issuer: speaker };
    for (const sentence of this.reading.sentences) {
      const body: Span = { start: Math.max(sentence.start, label.body.start), end: sentence.end };
      if (body.end <= body.start) continue;
      const ordering = clausesOf(this.reading.text.surface, body)
        .map((clause) => ({ clause, verb: leadingVerb(this.verbs, clause, this.reading) }))
        .find(({ verb }) => verb !== null);
      if (ordering === undefined) continue;
      const { clause, verb } = ordering;
      const decides = verb?.value !== "request" && this.leads(speaker);
      this.order({
        sentence: { start: clause.start, end: sentence.end },
        verb,
        issuer: speaker,
        standing: decides ? "conclusion" : "proposal",
        rule: "directive/opinion",
      });
    }
  }

  /** A sentence in parts of one speaker each: `A đề nghị …; B cho rằng …`. */
  private runsOf(sentence: Span): readonly Span[] {
    const clauses = clausesOf(this.reading.text.surface, sentence);
    if (clauses.length < 2) return [sentence];
    const runs: Span[] = [];
    for (const clause of clauses) {
      const last = runs.at(-1);
      const speech = last === undefined ? null : speechOf(this.reading, this.verbs, clause, null);
      if (
        last === undefined ||
        (speech !== null && speech.start - clause.start <= 3 && speech.speaker.name !== null)
      )
        runs.push(clause);
      else runs[runs.length - 1] = { start: last.start, end: clause.end };
    }
    return runs;
  }

  private readRun(run: Span, labelled: boolean): void {
    const chair = chairLabelOf(this.reading, run);
    if (chair !== null) {
      this.say(chair, "chair", run, "chair/label");
      this.state = { ...this.state, chair };
      return;
    }
    if (isLeadIn(this.reading, run)) {
      this.readLeadIn(run);
      return;
    }
    if (labelled) return;
    const speech = this.speechIn(run);
    if (speech !== null && this.readSpeech(speech, run)) return;
    this.readUnspoken(run);
  }

  private speechIn(run: Span): Speech | null {
    const carried = this.options.speaker ?? this.state.issuer ?? this.state.chair;
    const found = speechOf(this.reading, this.verbs, run, carried);
    if (found === null) return null;
    if (this.isOfAnother(found)) return null;
    const told = this.state.ordering && this.options.listItem && found.speaker !== carried;
    const own = /^(?:\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-+*•]))?\s*$/u.test(
      this.reading.text.surface.slice(run.start, found.start),
    );
    if (told && own && !this.leads(found.speaker)) return null;
    if (
      (this.state.ordering || this.gaveOrders || this.state.carried) &&
      found.speaker.name === null &&
      !this.leads(found.speaker) &&
      found.act !== "request"
    )
      return null;
    const said =
      this.options.speaker !== null && found.speaker.name === null
        ? this.options.speaker
        : found.speaker;
    return { ...found, speaker: completed(said, this.state.people) };
  }

  /** False when the sentence must be read as an order without a speaker after all. */
  private readSpeech(speech: Speech, run: Span): boolean {
    const { verb, speaker, act } = speech;
    if (this.options.speaker === null) this.say(speaker, act, run, verb.rule);
    if (act === "chair") this.state = { ...this.state, chair: speaker };
    if (!isDirecting(verb.value)) {
      const concluding =
        act === "state" && CONCLUDES.test(this.reading.text.canonical.slice(run.start, run.end));
      if (!this.options.fromCaption && speaker.name !== null)
        this.state = {
          ...this.state,
          issuer: speaker,
          ordering: this.state.ordering && concluding,
        };
      if (concluding && !this.options.fromCaption) this.concluding = true;
      const inner = this.verbs.find(
        (other) =>
          other.start > verb.end &&
          other.end <= run.end &&
          isDirecting(other.value) &&
          other.value !== "decide",
      );
      if (inner !== undefined && (act === "state" || act === "report") && speaker.name !== null)
        this.order({
          sentence: run,
          verb: inner,
          issuer: speaker,
          standing: this.standingOf(speaker, inner),
          rule: "directive/second-verb",
        });
      return true;
    }
    this.order({
      sentence: run,
      verb,
      issuer: speaker,
      standing: this.standingOf(speaker, verb),
      rule: "directive/verb",
    });
    if (!this.options.fromCaption && verb.value !== "request") {
      this.state = { ...this.state, issuer: speaker };
      this.gaveOrders = true;
    } else if (!this.options.fromCaption && this.leads(speaker)) {
      this.state = { ...this.state, issuer: speaker };
      this.gaveOrders = true;
    }
    return true;
  }

  private readLeadIn(run: Span): void {
    const speech = speechOf(this.reading, this.verbs, run, this.state.issuer ?? this.state.chair);
    const person = this.reading.people
      .filter((other) => other.start >= run.start && other.end <= run.end)
      .at(-1);
    const speaker = speech?.speaker ?? person?.value ?? null;
    const known = speaker === null ? null : completed(speaker, this.state.people);
    this.state = {
      ...this.state,
      issuer: known ?? this.state.issuer ?? this.state.chair,
      chair: known !== null && this.leads(known) ? known : this.state.chair,
      ordering: !this.state.roles.has("status"),
      assignees: [],
      head: null,
      headLabel: null,
    };
    if (known !== null && speech !== null) this.say(known, "direct", run, "statement/lead-in");
  }

  /** `Giao …`, `[A] V…` in an ordering part, `[A] phải V…` anywhere. */
  private readUnspoken(run: Span): void {
    const { state, options } = this;
    const leading = leadingVerb(this.verbs, run, this.reading);
    const { assignees, end } = assigneesOf(this.reading, run, false);
    const issuer = options.speaker ?? state.issuer ?? state.chair;
    const after =
      leading === null
        ? []
        : assigneesOf(this.reading, { start: leading.end, end: run.end }, true).assignees;
    const known = state.ordering || this.gaveOrders || issuer !== null || after.length > 0;
    if (leading !== null && known && !options.fromCaption) {
      this.order({
        sentence: run,
        verb: leading,
        issuer,
        standing: this.standingOf(issuer, leading),
        rule: "directive/leading-verb",
      });
      return;
    }
    const passive = this.passiveOrder(run);
    if (passive !== null) {
      this.order({
        sentence: passive,
        verb: null,
        issuer,
        standing: "conclusion",
        rule: "directive/passive",
      });
      return;
    }
    if (narrates(this.reading, run)) return;
    if (assignees.length === 0 && opensDifficulties(this.reading.text, run.start, run.end)) return;
    const led = assignees.length > 0 && !tells(this.reading, end, run);
    const listed = options.ordersThroughout && options.listItem && led;
    const inPart = (state.ordering || listed) && !state.roles.has("attendance");
    if (
      inPart ||
      (led && (this.gaveOrders || this.concluding || state.carried || this.spokenByHead()))
    ) {
      this.order({
        sentence: run,
        verb: null,
        issuer,
        standing: "conclusion",
        rule: inPart ? "directive/part" : "directive/continued",
      });
      return;
    }
    if (this.gaveOrders && options.speaker === null) {
      this.order({
        sentence: run,
        verb: null,
        issuer,
        standing: "conclusion",
        rule: "directive/continued",
      });
      return;
    }
    const second = this.ownOrder(run);
    if (second !== null) {
      this.order({
        sentence: run,
        verb: second,
        issuer,
        standing: this.standingOf(issuer, second),
        rule: "directive/inner-verb",
      });
      return;
    }
    if (assignees.length > 0 && statesDuty(this.reading, end, run))
      this.order({
        sentence: run,
        verb: null,
        issuer: options.speaker ?? (state.ordering ? issuer : null),
        standing: "conclusion",
        rule: "directive/duty",
      });
  }

  /** `…, Sở A được yêu cầu lấy thêm ý kiến`, `Sở B được giao …`: the task begins with the one who is told. */
  private passiveOrder(run: Span): Span | null {
    const told = this.reading.agencies.find(
      (agency) =>
        agency.start >= run.start &&
        agency.end <= run.end &&
        /^\s*(?:cũng |đã |còn )?được (?:giao|yêu cầu|phân công|đề nghị)(?![\p{L}])/u.test(
          this.reading.text.canonical.slice(agency.end, run.end),
        ),
    );
    return told === undefined ? null : { start: told.start, end: run.end };
  }

  private spokenByHead(): boolean {
    return this.options.speaker !== null && this.leads(this.options.speaker);
  }

  /** `Anh Tuấn xin hết tháng sáu, tôi chỉ cho …`: in a labelled turn the turn's speaker speaks. */
  private isOfAnother(found: Speech): boolean {
    const { speaker } = this.options;
    return speaker !== null && found.speaker.name !== null && found.speaker.name !== speaker.name;
  }

  /** In an utterance of the chair: `Lễ hội … giao Sở Văn hóa …`, `… tôi chỉ cho đến …`, `Chốt vậy`. */
  private ownOrder(run: Span): VerbMention | null {
    if (!this.spokenByHead()) return null;
    const inRun = this.verbs.filter(
      (verb) =>
        verb.start >= run.start &&
        verb.end <= run.end &&
        isDirecting(verb.value) &&
        verb.value !== "criticise",
    );
    return inRun.find((verb) => verb.value !== "request") ?? inRun[0] ?? null;
  }

  /** What the chair or a head says is a conclusion, what others ask for a request; before it, a proposal. */
  private standingOf(issuer: Speaker | null, verb: VerbMention): Directive["standing"] {
    if (this.options.fromCaption) return "request";
    const { roles, ordering } = this.state;
    if (roles.has("opinions") || roles.has("proposals"))
      return issuer !== null && this.leads(issuer) && verb.value !== "request"
        ? "conclusion"
        : "proposal";
    if (ordering || issuer === null || this.leads(issuer)) return "conclusion";
    const { chair } = this.state;
    if (chair !== null && chair.name !== null && chair.name === issuer.name) return "conclusion";
    return verb.value === "request" ? "proposal" : "request";
  }

  /** A chairman or secretary by title, or whoever chairs this session. */
  private leads(speaker: Speaker): boolean {
    const { chair } = this.state;
    if (chair === null || chair.name === null) return isHead(speaker);
    if (chair.name === speaker.name) return true;
    return isHead(speaker) && !/huyện|xã|phường|thị|TP|[Tt]hành phố/u.test(speaker.title ?? "");
  }

  /** Sentences after it go on with its assignees, unless they hang on a head. */
  private goOnWith(assignees: readonly Assignee[]): void {
    if (this.state.head === null && assignees.length > 0) this.state = { ...this.state, assignees };
  }

  private order(parts: Pick<Order, "sentence" | "verb" | "issuer" | "standing" | "rule">): void {
    const { verb, sentence } = parts;
    const from = verb === null ? sentence.start : verb.end;
    const body: Span = { start: from, end: sentence.end };
    if (sentence.end - from < 6) return;
    const found = directivesOf(this.reading, {
      ...parts,
      body,
      verbs: this.verbs,
      deadlines: this.deadlines,
      state: this.state,
      options: this.options,
    });
    this.directives.push(...found);
    this.goOnWith(found.at(-1)?.assignees ?? []);
  }

  private say(speaker: Speaker, act: Statement["act"], span: Span, rule: string): void {
    this.state = { ...this.state, people: withPerson(this.state.people, speaker) };
    this.statements.push({
      speaker,
      act,
      content: this.reading.text.surface.slice(span.start, span.end).trim(),
      spans: [moved(span, this.options.offset)],
      rules: [rule],
    });
  }

  /** Everybody named in the block is known from here on. */
  private meet(): void {
    for (const person of this.reading.people)
      this.state = { ...this.state, people: withPerson(this.state.people, person.value) };
  }
}

/** The kind of label a block begins with. */
function labelKindOf(text: string): "number" | "letter" | "none" {
  if (/^\s*\d{1,2}(?:\.\d{1,2})*[.)]/u.test(text)) return "number";
  return /^\s*[a-zđ]\)/u.test(text) ? "letter" : "none";
}

function trimmedSpan(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}
