import type { SourceDocument } from "../../documents/document.js";
import { findDeadlines } from "../../language/deadline.js";
import type { Anchor } from "../../language/resolve-period.js";
import { findTaskStatuses } from "../../language/task-status.js";
import type { Span } from "../../text/span.js";
import type { Assignee, Directive } from "../directive.js";
import { readBlock } from "../reading-of-block.js";
import { deadlinesOf } from "./order-details.js";

const TASK_COLUMN = /nhiệm vụ|nội dung|công việc|việc giao|task|action/iu;
const ASSIGNEE_COLUMN =
  /chủ trì|đơn vị thực hiện|cơ quan thực hiện|thực hiện|đơn vị|cơ quan|phụ trách|lead|responsible|owner|agency/iu;
const CO_ORDINATOR_COLUMN = /phối hợp|co-?ordinat|support/iu;
const DEADLINE_COLUMN = /thời hạn|thời gian|hạn|hoàn thành|tiến độ|deadline|due|time/iu;
const STATUS_COLUMN = /kết quả|tình trạng|trạng thái|ghi chú|status|result/iu;

/**
 * The tasks of a table whose header names a task column and an assignee or deadline column: one directive a row. A short
 * date in the deadline column (`25/10`, `T11`) is a limit as it stands. Null columns leave their field empty.
 */
export function tasksOfTable(
  document: SourceDocument,
  headerIndex: number,
  anchor: Anchor,
): readonly Directive[] {
  const header = document.blocks[headerIndex];
  if (header === undefined) return [];
  const titles = header.cells.map((cell) => document.text.slice(cell.start, cell.end));
  const column = (rule: RegExp, taken: readonly number[]) =>
    titles.findIndex((title, index) => !taken.includes(index) && rule.test(title));
  const task = column(TASK_COLUMN, []);
  const coordinator = column(CO_ORDINATOR_COLUMN, [task]);
  const assignee = column(ASSIGNEE_COLUMN, [task, coordinator]);
  const deadline = column(DEADLINE_COLUMN, [task, coordinator, assignee]);
  const status = column(STATUS_COLUMN, [task, coordinator, assignee, deadline]);
  if (task < 0 || (assignee < 0 && deadline < 0)) return [];
  return document.blocks
    .filter((block) => block.kind === "table-row" && block.headerBlock === headerIndex)
    .flatMap((row) => {
      const words = (index: number) => textOf(document, row.cells[index]);
      const taskCell = row.cells[task];
      if (taskCell === undefined || words(task).length < 8) return [];
      return [
        {
          issuer: null,
          assignees: [
            ...parties(words(assignee), "lead"),
            ...parties(words(coordinator), "co-ordinator"),
          ],
          strength: "assign" as const,
          task: words(task),
          ...limits(words(deadline), anchor),
          addressee: null,
          topic: null,
          status: statusOf(words(status)),
          standing: "conclusion" as const,
          spans: [{ start: row.start, end: row.end }],
          taskSpan: taskCell,
          rules: ["directive/table"],
        },
      ];
    });
}

function textOf(document: SourceDocument, cell: Span | undefined): string {
  return cell === undefined
    ? ""
    : document.text.slice(cell.start, cell.end).replace(/\s+/gu, " ").trim();
}

/** Every agency of the cell; a cell with none the lexicon or a shape knows is kept as written. */
function parties(cell: string, role: "lead" | "co-ordinator"): readonly Assignee[] {
  if (cell === "" || /^[-–.…]+$/u.test(cell)) return [];
  const { agencies } = readBlock(cell, "vi");
  if (agencies.length === 0) return [{ name: cell, agency: null, role }];
  return agencies.map((agency) => ({
    name: cell.slice(agency.start, agency.end),
    agency: agency.value.id,
    role: agency.value.members && role === "lead" ? ("group" as const) : role,
  }));
}

function limits(cell: string, anchor: Anchor): Pick<Directive, "deadline" | "furtherDeadlines"> {
  if (cell === "" || /^[-–.…]+$/u.test(cell)) return { deadline: null, furtherDeadlines: [] };
  const limited = `hạn ${cell.replace(/^hạn\s/iu, "")}`;
  const reading = readBlock(limited, "vi");
  const found = findDeadlines(reading.text, reading.periods);
  const { first } = deadlinesOf(reading, found, { start: 0, end: limited.length }, anchor);
  return {
    deadline: { due: first?.due ?? null, recurrence: first?.recurrence ?? null, text: cell },
    furtherDeadlines: [],
  };
}

function statusOf(cell: string): Directive["status"] {
  const status = findTaskStatuses(readBlock(cell, "vi").text)[0];
  return status === undefined ? null : { kind: status.value, text: cell };
}
