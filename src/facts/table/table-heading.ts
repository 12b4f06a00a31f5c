import { type PreparedText, prepareRecord } from "../../language/prepared-text.js";
import { unitIn } from "./table-cell.js";

/** A column's heading ready to be read: short forms written out, its unit taken out. */
export interface Heading {
  readonly text: PreparedText;
  /** What stands before `so với` and its like, and what after; all of it before when nothing is compared. */
  readonly own: PreparedText;
  readonly against: PreparedText | null;
  readonly unit: string | null;
  readonly isPercent: boolean;
}

/** Short forms of column headings; each stands for these words in tables and hardly anywhere else. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})UTH(?!\p{L})/gu, "ước thực hiện"],
  [/(?<!\p{L})(?:TH|T\.H)(?!\p{L})/gu, "thực hiện"],
  [/(?<!\p{L})(?:LK|L\.kế)(?!\p{L})/gu, "lũy kế"],
  [/(?<!\p{L})(?:KH|K\.H|Kh)(?!\p{L})/gu, "kế hoạch"],
  [/(?<!\p{L})DT(?=\s?(?:năm|giao|HĐND|TW|\d{4}|[(%]|$|[)/]))/gu, "dự toán"],
  [/(?<!\p{L})(?:CK|C\.kỳ)(?!\p{L})/gu, "cùng kỳ"],
  [/(?<!\p{L})(?:SS|ss)(?!\p{L})/gu, "so"],
  [/(?<!\p{L})(?:s\/v|S\/v)(?!\p{L})/gu, "so với"],
  [/(?<![\p{L}\p{N}])(\d{1,2})M(?=\s?(?:19|20)\d{2}|[\s,)]|$)/gu, "first $1 months"],
  [/(?<!\p{L})(?:est\.?)(?!\p{L})/giu, "estimated"],
];

const COMPARING =
  /(?<!\p{L})(?:so sánh với|so sánh|so với|so|versus|vs\.?|compared (?:with|to)|over|against)(?!\p{L})/u;

/** A heading goes on for no longer than this; what does is text. */
const MAX_HEADING = 400;

/** Reads the parts of a heading; a unit stands in parentheses or after a comma at its end. */
export function headingOf(written: string): Heading {
  let words = written.slice(0, MAX_HEADING).replace(/[*_]/gu, "").replace(/\s+/gu, " ").trim();
  for (const [short, long] of SHORT_FORMS) words = words.replace(short, long);
  const isPercent = /%|phần trăm|per ?cent/iu.test(words);
  const { rest, unit } = withoutUnit(words);
  const text = prepareRecord(rest);
  const compared = COMPARING.exec(rest.toLocaleLowerCase("vi"));
  const ratio = compared === null && isPercent ? /\S\s?\/\s?(?=\p{L}{2}|[TQ]\d)/u.exec(rest) : null;
  const at = compared?.index ?? (ratio === null ? null : ratio.index + 1);
  return {
    text,
    own: at === null ? text : prepareRecord(rest.slice(0, at)),
    against: at === null ? null : prepareRecord(rest.slice(at).replace(/^\s?\//u, "so với ")),
    unit,
    isPercent,
  };
}

function withoutUnit(words: string): { readonly rest: string; readonly unit: string | null } {
  for (const match of words.matchAll(/\((?<inside>[^()]{1,30})\)/gu)) {
    const unit = unitIn(
      match.groups?.inside?.replace(/^(?:đvt|đơn vị(?: tính)?)\s?[:：]?\s*/iu, "") ?? "",
    );
    if (unit === null) continue;
    const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`;
    return { rest: rest.replace(/\s+/gu, " ").trim(), unit };
  }
  const after = /[,;-]\s(?<unit>[^,;()]{1,20})$/u.exec(words);
  const unit = after === null ? null : unitIn(after.groups?.unit ?? "");
  return after === null || unit === null
    ? { rest: words, unit: words.endsWith("%") ? "%" : null }
    : { rest: words.slice(0, after.index), unit };
}
