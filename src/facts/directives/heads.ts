import type { Span } from "../../text/span.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { assigneesOf } from "./assignees.js";
import type { DirectiveState } from "./directive-state.js";
import { completed } from "./known-people.js";

/** What may stand between the parties of a head and its end: `có trách nhiệm`, `tập trung các việc sau`. */
const LEFTOVER = /^(?:có trách nhiệm|chủ trì|thực hiện|tập trung|khẩn trương)/u;
/** Words behind the parties of a head that say no task yet, in characters. */
const SHORT_REST = 12;
/** `Chủ tịch UBND tỉnh A yêu cầu:` opens what A orders, not what A is told. */
const ORDERS = /^(?:đã |cũng )?(?:yêu cầu|giao|chỉ đạo|kết luận|quyết định|đề nghị|lưu ý|chỉ thị)/u;
const LONGEST_HEAD = 260;
const LABELLED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|\([a-zđ\d]{1,2}\))\s/u;

/** The kind of label a block begins with. */
export function labelKindOf(text: string): "number" | "letter" | "none" {
  if (/^\s*\d{1,2}(?:\.\d{1,2})*[.)]/u.test(text)) return "number";
  return /^\s*[a-zđ]\)/u.test(text) ? "letter" : "none";
}

/**
 * `1. Chi cục Kiểm lâm:`, `6. Chủ tịch UBND các huyện: A, B:`, and with a label of its own also `2. Sở Y tế`: the parties
 * that the items after it are told to. Null when the block says more than whom.
 */
export function headOf(
  reading: ReadingOfBlock,
  state: DirectiveState,
  offset: number,
): DirectiveState | null {
  const surface = reading.text.surface;
  if (surface.length > LONGEST_HEAD) return null;
  const ends = /:\s*$/u.test(surface);
  if (!ends && !(LABELLED.test(surface) && !/[.;!?…]\s*$/u.test(surface))) return null;
  const whole: Span = { start: 0, end: surface.length };
  const { assignees, end } = assigneesOf(reading, whole, false);
  if (assignees.length === 0) return null;
  const rest = reading.text.canonical.slice(end).trim();
  if (ends ? rest.length > SHORT_REST && !LEFTOVER.test(rest) : rest !== "") return null;
  if (ORDERS.test(rest)) return null;
  return {
    ...state,
    assignees,
    head: { start: offset, end: offset + surface.trimEnd().length },
    headLabel: labelKindOf(surface),
    ordering: true,
  };
}

const SAYS =
  /^\s*(?:có ý kiến|nêu ý kiến|góp ý|tham gia ý kiến|phát biểu|báo cáo|trình bày|đề nghị|đề xuất|kiến nghị|phản ánh|trả lời|giải trình|trao đổi|cho biết|nêu|làm rõ|thảo luận|bổ sung|speaks|reports?|answers?|replies)(?: thêm| bổ sung)?\s*:?\s*$/u;

/** What a heading opens: a party's list of tasks, or a person's turn (`3. Ông Trần Văn B đề nghị`). */
export function underHeading(
  reading: ReadingOfBlock,
  state: DirectiveState,
  offset: number,
): DirectiveState {
  const { surface, canonical } = reading.text;
  const person = within(reading.people, { start: 0, end: surface.length })[0];
  if (person !== undefined && person.value.name !== null) {
    const opens = /^[\s*\d.)]*(?<opinion>ý kiến(?: của)? )?$/u.exec(
      canonical.slice(0, person.start),
    );
    const rest = canonical.slice(person.end).replace(/^\s*[,(–-][^:]{0,70}?[)]?(?=\s|$)/u, "");
    const alone = opens?.groups?.opinion !== undefined && /^[\s:]*$/u.test(rest);
    if (opens !== null && (alone || SAYS.test(canonical.slice(person.end)) || SAYS.test(rest)))
      return { ...state, turn: completed(person.value, state.people) };
  }
  const orders = state.ordering || state.roles.has("tasks") || state.roles.has("conclusion");
  return orders ? (headOf(reading, state, offset) ?? state) : state;
}
