import { findTaskStatuses } from "../../language/task-status.js";
import { clausesOf } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import { isAttendance } from "./attendance.js";
import { BlockReading } from "./block-reading.js";
import { difficultiesOf } from "./difficulties.js";
import type { DirectiveOptions, DirectiveState, DirectivesOfBlock } from "./directive-state.js";
import { chairLabelOf, labelOf } from "./labels.js";
import {
  isSpeakers,
  leaveHead,
  opensList,
  readOpinion,
  readUtterance,
} from "./lists-and-labels.js";
import { asks, countedFrom, isLeadIn } from "./order-shapes.js";
import { speechOf } from "./speech.js";
import { readLeadIn, readSpeech, speechIn } from "./spoken-sentences.js";
import { followedUpTask } from "./task-lines.js";
import { turnLeft } from "./turn-before.js";
import { readUnspoken } from "./unspoken-orders.js";

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
  const block = new BlockReading(reading, state, options);
  read(block);
  const difficulties = difficultiesOf(
    reading,
    block.difficulties,
    state,
    block.directives,
    options,
  );
  return {
    directives: block.directives,
    statements: [...block.statements, ...difficulties],
    after: options.fromCaption
      ? { ...state, people: block.state.people }
      : {
          ...block.state,
          turnBefore: turnLeft(block),
          assignees: block.state.head === null ? [] : block.state.assignees,
          carried:
            !state.ordering && (block.gaveOrders || (state.carried && block.directives.length > 0)),
        },
  };
}

function read(block: BlockReading): void {
  leaveHead(block);
  const task = followedUpTask(block.reading, block.deadlines, block.state, block.options);
  if (task !== null) {
    block.directives.push(task);
    return;
  }
  if (opensList(block)) return;
  if (block.options.speaker !== null) readUtterance(block, block.options.speaker);
  const label = block.options.speaker === null ? labelOf(block.reading) : null;
  const speaks = label !== null && isSpeakers(block, label);
  if (label !== null && speaks) readOpinion(block, label);
  for (const sentence of block.reading.sentences) {
    if (isAttendance(block.reading, sentence)) {
      block.meet();
      continue;
    }
    for (const run of runsOf(block, sentence)) readRun(block, run, speaks);
  }
  block.meet();
  if (!block.options.listItem && /:\s*$/u.test(block.reading.text.surface)) {
    const listed = findTaskStatuses(block.reading.text).at(-1)?.value ?? null;
    block.state = { ...block.state, listStatus: listed };
  }
}

/** A sentence in parts of one speaker each: `A đề nghị …; B cho rằng …`. */
function runsOf(block: BlockReading, sentence: Span): readonly Span[] {
  const clauses = clausesOf(block.reading.text.surface, sentence);
  if (clauses.length < 2) return [sentence];
  const runs: Span[] = [];
  for (const clause of clauses) {
    const last = runs.at(-1);
    const speech = last === undefined ? null : speechOf(block.reading, block.verbs, clause, null);
    if (
      last === undefined ||
      (speech !== null && speech.start - clause.start <= 3 && speech.speaker.name !== null)
    )
      runs.push(clause);
    else runs[runs.length - 1] = { start: last.start, end: clause.end };
  }
  return runs;
}

function readRun(block: BlockReading, run: Span, labelled: boolean): void {
  const chair = chairLabelOf(block.reading, run);
  if (chair !== null) {
    block.say(chair, "chair", run, "chair/label");
    block.state = { ...block.state, chair };
    return;
  }
  if (isLeadIn(block.reading, run)) {
    readLeadIn(block, run);
    return;
  }
  if (labelled || asks(block.reading, run)) return;
  if (countedFrom(block.reading, run) !== null && block.state.head === null)
    block.state = { ...block.state, assignees: [] };
  const speech = speechIn(block, run);
  if (speech !== null && readSpeech(block, speech, run)) return;
  readUnspoken(block, run);
}
