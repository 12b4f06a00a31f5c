import type { PersonMention } from "../../language/person.js";
import type { VerbKind, VerbMention } from "../../language/verb.js";
import { firstFrom } from "../../text/in-order.js";
import type { Span } from "../../text/span.js";
import type { Speaker, Statement } from "../directive.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";

/** Somebody is the subject of a verb of saying, asking or ordering. */
export interface Speech {
  readonly speaker: Speaker;
  readonly verb: VerbMention;
  readonly act: Statement["act"];
  readonly start: number;
}

const ACT: Readonly<Partial<Record<VerbKind, Statement["act"]>>> = {
  report: "report",
  state: "state",
  chair: "chair",
  request: "request",
};

/** The act a verb does when a person is its subject. */
export function actOf(kind: VerbKind): Statement["act"] {
  return ACT[kind] ?? "direct";
}

/** At most this many characters may stand between a speaker and the verb (`đã`, `cũng`, `thay mặt …`). */
const SPEAKER_REACH = 44;

/** `Tham dự có …`, `Vắng: …`, `Nơi nhận`: who was there is not who spoke. */
const ATTENDANCE =
  /^[\s\d.*-]*(?:(?:cùng |cũng )?(?:tham dự|tham gia|dự họp|dự phiên|dự hội nghị|cùng dự)|dự:|có mặt|vắng|thành phần|nơi nhận|kính gửi|attending|present|absent|also present)(?![\p{L}])/u;

export function isAttendance(reading: ReadingOfBlock, sentence: Span): boolean {
  return ATTENDANCE.test(reading.text.canonical.slice(sentence.start, sentence.end));
}

/** `kế hoạch Thủ tướng giao`, `mức Chủ tịch đề ra`: a plan's owner, not a speaker. */
const PLAN_OWNER =
  /(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|vốn|mức|số|phần|kịch bản|so với|do|được|theo)\s(?:do\s|được\s)?$/u;

/** The person and the verb they are the subject of: the first verb after a person, near enough to be theirs. */
export function speechOf(
  reading: ReadingOfBlock,
  verbs: readonly VerbMention[],
  sentence: Span,
  carried: Speaker | null,
): Speech | null {
  for (const person of within(reading.people, sentence)) {
    if (isObject(reading, person, sentence, verbs)) continue;
    if (PLAN_OWNER.test(reading.text.canonical.slice(sentence.start, person.start))) continue;
    const verb = within(verbs, { start: person.end, end: sentence.end })[0];
    if (verb === undefined || verb.start - person.end > SPEAKER_REACH) continue;
    const between = reading.text.surface.slice(person.end, verb.start);
    if (/[.;:]/u.test(between)) continue;
    return { speaker: person.value, verb, act: actOf(verb.value), start: person.start };
  }
  return (
    anonymousSpeech(reading, verbs, sentence, carried) ??
    accordingTo(reading, sentence) ??
    agencySpeech(reading, verbs, sentence)
  );
}

/** `Theo Chủ tịch A, …`: what follows is A's. */
function accordingTo(reading: ReadingOfBlock, sentence: Span): Speech | null {
  const person = within(reading.people, sentence)[0];
  if (person === undefined) return null;
  const before = reading.text.canonical.slice(sentence.start, person.start);
  if (!/^\s*(?:theo|according to)\s(?:đồng chí |ông |bà )?$/u.test(before)) return null;
  return {
    speaker: person.value,
    verb: noVerb(person.end, "according-to"),
    act: "state",
    start: person.start,
  };
}

const ANAPHORA =
  /^\s*(?:đồng chí|ông|bà|chủ tọa|chủ trì|người chủ trì|tôi|he|she|the chairman|the chair|the chairwoman|(?:the )?chủ tịch|lãnh đạo (?:tỉnh|huyện))(?=[\s,])/u;
const OWN_VERB =
  /(?:(?<![\p{L}])(?:đồng chí|tôi|chủ trì|chủ tọa)|(?:^|,\s)(?:ông|bà|anh|chị)|trước mắt,? (?:ông|bà))\s(?=(?:chỉ |cũng |đã |còn |không |chưa |xin )?(?:giao|yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|lưu ý|kết luận|quyết|thống nhất|đồng ý|chấp|cho (?:đến|phép|tới)|chốt))/u;

