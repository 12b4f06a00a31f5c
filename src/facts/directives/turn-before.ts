import type { Assignee, Directive, Speaker } from "../directive.js";
import { readBlock, within } from "../reading-of-block.js";
import { assigneesOf } from "./assignees.js";
import type { BlockReading } from "./block-reading.js";
import type { TurnBefore } from "./directive-state.js";
import { moved } from "./orders.js";

/**
 * What a labelled turn leaves for the next one: who spoke, as one who can be told, and what was asked.
 */
export function turnLeft(block: BlockReading): TurnBefore | null {
  const { speaker, offset } = block.options;
  const last = block.reading.sentences.at(-1);
  if (speaker === null || last === undefined) return null;
  const asks = block.reading.sentences.findLast((sentence) =>
    within(block.verbs, sentence).some(({ value }) => value === "request"),
  );
  return {
    speaker,
    assignees: [asParty(speaker)],
    asked: asks === undefined ? null : moved(asks, offset),
    last: moved(last, offset),
    before: withoutBefore(turnOfAnother(block)),
  };
}

/** Only one turn back is kept. */
function withoutBefore(turn: TurnBefore | null): TurnBefore | null {
  return turn === null ? null : { ...turn, before: null };
}

/** What somebody else said before this block; null when nobody did. */
export function turnOfAnother(block: BlockReading): TurnBefore | null {
  const turn = block.state.turnBefore;
  return turn?.speaker.name === block.options.speaker?.name ? (turn?.before ?? null) : turn;
}

/** `Giám đốc Sở NN&PTNT Nguyễn Thị Sương` as the one who is told, with the agency of the title. */
export function asParty(speaker: Speaker): Assignee {
  const label = [speaker.title, speaker.name].filter((part) => part !== null).join(" ");
  const reading = readBlock(label, "vi");
  const { assignees } = assigneesOf(reading, { start: 0, end: label.length }, true);
  return { name: label, agency: assignees[0]?.agency ?? null, role: "lead" };
}

/** Longer rulings say themselves what they are about, in characters. */
const SHORT_RULING = 90;

/**
 * `Xong trước ngày 15/11 cho tôi`, `Tôi chỉ cho đến 31/5`, `Không đồng ý`: a short ruling of the head that names nobody is told to the
 * speaker before, and quoted with what it answers. Orders that name their own assignee are left as they are.
 */
export function asAnswer(directive: Directive, block: BlockReading): Directive {
  const before = turnOfAnother(block);
  if (before === null || !block.spokenByHead() || directive.assignees.length > 0) return directive;
  const rules = directive.strength === "approve" || directive.strength === "refuse";
  const finishes = directive.rules.includes("directive/finish-by");
  if ((!rules && !finishes) || directive.task.length > SHORT_RULING) return directive;
  return {
    ...directive,
    assignees: before.assignees,
    spans: [(rules ? before.asked : null) ?? before.last, ...directive.spans],
    rules: [...directive.rules, "answers-turn"],
  };
}
