import { foldText } from "../../text/fold.js";
import type { Assignee, Directive, Speaker } from "../directive.js";
import { within } from "../reading-of-block.js";
import type { BlockReading } from "./block-reading.js";
import { asParty } from "./turn-before.js";

/** What somebody is told to do, straight behind the name: `chị Vân làm văn bản`, `Sở Tài chính lo hỗ trợ`; not `chị Vân hứa`. */
const SETS_TO_WORK =
  /^\s(?:phải |cứ |thì |sẽ |nhớ |đi )?(?:lo|làm|chi|rà|báo|tính|trình|chủ trì|bố trí|hướng dẫn|kiểm tra|xử lý|giải quyết|hoàn thành|soạn|gửi|tham mưu|viết|chuẩn bị|đôn đốc|theo dõi|xuống|sang|họp|mời)(?![\p{L}])/u;

/**
 * Who a spoken order is told to: `anh Tùng` with the office and full name known from the session; and, when the order begins with
 * what it is about, the one named behind a comma (`Tam Giang gia hạn ba tháng, chị Vân làm văn bản`).
 */
export function withSpokenParties(directive: Directive, block: BlockReading): Directive {
  if (block.options.speaker === null) return directive;
  const assignees =
    directive.assignees.length > 0 ? directive.assignees : namedBehindComma(directive, block);
  return { ...directive, assignees: assignees.map((assignee) => fully(assignee, block)) };
}

function namedBehindComma(directive: Directive, block: BlockReading): readonly Assignee[] {
  const { offset } = block.options;
  const task = {
    start: directive.taskSpan.start - offset,
    end: directive.taskSpan.end - offset,
  };
  const { surface, canonical } = block.reading.text;
  const named = [...within(block.reading.people, task), ...within(block.reading.agencies, task)];
  const told = named
    .sort((a, b) => a.start - b.start)
    .find(
      ({ start, end }) =>
        /,\s$/u.test(surface.slice(task.start, start)) && SETS_TO_WORK.test(canonical.slice(end)),
    );
  if (told === undefined) return [];
  const agency = told.kind === "agency" ? told.value.id : null;
  return [{ name: surface.slice(told.start, told.end), agency, role: "lead" }];
}

const GIVEN_NAME =
  /^(?:anh|chị|ông|bà|đồng chí|đ\/c)\s(?<name>\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*)$/iu;

function fully(assignee: Assignee, block: BlockReading): Assignee {
  const name = assignee.agency === null ? GIVEN_NAME.exec(assignee.name)?.groups?.name : undefined;
  if (name === undefined) return assignee;
  // Nobody calls himself by his name, and two of a name are not told apart.
  const others = block.state.people.filter((person) => person.name !== block.options.speaker?.name);
  const called = others.filter((person) => isCalled(person, name));
  const known = called.length === 1 ? called[0] : undefined;
  return known === undefined ? assignee : { ...asParty(known), role: assignee.role };
}

function isCalled(person: Speaker, name: string): boolean {
  const full = foldText(person.name ?? "");
  const called = foldText(name);
  return person.title !== null && (full === called || full.endsWith(` ${called}`));
}
