import { isDirecting } from "../../language/verb.js";
import type { Span } from "../../text/span.js";
import { within } from "../reading-of-block.js";
import type { BlockReading } from "./block-reading.js";
import { completed } from "./known-people.js";
import { opensConclusion } from "./order-shapes.js";
import { type Speech, speechOf } from "./speech.js";

/** `Phần giao nhiệm vụ, bà A nói …`, `phát biểu kết luận`: what agencies are told next is an order. */
const CONCLUDES = /kết luận|giao nhiệm vụ|giao việc|chỉ đạo|closed|concluded/u;

export function speechIn(block: BlockReading, run: Span): Speech | null {
  const carried = block.options.speaker ?? block.state.issuer ?? block.state.chair;
  const found = speechOf(block.reading, block.verbs, run, carried);
  if (found === null) return null;
  if (isOfAnother(block, found)) return null;
  const told = block.state.ordering && block.options.listItem && found.speaker !== carried;
  const own = /^(?:\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-+*•]))?\s*$/u.test(
    block.reading.text.surface.slice(run.start, found.start),
  );
  if (told && own && !block.leads(found.speaker)) return null;
  if (
    (block.state.ordering || block.gaveOrders || block.state.carried) &&
    found.speaker.name === null &&
    !block.leads(found.speaker) &&
    found.act !== "request"
  )
    return null;
  const said =
    block.options.speaker !== null && found.speaker.name === null
      ? block.options.speaker
      : found.speaker;
  return { ...found, speaker: completed(said, block.state.people) };
}

/** `Anh Tuấn xin hết tháng sáu, tôi chỉ cho …`: in a labelled turn the turn's speaker speaks. */
function isOfAnother(block: BlockReading, found: Speech): boolean {
  const { speaker } = block.options;
  return speaker !== null && found.speaker.name !== null && found.speaker.name !== speaker.name;
}

/** False when the sentence must be read as an order without a speaker after all. */
export function readSpeech(block: BlockReading, speech: Speech, run: Span): boolean {
  const { verb, speaker, act } = speech;
  if (block.options.speaker === null) block.say(speaker, act, run, verb.rule);
  if (act === "chair") block.state = { ...block.state, chair: speaker };
  if (!isDirecting(verb.value)) {
    const concluding =
      act === "state" && CONCLUDES.test(block.reading.text.canonical.slice(run.start, run.end));
    if (!block.options.fromCaption && speaker.name !== null)
      block.state = {
        ...block.state,
        issuer: speaker,
        ordering: block.state.ordering && concluding,
      };
    if (concluding && !block.options.fromCaption) block.concluding = true;
    const inner = within(block.verbs, { start: verb.end + 1, end: run.end }).find(
      (other) => isDirecting(other.value) && other.value !== "decide",
    );
    if (inner !== undefined && (act === "state" || act === "report") && speaker.name !== null)
      block.order({
        sentence: run,
        verb: inner,
        issuer: speaker,
        standing: block.standingOf(speaker, inner),
        rule: "directive/second-verb",
      });
    return true;
  }
  block.order({
    sentence: run,
    verb,
    issuer: speaker,
    standing: block.standingOf(speaker, verb),
    rule: "directive/verb",
  });
  if (!block.options.fromCaption && verb.value !== "request") {
    block.state = { ...block.state, issuer: speaker };
    block.gaveOrders = true;
  } else if (!block.options.fromCaption && block.leads(speaker)) {
    block.state = { ...block.state, issuer: speaker };
    block.gaveOrders = true;
  }
  return true;
}

export function readLeadIn(block: BlockReading, run: Span): void {
  const speech = speechOf(block.reading, block.verbs, run, block.state.issuer ?? block.state.chair);
  const person = within(block.reading.people, run).at(-1);
  const speaker = speech?.speaker ?? person?.value ?? null;
  const { issuer, chair, people } = block.state;
  const concludes = opensConclusion(block.reading, run);
  const named = speaker === null ? null : completed(speaker, people);
  // `Kết luận của Chủ tịch` is whoever chairs, by whatever title.
  const isChair = concludes && named?.name === null && chair !== null && block.leads(named);
  const known = isChair ? chair : named;
  block.state = {
    ...block.state,
    issuer: known ?? (concludes ? (chair ?? issuer) : (issuer ?? chair)),
    chair: known !== null && block.leads(known) ? known : block.state.chair,
    ordering: !block.state.roles.has("status"),
    assignees: [],
    head: null,
    headLabel: null,
  };
  if (known !== null && speech !== null) block.say(known, "direct", run, "statement/lead-in");
}
