import { z } from "zod";
import { readLexicon } from "./lexicon.js";
import { patternForm } from "./pattern-form.js";
import { isSurname, SURNAMES } from "./surname.js";

const AGENCY_FIELDS = readLexicon("agency-fields.yaml", z.array(z.string()).min(1));

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
export const ENGLISH_SHAPED = patternForm(
  null,
  `(?:(?:${ENGLISH_KIND}) (?:of|for) (?:the )?${ENGLISH_WORD}(?:,? (?:and |of )?${ENGLISH_WORD}){0,5}|(?:${ENGLISH_WORD} ){1,4}(?:People['’]s Committee|Department|Inspectorate|Authority|Board|Police|Treasury|Sub-department)(?! of)|${ENGLISH_NAME}(?:, ${ENGLISH_NAME}){0,6}(?:,? and ${ENGLISH_NAME})? (?:districts|communes|wards|towns|cities))(?![\\p{L}])`,
);
/**
 * A place's authority may be named like a person (`huyện Châu Thành`, `UBND huyện Lý Nhân`, `Phường 5`): it is none behind a title
 * (`Chủ tịch UBND huyện Lê Văn An`).
 */
const PLACE_KIND =
  "(?<!(?:tịch|thư|trưởng|đốc|viên|UBND|HĐND|dân|ủy)\\s)(?:(?:UBND|Ủy ban nhân dân)\\s)?(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn)";
const PLACE_NAME =
  "\\s(?:\\p{Lu}[\\p{L}\\p{M}'-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}'-]*){0,3}|\\d{1,2}(?![\\d.,/%]))";
export const SHAPED = patternForm(
  null,
  `(?:${PLACE_KIND}${PLACE_NAME}|(?:${KIND})(?:${FIELD_WORDS}|${NAME_WORD}|${LINK_WORD}){1,9})`,
);

/** `Võ Trường Giang`: a kind word after a family name is part of a person's name. */
export function isInPersonalName(surface: string, start: number): boolean {
  const before = /(?<![\p{L}\p{M}])(\p{Lu}[\p{Ll}\p{M}]*)\s$/u.exec(
    surface.slice(Math.max(0, start - 12), start),
  );
  return before !== null && isSurname(before[1] ?? "");
}
