import { firstFrom, holderOf } from "../text/in-order.js";
import { Occupied } from "../text/occupied.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/tokens.js";
import type { AgencyMention } from "./agency.js";
import type { Mention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";
import { isSurname } from "./surname.js";

/** A person as named: the name when one is given, the title with its agency when one is given. */
export type PersonMention = Mention<
  "person",
  { readonly name: string | null; readonly title: string | null }
>;

/** `Quyền Chủ tịch`, `Phó Trưởng phòng`, `Vice Chairwoman`, `Party Secretary`; not `chủ tịch hóa`, `giám sát`. */
const TITLE = pattern(
  "(?:(?:quyền|q\\.)~)?(?:(?:phó|nguyên)~)?(?:chủ~tịch(?:~thường~trực)?|bí~thư(?:~thường~trực)?|tổng~giám~đốc|giám~đốc|trưởng~(?:phòng|ban|đoàn|trạm)|chi~cục~trưởng|cục~trưởng|chi~cục~phó|cục~phó|chánh~(?:văn~phòng|thanh~tra)|chỉ~huy~trưởng|chỉ~huy~phó|chính~ủy|đội~trưởng|trạm~trưởng|kế~toán~trưởng|thủ~tướng(?:~chính~phủ)?|bộ~trưởng|thứ~trưởng|tổng~cục~trưởng|chủ~nhiệm|hiệu~trưởng|viện~trưởng|chánh~án|tổng~biên~tập|chuyên~viên|ủy~viên~(?:trung~ương~đảng|trung~ương|ban~chấp~hành|ban~thường~vụ|bộ~chính~trị|thường~trực|dự~khuyết)|(?:(?:vice|deputy|acting)~)?chair(?:man|woman|person)?|(?:(?:deputy|acting)~)?director|(?:deputy~)?(?:party~)?secretary|(?:chief|head)(?=~of~the)|governor|minister|prime~minister)(?:~thường~trực)?",
);

/** Titles as they are typed in a chat, and the office they stand for. Read in questions only. */
const TYPED_TITLES: readonly { readonly rule: Pattern; readonly office: string }[] = [
  { rule: pattern("pct(?:~?ubnd)?|phó~ct"), office: "Phó Chủ tịch" },
  {
    rule: pattern("ctubnd|ct~(?:ubnd|tỉnh|huyện|xã|thành~phố)|ct(?=~(?:giao|yêu|chỉ|kết|nói))"),
    office: "Chủ tịch",
  },
  { rule: pattern("btt?u|bttv"), office: "Bí thư Tỉnh ủy" },
  { rule: pattern("pgđ"), office: "Phó Giám đốc" },
  { rule: pattern("gđ"), office: "Giám đốc" },
];

/** Words between a title and its agency or the name: part of the title. */
const TITLE_TAIL = new Set([
  "thường",
  "trực",
  "ubnd",
  "hđnd",
  "tỉnh",
  "ủy",
  "thành",
  "huyện",
  "xã",
  "phường",
  "thị",
  "trấn",
  "phố",
  "nước",
  "của",
  "và",
  "ủi",
  "ban",
  "nhân",
  "dân",
  "of",
  "the",
  "đảng",
  "đbqh",
]);

const HONORIFIC =
  /(?<![\p{L}])(?:[Đđ]ồng chí|[Đđ]\/c|Ông|Bà|ông|bà|[Aa]nh|[Cc]hị|Mr\.?|Mrs\.?|Ms\.?)(?=\s\p{Lu})/gu;
const ROLE_AFTER_NAME = /^,\s/u;

/**
 * The people a record names, in order: `Giám đốc Sở Tài chính Nguyễn Văn A`, `đồng chí A, Phó Bí thư …, Chủ tịch …`,
 * `Chủ tịch UBND tỉnh` (title only), `Bà A, Chi cục trưởng …`. A name is two to five capitalised words.
 */
export function findPeople(
  text: PreparedText,
  agencies: readonly AgencyMention[],
): readonly PersonMention[] {
  const people: PersonMention[] = [];
  const isInAgency = holderOf(agencies);
  const titles = findAll(TITLE, text).map((match) =>
    titleFrom(text, match.start, match.end, agencies),
  );
  for (const match of text.surface.matchAll(HONORIFIC)) {
    // `ông Huy`: after an honorific the given name alone is a name.
    const name = nameAt(text, match.index + match[0].length, isInAgency, 1);
    if (name === null) continue;
    const stacked = stackedTitles(text, name.end, titles);
    people.push(person(text, match.index, stacked?.end ?? name.end, name, stacked?.title ?? null));
  }
  if (text.lenient) people.push(...typedTitles(text));
  const occupied = new Occupied(text.surface.length, people);
  for (const title of titles) {
    if (!occupied.isFree(title)) continue;
    const name = nameAt(text, title.end, isInAgency);
    const end = name?.end ?? title.end;
    occupied.take({ start: title.start, end });
    const titleEnd = Math.max(title.end, name?.start ?? title.end);
    people.push(person(text, title.start, end, name, text.surface.slice(title.start, titleEnd)));
  }
  return people.sort((a, b) => a.start - b.start);
}

/** `pct`, `ctubnd`: an office by its typed short form. */
function typedTitles(text: PreparedText): readonly PersonMention[] {
  return TYPED_TITLES.flatMap(({ rule, office }) =>
    findAll(rule, text).map(({ start, end }) => ({
      kind: "person" as const,
      start,
      end,
      rule: "person/typed",
      value: { name: null, title: office },
    })),
  );
}

function person(
  text: PreparedText,
  start: number,
  end: number,
  name: { readonly start: number; readonly end: number } | null,
  title: string | null,
): PersonMention {
  return {
    kind: "person",
    start,
    end,
    rule: name === null ? "person/title" : "person/name",
    value: {
      name: name === null ? null : text.surface.slice(name.start, name.end).replace(/\s+/gu, " "),
      title: title === null ? null : title.replace(/\s+/gu, " ").trim(),
    },
  };
}

/** A title runs on over its agency and over tail words: `Phó Chủ tịch Thường trực UBND tỉnh`. */
function titleFrom(
  text: PreparedText,
  start: number,
  from: number,
  agencies: readonly AgencyMention[],
): { readonly start: number; readonly end: number } {
  let end = from;
  for (;;) {
    const agency = agencies[firstFrom(agencies, end)];
    if (agency !== undefined && agency.start <= end + 1 && agency.start > start) {
      end = agency.end;
      continue;
    }
    const token = text.tokens[firstFrom(text.tokens, end)];
    if (token === undefined || token.start > end + 1) break;
    if (!TITLE_TAIL.has(token.canonical)) break;
    end = token.end;
  }
  return { start, end };
}

const MAX_NAME_WORDS = 5;
/** `Chủ tịch UBND tỉnh Lào Cai`: two capitalised words after a division name the place, unless one is a family name. */
const AFTER_DIVISION =
  /(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|tp\.?|province|district)\s*$/u;
/** Characters of the longest word for a division, with the space after it. */
const LONGEST_DIVISION = 40;

function nameAt(
  text: PreparedText,
  offset: number,
  isInAgency: (span: Span) => boolean,
  fewest = 2,
): { readonly start: number; readonly end: number } | null {
  let at = firstFrom(text.tokens, offset);
  let token: Token | undefined = text.tokens[at];
  let start = token?.start ?? -1;
  let end = -1;
  let words = 0;
  let surnamed = false;
  while (token !== undefined && words < MAX_NAME_WORDS) {
    const gap = text.surface.slice(words === 0 ? offset : end, token.start);
    if (!/^[^\S\n]{1,6}$|^\s{1,2}$/u.test(gap) && !(words > 0 && /^['’]$/u.test(gap))) break;
    const current = token;
    if (!/^\p{Lu}[\p{Ll}\p{M}]*$/u.test(current.text)) break;
    if (isInAgency({ start: current.start, end: current.start + 1 })) break;
    if (fewest > 1 && words > 0 && words < 3 && !surnamed && isSurname(current.text)) {
      start = current.start;
      words = 0;
    }
    if (words === 0) surnamed = isSurname(current.text);
    end = current.end;
    words += 1;
    at += 1;
    token = text.tokens[at];
  }
  if (
    words === 2 &&
    !surnamed &&
    fewest > 1 &&
    AFTER_DIVISION.test(text.canonical.slice(Math.max(0, offset - LONGEST_DIVISION), offset))
  )
    return null;
  return words < fewest ? null : { start, end };
}

/** `, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh`: the titles that follow a name, taken together. */
function stackedTitles(
  text: PreparedText,
  from: number,
  titles: readonly { readonly start: number; readonly end: number }[],
): { readonly end: number; readonly title: string } | null {
  let end = from;
  let start = -1;
  for (;;) {
    const behind = text.surface.slice(end, end + 3);
    const near = ROLE_AFTER_NAME.test(behind) ? titles[firstFrom(titles, end + 2)] : undefined;
    const next = near !== undefined && near.start <= end + 3 ? near : undefined;
    if (next === undefined) break;
    if (start < 0) start = next.start;
    end = next.end;
  }
  return start < 0 ? null : { end, title: text.surface.slice(start, end) };
}
