import type { BaseMention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

interface BaseRule {
  readonly name: string;
  readonly base: string;
  readonly pattern: Pattern;
}

const VERSUS =
  "(?:so~với~|so~|cùng~với~|hơn~|thấp~hơn~|cao~hơn~|trên~|over~|from~|than~|against~|versus~|vs~|compared~(?:with|to)~|on~)?(?:the~)?";

/**
 * What a change or a % is measured against. Longest forms first; a month named outright
 * (`so với tháng 7`) is read by the assembler from the period inside the comparison.
 */
const RULES: readonly BaseRule[] = [
  {
    // so với cùng kỳ (năm trước, năm 2020) · cùng kỳ · year on year · svck, ck
    name: "base/same-period-last-year",
    base: "same-period-last-year",
    pattern: pattern(
      `(?:${VERSUS}(?:cùng~kỳ|cùng~thời~điểm)(?:~(?:năm~(?:trước|ngoái|\\d{4})|\\d{4}|của~năm~\\d{4}))?|${VERSUS}(?:same~(?:period|month|quarter)~(?:last~year|of~\\d{4}|a~year~earlier|of~the~previous~year|of~last~year)|a~year~earlier|a~year~ago|last~year|the~previous~year)|year[~-]on[~-]year|year[~-]over[~-]year|yoy|svck|ss~ck|so~ck|ck)`,
    ),
  },
  {
    // so với tháng trước · month on month · tháng liền trước; not: tháng trước giao (a relative month alone)
    name: "base/previous-month",
    base: "previous-month",
    pattern: pattern(
      `(?:(?:so~với~|so~|ss~|hơn~|với~)(?:tháng~(?:liền~)?trước(?:~đó)?|tháng~liền~kề|tt)|(?:over|from|than|versus|vs|against|on|compared~with|compared~to)~(?:the~)?(?:previous|last|prior|preceding)~month|month[~-]on[~-]month|month[~-]over[~-]month|mom)`,
    ),
  },
  {
    name: "base/end-of-last-year",
    base: "end-of-last-year",
    pattern: pattern(
      `(?:(?:so~với~|so~)(?:đầu~năm|cuối~năm~(?:trước|ngoái|\\d{4})|31[/.]12(?:[/.]\\d{4})?|tháng~12(?:[/.]\\d{4}|~năm~(?:trước|\\d{4})))|(?:from|over|than|since)~(?:the~)?(?:end~of~(?:last~year|\\d{4})|beginning~of~the~year|start~of~the~year))`,
    ),
  },
  {
    name: "base/previous-quarter",
    base: "previous-period",
    pattern: pattern(
      `(?:so~với~|so~)(?:quý~(?:liền~)?trước|kỳ~trước)|(?:over|from|than|against)~(?:the~)?previous~quarter|quarter[~-]on[~-]quarter`,
    ),
  },
  {
    // so với kịch bản · kịch bản tăng trưởng
    name: "base/scenario",
    base: "scenario",
    pattern: pattern("(?:so~với~|cao~hơn~|thấp~hơn~|vượt~)?kịch~bản(?:~tăng~trưởng)?"),
  },
  {
    // (so với) kế hoạch, dự toán, chỉ tiêu, mục tiêu; whose plan is read by `planOwner`
    name: "base/plan",
    base: "plan",
    pattern: pattern(
      `(?:so~với~|so~|với~|của~)?(?:(?:mức~)?(?:kế~hoạch|dự~toán|chỉ~tiêu|mục~tiêu)(?:~vốn)?|kh|annual~(?:plan|target|estimate)|(?:full-year~)?(?:plan|target)|estimate~(?:assigned|set)|budget~estimate)`,
    ),
  },
];

/** `dự toán HĐND tỉnh giao` → `HĐND tỉnh giao`; `kế hoạch năm` → `năm`; null when the words stop there. */
const OWNER = pattern(
  "(?<owner>năm(?:~\\d{4})?|cả~năm|(?:do~)?(?:được~)?(?:(?:trung~ương|tw|t\\.ư|thủ~tướng(?:~chính~phủ)?|ttg|chính~phủ|bộ(?:~\\p{L}+){1,3}|hđnd(?:~(?:tỉnh|huyện|thành~phố))?|ubnd(?:~(?:tỉnh|huyện))?|tỉnh|huyện|địa~phương|nghị~quyết)~(?:giao|xây~dựng|phấn~đấu|quyết~định)))",
);

/** The comparison bases of a text, in order, never overlapping; earlier rules win. */
export function findBases(text: PreparedText): readonly BaseMention[] {
  const mentions: BaseMention[] = [];
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (mentions.some((other) => match.start < other.end && other.start < match.end)) continue;
      const owned = rule.base === "plan" ? planOwner(text, match.end) : null;
      mentions.push({
        kind: "base",
        start: match.start,
        end: owned?.end ?? match.end,
        rule: rule.name,
        value: owned === null ? rule.base : `${rule.base}:${owned.owner}`,
      });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Characters after `dự toán` within which its owner is named. */
const OWNER_REACH = 60;

function planOwner(
  text: PreparedText,
  from: number,
): { readonly owner: string; readonly end: number } | null {
  const slice = (whole: string) => whole.slice(from, from + OWNER_REACH);
  const rest = {
    ...text,
    canonical: slice(text.canonical),
    folded: slice(text.folded),
    surface: slice(text.surface),
  };
  const match = findAll(OWNER, rest)[0];
  if (match === undefined || match.start > 1) return null;
  return { owner: rest.surface.slice(match.start, match.end), end: from + match.end };
}
