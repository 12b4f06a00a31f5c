import type { DeadlineMention } from "../../language/deadline.js";
import { findTaskStatuses, type TaskStatusMention } from "../../language/task-status.js";
import type { Span } from "../../text/span.js";
import type { Directive } from "../directive.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import { assigneesOf } from "./assignees.js";
import type { DirectiveOptions, DirectiveState } from "./directive-state.js";
import { addresseeOf, deadlinesOf } from "./order-details.js";
import { moved } from "./orders.js";

/**
 * A line that follows up an earlier task: `2. Sở A - việc … (hạn 15/10). QUÁ HẠN: …`, `Sở B: đã trình …`. Read in a
 * part that follows up tasks, and elsewhere only when both a bracketed limit and a status stand in the line.
 */
export function followedUpTask(
  reading: ReadingOfBlock,
  deadlines: readonly DeadlineMention[],
  state: DirectiveState,
  options: DirectiveOptions,
): Directive | null {
  const whole = trimmed(reading, { start: 0, end: reading.text.surface.length });
  if (state.roles.has("status") && options.listItem)
    return reportedTask(reading, deadlines, state, options, whole);
  return lineWithStatus(reading, deadlines, state, options, whole);
}

/** In a part that follows up tasks every item is a task, whoever it names: `Tiêm phòng: mới đạt …`. */
function reportedTask(
  reading: ReadingOfBlock,
  deadlines: readonly DeadlineMention[],
  state: DirectiveState,
  options: DirectiveOptions,
  whole: Span,
): Directive | null {
  const known = lineWithStatus(reading, deadlines, state, options, whole);
  if (known !== null) return known;
  const colon = reading.text.surface.indexOf(":");
  const split = colon > 8 && colon < whole.end - 8 ? colon + 1 : whole.start;
  const found = findTaskStatuses(reading.text)[0];
  const { first, further } = deadlinesOf(reading, deadlines, whole, options.anchor);
  return {
    issuer: null,
    assignees: reading.agencies.slice(0, 1).map((agency) => ({
      name: reading.text.surface.slice(agency.start, agency.end),
      agency: agency.value.id,
      role: "lead" as const,
    })),
    strength: "assign",
    task: reading.text.surface.slice(whole.start, whole.end),
    deadline: first,
    furtherDeadlines: further,
    addressee: null,
    topic: state.topic,
    status: {
      kind: found?.value ?? state.listStatus ?? "reported",
      text: reading.text.surface.slice(split, whole.end).replace(/\s+/gu, " ").trim(),
    },
    standing: "conclusion",
    spans: [moved(whole, options.offset)],
    taskSpan: moved({ start: whole.start, end: Math.max(split, whole.start + 1) }, options.offset),
    rules: ["directive/reported"],
  };
}

function lineWithStatus(
  reading: ReadingOfBlock,
  deadlines: readonly DeadlineMention[],
  state: DirectiveState,
  options: DirectiveOptions,
  whole: Span,
): Directive | null {
  const { assignees, end } = assigneesOf(reading, whole, false);
  const found = statusIn(reading, end);
  const bracketed = /\((?:thời )?hạn|\(due/u.test(reading.text.canonical);
  const following = state.roles.has("status");
  if (assignees.length === 0 || found === null || !(following || bracketed)) return null;
  const task = trimmed(reading, { start: whole.start, end: found.start });
  if (task.end - end < 8) return null;
  const { first, further } = deadlinesOf(reading, deadlines, task, options.anchor);
  return {
    issuer: null,
    assignees,
    strength: "assign",
    task: reading.text.surface.slice(task.start, task.end).trim(),
    deadline: first,
    furtherDeadlines: further,
    addressee: addresseeOf(reading, task),
    topic: state.topic,
    status: {
      kind: found.value,
      text: reading.text.surface.slice(found.start, whole.end).replace(/\s+/gu, " ").trim(),
    },
    standing: "conclusion",
    spans: [moved(whole, options.offset)],
    taskSpan: moved(task, options.offset),
    rules: ["directive/followed-up", "assignee"],
  };
}

/** The first status that opens a sentence or clause, or stands in capitals or after a colon. */
function statusIn(reading: ReadingOfBlock, from: number): TaskStatusMention | null {
  return (
    findTaskStatuses(reading.text).find((status) => {
      if (status.start < from) return false;
      const written = reading.text.surface.slice(status.start, status.end);
      const before = reading.text.surface.slice(Math.max(0, status.start - 60), status.start);
      return (
        /(?:[.:;)–—-]|→)\s*(?:đã |hiện |đến nay |Hiện |Đến nay |Đã )?$/u.test(before) ||
        written === written.toLocaleUpperCase("vi")
      );
    }) ?? null
  );
}

function trimmed(reading: ReadingOfBlock, span: Span): Span {
  const text = reading.text.surface.slice(span.start, span.end);
  return {
    start: span.start + (text.length - text.trimStart().length),
    end: span.end - (text.length - text.trimEnd().length),
  };
}
