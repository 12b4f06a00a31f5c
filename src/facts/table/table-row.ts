import { findBases } from "../../language/base.js";
import { findIndicators } from "../../language/indicator.js";
import { findPeriods } from "../../language/period.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { findUnit } from "../../language/unit.js";
import { canonicalSyllable } from "../../text/fold.js";
import { unitIn } from "./table-cell.js";

/** A row's name taken apart. */
export interface RowLabel {
  /** The name without markers, numbering and unit. */
  readonly text: string;
  /** Unit in the name: `Thu nội địa (tỷ đồng)`, `Số hộ nghèo`. */
  readonly unit: string | null;
  /** How deep its own marks set it: larger is deeper. */
  readonly rank: number;
  /** `Trong đó:` opens a list of parts. */
  readonly opensParts: boolean;
  readonly isTotal: boolean;
  readonly indicator: string | null;
  /** True when the name is the indicator's and nothing more. */
  readonly isPlain: boolean;
}

const PART = /^\s*(?:trong đó|chia ra|bao gồm|gồm|of which|including)\s?[:：]?\s*/iu;
const BULLET = /^\s*([-–—+•*])\s*(?=[\p{L}(])/u;
const NUMBERING =
  /^\s*(?:(\d{1,2}(?:\.\d{1,2})*)[.)]?|([IVX]{1,5}|[A-HĐ])[.)]|([a-zđ])\))\s+(?=\p{L})/u;
const TOTAL =
  /^(?:tổng(?: số| cộng)?|cộng|toàn tỉnh|toàn huyện|toàn thành phố|cả tỉnh|chung toàn tỉnh|total|whole province)$/iu;

/** Ranks: parts `A`, `I`; numbers `1`, `1.1`; letters; `Trong đó`; `-`; `+`. Unmarked names are as deep as `1`. */
const RANK = { part: 0, name: 1, letter: 4, child: 5.5, dash: 6, plus: 7 } as const;

/** Reads a row's name cell, with the row's number from a column of its own when the table has one. */
export function labelOf(cell: string, ordinal: string | null): RowLabel {
  const written = cell.replace(/[*_]/gu, "").trimEnd();
  const part = PART.exec(written);
  let rest = part === null ? written : written.slice(part[0].length);
  const numbering = NUMBERING.exec(rest);
  if (numbering !== null) rest = rest.slice(numbering[0].length);
  const bullet = BULLET.exec(rest);
  if (bullet !== null) rest = rest.slice(bullet[0].length);
  rest = rest
    .replace(PART, "")
    .trim()
    .replace(/\s*[:：]$/u, "");
  const { text, unit } = splitUnit(rest);
  const { indicator, isPlain } = indicatorOf(text);
  return {
    text,
    unit: unit ?? countedUnit(text),
    rank: rankOf(written, ordinal, part !== null, numbering, bullet?.[1] ?? null),
    opensParts: part !== null,
    isTotal: TOTAL.test(text),
    indicator,
    isPlain,
  };
}

function rankOf(
  written: string,
  ordinal: string | null,
  isPart: boolean,
  numbering: RegExpExecArray | null,
  bullet: string | null,
): number {
  const indent = written.length - written.trimStart().length;
  const set = Math.min(indent, 40) / 1000;
  if (bullet === "+") return RANK.plus + set;
  if (bullet !== null) return RANK.dash + set;
  if (isPart) return RANK.child + 0.04;
  if (ordinal !== null && ordinal.trim() !== "") return rankOfNumber(ordinal.trim());
  if (numbering !== null) return rankOfNumber(numbering[1] ?? numbering[2] ?? `${numbering[3]})`);
  return (ordinal === null && indent < 2 ? RANK.name : RANK.child) + set;
}

function rankOfNumber(number: string): number {
  const plain = number.replace(/[.)]+$/u, "");
  if (/^(?:[IVX]{1,5}|[A-HĐ])$/u.test(plain)) return RANK.part;
  if (/^[a-zđ]$/u.test(plain)) return RANK.letter;
  const dots = plain.split(".").length - 1;
  return /^\d/u.test(plain) ? RANK.name + Math.min(dots, 3) * 0.8 : RANK.dash;
}

/** `(tỷ đồng)` or `, tấn` at the end of a name is its unit; other parentheses belong to the name. */
function splitUnit(name: string): { readonly text: string; readonly unit: string | null } {
  const match = /\s*(?:\((?<inside>[^()]{1,30})\)|[,;]\s(?<after>[^,;()]{1,20}))\s*$/u.exec(name);
  const written = (match?.groups?.inside ?? match?.groups?.after ?? "").replace(
    /^(?:đvt|đơn vị(?: tính)?)\s?[:：]?\s*/iu,
    "",
  );
  const unit = unitIn(written);
  return match === null || unit === null
    ? { text: name, unit: null }
    : { text: name.slice(0, match.index).trim(), unit };
}

/** `Số người bị thương`: what is counted is the unit. */
function countedUnit(name: string): string | null {
  const words = /^[Ss]ố\s(\p{L}+)(?:\s(\p{L}+))?/u.exec(name);
  if (words === null) return null;
  const pair = words[2] === undefined ? null : findUnit(`${words[1]} ${words[2]}`);
  return (pair ?? findUnit(words[1] ?? ""))?.display ?? null;
}

/** Words that make a name no narrower: `Tổng thu … trên địa bàn`, `Ước …`, `Giá trị … giá so sánh 2010`. */
const WIDE = new Set(
  "tổng số cộng toàn tỉnh huyện cả trên địa bàn trong của theo các ước tính thực hiện đạt lũy kế từ đầu năm đến giá so sánh ss hiện hành với và dv dt dịch vụ doanh thu tiêu dùng hàng hóa tháng quý kỳ trước bình quân mức giá trị kim ngạch chung tỉ lệ % nhà nước total the of in"
    .split(" ")
    .map(canonicalSyllable),
);

/** Longer cells are text, not names. */
const MAX_NAME = 300;

/** The longest catalogued name in a row's name, and whether anything narrows it. */
export function indicatorOf(name: string): {
  readonly indicator: string | null;
  readonly isPlain: boolean;
} {
  if (name.length > MAX_NAME) return { indicator: null, isPlain: false };
  const outside = name.replace(/\([^()]*\)/gu, (inside) => " ".repeat(inside.length));
  for (const words of outside === name ? [name] : [outside, name]) {
    const text = prepareRecord(words);
    const found = [...findIndicators(text)].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    if (found === undefined) continue;
    const said = [found, ...findPeriods(text), ...findBases(text)];
    const rest = text.tokens.filter(
      (token) =>
        !WIDE.has(token.canonical) &&
        !said.some((mention) => mention.start <= token.start && token.end <= mention.end),
    );
    return { indicator: found.value, isPlain: words === outside && rest.length === 0 };
  }
  return { indicator: null, isPlain: false };
}
