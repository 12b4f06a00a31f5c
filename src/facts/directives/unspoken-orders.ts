import { opensDifficulties } from "../../language/difficulty.js";
import { isDirecting, type VerbMention } from "../../language/verb.js";
import { canonicalText } from "../../text/fold.js";
import type { Span } from "../../text/span.js";
import { within } from "../reading-of-block.js";
import { assigneesOf } from "./assignees.js";
import type { BlockReading } from "./block-reading.js";
import { countedFrom, finishes, leadingVerb, narrates, statesDuty, tells } from "./order-shapes.js";

/** `Giao …`, `[A] V…` in an ordering part, `[A] phải V…` anywhere. */
export function readUnspoken(block: BlockReading, run: Span): void {
  const { state, options } = block;
  if (SIGNED.test(block.reading.text.canonical.slice(run.start, run.end))) return;
  if (readCounted(block, run)) return;
  const leading = leadingVerb(block.verbs, run, block.reading);
  const { assignees, end } = assigneesOf(block.reading, run, false);
  const issuer = options.speaker ?? state.issuer ?? state.chair;
  const after =
    leading === null
      ? []
      : assigneesOf(block.reading, { start: leading.end, end: run.end }, true).assignees;
  const known = state.ordering || block.gaveOrders || issuer !== null || after.length > 0;
  if (leading !== null && known && !options.fromCaption) {
    block.order({
      sentence: run,
      verb: leading,
      issuer,
      standing: block.standingOf(issuer, leading),
      rule: "directive/leading-verb",
    });
    return;
  }
  const said = saidByMe(block, run);
  if (said !== null) {
    const standing = block.standingOf(issuer, said);
    block.order({ sentence: run, verb: said, issuer, standing, rule: "directive/first-person" });
    return;
  }
  const passive = passiveOrder(block, run);
  if (passive !== null) {
    block.order({
      sentence: passive,
      verb: null,
      issuer,
      standing: "conclusion",
      rule: "directive/passive",
    });
    return;
  }
  if (narrates(block.reading, run)) return;
  if (assignees.length === 0 && block.isReport) return;
  if (assignees.length === 0 && opensDifficulties(block.difficulties, run)) return;
  const led = assignees.length > 0 && !tells(block.reading, end, run);
  const listed = options.ordersThroughout && options.listItem && led;
  const inPart = (state.ordering || listed) && !state.roles.has("attendance");
  if (
    inPart ||
    (led && (block.gaveOrders || block.concluding || state.carried || block.spokenByHead()))
  ) {
    block.order({
      sentence: run,
      verb: null,
      issuer,
      standing: "conclusion",
      rule: inPart ? "directive/part" : "directive/continued",
    });
    return;
  }
  if (block.gaveOrders && options.speaker === null) {
    block.order({
      sentence: run,
      verb: null,
      issuer,
      standing: "conclusion",
      rule: "directive/continued",
    });
    return;
  }
  const second = ownOrder(block, run);
  if (second !== null) {
    block.order({
      sentence: run,
      verb: second,
      issuer,
      standing: block.standingOf(issuer, second),
      rule: "directive/inner-verb",
    });
    return;
  }
  if (assignees.length > 0 && statesDuty(block.reading, end, run))
    block.order({
      sentence: run,
      verb: null,
      issuer: options.speaker ?? (state.ordering ? issuer : null),
      standing: "conclusion",
      rule: "directive/duty",
    });
}

/** `Thư ký: A (đã ký)` below the last conclusion. */
const SIGNED = new RegExp(canonicalText("\\(đã ký\\)\\s*$"), "u");

/** What a head counts out (`Một, anh A rà …`), and what he wants done by a day (`Xong trước ngày … cho tôi`). */
function readCounted(block: BlockReading, run: Span): boolean {
  if (!block.spokenByHead()) return false;
  const counted = countedFrom(block.reading, run);
  const limited = finishes(block.reading, run) && within(block.deadlines, run).length > 0;
  if (counted === null && !limited) return false;
  const rule = counted === null ? "directive/finish-by" : "directive/counted";
  const sentence: Span = { start: counted ?? run.start, end: run.end };
  const verb = leadingVerb(block.verbs, sentence, block.reading);
  block.order({ sentence, verb, issuer: block.options.speaker, standing: "conclusion", rule });
  return true;
}

/** `…, Sở A được yêu cầu lấy thêm ý kiến`, `Sở B được giao …`: the task begins with the one who is told. */
function passiveOrder(block: BlockReading, run: Span): Span | null {
  const told = within(block.reading.agencies, run).find((agency) =>
    /^\s*(?:cũng |đã |còn )?được (?:giao|yêu cầu|phân công|đề nghị)(?![\p{L}])/u.test(
      block.reading.text.canonical.slice(agency.end, run.end),
    ),
  );
  return told === undefined ? null : { start: told.start, end: run.end };
}

/** In an utterance of the chair: `Lễ hội … giao Sở Văn hóa …`, `… tôi chỉ cho đến …`, `Chốt vậy`. */
function ownOrder(block: BlockReading, run: Span): VerbMention | null {
  if (!block.spokenByHead()) return null;
  const inRun = within(block.verbs, run).filter(
    (verb) => isDirecting(verb.value) && verb.value !== "criticise",
  );
  return inRun.find((verb) => verb.value !== "request") ?? inRun[0] ?? null;
}

/** `…, tôi chỉ cho đến …`, `… tôi yêu cầu …`: what the speaker of a turn decides after others were named. */
function saidByMe(block: BlockReading, run: Span): VerbMention | null {
  if (!block.spokenByHead()) return null;
  const me = /(?<![\p{L}])tôi\s/u.exec(block.reading.text.canonical.slice(run.start, run.end));
  if (me === null) return null;
  const from = run.start + me.index + me[0].length;
  return (
    within(block.verbs, { start: from, end: block.reading.text.surface.length }).find(
      (verb) => verb.start - from <= 12 && isDirecting(verb.value),
    ) ?? null
  );
}
