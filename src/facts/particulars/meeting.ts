import { readBlock } from "../reading-of-block.js";

/** `chủ trì`, `chủ tọa`, `chaired by`, `presided over`. */
const PRESIDES = /chủ trì|chủ t(?:ọa|oạ)|chaired by|presided over/iu;
/** The person stands behind: `Chủ trì: đồng chí A`, `dưới sự chủ trì của đồng chí A`, `chaired by Mr A`. */
const BEHIND = /^(?:\s(?:cuộc họp|hội nghị|phiên họp))?\s?(?::|của|là|by|gồm)?\s/iu;
const IS_BEHIND = /^(?:\s(?:cuộc họp|hội nghị|phiên họp))?\s?(?::|của|là)|^\s(?:Mr|Ms|Mrs)/iu;
/** Who is told to lead a task presides over nothing: `Chủ tịch A giao Sở B chủ trì, phối hợp`. */
const TASK = /(?<![\p{L}])(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công|Sở|Ban|Phòng)(?![\p{L}])/u;
/** Farthest that a person stands from the word, titles between. */
const REACH = 140;

/** Who presided, by the lines that say so: `Nguyễn Văn An, Chủ tịch UBND tỉnh`; null when none does. */
export function chairIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const at = PRESIDES.exec(line);
    if (at === null) continue;
    const end = at.index + at[0].length;
    const people = readBlock(line, "vi").people.filter(({ value }) => value.name !== null);
    const rest = line.slice(end);
    const behind = people.find(({ start }) => start >= end);
    const before = people.findLast((person) => person.end <= at.index);
    const isBehind = IS_BEHIND.test(rest) || /by$/iu.test(at[0]);
    const found = isBehind ? behind : before;
    if (found === undefined) continue;
    const between = isBehind
      ? rest.slice(0, found.start - end).replace(BEHIND, "")
      : line.slice(found.end, at.index);
    if (between.length > REACH || TASK.test(between) || /[.;]\s/u.test(between)) continue;
    const { name, title } = found.value;
    return title === null ? name : `${name}, ${title}`;
  }
  return null;
}

/** `phiên họp thường kỳ tháng 8 năm 2024`, `Kỳ họp thứ 15 HĐND tỉnh`, up to where the sentence tells of it. */
const SESSION =
  /(?<![\p{L}])(?:phiên họp|hội nghị|cuộc họp|kỳ họp|buổi làm việc|họp giao ban|giao ban)(?:\s[^\s.,;:()“”"]+){1,14}?(?=[.,;:()“”"]|\s(?:do|tại|diễn ra|vào|để|đã|nghe|với|dưới|của (?:Chủ|Phó|đồng chí)|có|nhằm|sáng|chiều|ngày|chủ trì)(?![\p{L}])|$)/iu;

/** The meeting that a record is of, in its own words. */
export function sessionIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = SESSION.exec(text.replace(/\s+/gu, " "))?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
