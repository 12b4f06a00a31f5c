import { z } from "zod";
import { Occupied } from "../text/occupied.js";
import { createPhraseBook } from "../text/phrases.js";
import { readLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { patternForm } from "./pattern-form.js";
import { matchesAtWords } from "./pattern-starts.js";
import type { PreparedText } from "./prepared-text.js";
import { isSurname, SURNAMES } from "./surname.js";

/** An agency of the lexicon, or a group of them (`members`). */
export interface Agency {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly names: readonly string[];
  readonly typed: readonly string[];
  readonly members: boolean;
  /** The agency that took over its work, null while it exists. */
  readonly mergedInto: string | null;
  /** ISO date from which tasks of that work are given to `mergedInto`. */
  readonly mergedOn: string | null;
}

const schema = z.array(
  z
    .strictObject({
      id: z.string(),
      vi: z.string(),
      en: z.string(),
      names: z.array(z.string()),
      typed: z.array(z.string()),
      members: z.boolean().default(false),
      "merged-into": z.string().optional(),
      "merged-on": z.iso.date().optional(),
    })
    .transform(
      (entry): Agency => ({
        id: entry.id,
        vi: entry.vi,
        en: entry.en,
        names: entry.names,
        typed: entry.typed,
        members: entry.members,
        mergedInto: entry["merged-into"] ?? null,
        mergedOn: entry["merged-on"] ?? null,
      }),
    ),
);

export const AGENCIES: readonly Agency[] = readLexicon("agencies.yaml", schema);
const byId = new Map(AGENCIES.map((agency) => [agency.id, agency]));

/** The lexicon's entry, null for an id it does not have. */
export function findAgency(id: string): Agency | null {
  return byId.get(id) ?? null;
}

/**
 * Is a task given to `given` on a day (ISO, null when unknown) a task of `asked`? The same agency; or the one that
 * had taken over its work by then (Sở Kế hoạch và Đầu tư → Sở Tài chính from March 2025).
 */
export function answersFor(given: string, asked: string, day: string | null): boolean {
  if (given === asked) return true;
  const agency = findAgency(asked);
  if (agency === null || agency.mergedInto !== given || agency.mergedOn === null) return false;
  return day !== null && day >= agency.mergedOn.slice(0, day.length);
}

/** `id` is null for an agency known only by its shape: `phòng Kinh tế và Hạ tầng`, `UBND huyện Vân Hồ`. */
export type AgencyMention = Mention<
  "agency",
  { readonly id: string | null; readonly members: boolean }
>;

const AGENCY_FIELDS = readLexicon("agency-fields.yaml", z.array(z.string()).min(1));

const names = (agency: Agency) => [agency.vi, agency.en, ...agency.names];
const recordBook = createPhraseBook(
  AGENCIES.flatMap((agency) => names(agency).map((name) => [name, agency] as const)),
);
const questionBook = createPhraseBook(
  AGENCIES.flatMap((agency) =>
    [...names(agency), ...agency.typed].map((name) => [name, agency] as const),
  ),
);

/**
 * An agency by its shape: a kind word and a capitalised name, `Trung tâm Y tế`, `phòng Tài chính - Kế hoạch`,
 * `UBND huyện Bảo Yên`, `Công ty Cổ phần …`; not `phòng chống dịch` (no capital after it).
 */
const SURNAME = SURNAMES.join("|");
const KIND =
  "Sở|[Pp]hòng|Ban|Cục|Đội|Trạm|Hạt|Tổ công tác|Đài|Viện|Kho bạc|Thanh tra|Nhà máy|Hợp tác xã|Chi cục|Trung tâm|Công ty|Tổng công ty|Tập đoàn|Hội|Liên minh|Chi nhánh|Vườn quốc gia|Trường|Bệnh viện|Đảng ủy|Huyện ủy|Thành ủy|Thị ủy|Bộ|Tổng cục|Quỹ|Báo|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|(?:UBND|Ủy ban nhân dân)\\s(?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn)";
const FIELD = [...AGENCY_FIELDS].sort((a, b) => b.length - a.length).join("|");
const FIELD_WORDS = `\\s(?:${FIELD})(?![\\p{L}\\p{M}])`;
const NAME_WORD = `\\s(?!(?:${SURNAME})\\s\\p{Lu})\\p{Lu}[\\p{L}\\p{M}'&.-]*`;
const LINK_WORD =
  "\\s(?:và|các|huyện|tỉnh|dân tộc|khu vực|nhà nước|quản lý|dự án)(?=\\s\\p{Lu})|\\s[-–&](?=\\s\\p{Lu})";
/** `Department of Tourism`, `Nha Trang City People's Committee`, `Management Board of Van Phong Economic Zone`. */
const ENGLISH_KIND =
  "Department|Ministry|Office|Board|Management Board|Authority|Bureau|Inspectorate|Treasury|Committee|People['’]s Committee|People['’]s Council|Sub-department|Union|Police|Agency|Centre|Center|Company|Bank";
const ENGLISH_WORD = "[A-Z][\\p{L}\\p{M}'’-]*";
/** One name of `Yen Minh, Quan Ba and Dong Van districts`. */
const ENGLISH_NAME = `${ENGLISH_WORD}(?: ${ENGLISH_WORD}){0,2}`;
const ENGLISH_SHAPED = patternForm(
  null,
  `(?:(?:${ENGLISH_KIND}) (?:of|for) (?:the )?${ENGLISH_WORD}(?:,? (?:and |of )?${ENGLISH_WORD}){0,5}|(?:${ENGLISH_WORD} ){1,4}(?:People['’]s Committee|Department|Inspectorate|Authority|Board|Police|Treasury|Sub-department)(?! of)|${ENGLISH_NAME}(?:, ${ENGLISH_NAME}){0,6}(?:,? and ${ENGLISH_NAME})? (?:districts|communes|wards|towns|cities))(?![\\p{L}])`,
);
const SHAPED = patternForm(null, `(?:${KIND})(?:${FIELD_WORDS}|${NAME_WORD}|${LINK_WORD}){1,9}`);

/** The agencies and groups a record names, in order. */
export function findAgencies(text: PreparedText): readonly AgencyMention[] {
  const found = fromBook(recordBook, text);
  const listedAt = new Map(found.map((mention, index) => [mention.start, index]));
  const occupied = new Occupied(text.surface.length, found);
  const lengthened = new Occupied(text.surface.length);
  const shaped = [SHAPED, ENGLISH_SHAPED].flatMap((form) => matchesAtWords(form, text, "surface"));
  for (const { start, end } of shaped) {
    if (isInPersonalName(text.surface, start)) continue;
    if (occupied.takeIfFree({ start, end })) {
      found.push({
        kind: "agency",
        start,
        end,
        rule: "agency/shape",
        value: { id: null, members: false },
      });
      continue;
    }
    // `UBND các huyện Chợ Mới …`: a group that the lexicon lists goes on over the names of its members.
    const index = listedAt.get(start);
    const listed = index === undefined ? undefined : found[index];
    if (index === undefined || listed === undefined || !listed.value.members) continue;
    if (listed.end >= end || !lengthened.isFree({ start, end: start + 1 })) continue;
    found[index] = { ...listed, end };
    occupied.take({ start: listed.end, end });
    lengthened.take({ start: listed.end, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `Võ Trường Giang`: a kind word after a family name is part of a person's name. */
function isInPersonalName(surface: string, start: number): boolean {
  const before = /(?<![\p{L}\p{M}])(\p{Lu}[\p{Ll}\p{M}]*)\s$/u.exec(
    surface.slice(Math.max(0, start - 12), start),
  );
  return before !== null && isSurname(before[1] ?? "");
}

/** The agencies a question names, typed short forms included. */
export function findAskedAgencies(text: PreparedText): readonly AgencyMention[] {
  const found = fromBook(questionBook, text);
  const occupied = new Occupied(text.surface.length, found);
  for (const mention of findAgencies(text)) if (occupied.takeIfFree(mention)) found.push(mention);
  return found.sort((a, b) => a.start - b.start);
}

function fromBook(
  book: ReturnType<typeof createPhraseBook<Agency>>,
  text: PreparedText,
): AgencyMention[] {
  return book.find(text.tokens, text.surface, text.lenient).map((match) => ({
    kind: "agency",
    start: match.start,
    end: match.end,
    rule: `agency/${match.value.id}`,
    value: { id: match.value.id, members: match.value.members },
  }));
}
