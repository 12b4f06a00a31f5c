import type { AgencyMention } from "../language/agency.js";
import { findAgency } from "../language/agency.js";
import { type DeadlineMention, findDeadlines } from "../language/deadline.js";
import type { PersonMention } from "../language/person.js";
import { type Anchor, resolvePeriod } from "../language/resolve-period.js";
import { findVerbs, isDirecting, type VerbKind, type VerbMention } from "../language/verb.js";
import { clausesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type {
  Assignee,
  Deadline,
  Directive,
  DirectiveStrength,
  Speaker,
  Statement,
} from "./directive.js";
import { type ReadingOfBlock, within } from "./reading-of-block.js";

/** Who is giving orders where a block begins: set by the section or the blocks before it. */
export interface DirectiveState {
  /** Speaker whose orders go on; null when nobody is known. */
  readonly issuer: Speaker | null;
  /** True inside a conclusion, a list of tasks or the body of an order: a bare imperative is a task. */
  readonly ordering: boolean;
  /** The head a list item hangs on (`1. Chi cục Kiểm lâm:`). */
  readonly assignees: readonly Assignee[];
}

export interface DirectivesOfBlock {
  readonly directives: readonly Directive[];
  readonly statements: readonly Statement[];
  readonly after: DirectiveState;
}

export interface DirectiveOptions {
  readonly anchor: Anchor;
  /** A caption's request is its speaker's own and starts no run of orders. */
  readonly fromCaption: boolean;
  /** The speaker of an utterance, from its locator. */
  readonly speaker: Speaker | null;
  /** Requests made before the conclusion are proposals. */
  readonly standing: Directive["standing"];
}

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

/**
 * The directives and attributed statements of one block, in order. A sentence with a person and a verb of
 * ordering sets the issuer; its clauses (`;`) and the sentences after it in the block go on ordering until
 * somebody else speaks. `[Title Name] yêu cầu [A] V…; [B] V…`, `Giao [A] chủ trì, phối hợp với [B] V…`,
 * `[A] khẩn trương V…` and, inside an ordering section, bare imperatives are read.
 */
export function assembleDirectives(
  reading: ReadingOfBlock,
  state: DirectiveState,
  options: DirectiveOptions,
): DirectivesOfBlock {
  const directives: Directive[] = [];
  const statements: Statement[] = [];
  const verbs = findVerbs(reading.text);
  const deadlines = findDeadlines(reading.text, reading.periods);
  let current: DirectiveState =
    options.speaker === null ? state : { ...state, issuer: options.speaker };
  let fresh = false;
  for (const sentence of reading.sentences) {
    const speech = speechOf(reading, verbs, sentence, current.issuer);
    if (speech !== null) {
      statements.push(statementOf(reading, sentence, speech));
      if (speech.act !== "direct" && speech.act !== "request") {
        if (!options.fromCaption)
          current = {
            ...current,
            issuer: speech.speaker,
            ordering: current.ordering && sameSpeaker(speech.speaker, state.issuer),
          };
        continue;
      }
    }
    const imperative = speech === null ? leadingVerb(verbs, sentence, reading) : null;
    const ordering = speech !== null || imperative !== null || current.ordering || fresh;
    if (!ordering || (speech === null && imperative === null && narrates(reading, sentence)))
      continue;
    const issuer = speech?.speaker ?? current.issuer;
    const verb = speech?.verb ?? imperative;
    const body: Span = { start: verb?.end ?? sentence.start, end: sentence.end };
    const strength = STRENGTH[verb?.value ?? "require"] ?? "require";
    directives.push(
      ...directivesOf(reading, {
        sentence,
        body,
        issuer,
        strength,
        deadlines,
        current,
        options,
        named: verb !== null,
      }),
    );
    if (speech !== null && !options.fromCaption) {
      current = { issuer, ordering: true, assignees: [] };
      fresh = true;
    }
  }
  return { directives, statements, after: options.fromCaption ? state : current };
}

/** A sentence that tells how things stand goes on no order: `Nhưng tiến độ …`, `Đến nay …`. */
function narrates(reading: ReadingOfBlock, sentence: Span): boolean {
  return /^(?:nhưng|tuy|song|theo|kết quả|hiện|đến nay|trong khi|phiên họp|hội nghị|cuộc họp|nguyên nhân|but|however|so far)(?![\p{L}])/u.test(
    reading.text.canonical.slice(sentence.start, sentence.end),
  );
}

function sameSpeaker(first: Speaker, second: Speaker | null): boolean {
  return second !== null && (first.name ?? first.title) === (second.name ?? second.title);
}

interface Speech {
  readonly speaker: Speaker;
  readonly verb: VerbMention;
  readonly act: Statement["act"];
  readonly start: number;
}

const ACT: Readonly<Partial<Record<VerbKind, Statement["act"]>>> = {
  report: "report",
  state: "state",
  chair: "chair",
  request: "request",
};

/** At most this many characters may stand between a speaker and the verb (`đã`, `cũng`, `thay mặt …`). */
const SPEAKER_REACH = 40;

/** The person and the verb they are the subject of: the first verb after a person, near enough to be theirs. */
function speechOf(
  reading: ReadingOfBlock,
  verbs: readonly VerbMention[],
  sentence: Span,
  carried: Speaker | null,
): Speech | null {
  for (const person of within(reading.people, sentence)) {
    if (isObject(reading, person, sentence, verbs)) continue;
    const verb = verbs.find(
      (candidate) => candidate.start >= person.end && candidate.end <= sentence.end,
    );
    if (verb === undefined || verb.start - person.end > SPEAKER_REACH) continue;
    if (/[.;:]/u.test(reading.text.surface.slice(person.end, verb.start))) continue;
    return { speaker: person.value, verb, act: ACT[verb.value] ?? "direct", start: person.start };
  }
  return (
    chairLine(reading, sentence) ??
    anonymousSpeech(reading, verbs, sentence, carried) ??
    accordingTo(reading, sentence) ??
    labelledOpinion(reading, sentence)
  );
}

const CHAIR_LABEL =
  /^[\s\d.\-–*]*(?:người )?(?:chủ trì|chủ tọa|chaired by|chair)\s*:\s*(?:đồng chí |ông |bà )?/u;
const CAPITALIZED_NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?:\s\p{Lu}[\p{Ll}\p{M}]*){1,4}/u;