/** `Đồng chí yêu cầu …`, `Tôi giao …`: the speaker is the one named before. */
function anonymousSpeech(
  reading: ReadingOfBlock,
  verbs: readonly VerbMention[],
  sentence: Span,
  carried: Speaker | null,
): Speech | null {
  const opening = reading.text.canonical.slice(sentence.start, sentence.end);
  const own = ANAPHORA.exec(opening) ?? OWN_VERB.exec(opening);
  if (own === null || carried === null) return null;
  const from = sentence.start + own.index + own[0].length;
  const verb = verbs[firstFrom(verbs, from)];
  if (verb === undefined || verb.start - from > SPEAKER_REACH / 2) return null;
  if (verb.end > sentence.end) return null;
  return { speaker: carried, verb, act: actOf(verb.value), start: sentence.start };
}

const FOR_AN_AGENCY =
  /^[\s\d.)*-]*(?:thảo luận,? |tại (?:phiên họp|hội nghị|cuộc họp),? |cũng |theo |the )?(?:(?:đại diện|lãnh đạo|đại biểu|ban lãnh đạo)(?: của)? )?(?:the )?$/u;
const DELEGATE =
  /^[\s\d.)*-]*(?:thảo luận,? |tại (?:phiên họp|hội nghị|cuộc họp),? )?(đại biểu(?: quốc hội)?(?: huyện| thành phố| thị xã| xã| phường)?(?:\s\p{Lu}[\p{L}\p{M}]*){1,4}|báo cáo(?: của [^,;]{3,50}?)?|các đại biểu|một số ý kiến|nhiều ý kiến|ý kiến khác)\s(?=kiến nghị|đề nghị|đề xuất|mong|xin|cho rằng|phản ánh|nêu)/iu;

/** `Sở Tài chính báo cáo …`, `đại diện Sở Y tế đề nghị …`, `đại biểu huyện A mong …`: an agency speaks. */
function agencySpeech(
  reading: ReadingOfBlock,
  verbs: readonly VerbMention[],
  sentence: Span,
): Speech | null {
  const agency = within(reading.agencies, sentence)[0];
  const stretch = reading.text.surface.slice(sentence.start, sentence.end);
  const delegate = DELEGATE.exec(stretch);
  const opens =
    agency !== undefined &&
    FOR_AN_AGENCY.test(reading.text.canonical.slice(sentence.start, agency.start));
  const end = opens ? agency.end : delegate === null ? -1 : sentence.start + delegate[0].length - 1;
  if (end < 0) return null;
  const verb = within(verbs, { start: end, end: sentence.end })[0];
  if (verb === undefined || verb.start - end > 12 || !SPOKEN_BY_AGENCY.has(verb.value)) return null;
  const title = opens
    ? reading.text.surface.slice(agency.start, agency.end)
    : (delegate?.[1] ?? "").trim();
  return {
    speaker: { name: null, title: title.replace(/\s+/gu, " ") },
    verb,
    act: actOf(verb.value),
    start: sentence.start,
  };
}

const SPOKEN_BY_AGENCY: ReadonlySet<VerbKind> = new Set(["report", "state", "request"]);

function noVerb(at: number, name: string): VerbMention {
  return { kind: "verb", start: at, end: at, value: "state", rule: `verb/${name}` };
}

/** Is this person addressed (`giao Giám đốc Sở …`, `báo cáo Chủ tịch …`) rather than speaking? */
function isObject(
  reading: ReadingOfBlock,
  person: PersonMention,
  sentence: Span,
  verbs: readonly VerbMention[],
): boolean {
  const verb = within(verbs, { start: sentence.start, end: person.start }).at(-1);
  if (verb === undefined) return false;
  const between = reading.text.surface.slice(verb.end, person.start);
  return /^\s*(?:cho\s|với\s|to\s|lên\s|trình\s)?$/u.test(between) && verb.value !== "decide";
}
