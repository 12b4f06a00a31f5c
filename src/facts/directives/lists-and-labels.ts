import { clausesOf } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { Speaker } from "../directive.js";
import type { BlockReading } from "./block-reading.js";
import { headOf, labelKindOf } from "./heads.js";
import { completed, isHead } from "./known-people.js";
import type { Label } from "./labels.js";
import { leadingVerb } from "./order-shapes.js";

const OPENS_OR_CLOSES =
  /(?:hôm nay|bắt đầu|khai mạc|kết thúc|bế mạc)[^.]{0,80}(?:họp|hội nghị|giao ban|phiên)|(?:open|close|adjourn)\s(?:the|this)\s(?:meeting|session)/u;
/** `Chúng ta vào việc`, `Mời anh A nói …`: whoever gives the floor conducts the session. */
const CONDUCTS =
  /(?<![\p{L}])(?:chúng ta (?:vào việc|bắt đầu)|(?:xin )?mời (?:anh|chị|ông|bà|đồng chí|sở|cục|ban|các đồng chí)|let us begin|i call the meeting)/u;

/** The items of a head are labelled otherwise than it (`1.` over `a)`); the next of its own kind leaves it. */
export function leaveHead(block: BlockReading): void {
  const kind = labelKindOf(block.reading.text.surface);
  const { head, headLabel } = block.state;
  if (head === null || (block.options.listItem && kind !== headLabel)) return;
  block.state = { ...block.state, head: null, headLabel: null, assignees: [] };
}

/** A line that only names who is told opens a list; without a colon only in a part that orders. */
export function opensList(block: BlockReading): boolean {
  const surface = block.reading.text.surface;
  if (block.reading.sentences.length !== 1) return false;
  if (!/:\s*$/u.test(surface) && !(block.options.listItem && block.state.ordering)) return false;
  const opened = headOf(block.reading, block.state, block.options.offset);
  if (opened === null) return false;
  block.state = opened;
  return true;
}

/** In an ordering part a label without a name is told; elsewhere, or with a name, it speaks. */
export function isSpeakers(block: BlockReading, label: Label): boolean {
  const { roles, ordering } = block.state;
  if (roles.has("opinions") || roles.has("proposals")) return true;
  if (label.named) return true;
  return (
    !ordering &&
    !roles.has("tasks") &&
    !roles.has("status") &&
    !roles.has("attendance") &&
    block.leads(label.speaker)
  );
}

/** `- Ông A, Trưởng phòng …: số … đạt …; đề nghị …`: an opinion is one statement, its decisions are directives too. */
export function readOpinion(block: BlockReading, label: Label): void {
  const whole = trimmedSpan(block.reading.text.surface);
  const speaker = completed(label.speaker, block.state.people);
  const asks = block.verbs.some(
    (verb) => verb.value === "request" && verb.start >= label.body.start,
  );
  block.say(speaker, asks ? "request" : "state", whole, "opinion");
  block.state = { ...block.state, issuer: speaker };
  for (const sentence of block.reading.sentences) {
    const body: Span = { start: Math.max(sentence.start, label.body.start), end: sentence.end };
    if (body.end <= body.start) continue;
    const ordering = clausesOf(block.reading.text.surface, body)
      .map((clause) => ({ clause, verb: leadingVerb(block.verbs, clause, block.reading) }))
      .find(({ verb }) => verb !== null);
    if (ordering === undefined) continue;
    const { clause, verb } = ordering;
    const decides = verb?.value !== "request" && block.leads(speaker);
    block.order({
      sentence: { start: clause.start, end: sentence.end },
      verb,
      issuer: speaker,
      standing: decides ? "conclusion" : "proposal",
      rule: "directive/opinion",
    });
  }
}

export function readUtterance(block: BlockReading, speaker: Speaker): void {
  const whole = trimmedSpan(block.reading.text.surface);
  const opening = block.reading.text.canonical;
  const chairs =
    (isHead(speaker) && OPENS_OR_CLOSES.test(opening)) ||
    (block.state.chair === null && CONDUCTS.test(opening));
  block.say(
    speaker,
    block.verbs.some((verb) => verb.value === "request") ? "request" : "state",
    whole,
    "utterance",
  );
  if (chairs) {
    block.say(speaker, "chair", whole, "chair/opens-or-closes");
    block.state = { ...block.state, chair: speaker };
  }
  block.state = { ...block.state, issuer: speaker, ordering: false };
}

function trimmedSpan(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}