/** `Chủ trì: đồng chí A, Chủ tịch …`, `Chủ trì: A.`: the chair by the minutes' own label. */
function chairLine(reading: ReadingOfBlock, sentence: Span): Speech | null {
  const label = CHAIR_LABEL.exec(reading.text.canonical.slice(sentence.start, sentence.end));
  if (label === null) return null;
  const from = sentence.start + label[0].length;
  const person = within(reading.people, sentence).find((other) => other.value.name !== null);
  const name = CAPITALIZED_NAME.exec(reading.text.surface.slice(from, sentence.end))?.[0];
  const speaker = person?.value ?? (name === undefined ? null : { name, title: null });
  if (speaker === null) return null;
  const verb: VerbMention = {
    kind: "verb",
    start: from,
    end: from,
    value: "chair",
    rule: "verb/chair-label",
  };
  return { speaker, verb, act: "chair", start: sentence.start };
}

/** `Theo Chủ tịch A, …`: what follows is A's. */
function accordingTo(reading: ReadingOfBlock, sentence: Span): Speech | null {
  const person = within(reading.people, sentence)[0];
  if (person === undefined) return null;
  const before = reading.text.canonical.slice(sentence.start, person.start);
  if (!/^\s*(?:theo|according to)\s(?:đồng chí |ông |bà )?$/u.test(before)) return null;
  const verb: VerbMention = {
    kind: "verb",
    start: person.end,
    end: person.end,
    value: "state",
    rule: "verb/according-to",
  };
  return { speaker: person.value, verb, act: "state", start: person.start };
}

