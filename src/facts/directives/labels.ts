import type { PersonMention } from "../../language/person.js";
import { type SectionRole, sectionRolesOf } from "../../language/section.js";
import { isSurname } from "../../language/surname.js";
import type { Span } from "../../text/span.js";
import type { Speaker } from "../directive.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";

/** A block that begins with who speaks or who is told, up to a colon. */
export interface Label {
  readonly speaker: Speaker;
  /** What follows the colon. */
  readonly body: Span;
  /** True when a person's own name stands in the label. */
  readonly named: boolean;
}

const LONGEST_LABEL = 110;

/**
 * `- Bà Trần Thị A, Chi cục trưởng …: thu tăng …`, `UBND huyện B (ông C): xin …`, `Chủ tịch UBND xã D: …`,
 * `Đại diện Trung tâm Y tế: …`; not `Thời gian: …` (no person or agency).
 */
export function labelOf(reading: ReadingOfBlock): Label | null {
  const colon = reading.text.surface.indexOf(":");
  if (colon < 0 || colon > LONGEST_LABEL) return null;
  const bare = bareNameOf(reading, colon);
  if (bare !== null) return bare;
  const before: Span = { start: 0, end: colon };
  const opening = reading.text.surface.slice(0, colon);
  if (/[.;]\s|\n/u.test(opening.replace(/^\s*(?:\d{1,2}[.)]|[a-zđ]\))\s*/u, ""))) return null;
  const people = within(reading.people, before);
  const person = people.find((other) => other.value.name !== null) ?? people[0];
  const agency = within(reading.agencies, before)[0];
  const first = Math.min(person?.start ?? Infinity, agency?.start ?? Infinity);
  if (!(first <= 24)) return null;
  if (
    !/^[\s\d.)*•+-]*(?:đại diện|lãnh đạo|đại biểu|ý kiến|the)?(?:\s(?:của|the))?\s*$/u.test(
      reading.text.canonical.slice(0, first).replace(/(?:ông|bà|đồng chí|\(|,)\s*$/u, ""),
    )
  )
    return null;
  return {
    speaker: speakerOf(reading, person, agency, colon),
    body: { start: colon + 1, end: reading.text.surface.length },
    named: person !== undefined && person.value.name !== null,
  };
}

const BARE_NAME =
  /^[\s*•+-]*(?:\d{1,2}[.)]\s*)?(\p{Lu}[\p{Ll}\p{M}]*(?:['’ ]\p{Lu}[\p{Ll}\p{M}]*){1,4})\s*(?:[(,]\s*([^()]{2,70}?)\)?)?\s*$/u;

/** `Doãn Quốc Bảo: …`, `Viên Đức Tùng (Cục Thuế): …`: a personal name alone before the colon. */
function bareNameOf(reading: ReadingOfBlock, colon: number): Label | null {
  const match = BARE_NAME.exec(reading.text.surface.slice(0, colon));
  const name = match?.[1];
  if (name === undefined || !isSurname(name.split(/[ '’]/u)[0] ?? "")) return null;
  return {
    speaker: { name, title: match?.[2]?.trim() ?? null },
    body: { start: colon + 1, end: reading.text.surface.length },
    named: true,
  };
}

/** Name from the person; title from the person, else from the agency beside them. */
function speakerOf(
  reading: ReadingOfBlock,
  person: PersonMention | undefined,
  agency: Span | undefined,
  colon: number,
): Speaker {
  const agencyName =
    agency === undefined ||
    (person !== undefined && agency.start >= person.start && agency.end <= person.end)
      ? null
      : reading.text.surface.slice(agency.start, agency.end).replace(/\s+/gu, " ");
  if (person === undefined) return { name: null, title: agencyName };
  const after = reading.text.surface.slice(person.end, colon);
  const roleAfter = /^,\s*([^):]{3,60})/u.exec(after)?.[1]?.trim() ?? null;
  const title = [person.value.title ?? roleAfter, agencyName].filter((part) => part !== null);
  return { name: person.value.name, title: title.length === 0 ? null : title.join(", ") };
}

const CHAIR_LABEL =
  /^[\s\d.\-–*]*(?:người )?(?:chủ trì|chủ tọa|chaired by|chair|in the chair)(?: (?:phiên họp|cuộc họp|hội nghị))?\s*:\s*(?:đồng chí |ông |bà )?/u;
const CAPITALIZED_NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?:\s\p{Lu}[\p{Ll}\p{M}]*){1,4}/u;

/** `Chủ trì: đồng chí A, Chủ tịch …`, `Chủ trì: A.`: the chair by the minutes' own label. */
export function chairLabelOf(reading: ReadingOfBlock, sentence: Span): Speaker | null {
  const label = CHAIR_LABEL.exec(reading.text.canonical.slice(sentence.start, sentence.end));
  if (label === null) return null;
  const from = sentence.start + label[0].length;
  const person = within(reading.people, sentence).find((other) => other.value.name !== null);
  const name = CAPITALIZED_NAME.exec(reading.text.surface.slice(from, sentence.end))?.[0];
  return person?.value ?? (name === undefined ? null : { name, title: null });
}

/** The title of an item up to its colon, without its number. */
const TITLE =
  /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,4}\.|[-–+*•])?\s*(?:[Vv]ề )?([^:.;\d]{3,60}):/u;
const REPORTING_ROLES: readonly SectionRole[] = ["results", "difficulties", "status"];
/** How far into a title the word for its part may begin: `Tình hình …`, `Đánh giá chung`; not `Khắc phục tình hình …`. */
const AT_ONCE = 2;

/**
 * Does the block tell how things stand by its own title? `1. Tình hình: …`, `2. Kết quả tiêm chủng: …`, `a) Hạn chế: …`;
 * not `Khắc phục tình hình hạn hán: …`, `Kết luận: …`.
 */
export function isTitledReport(reading: ReadingOfBlock): boolean {
  const title = TITLE.exec(reading.text.surface)?.[1];
  if (title === undefined) return false;
  const opening = sectionRolesOf(title.trim().split(/\s+/u).slice(0, AT_ONCE).join(" "));
  const roles = sectionRolesOf(title);
  const orders = roles.has("tasks") || roles.has("conclusion");
  return !orders && REPORTING_ROLES.some((role) => opening.has(role));
}