const ANAPHORA = /^(?:đồng chí|ông|bà|chủ tọa|chủ trì|tôi|he|she|the chairman)\s/u;

/** `Đồng chí yêu cầu …`, `Tôi giao …`: the speaker is the one named before. */
function anonymousSpeech(
  reading: ReadingOfBlock,
  verbs: readonly VerbMention[],
  sentence: Span,
  carried: Speaker | null,
): Speech | null {
  const opening = reading.text.canonical.slice(sentence.start, sentence.end);
  const match = ANAPHORA.exec(opening);
  const own =
    match === null
      ? /(?:đồng chí|tôi)\s(?=giao|yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|lưu ý|kết luận|quyết định|thống nhất|đồng ý)/u.exec(
          opening,
        )
      : match;
  if (own === null || carried === null) return null;
  const from = sentence.start + own.index + own[0].length;
  const verb = verbs.find(
    (candidate) => candidate.start >= from && candidate.start - from <= SPEAKER_REACH / 2,
  );
  if (verb === undefined || verb.end > sentence.end) return null;
  return { speaker: carried, verb, act: ACT[verb.value] ?? "direct", start: sentence.start };
}

/** `- Bà Trần Thị A, Chi cục trưởng …: thu tăng mạnh …`: an opinion in minutes, after the colon. */
function labelledOpinion(reading: ReadingOfBlock, sentence: Span): Speech | null {
  const person = within(reading.people, sentence)[0];
  if (person === undefined) return null;
  const colon = reading.text.surface.indexOf(":", person.end);
  if (colon < 0 || colon >= sentence.end || colon - person.end > 60) return null;
  if (person.start - sentence.start > 40) return null;
  const verb: VerbMention = {
    kind: "verb",
    start: colon,
    end: colon + 1,
    value: "state",
    rule: "verb/colon",
  };
  return { speaker: person.value, verb, act: "state", start: person.start };
}

/** Is this person addressed (`giao Giám đốc Sở …`, `báo cáo Chủ tịch …`) rather than speaking? */
function isObject(
  reading: ReadingOfBlock,
  person: PersonMention,
  sentence: Span,
  verbs: readonly VerbMention[],
): boolean {
  const verb = verbs
    .filter((candidate) => candidate.end <= person.start && candidate.start >= sentence.start)
    .at(-1);
  if (verb === undefined) return false;
  const between = reading.text.surface.slice(verb.end, person.start);
  return /^\s*(?:cho\s|với\s|to\s)?$/u.test(between) && verb.value !== "decide";
}

function statementOf(reading: ReadingOfBlock, sentence: Span, speech: Speech): Statement {
  return {
    speaker: speech.speaker,
    act: speech.act,
    content: reading.text.surface.slice(speech.verb.end, sentence.end).trim(),
    spans: [sentence],
    rules: [speech.verb.rule],
  };
}

/** `Giao Sở …`, `Yêu cầu các …`, `Về ngân sách: giao …`: an order whose speaker is not named again. */
function leadingVerb(
  verbs: readonly VerbMention[],
  sentence: Span,
  reading: ReadingOfBlock,
): VerbMention | null {
  const verb = verbs.find(
    (candidate) => candidate.start >= sentence.start && candidate.end <= sentence.end,
  );
  if (verb === undefined || !isDirecting(verb.value)) return null;
  const before = reading.text.surface.slice(sentence.start, verb.start);
  return /^(?:\s*[-+*•]|\s*\d{1,2}[.)]|\s*[a-zđ]\))?\s*(?:Về\s[^:]{2,60}:\s*)?$/u.test(before)
    ? verb
    : null;
}

interface OrderParts {
  readonly sentence: Span;
  readonly body: Span;
  readonly issuer: Speaker | null;
  readonly strength: DirectiveStrength;
  readonly deadlines: readonly DeadlineMention[];
  readonly current: DirectiveState;
  readonly options: DirectiveOptions;
  /** True when the sentence names a verb of ordering; false for a sentence that only goes on ordering. */
  readonly named: boolean;
}

function directivesOf(reading: ReadingOfBlock, order: OrderParts): readonly Directive[] {
  const clauses = clausesOf(reading.text.surface, order.body);
  let assignees: readonly Assignee[] = order.current.assignees;
  return clauses.map((clause, index) => {
    const own = assigneesOf(reading, clause, order.strength === "assign" && index === 0);
    if (own.length > 0) assignees = own;
    const head: readonly Span[] =
      index === 0 ? [{ start: order.sentence.start, end: clause.end }] : [clause];
    const deadline = within(order.deadlines, clause).at(-1);
    return {
      issuer: order.issuer,
      assignees,
      strength: strengthOf(reading, clause, order.strength),
      task: reading.text.surface.slice(clause.start, clause.end).trim(),
      deadline: deadline === undefined ? null : deadlineOf(reading, deadline, order.options.anchor),
      standing: order.options.standing,
      spans: head,
      taskSpan: clause,
      rules: [
        order.named ? "directive/verb" : "directive/continued",
        ...(own.length > 0 ? ["assignee"] : []),
      ],
    };
  });
}

const FORBIDS =
  /(?:^|\s)(?:không để|tuyệt đối không|kiên quyết không|nghiêm cấm|không được|must not)\s/u;

function strengthOf(
  reading: ReadingOfBlock,
  clause: Span,
  strength: DirectiveStrength,
): DirectiveStrength {
  const start = reading.text.canonical.slice(clause.start, Math.min(clause.end, clause.start + 40));
  return FORBIDS.test(start) ? "forbid" : strength;
}

/**
 * The agencies that a clause begins with are its leads; those after `phối hợp với` its co-ordinators. Others
 * in the clause are addressees or objects and no assignees.
 */
function assigneesOf(
  reading: ReadingOfBlock,
  clause: Span,
  assigned: boolean,
): readonly Assignee[] {
  const assignees: Assignee[] = [];
  let reach = clause.start;
  let coordinating = false;
  for (const agency of within(reading.agencies, clause)) {
    const between = reading.text.canonical.slice(reach, agency.start);
    if (/phối hợp(?: chặt chẽ)?(?: với| cùng)?(?: các)?\s*$/u.test(between)) coordinating = true;
    else if (!joins(between, assignees.length === 0, assigned)) break;
    assignees.push(assigneeOf(reading, agency, coordinating));
    reach = agency.end;
  }
  return assignees;
}

function joins(between: string, first: boolean, assigned: boolean): boolean {
  if (first) {
    return (
      /^[\s:,"“]*(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\))?\s*(?:vì vậy,?|do đó,?|trước mắt,?|về [^:,]{2,50}[:,]|cho|đối với|đề nghị|giao|yêu cầu)?\s*(?:vì vậy,?)?\s*$/u.test(
        between,
      ) ||
      (assigned && between.length <= 12)
    );
  }
  return (
    /^(?:\s*,\s*|\s*và\s*|\s*cùng\s*|\s*-\s*|\s*;\s*|\s*chủ trì,?\s*|\s*,?\s*and\s*|\s*with\s*)$/u.test(
      between,
    ) || /^\s*(?:là cơ quan )?chủ trì/u.test(between)
  );
}

function assigneeOf(
  reading: ReadingOfBlock,
  agency: AgencyMention,
  coordinating: boolean,
): Assignee {
  const isGroup = agency.value.id !== null && findAgency(agency.value.id)?.members === true;
  return {
    name: reading.text.surface.slice(agency.start, agency.end).replace(/\s+/gu, " "),
    agency: agency.value.id,
    role: coordinating ? "co-ordinator" : isGroup ? "group" : "lead",
  };
}

function deadlineOf(reading: ReadingOfBlock, mention: DeadlineMention, anchor: Anchor): Deadline {
  const period = mention.value.period;
  const resolved = period === null ? null : resolvePeriod(period.value, anchor);
  return {
    due: resolved?.period ?? null,
    recurrence: mention.value.recurrence,
    text: reading.text.surface.slice(mention.start, mention.end).trim(),
  };
}
